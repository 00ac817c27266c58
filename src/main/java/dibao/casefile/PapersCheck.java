package dibao.casefile;

import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 材料审查 of imported households: many at once where all is on file, one by one where something is missing. */
@Component
class PapersCheck {

    private final IntakeDesk desk;

    PapersCheck(IntakeDesk desk) {
        this.desk = desk;
    }

    /**
     * Accepts each household on its own; one that cannot be accepted does not hold the others up.
     *
     * @param papers the papers the clerk confirms to be on file for every one of them
     * @return a sentence per household that was not accepted, after the count of those that were
     */
    List<String> accept(List<String> receipts, Set<String> papers, Officer officer) {
        List<String> answers = new ArrayList<>();
        int accepted = 0;
        for (String receipt : receipts) {
            try {
                desk.accept(receipt, papers, officer);
                accepted++;
            } catch (Refusal refusal) {
                answers.add(receipt + "：" + refusal.getMessage());
            }
        }
        answers.add(0, "已受理%d户".formatted(accepted));
        return answers;
    }

    /**
     * 一次性告知: one notice that names every required paper not on file.
     *
     * @param more    anything else that is missing
     * @param reason  for a second notice, by the office head
     * @throws Refusal when nothing is missing, or as {@link IntakeDesk#askSupplement}
     */
    void ask(String receipt, Set<String> papers, String more, String reason, Officer officer) {
        List<String> missing = new ArrayList<>(desk.requiredPapers().stream().filter(p -> !papers.contains(p)).toList());
        if (!more.isBlank()) {
            missing.add(more.strip());
        }
        desk.askSupplement(receipt, missing, reason, officer);
    }
}
