package dibao.report;

import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 每日清单 — read from {@code report_watch}; a township's heads see their own township. */
@Component
class Watch {

    /** Rows of a list on its own page. */
    static final int PAGE = 50;
    /** Rows of a list on the first page. */
    static final int FIRST = 10;
    private static final int ALL = 1_000_000;

    /**
     * @param reference case or receipt number; null of a form that was never handed in
     * @param sort      案卷, 收件, 未收件 or 已办结
     * @param posts     the engine's groups whose task it is, by comma
     * @param days      full days since
     */
    record Row(@Nullable String reference, String sort, @Nullable String township, @Nullable String village,
            @Nullable String applicantName, String place, @Nullable String posts, LocalDateTime since, long days, String note) {}

    /** @param purpose with the days of its parameter */
    record Listing(WatchList list, String purpose, long total, List<Row> rows) {}

    private final JdbcClient jdbc;
    private final LegalTerms terms;
    private final CountyClock clock;

    Watch(JdbcClient jdbc, LegalTerms terms, CountyClock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    /** Every list with its count and its first rows. */
    @Transactional(readOnly = true)
    public List<Listing> all(Officer reader) {
        return Arrays.stream(WatchList.values()).map(l -> listing(l, 0, FIRST, reader)).toList();
    }

    /** Every list whole, for the workbook. */
    @Transactional(readOnly = true)
    public List<Listing> whole(Officer reader) {
        return Arrays.stream(WatchList.values()).map(l -> listing(l, 0, ALL, reader)).toList();
    }

    /** One page of a list. @param page from 0 */
    @Transactional(readOnly = true)
    public Listing one(WatchList list, int page, Officer reader) {
        return listing(list, (long) PAGE * Math.max(0, page), PAGE, reader);
    }

    private Listing listing(WatchList list, long from, int rows, Officer reader) {
        record Counted(Row row, long total) {}
        var found = asked("select *, count(*) over () as total", list, reader, " order by since, reference limit " + rows + " offset " + from)
                .query((r, n) -> new Counted(row(r), r.getLong("total"))).list();
        long total = !found.isEmpty() ? found.get(0).total()
                : from == 0 ? 0 : asked("select count(*)", list, reader, "").query(Long.class).single();
        return new Listing(list, list.parameter().map(p -> list.purpose().formatted(days(p))).orElse(list.purpose()), total,
                found.stream().map(Counted::row).collect(Collectors.toCollection(ArrayList::new)));
    }

    private JdbcClient.StatementSpec asked(String what, WatchList list, Officer reader, String tail) {
        return jdbc.sql(what + """
                 from report_watch where list = :list and (:always or since < :before)
                and (cast(:own as text) is null or township = :own)""" + tail)
                .param("list", list.code()).param("always", list.always()).param("own", reader.township())
                .param("before", java.sql.Timestamp.from(before(list).atStartOfDay(CountyClock.ZONE).toInstant()));
    }

    private LocalDate before(WatchList list) {
        return list.parameter().map(p -> clock.today().minusDays(days(p) - 1L)).orElse(clock.today());
    }

    private int days(String parameter) {
        return terms.number(parameter, clock.today()).intValueExact();
    }

    private Row row(ResultSet r) throws SQLException {
        LocalDateTime since = LocalDateTime.ofInstant(r.getTimestamp("since").toInstant(), CountyClock.ZONE);
        return new Row(r.getString("reference"), r.getString("sort"), r.getString("township"), r.getString("village"),
                r.getString("applicant_name"), r.getString("place"), r.getString("posts"), since,
                Math.max(0, clock.today().toEpochDay() - since.toLocalDate().toEpochDay()), r.getString("note"));
    }
}
