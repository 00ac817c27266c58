package dibao.process;

import dibao.benefit.BenefitLedger;
import dibao.shared.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核定待遇 (220号 art. 29): entitled from the month after approval. */
@Component
class GrantBenefit implements JavaDelegate {

    private final BenefitLedger ledger;

    GrantBenefit(BenefitLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ledger.grant(new CaseNo(execution.getProcessBusinessKey()));
    }
}
