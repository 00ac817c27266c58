package dibao.process;

import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.WorkCalendar.Deadline;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账 — every user task ever created, with its deadline and how it ended. */
@Component
class Steps {

    /** @param posts candidate groups @param counted null where the household is waited for */
    record Opened(String taskId, String key, String drawing, String step, String name, String township, String village,
            String applicantName, List<String> posts, boolean waits, DueDates.@Nullable Counted counted, Instant at) {}

    /** A deadline that moved because the calendar or a term did. */
    record Moved(String taskId, LocalDate oldDay, boolean oldProvisional, LocalDate newDay, boolean newProvisional,
            String reason, Instant at) {}

    private final JdbcClient jdbc;
    private final LegalTerms terms;
    private final CountyClock clock;

    Steps(JdbcClient jdbc, LegalTerms terms, CountyClock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    /** Enters a task once; a second time it stays as it was. */
    Optional<Deadline> open(Opened task) {
        var counted = Optional.ofNullable(task.counted());
        Optional<Deadline> due = counted.map(c -> terms.due(c.term(), c.from()));
        jdbc.sql("""
                insert into process_step (task_id, business_key, case_no, drawing, step, name, township, village,
                    applicant_name, level, posts, waits, opened_at, term, term_number, counted_from, due_day, provisional)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?, ?)
                on conflict (task_id) do nothing""")
                .params(task.taskId(), task.key(), Keys.receipt(task.key()) ? null : task.key(), task.drawing(), task.step(),
                        task.name(), task.township(), task.village(), task.applicantName(), Posts.level(task.posts()).name(),
                        String.join(",", task.posts()), task.waits(), Timestamp.from(task.at()),
                        counted.map(DueDates.Counted::term).orElse(null),
                        counted.map(c -> terms.number(c.term(), c.from()).intValueExact()).orElse(null),
                        counted.map(DueDates.Counted::from).orElse(null), due.map(Deadline::day).orElse(null),
                        due.map(Deadline::provisional).orElse(false))
                .update();
        return due;
    }

    void assign(String taskId, @Nullable String login) {
        jdbc.sql("update process_step set assignee = ? where task_id = ? and closed_at is null").params(login, taskId).update();
    }

    /** Ends a step; one ended before stays as it was. @param caseNo the case a hand-in became @param who null: the house itself */
    void close(String taskId, boolean completed, @Nullable String caseNo, @Nullable Officer who) {
        jdbc.sql("""
                update process_step set closed_at = :now, closed_by = :who, closed_by_name = :name, ended = :ended,
                    case_no = coalesce(case_no, :case),
                    overdue_since = case when due_day < :today then due_day + 1 end
                where task_id = :task and closed_at is null""")
                .param("now", Timestamp.from(clock.instant())).param("who", who == null ? null : who.id())
                .param("name", who == null ? "系统" : who.name()).param("ended", completed ? "COMPLETED" : "CANCELLED")
                .param("case", caseNo).param("today", clock.today()).param("task", taskId).update();
    }

    void explain(String taskId, String reason, Officer who) {
        jdbc.sql("""
                update process_step set overdue_reason = ?, overdue_reason_by = ?, overdue_reason_by_name = ?,
                    overdue_reason_at = ? where task_id = ?""")
                .params(reason, who.id(), who.name(), Timestamp.from(clock.instant()), taskId).update();
    }

    Optional<Step> find(String taskId) {
        return jdbc.sql("select * from process_step where task_id = ?").param(taskId).query(Step::of).optional();
    }

    /** All of a case, those of its hand-in first, in the order they were opened. */
    @Transactional(readOnly = true)
    public List<Step> of(String caseNo) {
        return jdbc.sql("select * from process_step where case_no = ? order by opened_at, task_id").param(caseNo)
                .query(Step::of).list();
    }

    /** Deadlines of a case that moved, oldest first. */
    @Transactional(readOnly = true)
    public List<Moved> movedOf(String caseNo) {
        return jdbc.sql("""
                select c.* from process_due_change c join process_step s using (task_id) where s.case_no = ? order by c.id""")
                .param(caseNo).query((r, n) -> new Moved(r.getString("task_id"), r.getObject("old_day", LocalDate.class),
                        r.getBoolean("old_provisional"), r.getObject("new_day", LocalDate.class),
                        r.getBoolean("new_provisional"), r.getString("reason"), r.getTimestamp("changed_at").toInstant())).list();
    }
}
