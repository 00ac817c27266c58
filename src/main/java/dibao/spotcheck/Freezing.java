package dibao.spotcheck;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.policy.EligibilityPolicy;
import dibao.policy.Translation;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 固定名单 — decides who is handed up and forced, freezes the frame and draws, all at once or not at all. */
@Component
class Freezing {

    /** 沿用: a visit once owed stays owed (policy-baseline §5). */
    static final String KEPT = "T05";

    private final Archive archive;
    private final Translation<Dossier> translation;
    private final EligibilityPolicy policy;
    private final Batches batches;
    private final MonthSecrets secrets;
    private final LegalTerms terms;
    private final CountyClock clock;

    Freezing(Archive archive, Translation<Dossier> translation, EligibilityPolicy policy, Batches batches,
            MonthSecrets secrets, LegalTerms terms, CountyClock clock) {
        this.archive = archive;
        this.translation = translation;
        this.policy = policy;
        this.batches = batches;
        this.secrets = secrets;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * @param caseNos known cases of the officer's township
     * @param left    takes the cases that stay out of the frame, with the reason
     * @return the batch's number
     * @throws Refusal when no case is left, or the month's commitment was not published
     */
    @Transactional
    public String freeze(List<CaseNo> caseNos, Officer officer, List<SpotCheckDraw.Problem> left) {
        batches.takeTurn(officer.township());
        var candidates = new ArrayList<Frame.Candidate>();
        for (CaseNo caseNo : caseNos) {
            Dossier dossier = archive.open(caseNo);
            Readiness.obstacle(dossier.standing()).ifPresentOrElse(
                    why -> left.add(new SpotCheckDraw.Problem(caseNo, why)), () -> judge(dossier, candidates, left));
        }
        if (candidates.isEmpty()) {
            throw new Refusal(left.stream().map(p -> new Refusal.Fault("caseNos", p.caseNo() + "：" + p.message())).toList());
        }
        YearMonth month = YearMonth.from(clock.today());
        BigDecimal share = terms.number("spotcheck.draw-share", clock.today());
        Frame frame = Frame.of(month, candidates);
        return batches.keep(officer.township(), frame, Lot.draw(frame, secrets.secretOf(month), share), share, officer);
    }

    private void judge(Dossier dossier, List<Frame.Candidate> candidates, List<SpotCheckDraw.Problem> left) {
        try {
            var triggers = new TreeSet<>(policy.triggers(translation.facts(dossier)));
            if (dossier.standing().visitOwed() || batches.everDue(dossier.caseNo())) {
                triggers.add(KEPT);
            }
            candidates.add(new Frame.Candidate(dossier.caseNo(), triggers));
        } catch (Refusal refusal) {
            left.add(new SpotCheckDraw.Problem(dossier.caseNo(), refusal.getMessage()));
        }
    }
}
