package dibao.process;

import dibao.benefit.BenefitLedger;
import dibao.shared.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 收回待遇: what a revoked decision gave no longer stands. */
@Component
class WithdrawBenefit implements JavaDelegate {

    private final BenefitLedger ledger;

    WithdrawBenefit(BenefitLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ledger.withdraw(new CaseNo(execution.getProcessBusinessKey()));
    }
}
