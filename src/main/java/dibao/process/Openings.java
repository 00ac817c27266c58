package dibao.process;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.DraftBox;
import dibao.casefile.Finding;
import dibao.casefile.IntakeDesk;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 开启 — an intake begins with a draft handed in, an application with an accepted case; anything else is refused. */
@Component
class Openings implements ExecutionListener {

    private final Archive archive;
    private final IntakeDesk desk;
    private final DraftBox drafts;
    private final DraftReading reading;
    private final Actor actor;
    private final Divisions divisions;
    private final InHand inHand;

    Openings(Archive archive, IntakeDesk desk, DraftBox drafts, DraftReading reading, Actor actor, Divisions divisions,
            InHand inHand) {
        this.inHand = inHand;
        this.archive = archive;
        this.desk = desk;
        this.drafts = drafts;
        this.reading = reading;
        this.actor = actor;
        this.divisions = divisions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String definition = Keys.definition(execution.getProcessDefinitionId());
        if (Keys.CALLED.contains(definition)) {
            called(execution);
        } else if (Keys.APPLICATION.equals(definition)) {
            application(execution);
        } else if (execution.getProcessBusinessKey() == null || execution.hasVariable(Keys.DRAFT_ID)) {
            handIn(execution);
        } else {
            waitingHandIn(execution);
        }
        if (!Objects.equals(execution.getTenantId(), Keys.township(execution.getProcessBusinessKey()))) {
            throw Refusal.because("流程所属乡镇与编号 %s 不符，不能开启".formatted(execution.getProcessBusinessKey()));
        }
    }

    private void application(DelegateExecution execution) {
        CaseNo caseNo = new CaseNo(execution.getProcessBusinessKey());
        Dossier dossier = archive.open(caseNo);
        if (!reopened(dossier) && (dossier.sheets().size() != 1 || begunBefore(execution))) {
            throw Refusal.because("案卷 %s 已在办理或已办结，不能重复开启；新的申请请从「受理登记」开始".formatted(caseNo));
        }
        show(execution, dossier.township(), dossier.village());
    }

    /** The dossier was turned back by a sheet just now laid, which is what opens the road again. */
    private boolean reopened(Dossier dossier) {
        return inHand.is(dossier.caseNo().value()) && Set.of(Kind.REVOCATION, Kind.HOUSEHOLD_CHANGE)
                .contains(dossier.sheets().get(dossier.sheets().size() - 1).kind());
    }

    private void called(DelegateExecution execution) {
        if (execution.getSuperExecution() == null) {
            throw Refusal.because("这一流程只能由案卷的流程调用，不能单独开启");
        }
        Dossier dossier = archive.open(new CaseNo(execution.getProcessBusinessKey()));
        show(execution, dossier.township(), dossier.village());
    }

    private void handIn(DelegateExecution execution) {
        Officer officer = actor.now();
        Object draftId = execution.getVariable(Keys.DRAFT_ID);
        JsonNode draft = drafts.find(String.valueOf(draftId), officer).orElseThrow(() ->
                Refusal.of(Keys.DRAFT_ID, "没有找到受理登记表的草稿，请重新打开「受理登记」填写"));
        Finding.Application application = reading.application(draft);
        var receipt = desk.handIn(application, officer);
        if (receipt.already()) {
            throw Refusal.because("该申请已收件，回执编号 %s（%s），不重复登记".formatted(receipt.receiptNo(), receipt.state()));
        }
        execution.setProcessBusinessKey(receipt.receiptNo());
        execution.removeVariable(Keys.DRAFT_ID);
        drafts.discard(draftId.toString());
        show(execution, application.declared().townshipCode(), application.declared().villageCode());
    }

    private void waitingHandIn(DelegateExecution execution) {
        String receiptNo = execution.getProcessBusinessKey();
        if (desk.receipt(receiptNo, Officer.SYSTEM).caseNo().isPresent() || begunBefore(execution)) {
            throw Refusal.because("收件 %s 已在办理，不能重复开启".formatted(receiptNo));
        }
        String village = desk.application(receiptNo, Officer.SYSTEM).declared().villageCode();
        show(execution, village.substring(0, 9), village);
    }

    private void show(DelegateExecution execution, String township, String village) {
        execution.setVariable(Keys.TOWNSHIP, township);
        execution.setVariable(Keys.VILLAGE_NAME, divisions.name(village));
    }

    /** The instance now starting is not yet in the history the query reads. */
    private static boolean begunBefore(DelegateExecution execution) {
        return execution.getProcessEngineServices().getHistoryService().createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .processDefinitionKey(Keys.definition(execution.getProcessDefinitionId())).count() > 0;
    }
}
