package dibao.process;

import dibao.casefile.IntakeDesk;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Refusal;
import dibao.shared.WorkCalendar.Deadline;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 期限重算 — when the year's holidays arrive (暂定), a holiday notice changes in mid-year or a term does, the open deadlines
 * are counted anew from the same day, and each that moves is logged with its reason.
 */
@Component
class DueChanges {

    private static final Logger LOG = LoggerFactory.getLogger(DueChanges.class);

    /** What an open step's deadline rests on. */
    private record Basis(String term, int number, LocalDate from, LocalDate day, boolean provisional) {}

    private record Now(int number, Deadline due) {}

    private final JdbcClient jdbc;
    private final LegalTerms terms;
    private final CountyClock clock;
    private final TaskService tasks;
    private final IntakeDesk desk;
    private final TransactionTemplate own;

    DueChanges(JdbcClient jdbc, LegalTerms terms, CountyClock clock, TaskService tasks, IntakeDesk desk,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
        this.tasks = tasks;
        this.desk = desk;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One transaction for each step. @return how many deadlines moved or ceased to be provisional */
    int recount() {
        int moved = 0;
        for (Basis basis : jdbc.sql("""
                select distinct term, term_number, counted_from, due_day, provisional from process_step
                where closed_at is null and due_day is not null""").query((r, n) -> new Basis(r.getString(1), r.getInt(2),
                r.getObject(3, LocalDate.class), r.getObject(4, LocalDate.class), r.getBoolean(5))).list()) {
            Now now = now(basis);
            if (now.number() != basis.number() || !now.due().equals(new Deadline(basis.day(), basis.provisional()))) {
                moved += move(basis, now);
            }
        }
        return moved;
    }

    /** A term the release in force no longer knows leaves the deadline as it is. */
    private Now now(Basis basis) {
        try {
            return new Now(terms.number(basis.term(), basis.from()).intValueExact(), terms.due(basis.term(), basis.from()));
        } catch (Refusal gone) {
            LOG.warn("deadline not counted anew: {}", gone.getMessage());
            return new Now(basis.number(), new Deadline(basis.day(), basis.provisional()));
        }
    }

    private int move(Basis basis, Now now) {
        List<String> open = jdbc.sql("""
                select task_id from process_step where closed_at is null and term = ? and term_number = ? and counted_from = ?
                    and due_day = ? and provisional = ?""")
                .params(basis.term(), basis.number(), basis.from(), basis.day(), basis.provisional()).query(String.class).list();
        int moved = 0;
        for (String taskId : open) {
            try {
                moved += Boolean.TRUE.equals(own.execute(transaction -> moved(taskId, basis, now))) ? 1 : 0;
            } catch (ProcessEngineException | ConcurrencyFailureException movedOn) {
                LOG.debug("task {} is being worked on; its deadline is counted in the next round", taskId, movedOn);
            }
        }
        return moved;
    }

    private boolean moved(String taskId, Basis basis, Now now) {
        var key = jdbc.sql("select business_key from process_step where task_id = ? and closed_at is null for update skip locked")
                .param(taskId).query(String.class).optional();
        if (key.isEmpty()) {
            return false;
        }
        tasks.setDueDate(taskId, StepBook.endOf(now.due()));
        if (Keys.receipt(key.get())) {
            desk.answerBy(key.get(), now.due());
        }
        jdbc.sql("""
                update process_step set due_day = :day, provisional = :provisional, term_number = :number,
                    reminded_at = case when :day > due_day then null else reminded_at end,
                    overdue_since = case when :day < :today then :day + 1 end,
                    escalated_office_at = case when :day < :today then escalated_office_at end,
                    escalated_county_at = case when :day < :today then escalated_county_at end
                where task_id = :task""".replace(":day", "cast(:day as date)"))
                .param("day", now.due().day()).param("provisional", now.due().provisional()).param("number", now.number())
                .param("today", clock.today()).param("task", taskId).update();
        jdbc.sql("""
                insert into process_due_change (task_id, old_day, old_provisional, new_day, new_provisional, reason, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(taskId, basis.day(), basis.provisional(), now.due().day(), now.due().provisional(), why(basis, now),
                        Timestamp.from(clock.instant())).update();
        return true;
    }

    private static String why(Basis basis, Now now) {
        if (now.number() != basis.number()) {
            return "期限由 %d 改为 %d".formatted(basis.number(), now.number());
        }
        return basis.provisional() && !now.due().provisional() ? "放假安排已公布，暂定期限重新计算" : "放假安排有变更，期限重新计算";
    }
}
