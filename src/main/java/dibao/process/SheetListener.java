package dibao.process;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.casefile.DraftBox;
import dibao.casefile.RefusedAttempts;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * 完成 — takes the draft, opens the room's door; a refusal there leaves task and draft as they were. Completing carries
 * nothing else: a variable sent along would stay in the engine's history, and could stand before a word of the drawing.
 */
@Component
class SheetListener implements TaskListener {

    private static final Set<String> OURS = Set.of(Keys.TOWNSHIP, Keys.VILLAGE_NAME);

    private final DraftBox drafts;
    private final Desk desk;
    private final Actor actor;
    private final RefusedAttempts attempts;
    private final CountyClock clock;
    private final OverdueReasons overdue;
    private final InHand inHand;
    private final Awaited awaited;

    SheetListener(DraftBox drafts, Desk desk, Actor actor, RefusedAttempts attempts, CountyClock clock,
            OverdueReasons overdue, InHand inHand, Awaited awaited) {
        this.inHand = inHand;
        this.awaited = awaited;
        this.drafts = drafts;
        this.desk = desk;
        this.actor = actor;
        this.attempts = attempts;
        this.clock = clock;
        this.overdue = overdue;
    }

    @Override
    public void notify(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        if (inHand.is(key)) {
            drafts.discard(task.getId()); // its sheet was laid through another door
            return;
        }
        Officer officer = actor.now();
        JsonNode draft;
        try {
            draft = overdue.taken(task.getId(), draftAlone(task), officer);
        } catch (Refusal refusal) {
            log(task, key, officer, refusal);
            throw refusal;
        }
        inHand.during(key, () -> desk.work(task.getTaskDefinitionKey(), key, draft, officer));
        drafts.discard(task.getId());
    }

    private JsonNode draftAlone(DelegateTask task) {
        Set<String> sent = new TreeSet<>(task.getVariableNames());
        sent.removeAll(OURS);
        if (!sent.isEmpty()) {
            throw Refusal.because("完成「%s」时不得提交流程变量（%s），内容请先存为草稿".formatted(task.getName(), String.join("、", sent)));
        }
        return drafts.find(task.getId()).orElseThrow(() ->
                Refusal.because("「%s」的表单还没有填写，不能完成".formatted(task.getName())));
    }

    /** What the dossier's own gate refuses it logs itself; a hand-in has no dossier yet. */
    private void log(DelegateTask task, String key, Officer officer, Refusal refusal) {
        if (!Keys.receipt(key)) {
            attempts.log(new CaseNo(key), awaited.kind(task.getTaskDefinitionKey(), key), officer,
                    refusal.getMessage(), clock.instant());
        }
    }
}
