package dibao.process;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.casefile.DraftBox;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk of a task over REST: the dossier beside the form, the draft, the dry run (docs/INTEGRATION.md). */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskDesks {

    private static final int LARGEST_DRAFT = 1_000_000;

    private final TasksAtHand tasks;
    private final DeskView view;
    private final DraftBox drafts;
    private final DryRun dryRun;

    TaskDesks(TasksAtHand tasks, DeskView view, DraftBox drafts, DryRun dryRun) {
        this.tasks = tasks;
        this.view = view;
        this.drafts = drafts;
        this.dryRun = dryRun;
    }

    @GetMapping("/desk")
    DeskView.Content desk(@PathVariable String taskId, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return view.of(tasks.seen(taskId, officer), officer);
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable String taskId, @RequestBody JsonNode draft,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var atHand = tasks.worked(taskId, officer);
        drafts.save(taskId, atHand.task().getTaskDefinitionKey(), officer, checked(draft));
    }

    @PostMapping("/draft/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable String taskId, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var atHand = tasks.worked(taskId, officer);
        JsonNode draft = drafts.find(taskId).orElseThrow(() ->
                Refusal.because("「%s」的表单还没有填写".formatted(atHand.task().getName())));
        dryRun.work(taskId, atHand.task().getTaskDefinitionKey(), atHand.key(), draft, officer);
    }

    static JsonNode checked(JsonNode draft) {
        if (!draft.isObject() || draft.toString().length() > LARGEST_DRAFT) {
            throw Refusal.because("表单内容应为 JSON 对象，且不超过1MB");
        }
        return draft;
    }
}
