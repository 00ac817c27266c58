package dibao.casefile;

import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 案卷目录 — the covers, for lists and searches; a township's officers see their own only. */
@Component
public class CaseIndex {

    /** @param label the derived standing in words @param touchedAt when the last sheet was laid */
    public record Cover(CaseNo caseNo, String township, String village, String category, String applicantName,
            LocalDate acceptedOn, String label, int sheets, Instant touchedAt) {}

    /**
     * What to look for; a null or blank part does not narrow.
     *
     * @param text     part of the case number or of the applicant's name
     * @param division code of a township or village
     * @param label    how the standing's words begin, e.g. 办理中, 已批准
     */
    public record Search(@Nullable String text, @Nullable String division, @Nullable String label) {}

    /** @param page from 0 */
    public record Page(List<Cover> covers, long total, int page, int pages) {}

    /** A page's rows. */
    public static final int ROWS = 20;

    /** How every label begins of a case that is neither decided nor refused nor closed. */
    public static final String UNDER_WAY = "办理中";

    /** A refused attempt to lay a sheet, kept for supervisors. */
    public record Refused(String kind, String officerName, String sentence, Instant at) {}

    private final JdbcClient jdbc;

    CaseIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Last accepted first. */
    @Transactional(readOnly = true)
    public Page search(Search search, int page, Officer reader) {
        return search(search, page, reader, null);
    }

    /** @param among numbers to look among; null: all */
    @Transactional(readOnly = true)
    public Page search(Search search, int page, Officer reader, @Nullable Collection<String> among) {
        String[] numbers = among == null ? null : among.toArray(String[]::new);
        long total = asked("select count(*)", search, reader, "").param("among", numbers).query(Long.class).single();
        int wanted = Math.max(page, 0);
        var covers = asked("select *", search, reader, " order by accepted_on desc, case_no desc limit %d offset %d"
                .formatted(ROWS, (long) ROWS * wanted)).param("among", numbers).query(CaseIndex::cover).list();
        return new Page(covers, total, wanted, (int) ((total + ROWS - 1) / ROWS));
    }

    /** All of a township whose last sheet that stands is of the kind, by number. */
    @Transactional(readOnly = true)
    public List<Cover> lastStanding(Kind kind, String township) {
        return jdbc.sql("select * from casefile_case where township = ? and label = ? order by case_no")
                .params(township, CaseStanding.underWay(kind)).query(CaseIndex::cover).list();
    }

    /** Every case of the county, by number. */
    @Transactional(readOnly = true)
    public List<Cover> all() {
        return jdbc.sql("select * from casefile_case order by case_no").query(CaseIndex::cover).list();
    }

    /** All of a village that are neither decided nor refused, by number; what each waits for stands in its dossier. */
    @Transactional(readOnly = true)
    public List<Cover> underWayIn(String village) {
        return jdbc.sql("select * from casefile_case where village = ? and starts_with(label, ?) order by case_no")
                .params(village, UNDER_WAY).query(CaseIndex::cover).list();
    }

    /** Attempts the gate refused, newest first. */
    @Transactional(readOnly = true)
    public List<Refused> refusedAttempts(CaseNo caseNo) {
        return jdbc.sql("""
                select kind, officer_name, sentence, attempted_at from casefile_refused_attempt where case_no = ?
                order by id desc""").param(caseNo.value())
                .query((r, n) -> new Refused(step(r.getString(1)), r.getString(2), r.getString(3),
                        r.getTimestamp(4).toInstant())).list();
    }

    /** The sheet that rests on a ruling, e.g. 第8号 经办人审核意见. */
    @Transactional(readOnly = true)
    public Optional<String> sheetOnRuling(CaseNo caseNo, long rulingId) {
        return jdbc.sql("select number, kind from casefile_sheet where case_no = ? and payload ->> 'rulingId' = ? order by number limit 1")
                .params(caseNo.value(), String.valueOf(rulingId))
                .query((r, n) -> "第" + r.getInt(1) + "号 " + step(r.getString(2))).optional();
    }

    private JdbcClient.StatementSpec asked(String what, Search search, Officer reader, String tail) {
        return jdbc.sql(what + """
                 from casefile_case where (cast(:own as text) is null or township = :own)
                and (:text = '' or strpos(case_no, :text) > 0 or strpos(applicant_name, :text) > 0)
                and (:division = '' or township = :division or village = :division)
                and (:label = '' or starts_with(label, :label))
                and (cast(:among as text[]) is null or case_no = any(cast(:among as text[])))""" + tail)
                .param("own", reader.township()).param("text", plain(search.text()))
                .param("division", plain(search.division())).param("label", plain(search.label()));
    }

    /** A kind's label; a step without a sheet stands there by its name. */
    private static String step(String kept) {
        return Arrays.stream(Kind.values()).filter(k -> k.name().equals(kept)).map(Kind::label).findFirst().orElse(kept);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Cover cover(ResultSet r, int n) throws SQLException {
        return new Cover(new CaseNo(r.getString("case_no")), r.getString("township"), r.getString("village"),
                r.getString("category"), r.getString("applicant_name"), r.getObject("accepted_on", LocalDate.class),
                r.getString("label"), r.getInt("sheets"), r.getTimestamp("touched_at").toInstant());
    }
}
