package dibao.process;

import dibao.casefile.IntakeDesk;
import dibao.shared.Officer;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 材料审查 — accepted with every paper ticked, or one notice of everything missing (220号 art. 13). */
@Component
class PaperCheck {

    record Answer(boolean accepted, @Nullable List<String> papers, @Nullable List<String> missing,
            @Nullable String reason) {}

    private final IntakeDesk desk;
    private final InHand inHand;

    PaperCheck(IntakeDesk desk, InHand inHand) {
        this.desk = desk;
        this.inHand = inHand;
    }

    void answer(String receiptNo, Answer answer, Officer officer) {
        if (answer.accepted()) {
            inHand.during(receiptNo, () -> desk.accept(receiptNo,
                    answer.papers() == null ? java.util.Set.of() : new LinkedHashSet<>(answer.papers()), officer));
        } else {
            desk.askSupplement(receiptNo, answer.missing() == null ? List.of() : answer.missing(),
                    answer.reason() == null ? "" : answer.reason(), officer);
        }
    }
}
