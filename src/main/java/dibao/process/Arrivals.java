package dibao.process;

import dibao.casefile.IntakeDesk.CaseAccepted;
import dibao.casefile.IntakeDesk.HandInWaiting;
import dibao.shared.CaseNo;
import dibao.spotcheck.SpotCheckDraw.HandedUp;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 来件 — what the rooms announce and the staircase takes up, in the same transaction. */
@Component
class Arrivals {

    private final RuntimeService engine;
    private final AnswersInHand inHand;

    Arrivals(RuntimeService engine, AnswersInHand inHand) {
        this.engine = engine;
        this.inHand = inHand;
    }

    @EventListener
    void waiting(HandInWaiting handIn) {
        engine.createProcessInstanceByKey(Keys.INTAKE).businessKey(handIn.receiptNo())
                .setVariable(Keys.TOWNSHIP, handIn.township()).startBeforeActivity("ToPaperCheck").execute();
    }

    @EventListener
    void accepted(CaseAccepted accepted) {
        engine.createProcessInstanceByKey(Keys.APPLICATION).businessKey(accepted.caseNo().value())
                .setVariable(Keys.TOWNSHIP, accepted.caseNo().township()).execute();
        if (!inHand.is(accepted.receiptNo())) {
            engine.createMessageCorrelation("AcceptedElsewhere").processInstanceBusinessKey(accepted.receiptNo())
                    .correlateAllWithResult();
        }
    }

    @EventListener
    void handedUp(HandedUp batch) {
        for (CaseNo caseNo : batch.caseNos()) {
            engine.createMessageCorrelation("HandedUp").processInstanceBusinessKey(caseNo.value()).correlateAllWithResult();
        }
    }
}
