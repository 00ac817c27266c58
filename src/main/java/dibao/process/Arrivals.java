package dibao.process;

import dibao.casefile.Archive.SheetLaid;
import dibao.casefile.IntakeDesk.CaseAccepted;
import dibao.casefile.IntakeDesk.HandInWaiting;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import dibao.spotcheck.SpotCheckDraw.HandedUp;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 来件 — what the rooms announce and the staircase takes up, in the same transaction. */
@Component
class Arrivals {

    private final RuntimeService engine;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final InHand inHand;
    private final Awaited awaited;

    Arrivals(RuntimeService engine, TaskService tasks, ManagementService jobs, InHand inHand, Awaited awaited) {
        this.engine = engine;
        this.tasks = tasks;
        this.jobs = jobs;
        this.inHand = inHand;
        this.awaited = awaited;
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
        batch.caseNos().forEach(caseNo -> told(caseNo, "HandedUp"));
    }

    /** A sheet laid through a door outside the task ends the task that waited for it; some sheets turn the whole case. */
    @EventListener
    void laid(SheetLaid laid) {
        String key = laid.caseNo().value();
        Runnable taken = switch (laid.finding().sort()) {
            case CLOSURE -> () -> closed(laid.caseNo());
            case HOUSEHOLD_CHANGE -> () -> changed(laid.caseNo());
            case REVOCATION -> () -> engine.createMessageCorrelation("DecisionRevoked").processInstanceBusinessKey(key)
                    .setVariable(Keys.TOWNSHIP, laid.caseNo().township()).correlateStartMessage();
            default -> inHand.is(key) ? () -> { } : () -> awaiting(laid.caseNo(), laid.finding().sort());
        };
        inHand.during(key, taken);
    }

    private void awaiting(CaseNo caseNo, Kind kind) {
        if (kind == Kind.TOWNSHIP_NOTICE || kind == Kind.COUNTY_NOTICE) {
            over(caseNo);
        }
        tasks.createTaskQuery().processInstanceBusinessKey(caseNo.value()).list().stream()
                .filter(task -> awaited.lays(task.getTaskDefinitionKey(), kind)).map(Task::getId).forEach(tasks::complete);
    }

    /** Taken down before the house had noticed that the posting was over: its timer need not be waited for. */
    private void over(CaseNo caseNo) {
        engine.createProcessInstanceQuery().processInstanceBusinessKey(caseNo.value()).leafProcessInstances().list().stream()
                .flatMap(i -> jobs.createJobQuery().processInstanceId(i.getId()).timers().list().stream())
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private void closed(CaseNo caseNo) {
        if (told(caseNo, "CaseClosed") == 0) {
            older(caseNo).forEach(i -> engine.deleteProcessInstance(i.getId(), "终止办理"));
        }
    }

    private void changed(CaseNo caseNo) {
        if (told(caseNo, "HouseholdChanged") == 0) {
            older(caseNo).forEach(i -> engine.deleteProcessInstance(i.getId(), "家庭情况变更，按新流程重新办理"));
            engine.createProcessInstanceByKey(Keys.APPLICATION).businessKey(caseNo.value())
                    .setVariable(Keys.TOWNSHIP, caseNo.township()).startBeforeActivity("ToTownship").execute();
        }
    }

    private int told(CaseNo caseNo, String message) {
        return engine.createMessageCorrelation(message).processInstanceBusinessKey(caseNo.value()).correlateAllWithResult().size();
    }

    /** Instances of earlier drawings, which know no such turn. */
    private List<ProcessInstance> older(CaseNo caseNo) {
        return engine.createProcessInstanceQuery().processInstanceBusinessKey(caseNo.value(), Keys.APPLICATION).list();
    }
}
