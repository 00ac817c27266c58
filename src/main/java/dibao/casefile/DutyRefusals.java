package dibao.casefile;

import dibao.shared.CountyClock;
import dibao.shared.DutyRefused;
import dibao.shared.Officer;
import dibao.shared.Officers;
import dibao.shared.Refusal;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what the gate refused with what the dossier refused. */
@Component
class DutyRefusals {

    private final RefusedAttempts attempts;
    private final ObjectProvider<Officers> officers;
    private final CountyClock clock;

    DutyRefusals(RefusedAttempts attempts, ObjectProvider<Officers> officers, CountyClock clock) {
        this.attempts = attempts;
        this.officers = officers;
        this.clock = clock;
    }

    @EventListener
    void keep(DutyRefused refused) {
        attempts.log(refused.reference(), refused.step(), officer(refused.officerId()), refused.sentence(), clock.instant());
    }

    private Officer officer(String id) {
        try {
            return officers.getObject().byId(id);
        } catch (Refusal withoutPost) {
            return new Officer(id, id, Set.of(), null);
        }
    }
}
