package dibao.correspondence;

import dibao.casefile.Archive;
import dibao.casefile.IntakeDesk;
import dibao.household.Circumstances;
import dibao.shared.CaseNo;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达回证 — one for each letter that must be delivered, blank to be signed, or with what was recorded. */
@Component
class DeliveryProof {

    private final Archive archive;
    private final IntakeDesk desk;
    private final LetterDesk letterDesk;
    private final LetterNumbers numbers;
    private final LegalTerms terms;
    private final HouseholdFields households;

    DeliveryProof(Archive archive, IntakeDesk desk, LetterDesk letterDesk, LetterNumbers numbers, LegalTerms terms,
            HouseholdFields households) {
        this.archive = archive;
        this.desk = desk;
        this.letterDesk = letterDesk;
        this.numbers = numbers;
        this.terms = terms;
        this.households = households;
    }

    Map<String, Object> fields(LetterDesk.Filed letter, @Nullable Delivery delivery, Officer reader) {
        Circumstances home = letter.reference().startsWith("S") ? desk.application(letter.reference(), reader).declared()
                : archive.open(new CaseNo(letter.reference()), reader).circumstances();
        var fields = new HashMap<String, Object>();
        fields.put("标题", Form.DELIVERY.title());
        fields.put("标注", letterDesk.mark(terms.example(letter.madeOn())));
        fields.put("发文机关", Office.of(letter.form(), letter.township(), numbers).name());
        fields.put("文书名称", letter.title());
        fields.put("发文字号", letter.number());
        fields.put("编号", letter.reference());
        fields.put("收件人", letter.addressee());
        fields.put("送达期限", letter.deliverBy() == null ? "" : Chinese.day(letter.deliverBy()) + (letter.provisional() ? "（暂定）" : ""));
        fields.put("送达地点", households.address(home));
        fields.put("送达方式", delivery == null ? "□直接送达　□留置送达　□邮寄送达　□公告送达" : delivery.manner());
        fields.put("签收人", delivery == null ? "" : delivery.receivedBy());
        fields.put("签收关系", delivery == null ? "" : delivery.relation());
        fields.put("签收日期", delivery == null ? Chinese.day((java.time.LocalDate) null) : Chinese.day(delivery.deliveredOn()));
        fields.put("送达说明", delivery == null ? "" : delivery.note());
        return fields;
    }
}
