package dibao.correspondence;

import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.casefile.IntakeDesk;
import dibao.casefile.Kind;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.LegalTerms;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 收件阶段文书 — one 一次性补正告知书 and one 受理通知书 are owed whenever the front desk answers so; both stand on the list until delivered. */
@Component
class IntakeLetters {

    private final LetterDesk desk;
    private final Divisions divisions;
    private final LegalTerms terms;
    private final CountyClock clock;

    IntakeLetters(LetterDesk desk, Divisions divisions, LegalTerms terms, CountyClock clock) {
        this.desk = desk;
        this.divisions = divisions;
        this.terms = terms;
        this.clock = clock;
    }

    @EventListener
    void asked(IntakeDesk.SupplementAsked asked) {
        desk.register(new LetterDesk.Letter(Form.SUPPLEMENT, asked.receiptNo(), asked.township(), asked.applicantName(), Map.of(
                "申请人", asked.applicantName(), "收件日期", Chinese.day(asked.handedInOn()), "经办人", asked.officer().name(),
                "材料", Rows.of(asked.missing(), "名称", "", java.util.List::of),
                "再次告知理由", asked.reason().isBlank() ? "" : "再次告知的理由：" + asked.reason()),
                terms.example(clock.today())), asked.officer());
    }

    @EventListener
    void accepted(Archive.SheetLaid laid) {
        if (laid.finding().sort() != Kind.APPLICATION) {
            return;
        }
        var declared = ((Finding.Application) laid.finding()).declared();
        LocalDate today = clock.today();
        var survey = terms.due("clock.survey", today);
        desk.register(new LetterDesk.Letter(Form.ACCEPTANCE, laid.caseNo().value(), declared.townshipCode(),
                declared.applicantName(), Map.of("申请人", declared.applicantName(), "案卷编号", laid.caseNo().value(),
                        "户别", declared.category(), "村居", divisions.name(declared.villageCode()),
                        "申请日期", Chinese.day(declared.applicationDate()), "受理日期", Chinese.day(today),
                        "调查期限", Chinese.day(survey.day()) + (survey.provisional() ? "（暂定）" : ""),
                        "经办人", laid.officer().name()), terms.example(today)), laid.officer());
    }
}
