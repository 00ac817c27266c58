package dibao.process;

import dibao.declaration.RelativeRegister;
import dibao.shared.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 近亲属比对 (220号 art. 14). */
@Component
class MatchRelatives implements JavaDelegate {

    private final RelativeRegister register;

    MatchRelatives(RelativeRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.match(new CaseNo(execution.getProcessBusinessKey()));
    }
}
