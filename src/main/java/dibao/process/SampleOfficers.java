package dibao.process;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.casefile.DraftBox;
import dibao.shared.Officer;
import dibao.shared.Officers;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 示例经办人 — completes a task as the first officer of its post would: signed on, by draft, through the same gate. */
@Component
class SampleOfficers {

    private final TaskService tasks;
    private final IdentityService identities;
    private final Officers officers;
    private final DraftBox drafts;

    SampleOfficers(TaskService tasks, IdentityService identities, Officers officers, DraftBox drafts) {
        this.tasks = tasks;
        this.identities = identities;
        this.officers = officers;
        this.drafts = drafts;
    }

    /** Who would take the task; nobody when its posts are vacant. */
    Optional<Officer> holder(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).sorted()
                .flatMap(group -> holders(group).stream()).findFirst();
    }

    /** Of one post of a township. */
    Optional<Officer> holder(String group) {
        return holders(group).stream().findFirst();
    }

    private List<Officer> holders(String group) {
        return identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().listPage(0, 1).stream()
                .map(user -> officers.byId(user.getId())).toList();
    }

    /** @throws RuntimeException as completing does; the draft is thrown away, so that nobody finds it half filled */
    void complete(Task task, JsonNode entry, Officer officer) {
        drafts.save(task.getId(), task.getTaskDefinitionKey(), officer, entry);
        identities.setAuthentication(officer.id(),
                identities.createGroupQuery().groupMember(officer.id()).list().stream().map(Group::getId).toList(),
                identities.createTenantQuery().userMember(officer.id()).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId).toList());
        try {
            tasks.complete(task.getId());
        } catch (RuntimeException refused) {
            drafts.discard(task.getId());
            throw refused;
        } finally {
            identities.clearAuthentication();
        }
    }
}
