package dibao.casefile;

import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 被拒操作记录 — survives the rollback of what was refused. */
@Component
public class RefusedAttempts {

    private final JdbcClient jdbc;
    private final ThreadLocal<Boolean> rehearsing = ThreadLocal.withInitial(() -> false);

    RefusedAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does what a form does to find its faults before it is handed in: a refusal then is no attempt. */
    public void rehearsal(Runnable work) {
        rehearsing.set(true);
        try {
            work.run();
        } finally {
            rehearsing.remove();
        }
    }

    /** Logs in a transaction of its own. @param kind the sheet that was attempted @param sentence the refusal shown */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void log(CaseNo caseNo, Kind kind, Officer officer, String sentence, Instant at) {
        keep(caseNo.value(), kind.name(), officer, sentence, at);
    }

    /** The same for a step that lays no sheet, or of a hand-in. @param step its name @param reference case or receipt number */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void log(String reference, String step, Officer officer, String sentence, Instant at) {
        keep(reference, step, officer, sentence, at);
    }

    private void keep(String reference, String step, Officer officer, String sentence, Instant at) {
        if (rehearsing.get()) {
            return;
        }
        jdbc.sql("""
                insert into casefile_refused_attempt (case_no, kind, officer_id, officer_name, sentence, attempted_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(reference, step, officer.id(), officer.name(), sentence, Timestamp.from(at)).update();
    }
}
