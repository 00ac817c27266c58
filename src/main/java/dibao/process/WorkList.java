package dibao.process;

import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Role;
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

/** 待办一览 — the open steps, what is late and what ended late unexplained; a township's officers see their own only. */
@Component
class WorkList {

    static final int ROWS = 30;

    /** 状态. */
    enum State {
        OPEN("待办", "closed_at is null"),
        SOON("将到期", "closed_at is null and due_day between :today and :soon"),
        OVERDUE("已逾期", "closed_at is null and due_day < :today"),
        TO_OFFICE("已催办至所长", "closed_at is null and escalated_office_at is not null"),
        TO_COUNTY("已催办至县局", "closed_at is null and escalated_county_at is not null"),
        UNEXPLAINED("未说明原因", "closed_at is not null and overdue_since is not null and overdue_reason is null"),
        EXPLAINED("已说明原因", "closed_at is not null and overdue_reason is not null");

        private final String label;
        private final String which;

        State(String label, String which) {
            this.label = label;
            this.which = which;
        }

        public String label() {
            return label;
        }

        /** Somebody ought to act on what stands here. */
        public boolean pressing() {
            return this != OPEN && this != SOON && this != EXPLAINED;
        }

        private String order(String first) {
            return this == EXPLAINED ? "closed_at desc, task_id" : first + "due_day nulls last, opened_at, task_id";
        }
    }

    /** What to look for; a blank part does not narrow. @param text part of a number, an applicant's name or a village's code */
    record Search(String text, String township, String step, State state) {}

    /** @param page from 0 */
    record Page(List<Step> steps, long total, int page, int pages) {}

    /** How many stand in each state. */
    record Counts(long open, long soon, long overdue, long toOffice, long toCounty, long unexplained, long explained) {
        public long of(State state) {
            return switch (state) {
                case OPEN -> open;
                case SOON -> soon;
                case OVERDUE -> overdue;
                case TO_OFFICE -> toOffice;
                case TO_COUNTY -> toCounty;
                case UNEXPLAINED -> unexplained;
                case EXPLAINED -> explained;
            };
        }
    }

    private static final String MINE = " (cast(:own as text) is null or township = :own) and (:township = '' or township = :township)";

    private final JdbcClient jdbc;
    private final LegalTerms terms;
    private final CountyClock clock;

    WorkList(JdbcClient jdbc, LegalTerms terms, CountyClock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    /** What concerns the reader's post first, then by the last day. @param villages codes of the villages the text names */
    @Transactional(readOnly = true)
    public Page find(Search search, List<String> villages, int page, Officer reader) {
        String of = " from process_step where " + search.state().which + " and" + MINE + """
                 and (:step = '' or name = :step) and (:text = '' or strpos(business_key, :text) > 0
                or strpos(coalesce(case_no, ''), :text) > 0 or strpos(applicant_name, :text) > 0 or village = any(string_to_array(:villages, ',')))""";
        int wanted = Math.max(page, 0);
        long total = asked("select count(*)" + of, search.township(), reader).param("step", search.step()).param("text", search.text())
                .param("villages", String.join(",", villages)).query(Long.class).single();
        List<Step> steps = asked("select *" + of + " order by " + search.state().order(first(reader)) + " limit "
                + ROWS + " offset " + (long) ROWS * wanted, search.township(), reader).param("step", search.step())
                .param("text", search.text()).param("villages", String.join(",", villages)).query(Step::of).list();
        return new Page(steps, total, wanted, (int) ((total + ROWS - 1) / ROWS));
    }

    private static String first(Officer reader) {
        return reader.has(Role.OFFICE_HEAD) || reader.has(Role.TOWNSHIP_HEAD) ? "(escalated_office_at is null), "
                : reader.has(Role.SUPERVISOR) ? "(escalated_county_at is null), " : "";
    }

    /** @param township blank for all the reader may enter */
    @Transactional(readOnly = true)
    public Counts counts(String township, Officer reader) {
        String open = "select count(*) as open";
        for (State state : List.of(State.SOON, State.OVERDUE, State.TO_OFFICE, State.TO_COUNTY)) {
            open += ", count(*) filter (where " + state.which + ")";
        }
        long unexplained = ended(State.UNEXPLAINED, township, reader);
        long explained = ended(State.EXPLAINED, township, reader);
        return asked(open + " from process_step where closed_at is null and" + MINE, township, reader)
                .query((r, n) -> counts(r, unexplained, explained)).single();
    }

    private long ended(State state, String township, Officer reader) {
        return asked("select count(*) from process_step where " + state.which + " and" + MINE, township, reader)
                .query(Long.class).single();
    }

    private static Counts counts(ResultSet r, long unexplained, long explained) throws SQLException {
        return new Counts(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4), r.getLong(5), unexplained, explained);
    }

    /** The steps an open task of the reader's area has now, by name. */
    @Transactional(readOnly = true)
    public List<String> names(Officer reader) {
        return asked("select distinct name from process_step where closed_at is null and" + MINE + " order by name", "", reader)
                .query(String.class).list();
    }

    /** When the list was last walked. */
    @Transactional(readOnly = true)
    public Optional<Instant> walkedAt() {
        return jdbc.sql("select walked_at from process_round where walked_at is not null")
                .query((r, n) -> r.getTimestamp(1).toInstant()).optional();
    }

    /** The last day of what 将到期 means: what is due until then is reminded of. */
    static LocalDate soon(LegalTerms terms, LocalDate today) {
        return terms.calendar().plusWorkingDays(today, terms.number("clock.remind-before", today).intValueExact()).day();
    }

    private JdbcClient.StatementSpec asked(String sql, @Nullable String township, Officer reader) {
        LocalDate today = clock.today();
        return jdbc.sql(sql).param("own", reader.township()).param("township", township == null ? "" : township)
                .param("today", today).param("soon", soon(terms, today));
    }
}
