package dibao.review;

import static dibao.casefile.Finding.CountyOpinion.FAVOURABLE;
import static dibao.casefile.Finding.CountyOpinion.SEND_BACK;
import static dibao.casefile.Finding.CountyOpinion.UNFAVOURABLE;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Money;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 县级审核审批 — sees a township's refusals, examines document by document, decides (220号 art. 26–29; R28, R32). */
@Component
public class CountyReview {

    /** @param reopen sends the case to a new survey */
    public record RefusalReview(boolean reopen, String text) {}

    /**
     * 县级审核意见.
     *
     * @param papers      every paper of the county's list
     * @param conclusion  拟批准, 拟不予批准, 退回乡镇
     * @param amount      yuan a month; null takes the ruling's
     * @param defects     what the township must mend, where sent back
     * @param surveyAgain sent back to the survey, else to the opinion
     */
    public record Examination(List<Finding.CountyOpinion.Paper> papers, String conclusion, @Nullable Money amount,
            String text, @Nullable String departure, List<String> defects, boolean surveyAgain) {

        public Examination {
            papers = papers == null ? List.of() : List.copyOf(papers);
            defects = defects == null ? List.of() : defects.stream().map(Spoken::text).filter(d -> !d.isEmpty()).toList();
        }
    }

    /** 审批决定; amount, reasons and first month come from the dossier. */
    public record Verdict(boolean approved, String text, @Nullable String departure) {}

    private final Archive archive;
    private final RulingDesk desk;
    private final Departures departures;
    private final RulingLetters letters;
    private final LegalTerms terms;
    private final CountyClock clock;

    CountyReview(Archive archive, RulingDesk desk, Departures departures, RulingLetters letters, LegalTerms terms,
            CountyClock clock) {
        this.archive = archive;
        this.desk = desk;
        this.departures = departures;
        this.letters = letters;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Refusal when the text lacks or the gate refuses */
    @Transactional
    public int reviewRefusal(CaseNo caseNo, RefusalReview review, Officer officer) {
        archive.openFor(caseNo, Kind.REFUSAL_REVIEW, officer);
        Spoken.required("text", review.text(), "请填写查看意见");
        return archive.lay(caseNo, new Finding.RefusalReview(review.reopen(), review.text().strip()), officer);
    }

    /**
     * Lays the examiner's opinion beside a kept ruling.
     *
     * @return the sheet's number
     * @throws Refusal when a paper is unticked, a lack stands against 拟批准, defects or a reason lack, or the gate refuses
     */
    @Transactional
    public int examine(CaseNo caseNo, Examination examination, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.COUNTY_OPINION, officer);
        String conclusion = Spoken.text(examination.conclusion());
        if (!List.of(FAVOURABLE, UNFAVOURABLE, SEND_BACK).contains(conclusion)) {
            throw Refusal.of("conclusion", "审核结论应为拟批准、拟不予批准或退回乡镇");
        }
        Spoken.required("text", examination.text(), "请填写审核意见");
        boolean favourable = conclusion.equals(FAVOURABLE);
        boolean sentBack = conclusion.equals(SEND_BACK);
        PaperTicks.check(examination.papers(), requiredPapers(dossier), favourable);
        if (sentBack == examination.defects().isEmpty()) {
            throw Refusal.of("defects", sentBack ? "退回乡镇的，请逐条写明需要整改的问题" : "只有退回乡镇才填写需要整改的问题");
        }
        RulingDesk.Kept kept = desk.judge(dossier);
        Money amount = Spoken.amount(favourable, examination.amount(), kept.ruling());
        List<String> departs = sentBack ? List.of() : Departures.from(dossier, kept.ruling(), favourable, amount);
        String departure = departures.recorded(dossier, Kind.COUNTY_OPINION, departs, examination.departure(), officer);
        return archive.lay(caseNo, new Finding.CountyOpinion(examination.papers(), conclusion, amount,
                examination.text().strip(), departure, kept.id(), favourable ? List.of() : Spoken.codes(kept.ruling()),
                examination.defects(), sentBack && examination.surveyAgain()), officer);
    }

    /** 县级审查材料清单 in force at acceptance. */
    public List<String> requiredPapers(Dossier dossier) {
        return List.of(terms.text("county.papers", dossier.acceptedOn()).split("、"));
    }

    /**
     * Decides: approval carries the amount that was posted and begins the month after it (220号 art. 29), refusal all
     * reasons of the ruling; either way the letter is filed with the sheet.
     *
     * @return the sheet's number
     * @throws Refusal when a departure has no reason, the text lacks, or the gate refuses (the examiner, a term that runs)
     */
    @Transactional
    public int decide(CaseNo caseNo, Verdict verdict, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.DECISION, officer);
        Spoken.required("text", verdict.text(), "请填写审批意见");
        RulingDesk.Kept kept = desk.judge(dossier);
        Money amount = verdict.approved() ? dossier.standing().valid(Finding.CountyOpinion.class)
                .map(Finding.CountyOpinion::amount).orElse(null) : null;
        String departure = departures.recorded(dossier, Kind.DECISION,
                Departures.from(dossier, kept.ruling(), verdict.approved(), amount), verdict.departure(), officer);
        YearMonth first = YearMonth.from(clock.today())
                .plusMonths(terms.number("payment.first-month", clock.today()).longValueExact());
        var said = new RulingLetters.Said(dossier, kept, verdict.text().strip(), departure);
        Integer corrects = dossier.standing().revoked().orElse(null);
        if (!verdict.approved()) {
            return archive.lay(caseNo, new Finding.Decision(false, null, null, Spoken.codes(kept.ruling()), said.text(),
                    departure, kept.id(), letters.refusal(said, officer), corrects), officer);
        }
        String letter = amount == null ? null : letters.approval(said, amount, first, officer);
        return archive.lay(caseNo, new Finding.Decision(true, amount, first.toString(), List.of(), said.text(),
                departure, kept.id(), letter, corrects), officer);
    }
}
