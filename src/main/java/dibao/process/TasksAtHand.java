package dibao.process;

import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 手头任务 — an open task for who may see it, or work on it. */
@Component
class TasksAtHand {

    /** @param key the business key: case or receipt number */
    record AtHand(Task task, String key) {}

    private final TaskService engine;
    private final RuntimeService instances;

    TasksAtHand(TaskService engine, RuntimeService instances) {
        this.engine = engine;
        this.instances = instances;
    }

    /** @throws Refusal when there is no such open task, or it is another township's */
    AtHand seen(String taskId, Officer officer) {
        Task task = engine.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        if (task == null || task.getTenantId() == null || !officer.mayEnter(task.getTenantId())) {
            throw Refusal.of("taskId", "没有这项任务，或已办结，或您无权查看");
        }
        return new AtHand(task, instances.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
                .singleResult().getBusinessKey());
    }

    /** @throws Refusal also when the officer does not hold the task's post, or somebody else has taken it */
    AtHand worked(String taskId, Officer officer) {
        AtHand atHand = seen(taskId, officer);
        Task task = atHand.task();
        if (task.getAssignee() != null && !task.getAssignee().equals(officer.id())) {
            throw Refusal.because("「%s」已由 %s 领办，请由其办理或先放回".formatted(task.getName(), task.getAssignee()));
        }
        boolean candidate = engine.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).anyMatch(group -> Posts.holds(officer, group));
        if (!candidate) {
            throw Refusal.because("「%s」不属于您的岗位".formatted(task.getName()));
        }
        return atHand;
    }
}
