package dibao.process;

import dibao.shared.Officers;
import dibao.shared.Refusal;
import org.springframework.stereotype.Component;

/** 姓名 — of who has a log-in; the log-in itself of somebody who has left. */
@Component
class OfficerNames {

    private final Officers officers;

    OfficerNames(Officers officers) {
        this.officers = officers;
    }

    public String of(String login) {
        try {
            return officers.byId(login).name();
        } catch (Refusal gone) {
            return login;
        }
    }
}
