package dibao.review;

import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.paper.Letters;
import dibao.policy.Ruling;
import dibao.policy.RuleLibrary;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Money;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 文书台 — writes the letters, numbers them by office and year, and files them in the dossier (649号 art. 11, 13; 220号 art. 26; R28). */
@Component
class LetterDesk {

    /** @param deliverBy last day for handing it over; provisional: 暂定 */
    record Filed(String attachmentId, String number, String title, LocalDate deliverBy, boolean provisional) {}

    /** What a letter says of the case. @param reason of the office itself, where it departs from the ruling, or null */
    record Said(Dossier dossier, Ruling ruling, String text, @Nullable String reason) {}

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Letters letters;
    private final Attachments attachments;
    private final LetterNumbers numbers;
    private final RuleLibrary library;
    private final LegalTerms terms;
    private final CountyClock clock;
    private final JdbcClient jdbc;

    LetterDesk(Letters letters, Attachments attachments, LetterNumbers numbers, RuleLibrary library, LegalTerms terms,
            CountyClock clock, JdbcClient jdbc) {
        this.letters = letters;
        this.attachments = attachments;
        this.numbers = numbers;
        this.library = library;
        this.terms = terms;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** 初审不符合条件书面答复 of the 乡镇人民政府. @return the attachment's id */
    String townshipReply(Said said, Officer officer) {
        return file("township-reply.docx", Office.township(said.dossier().township(), numbers), "初审不符合条件书面答复",
                said, Map.of(), officer);
    }

    /** 不予批准告知书 of the county's 民政局. @return the attachment's id */
    String refusal(Said said, Officer officer) {
        return file("county-refusal.docx", Office.COUNTY_REFUSAL, "不予批准告知书", said, Map.of(), officer);
    }

    /** 批准通知 of the county's 民政局. @return the attachment's id */
    String approval(Said said, Money amount, YearMonth firstMonth, Officer officer) {
        return file("county-approval.docx", Office.COUNTY_APPROVAL, "批准通知", said, Map.of("amount", amount.toString(),
                "firstMonth", "%d年%d月".formatted(firstMonth.getYear(), firstMonth.getMonthValue())), officer);
    }

    private String file(String template, Office office, String title, Said said, Map<String, Object> more,
            Officer officer) {
        LocalDate today = clock.today();
        CaseNo caseNo = said.dossier().caseNo();
        String number = numbers.next(office.series(), today.getYear());
        var fields = new HashMap<String, Object>(more);
        fields.putAll(fields(said, today));
        fields.put("title", "最低生活保障" + title);
        fields.put("office", office.name());
        fields.put("number", number);
        String id = attachments.keep(title + "（" + number + "）.docx", WORD, letters.fill(template, fields),
                caseNo.value(), officer);
        var due = terms.due("clock.rejection-letter", today);
        jdbc.sql("""
                insert into review_letter (attachment_id, number, case_no, title, made_on, deliver_by, provisional)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, number, caseNo.value(), title, today, due.day(), due.provisional()).update();
        return id;
    }

    private Map<String, Object> fields(Said said, LocalDate today) {
        Dossier dossier = said.dossier();
        boolean example = library.releases().stream().anyMatch(r -> r.id().equals(said.ruling().releaseId()) && r.example());
        return Map.of("caseNo", dossier.caseNo().value(), "addressee", dossier.applicantName(),
                "applicationDate", chinese(dossier.declared().applicationDate()), "category", dossier.category(),
                "date", chinese(today), "text", said.text(), "reasons", reasons(said),
                "arithmetic", said.ruling().arithmetic(), "remedies", remedies(today),
                "mark", example ? "【演示文书】本文书所依据的数值含“示例”，不是现行规定，不具有法律效力。" : "");
    }

    private static List<String> reasons(Said said) {
        var lines = new ArrayList<String>();
        for (Ruling.Reason reason : said.ruling().reasons()) {
            lines.add("%d．%s（%s）".formatted(lines.stream().filter(l -> !l.startsWith("依据")).count() + 1,
                    reason.text(), reason.code()));
            reason.clauses().forEach(clause -> lines.add("依据：" + clause));
        }
        if (said.reason() != null) {
            lines.add("另：" + said.reason());
        }
        return lines;
    }

    private String remedies(LocalDate today) {
        return "如对本决定不服，可以自收到本文书之日起%s日内向%s申请行政复议，也可以自收到本文书之日起%s个月内向%s提起行政诉讼。"
                .formatted(terms.text("remedy.reconsideration.days", today),
                        terms.text("remedy.reconsideration.organ", today),
                        terms.text("remedy.litigation.months", today), terms.text("remedy.litigation.organ", today));
    }

    List<Filed> of(CaseNo caseNo) {
        return jdbc.sql("select * from review_letter where case_no = ? order by made_on, number").param(caseNo.value())
                .query((r, n) -> new Filed(r.getString("attachment_id"), r.getString("number"), r.getString("title"),
                        r.getObject("deliver_by", LocalDate.class), r.getBoolean("provisional"))).list();
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
