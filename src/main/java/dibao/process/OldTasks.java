package dibao.process;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 补登 — at the start, tasks that were opened before the book was kept are entered in it. */
@Component
class OldTasks {

    private static final Logger LOG = LoggerFactory.getLogger(OldTasks.class);

    private final TaskService tasks;
    private final RuntimeService instances;
    private final StepBook book;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    OldTasks(TaskService tasks, RuntimeService instances, StepBook book, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.instances = instances;
        this.book = book;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void enter() {
        Set<String> entered = new HashSet<>(jdbc.sql("select task_id from process_step where closed_at is null").query(String.class).list());
        List<Task> missing = tasks.createTaskQuery().processDefinitionKeyIn(Drawings.NAMES.toArray(String[]::new)).list().stream()
                .filter(task -> !entered.contains(task.getId())).toList();
        for (Task task : missing) {
            try {
                transactions.executeWithoutResult(transaction -> enter(task));
            } catch (ProcessEngineException | dibao.shared.Refusal fault) {
                LOG.warn("task {} could not be entered in the work list: {}", task.getId(), fault.getMessage());
            }
        }
    }

    private void enter(Task task) {
        String key = instances.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        List<String> posts = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).distinct().toList();
        book.enter(task.getId(), key, task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task.getName(), posts,
                task.getCreateTime().toInstant()).ifPresent(due -> tasks.setDueDate(task.getId(), StepBook.endOf(due)));
    }
}
