package dibao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dibao.HouseTest;
import dibao.scenario.RestRoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/OPERATIONS.md, 更换流程图: what an administrator does when a drawing changes while cases run. */
@HouseTest
@DisplayName("A new version of the drawings deploys beside the old; cases begun before finish on theirs")
class NewVersionTests extends Walks {

    @AfterEach
    void oldDrawingsAgain() {
        engine.getRepositoryService().createDeploymentQuery().deploymentName("next").list()
                .forEach(d -> engine.getRepositoryService().deleteDeployment(d.getId(), true));
    }

    @Test
    void a_case_goes_on_along_the_drawings_it_began_on_and_one_is_moved_by_plan() throws IOException {
        String stays = road.appraised(poor());
        String moves = road.appraised(poor());
        deployNext();
        assertThat(latest("township").getVersion()).isGreaterThan(version(stays));

        move(moves);
        assertThat(version(moves)).isEqualTo(latest("township").getVersion());
        assertThat(running(moves)).isWaitingAt("TownshipProposal");
        assertThat(running(stays)).isWaitingAt("TownshipProposal");

        for (String caseNo : java.util.List.of(stays, moves)) {
            road.opinion(caseNo, true);
            assertThat(running(caseNo)).isWaitingAt("Posting");
            road.townshipPosting(caseNo, NO_OBJECTION);
        }
        assertThat(version(stays)).isLessThan(latest("township").getVersion());
        assertThat(running(moves)).isWaitingAt("HandUp");
    }

    /** The same drawings, one task of the township renamed; deployed together, as the house does. */
    private void deployNext() throws IOException {
        var deployment = engine.getRepositoryService().createDeployment().name("next");
        for (String name : Drawings.NAMES) {
            String drawing = Files.readString(Path.of("processes", name, name + ".bpmn"));
            deployment.addString(name + ".bpmn", drawing.replace("name=\"经办人审核意见\"", "name=\"经办人审核意见（新）\""));
        }
        deployment.deploy();
    }

    private void move(String caseNo) {
        var plan = engine.getRuntimeService().createMigrationPlan(running(caseNo).getProcessDefinitionId(), latest("township").getId())
                .mapEqualActivities().updateEventTriggers().build();
        engine.getRuntimeService().newMigration(plan).processInstanceIds(running(caseNo).getId()).execute();
    }

    private ProcessDefinition latest(String key) {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
    }

    private int version(String caseNo) {
        ProcessInstance township = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNo)
                .processDefinitionKey("township").singleResult();
        return engine.getRepositoryService().getProcessDefinition(township.getProcessDefinitionId()).getVersion();
    }
}
