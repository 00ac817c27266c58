package dibao.process;

import dibao.shared.Officer;
import dibao.shared.Officers;
import dibao.shared.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** 当前经办人 — who the engine acts for. */
@Component
class Actor {

    private final IdentityService identities;
    private final Officers officers;

    Actor(IdentityService identities, Officers officers) {
        this.identities = identities;
        this.officers = officers;
    }

    /** @throws Refusal when nobody is logged in: no sheet is laid by nobody */
    Officer now() {
        var actor = identities.getCurrentAuthentication();
        if (actor == null || actor.getUserId() == null) {
            throw Refusal.because("没有登录的经办人员，不能办理");
        }
        return officers.byId(actor.getUserId());
    }
}
