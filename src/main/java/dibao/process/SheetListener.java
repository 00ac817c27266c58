package dibao.process;

import dibao.casefile.DraftBox;
import dibao.shared.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 完成 — takes the draft, opens the room's door; a refusal there leaves task and draft as they were. */
@Component
class SheetListener implements TaskListener {

    private final DraftBox drafts;
    private final Desk desk;
    private final Actor actor;

    SheetListener(DraftBox drafts, Desk desk, Actor actor) {
        this.drafts = drafts;
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        var draft = drafts.find(task.getId()).orElseThrow(() ->
                Refusal.because("「%s」的表单还没有填写，不能完成".formatted(task.getName())));
        desk.work(task.getTaskDefinitionKey(), task.getExecution().getProcessBusinessKey(), draft, actor.now());
        drafts.discard(task.getId());
    }
}
