package dibao.access;

import dibao.shared.DutyRefused;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.ApplicationEventPublisher;

/** Announces who was kept from which task; looking at one that is not yours is no attempt. */
class TaskRefusals {

    static final String ANOTHER_TOWNSHIP = "该任务或案卷不属于您所在的乡镇，不能办理";
    private static final String ANOTHER_POST = "该任务不属于您的岗位，不能办理";
    /** The engine's words of its tenant check: <em>Cannot assign the task 'id' because …</em> */
    private static final Pattern WORK_ON = Pattern.compile("(?:assign|update|work on)(?: the)? task '([^']+)'");

    private final ApplicationEventPublisher events;

    TaskRefusals(ApplicationEventPublisher events) {
        this.events = events;
    }

    void announce(DelegateTask task, String user, String sentence) {
        String reference = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        if (reference != null) {
            events.publishEvent(new DutyRefused(reference, task.getName(), user, sentence));
        }
    }

    /** The engine's tenant check said no, in these words. */
    void anotherTownship(ProcessEngineConfigurationImpl engine, String words) {
        Matcher task = WORK_ON.matcher(words);
        if (task.find()) {
            announce(engine, task.group(1), ANOTHER_TOWNSHIP);
        }
    }

    /** The engine's grants said no. */
    void noGrant(ProcessEngineConfigurationImpl engine, AuthorizationException refused) {
        Optional<MissingAuthorization> task = refused.getMissingAuthorizations().stream()
                .filter(m -> Resources.TASK.resourceName().equals(m.getResourceType()) && m.getResourceId() != null
                        && !"READ".equals(m.getViolatedPermissionName())).findFirst();
        task.ifPresent(m -> announce(engine, m.getResourceId(), ANOTHER_POST));
    }

    /** What was refused is rolled back; this is read and kept apart, once, when the outermost command has failed. */
    private void announce(ProcessEngineConfigurationImpl engine, String taskId, String sentence) {
        Authentication actor = engine.getIdentityService().getCurrentAuthentication();
        boolean within = Context.getCommandContext() != null;
        if (within || actor == null || actor.getUserId() == null) {
            return;
        }
        engine.getCommandExecutorTxRequiresNew().execute(context -> {
            context.disableAuthorizationCheck();
            context.disableTenantCheck();
            var task = context.getTaskManager().findTaskById(taskId);
            if (task != null) {
                announce(task, actor.getUserId(), sentence);
            }
            return null;
        });
    }
}
