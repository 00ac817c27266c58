package dibao.review;

import dibao.casefile.Dossier;
import dibao.correspondence.Form;
import dibao.correspondence.LetterDesk;
import dibao.policy.Ruling;
import dibao.policy.RuleLibrary;
import dibao.shared.Money;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 裁定文书 — what a ruling says in a letter: reasons with their clauses, the calculation (649号 art. 11, 13; 220号 art. 26; R28). */
@Component
class RulingLetters {

    /** What a letter says of the case. @param reason of the office itself, where it departs from the ruling, or null */
    record Said(Dossier dossier, RulingDesk.Kept kept, String text, @Nullable String reason) {
        Ruling ruling() {
            return kept.ruling();
        }
    }

    private final LetterDesk desk;
    private final RuleLibrary library;
    private final ExplanationDesk explanations;

    RulingLetters(LetterDesk desk, RuleLibrary library, ExplanationDesk explanations) {
        this.desk = desk;
        this.library = library;
        this.explanations = explanations;
    }

    /** 初审不符合条件书面答复 of the 乡镇人民政府. @return the attachment's id */
    String townshipReply(Said said, Officer officer) {
        return file(Form.TOWNSHIP_REPLY, said, refused(said), officer);
    }

    /** 不予批准告知书 of the county's 民政局. @return the attachment's id */
    String refusal(Said said, Officer officer) {
        return file(Form.COUNTY_REFUSAL, said, refused(said), officer);
    }

    /** 批准通知 of the county's 民政局. @return the attachment's id */
    String approval(Said said, Money amount, YearMonth firstMonth, Officer officer) {
        return file(Form.COUNTY_APPROVAL, said, Map.of("计算过程", said.ruling().arithmetic(), "保障金额", amount.toString(),
                "起始月", "%d年%d月".formatted(firstMonth.getYear(), firstMonth.getMonthValue())), officer);
    }

    private String file(Form form, Said said, Map<String, Object> more, Officer officer) {
        Dossier dossier = said.dossier();
        var fields = new HashMap<>(more);
        fields.put("案卷编号", dossier.caseNo().value());
        fields.put("申请人", dossier.applicantName());
        fields.put("申请日期", chinese(dossier.declared().applicationDate()));
        fields.put("户别", dossier.category());
        fields.put("意见", said.text());
        return desk.file(new LetterDesk.Letter(form, dossier.caseNo().value(), dossier.township(), dossier.applicantName(),
                fields, example(said.ruling())), officer);
    }

    private boolean example(Ruling ruling) {
        return library.releases().stream().anyMatch(r -> r.id().equals(ruling.releaseId()) && r.example());
    }

    /** Where the office departs from the ruling, its own reason stands last. */
    private Map<String, Object> refused(Said said) {
        var grounds = new LetterGrounds(said.ruling(), explanations.why(said.kept()));
        var lines = new ArrayList<>(grounds.reasons());
        if (said.reason() != null) {
            lines.add((lines.isEmpty() ? "1．" : "另：") + said.reason());
        }
        return Map.of("理由", lines, "计算过程", grounds.arithmetic());
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
