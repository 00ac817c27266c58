package dibao.process;

import dibao.shared.CountyClock;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人员统计 — who has taken what, who ended what late and whether it was explained. */
@Component
class PeopleCounts {

    /** @param taken open and taken by this person @param late of those, past their day @param done in the period @param doneLate of those, late */
    record Person(String login, String name, String township, long taken, long late, long done, long doneLate, long explained) {
        public long unexplained() {
            return doneLate - explained;
        }
    }

    /** Open tasks of a post, taken or not. */
    record Post(List<String> posts, String township, long open, long untaken, long late) {
        public String labels() {
            return Posts.labels(posts);
        }
    }

    private static final String MINE = " (cast(:own as text) is null or township = :own)";

    private static final String OWN_PEOPLE = " and (cast(:own as text) is null or level = 'TOWNSHIP')";

    private final JdbcClient jdbc;
    private final CountyClock clock;

    PeopleCounts(JdbcClient jdbc, CountyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The most late first. @param since first day of the period, by the day a step ended */
    @Transactional(readOnly = true)
    public List<Person> people(LocalDate since, Officer reader) {
        return asked("""
                select coalesce(closed_by, assignee) as login, max(coalesce(closed_by_name, '')) as name,
                    min(case when posts[1] ~ '\\d{9}$' then township else '' end) as township,
                    count(*) filter (where closed_at is null), count(*) filter (where closed_at is null and due_day < :today),
                    count(*) filter (where closed_at is not null),
                    count(*) filter (where closed_at is not null and overdue_since is not null),
                    count(*) filter (where closed_at is not null and overdue_since is not null and overdue_reason is not null)
                from process_step where (closed_at is null or closed_at >= :since) and coalesce(closed_by, assignee) is not null and"""
                + MINE + OWN_PEOPLE + " group by 1 order by 7 desc, 5 desc, 6 desc, 1 limit 200", since, reader)
                .query((r, n) -> new Person(r.getString(1), r.getString(2), r.getString(3), r.getLong(4), r.getLong(5),
                        r.getLong(6), r.getLong(7), r.getLong(8))).list();
    }

    @Transactional(readOnly = true)
    public List<Post> posts(Officer reader) {
        return asked("""
                select posts, min(case when posts[1] ~ '\\d{9}$' then township else '' end), count(*),
                    count(*) filter (where assignee is null), count(*) filter (where due_day < :today)
                from process_step where closed_at is null and""" + MINE + OWN_PEOPLE + " group by posts order by 5 desc, 3 desc limit 200",
                clock.today(), reader).query((r, n) -> new Post(List.of((String[]) r.getArray(1).getArray()), r.getString(2),
                        r.getLong(3), r.getLong(4), r.getLong(5))).list();
    }

    /** The newest; all of them stand on the work list, where they can be searched. */
    @Transactional(readOnly = true)
    public List<Step> reasons(LocalDate since, Officer reader) {
        return asked("select * from process_step where overdue_reason is not null and closed_at >= :since and" + MINE + OWN_PEOPLE
                + " order by closed_at desc limit 20", since, reader).query(Step::of).list();
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate since, Officer reader) {
        return jdbc.sql(sql).param("own", reader.township()).param("today", clock.today())
                .param("since", java.sql.Timestamp.from(since.atStartOfDay(CountyClock.ZONE).toInstant()));
    }
}
