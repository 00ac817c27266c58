package dibao.report;

import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 监督检查 — read from {@code report_irregular}; shows, and changes nothing. */
@Component
class Inspection {

    static final int PAGE = 50;
    static final int ALL = 1_000_000;

    /** @param days from the event to its entry, where that is the point */
    record Row(LocalDateTime at, String reference, @Nullable String township, @Nullable String village, @Nullable String applicantName,
            @Nullable String label, @Nullable String officerId, @Nullable String officerName, String what, int days) {}

    record Count(Irregular list, String purpose, long total) {}

    private final JdbcClient jdbc;
    private final LegalTerms terms;
    private final CountyClock clock;

    Inspection(JdbcClient jdbc, LegalTerms terms, CountyClock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Count> counts(Period period) {
        return Arrays.stream(Irregular.values()).map(l -> count(l, period)).toList();
    }

    @Transactional(readOnly = true)
    public Count count(Irregular list, Period period) {
        return new Count(list, list.purpose().formatted(lateDays()), asked("select count(*)", list, period, "").query(Long.class).single());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Row> rows(Irregular list, Period period, int rows, long from) {
        return asked("select *", list, period, " order by at desc, reference limit " + rows + " offset " + from)
                .query((r, n) -> row(r)).list();
    }

    private JdbcClient.StatementSpec asked(String what, Irregular list, Period period, String tail) {
        return jdbc.sql(what + """
                 from report_irregular where list = :list and at >= :begin and at < :end
                and (list <> 'late' or days > :late)""" + tail)
                .param("list", list.code()).param("begin", period.begin()).param("end", period.end()).param("late", lateDays());
    }

    private int lateDays() {
        return terms.number("inspection.late-entry-days", clock.today()).intValueExact();
    }

    private static Row row(ResultSet r) throws SQLException {
        return new Row(local(r.getTimestamp("at")), r.getString("reference"), r.getString("township"), r.getString("village"),
                r.getString("applicant_name"), r.getString("label"), r.getString("officer_id"), r.getString("officer_name"),
                r.getString("what"), r.getInt("days"));
    }

    static LocalDateTime local(Timestamp at) {
        return LocalDateTime.ofInstant(at.toInstant(), CountyClock.ZONE);
    }
}
