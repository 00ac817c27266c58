package dibao.process;

import dibao.shared.CaseNo;
import dibao.verification.MeansCheck;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发起信息核对 (220号 art. 19). */
@Component
class OrderComparison implements JavaDelegate {

    private final MeansCheck check;

    OrderComparison(MeansCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        check.order(new CaseNo(execution.getProcessBusinessKey()));
    }
}
