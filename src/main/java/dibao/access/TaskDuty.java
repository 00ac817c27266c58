package dibao.access;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * A task is the business of its candidates: others of the same township may see it, but neither take nor complete it.
 * The engine alone would let anybody with the right to work on the definition do so.
 */
class TaskDuty extends AbstractBpmnParseListener implements TaskListener {

    private final TaskRefusals refusals;

    TaskDuty(TaskRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
        task.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        IdentityService identities = task.getProcessEngineServices().getIdentityService();
        Authentication actor = identities.getCurrentAuthentication();
        if (actor == null || actor.getUserId() == null) {
            return;
        }
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            boolean another = task.getAssignee() != null && !task.getAssignee().equals(actor.getUserId());
            boolean stranger = task.getAssignee() == null && !candidate(task, actor.getUserId(), actor.getGroupIds());
            if (another || stranger) {
                throw refused(task, actor, "「" + task.getName() + "」应由"
                        + (another ? "领办人" + task.getAssignee() : "本岗位人员") + "办理，" + actor.getUserId() + "不能代办");
            }
        } else if (task.getAssignee() != null && !task.getCandidates().isEmpty()
                && !candidate(task, task.getAssignee(), groupsOf(identities, task.getAssignee()))) {
            throw refused(task, actor, "「" + task.getName() + "」不属于" + task.getAssignee() + "的岗位，不能由其领办");
        }
    }

    private AuthorizationException refused(DelegateTask task, Authentication actor, String sentence) {
        refusals.announce(task, actor.getUserId(), sentence);
        return new AuthorizationException(sentence);
    }

    private static boolean candidate(DelegateTask task, String user, List<String> groups) {
        Set<String> mine = new HashSet<>(groups == null ? List.of() : groups);
        return task.getCandidates().stream().anyMatch(link -> user.equals(link.getUserId()))
                || task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).anyMatch(mine::contains);
    }

    private static List<String> groupsOf(IdentityService identities, String user) {
        return identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).collect(Collectors.toList());
    }
}
