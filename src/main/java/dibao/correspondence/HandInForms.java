package dibao.correspondence;

import dibao.casefile.Finding;
import dibao.casefile.HandInList;
import dibao.casefile.IntakeDesk;
import dibao.paper.Letters;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 窗口用表 — the receipt, and the forms the household signs when it hands in, already filled with what it declared (220号 art. 9, 12, 14). */
@Component
class HandInForms {

    static final List<Form> FORMS = List.of(Form.RECEIPT, Form.AUTHORISATION, Form.DECLARATION);

    private final IntakeDesk desk;
    private final HandInList list;
    private final HouseholdFields households;
    private final Letters letters;
    private final LetterDesk letterDesk;
    private final LegalTerms terms;
    private final CountyClock clock;

    HandInForms(IntakeDesk desk, HandInList list, HouseholdFields households, Letters letters, LetterDesk letterDesk,
            LegalTerms terms, CountyClock clock) {
        this.desk = desk;
        this.list = list;
        this.households = households;
        this.letters = letters;
        this.letterDesk = letterDesk;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Refusal when the hand-in is unknown, another township's, or the form is not one of these */
    byte[] paper(Form form, String receiptNo, Officer reader) {
        if (!FORMS.contains(form)) {
            throw Refusal.of("form", "「%s」不是收件时打印的表单".formatted(form.title()));
        }
        HandInList.Line line = list.one(receiptNo, reader);
        Finding.Application application = desk.application(receiptNo, reader);
        Map<String, Object> fields = households.of(application.declared(), clock.today());
        fields.put("标题", form.title());
        fields.put("标注", letterDesk.mark(terms.example(line.handedInOn())));
        fields.put("编号", receiptNo);
        fields.put("发文机关", fields.get("乡镇") + "人民政府");
        fields.put("收件日期", Chinese.day(line.handedInOn()));
        fields.put("答复期限", Chinese.day(line.answerDue()) + (line.provisional() ? "（该年度放假安排尚未公布，期限暂定）" : ""));
        fields.put("材料份数", String.valueOf(application.paperIds().size()));
        fields.put("经办人", line.receivedBy());
        fields.put("近亲属", HouseholdFields.kin(application));
        fields.put("日期", Chinese.day(clock.today()));
        return letters.fill(form.template(), fields);
    }
}
