package dibao.spotcheck;

import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 批次簿 — the batches and their entries. */
@Component
class Batches {

    static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final CountyClock clock;

    Batches(JdbcClient jdbc, CountyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Hand-ups of one township take turns until the end of the transaction. */
    void takeTurn(String township) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("spotcheck " + township)
                .query((r, n) -> n).list();
    }

    /** Once drawn or forced, always drawn or forced, even where the sheet could not be laid. */
    boolean everDue(CaseNo caseNo) {
        return jdbc.sql("select exists (select 1 from spotcheck_batch_case where case_no = ? and (drawn or triggers <> ''))")
                .param(caseNo.value()).query(Boolean.class).single();
    }

    String keep(String township, Frame frame, Lot lot, BigDecimal share, Officer officer) {
        String batchNo = "%s-%s-%03d".formatted(township, frame.month().toString().replace("-", ""),
                next(township, frame.month()));
        jdbc.sql("""
                insert into spotcheck_batch (batch_no, township, month, frame, frame_hash, seed, share, forced, unforced,
                    drawn, handed_up_by, handed_up_name, handed_up_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(batchNo, township, frame.month().toString(), frame.text(), frame.hash(), lot.seed(), share,
                        frame.forced().size(), frame.unforced().size(), lot.drawn().size(), officer.id(), officer.name(),
                        Timestamp.from(clock.instant())).update();
        frame.forced().forEach((caseNo, triggers) -> enter(batchNo, caseNo, String.join(",", triggers), null, false));
        lot.tickets().forEach((caseNo, ticket) -> enter(batchNo, caseNo, "", ticket, lot.drawn().contains(caseNo)));
        return batchNo;
    }

    private void enter(String batchNo, String caseNo, String triggers, @Nullable String ticket,
            boolean drawn) {
        jdbc.sql("update spotcheck_batch_case set superseded_by = ? where case_no = ? and laid_at is null and superseded_by is null")
                .params(batchNo, caseNo).update();
        jdbc.sql("insert into spotcheck_batch_case (batch_no, case_no, triggers, ticket, drawn) values (?, ?, ?, ?, ?)")
                .params(batchNo, caseNo, triggers, ticket, drawn).update();
    }

    private int next(String township, YearMonth month) {
        return jdbc.sql("""
                insert into spotcheck_number (township, month, last) values (?, ?, 1)
                on conflict (township, month) do update set last = spotcheck_number.last + 1 returning last""")
                .params(township, month.toString()).query(Integer.class).single();
    }

    void laid(Batch.Entry entry) {
        jdbc.sql("update spotcheck_batch_case set laid_at = ?, problem = null where batch_no = ? and case_no = ?")
                .params(Timestamp.from(clock.instant()), entry.batchNo(), entry.caseNo().value()).update();
    }

    void failed(String batchNo, CaseNo caseNo, String problem) {
        jdbc.sql("update spotcheck_batch_case set problem = ? where batch_no = ? and case_no = ? and laid_at is null")
                .params(problem, batchNo, caseNo.value()).update();
    }

    /** @throws Refusal when unknown, or of another township */
    Batch find(String batchNo, Officer reader) {
        return jdbc.sql("select * from spotcheck_batch where batch_no = ?").param(batchNo).query(Batches::batch)
                .optional().filter(b -> reader.mayEnter(b.township()))
                .orElseThrow(() -> Refusal.of("batchNo", "没有批次 " + batchNo + "，或您无权查看"));
    }

    List<Batch.Entry> entries(String batchNo) {
        return jdbc.sql("select * from spotcheck_batch_case where batch_no = ? order by triggers = '', case_no")
                .param(batchNo).query(Batches::entry).list();
    }

    /** The entry, held until the end of the transaction. */
    Optional<Batch.Entry> hold(String batchNo, CaseNo caseNo) {
        return jdbc.sql("select * from spotcheck_batch_case where batch_no = ? and case_no = ? for update")
                .params(batchNo, caseNo.value()).query(Batches::entry).optional();
    }

    /** Newest first. @param text part of a batch or case number, or blank for all */
    List<Batch> search(String text, int page, Officer reader) {
        return asked("select b.*", text, reader, " order by handed_up_at desc, batch_no desc limit %d offset %d"
                .formatted(PAGE, (long) PAGE * Math.max(page, 0))).query(Batches::batch).list();
    }

    long count(String text, Officer reader) {
        return asked("select count(*)", text, reader, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String what, String text, Officer reader, String tail) {
        return jdbc.sql(what + """
                 from spotcheck_batch b where (cast(:township as text) is null or b.township = :township)
                and (:text = '' or strpos(b.batch_no, :text) > 0 or exists (select 1 from spotcheck_batch_case c
                    where c.batch_no = b.batch_no and strpos(c.case_no, :text) > 0))""" + tail)
                .param("township", reader.township()).param("text", text.strip());
    }

    private static Batch batch(ResultSet r, int n) throws SQLException {
        return new Batch(r.getString("batch_no"), r.getString("township"), r.getString("month"), r.getInt("forced"),
                r.getInt("unforced"), r.getInt("drawn"), r.getString("handed_up_name"),
                r.getTimestamp("handed_up_at").toInstant(), r.getString("frame_hash"), r.getString("seed"),
                r.getString("frame"));
    }

    private static Batch.Entry entry(ResultSet r, int n) throws SQLException {
        String triggers = r.getString("triggers");
        return new Batch.Entry(r.getString("batch_no"), new CaseNo(r.getString("case_no")),
                triggers.isEmpty() ? List.of() : List.of(triggers.split(",")), r.getString("ticket"),
                r.getBoolean("drawn"), r.getTimestamp("laid_at") != null, r.getString("problem"),
                r.getString("superseded_by"));
    }
}
