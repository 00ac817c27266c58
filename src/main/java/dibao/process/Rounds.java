package dibao.process;

import dibao.shared.ClockMoved;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Refusal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 巡查 — marks what falls due soon, is late, and whom that concerns. It takes nothing from its group; late, twice or on two
 * nodes at once it does no harm: each mark is set once, on open steps only (D21).
 */
@Component
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** How many steps were newly marked. @param moved deadlines counted anew */
    record Found(int reminded, int overdue, int toOffice, int toCounty, int moved) {
        static final Found NOTHING = new Found(0, 0, 0, 0, 0);
    }

    private final JdbcClient jdbc;
    private final LegalTerms terms;
    private final CountyClock clock;
    private final DueChanges changes;
    private final TransactionTemplate own;

    Rounds(JdbcClient jdbc, LegalTerms terms, CountyClock clock, DueChanges changes, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
        this.changes = changes;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void moved(ClockMoved clock) {
        walkOrSay();
    }

    @EventListener(ApplicationStartedEvent.class)
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void walkOrSay() {
        try {
            walk();
        } catch (Refusal wanting) {
            LOG.warn("the round over the work list waits: {}", wanting.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("the round over the work list failed; the next one is within the hour", fault);
        }
    }

    /** Walks the list unless another node is doing so. */
    Found walk() {
        return own.execute(transaction -> jdbc.sql("select one from process_round for update skip locked")
                .query(Boolean.class).optional().map(mine -> walked()).orElse(Found.NOTHING));
    }

    private Found walked() {
        int moved = changes.recount();
        LocalDate today = clock.today();
        var found = new Found(
                mark("reminded_at = :now", "reminded_at is null and due_day <= :day",
                        terms.calendar().plusWorkingDays(today, days("clock.remind-before", today)).day()),
                mark("overdue_since = due_day + 1", "overdue_since is null and due_day < :day", today),
                mark("escalated_office_at = :now", "level = 'TOWNSHIP' and escalated_office_at is null and due_day < :day",
                        lateBy("clock.escalate-office", today)),
                mark("escalated_county_at = :now", "escalated_county_at is null and due_day < :day",
                        lateBy("clock.escalate-county", today)),
                moved);
        jdbc.sql("""
                update process_round set walked_at = :now, reminded = :reminded, overdue = :overdue, to_office = :office,
                    to_county = :county, moved = :moved""")
                .params(Map.of("now", Timestamp.from(clock.instant()), "reminded", found.reminded(), "overdue", found.overdue(),
                        "office", found.toOffice(), "county", found.toCounty(), "moved", moved)).update();
        return found;
    }

    /** The day before which a term must have ended to be late by so many working days today. */
    private LocalDate lateBy(String key, LocalDate today) {
        LocalDate ended = terms.calendar().minusWorkingDays(today, days(key, today));
        return ended.isBefore(today) ? ended.plusDays(1) : today;
    }

    private int days(String key, LocalDate today) {
        return terms.number(key, today).intValueExact();
    }

    /** A step somebody is working on at this moment is left to the next round. */
    private int mark(String set, String which, LocalDate day) {
        return jdbc.sql("update process_step set " + set + " where task_id in (select task_id from process_step"
                + " where closed_at is null and " + which + " for update skip locked)")
                .param("now", Timestamp.from(clock.instant())).param("day", day).update();
    }
}
