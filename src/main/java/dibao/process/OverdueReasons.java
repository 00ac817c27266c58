package dibao.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 逾期原因 (R4) — who ends a step late says why, beside the entry of the draft or on the work list. */
@Component
class OverdueReasons {

    static final String FIELD = "overdueReason";
    private static final int LONGEST = 500;

    private final Steps steps;
    private final LegalTerms terms;
    private final CountyClock clock;

    OverdueReasons(Steps steps, LegalTerms terms, CountyClock clock) {
        this.steps = steps;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The entry alone, the reason kept where the step is late; one given before on the list is enough.
     *
     * @throws Refusal when the step is late and no reason is given
     */
    JsonNode taken(String taskId, JsonNode draft, Officer officer) {
        String given = draft.path(FIELD).isTextual() ? draft.path(FIELD).asText().strip() : "";
        Step step = steps.find(taskId).orElse(null);
        if (step != null && step.late(clock.today()) && (step.reason() == null || !given.isEmpty())) {
            if (given.isEmpty()) {
                throw Refusal.of(FIELD, "「%s」的期限是 %s，已逾期 %d 个工作日，请写明逾期原因".formatted(step.name(), step.due(),
                        step.overdueDays(clock.today(), terms.calendar())));
            }
            keep(taskId, given, officer);
        }
        return draft instanceof ObjectNode typed && typed.has(FIELD) ? typed.deepCopy().without(FIELD) : draft;
    }

    /**
     * Adds the reason of a step that is late or ended late; a reason once given stays.
     *
     * @throws Refusal when the step is another's, was not late, or has its reason
     */
    void add(String taskId, String reason, Officer officer) {
        Step step = steps.find(taskId).filter(s -> officer.mayEnter(s.township())).orElseThrow(() ->
                Refusal.of("taskId", "没有这一步，或您无权查看"));
        if (step.posts().stream().noneMatch(post -> Posts.holds(officer, post))) {
            throw Refusal.of(FIELD, "「%s」的逾期原因由办理岗位（%s）说明".formatted(step.name(), Posts.labels(step.posts())));
        }
        if (!step.late(clock.today())) {
            throw Refusal.of(FIELD, "「%s」没有逾期，不需要说明原因".formatted(step.name()));
        }
        if (step.reason() != null && !Objects.equals(step.reason(), reason.strip())) {
            throw Refusal.of(FIELD, "「%s」的逾期原因已由%s说明，不能更改".formatted(step.name(), step.reasonByName()));
        }
        if (reason.isBlank()) {
            throw Refusal.of(FIELD, "请写明逾期原因");
        }
        if (step.reason() == null) {
            keep(taskId, reason.strip(), officer);
        }
    }

    private void keep(String taskId, String reason, Officer officer) {
        if (reason.length() > LONGEST) {
            throw Refusal.of(FIELD, "逾期原因不超过%d字，现为%d字".formatted(LONGEST, reason.length()));
        }
        steps.explain(taskId, reason, officer);
    }
}
