package dibao.process;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.casefile.RefusedAttempts;
import dibao.shared.Officer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 试办 — the very work of completing, in a transaction that is rolled back: one validation, not two (D7). */
@Component
class DryRun {

    private final Desk desk;
    private final OverdueReasons overdue;
    private final RefusedAttempts attempts;
    private final TransactionTemplate transactions;
    private final InHand inHand;

    DryRun(Desk desk, OverdueReasons overdue, RefusedAttempts attempts, PlatformTransactionManager transactions,
            InHand inHand) {
        this.inHand = inHand;
        this.desk = desk;
        this.overdue = overdue;
        this.attempts = attempts;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @throws dibao.shared.Refusal as completing would */
    void work(String taskId, String task, String key, JsonNode draft, Officer officer) {
        rolledBack(() -> inHand.during(key, () -> desk.work(task, key, overdue.taken(taskId, draft, officer), officer)));
    }

    void rolledBack(Runnable work) {
        attempts.rehearsal(() -> transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            work.run();
        }));
    }
}
