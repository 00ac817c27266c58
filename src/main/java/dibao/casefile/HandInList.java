package dibao.casefile;

import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 收件登记簿 — every hand-in with its receipt, the longest unanswered first (R4); a township's officers see their own only. */
@Component
public class HandInList {

    static final int ROWS = 20;

    /** @param waiting not answered yet @param overdue not answered by the last day for it */
    public record Line(String receiptNo, String township, String village, String applicantName, String category,
            LocalDate handedInOn, LocalDate answerDue, boolean provisional, String source, String receivedBy, String state,
            @Nullable LocalDate answeredOn, @Nullable String caseNo, boolean waiting, boolean overdue) {}

    /** @param page from 0 */
    record Page(List<Line> lines, long total, long overdue, int page, int pages) {}

    /** 一次性告知: everything missing, by whom and when. */
    public record Notice(LocalDate issuedOn, List<String> missing, String reason, String officerName) {}

    private static final String OF = """
             from casefile_hand_in where (cast(:own as text) is null or township = :own)
            and (:text = '' or strpos(receipt_no, :text) > 0 or strpos(applicant_name, :text) > 0)
            and (:all or answered_at is null)""";

    private final JdbcClient jdbc;
    private final CountyClock clock;

    HandInList(JdbcClient jdbc, CountyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param text part of a receipt number or of a name @param all answered ones too */
    @Transactional(readOnly = true)
    public Page find(String text, boolean all, int page, Officer reader) {
        long total = asked("select count(*)" + OF, text, all, reader).query(Long.class).single();
        long overdue = asked("select count(*)" + OF + " and answered_at is null and answer_due < :today", text, all, reader)
                .param("today", clock.today()).query(Long.class).single();
        int wanted = Math.max(page, 0);
        List<Line> lines = asked("select *" + OF + " order by (answered_at is not null), handed_in_at, receipt_no limit "
                + ROWS + " offset " + (long) ROWS * wanted, text, all, reader).query((r, n) -> line(r)).list();
        return new Page(lines, total, overdue, wanted, (int) ((total + ROWS - 1) / ROWS));
    }

    /** @throws Refusal when unknown, or of another township */
    @Transactional(readOnly = true)
    public Line one(String receiptNo, Officer reader) {
        return asked("select *" + OF + " and receipt_no = :receipt", "", true, reader).param("receipt", receiptNo)
                .query((r, n) -> line(r)).optional()
                .orElseThrow(() -> Refusal.of("receiptNo", "没有收件 " + receiptNo + "，或您无权查看"));
    }

    /** The receipt a case began with. */
    @Transactional(readOnly = true)
    public Optional<String> receiptOf(String caseNo) {
        return jdbc.sql("select receipt_no from casefile_hand_in where case_no = ?").param(caseNo).query(String.class).optional();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Notice> notices(String receiptNo) {
        return jdbc.sql("""
                select issued_at, reason, officer_name, array(select jsonb_array_elements_text(missing)) as missing
                from casefile_supplement where receipt_no = ? order by id desc""").param(receiptNo)
                .query((r, n) -> new Notice(day(r.getTimestamp("issued_at").toInstant()),
                        List.of((String[]) r.getArray("missing").getArray()),
                        r.getString("reason") == null ? "" : r.getString("reason"), r.getString("officer_name"))).list();
    }

    private JdbcClient.StatementSpec asked(String sql, String text, boolean all, Officer reader) {
        return jdbc.sql(sql).param("own", reader.township()).param("text", text.strip()).param("all", all);
    }

    private Line line(ResultSet r) throws SQLException {
        LocalDate due = r.getObject("answer_due", LocalDate.class);
        var answered = r.getTimestamp("answered_at");
        return new Line(r.getString("receipt_no"), r.getString("township"), r.getString("village"),
                r.getString("applicant_name"), r.getString("category"), day(r.getTimestamp("handed_in_at").toInstant()), due,
                r.getBoolean("due_provisional"), r.getString("source"), r.getString("received_by"), r.getString("state"),
                answered == null ? null : day(answered.toInstant()), r.getString("case_no"), answered == null,
                answered == null && due.isBefore(clock.today()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CountyClock.ZONE);
    }
}
