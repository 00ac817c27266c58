package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.access.DemoStaff;
import dibao.casefile.CaseIndex;
import dibao.scenario.RestRoad;
import dibao.shared.CaseNo;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Ways around the road, tried over the engine's own REST interface; the case stays where it was each time. */
@HouseTest
@DisplayName("No step can be skipped")
class ShortcutTests {

    @Autowired TestRestTemplate http;
    @Autowired ProcessEngine engine;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired CaseIndex index;

    RestRoad road;
    String caseNo;

    @BeforeEach
    void a_case_awaits_its_comparison() {
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, engine.getManagementService(), clock, json);
        caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
    }

    @Test
    void a_bare_complete_is_refused_in_chinese_and_logged() {
        var answer = complete(RestRoad.CHECKER, Map.of());
        refused(answer);
        assertThat(answer.getBody().path("message").asText()).contains("信息核对").contains("还没有填写").doesNotContain("ENGINE");
        assertThat(index.refusedAttempts(new CaseNo(caseNo))).extracting(CaseIndex.Refused::sentence).anyMatch(s -> s.contains("还没有填写"));
    }

    @Test
    void variables_sent_along_are_refused_whatever_their_name() {
        road.call(PUT, RestRoad.CHECKER, "/api/tasks/" + task() + "/draft",
                Map.of("comparedOn", road.today(), "settlements", List.of(), "conclusion", "未发现异常"));
        var answer = complete(RestRoad.CHECKER, Map.of("variables", Map.of("road", Map.of("value", "x", "type", "String"),
                "approved", Map.of("value", true, "type", "Boolean"))));
        refused(answer);
        assertThat(answer.getBody().path("message").asText()).contains("approved").contains("流程变量");
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(running().getId())
                .variableName("approved").count()).isZero();
    }

    @Test
    void a_variable_cannot_be_slipped_onto_the_task() {
        refused(road.call(PUT, RestRoad.CHECKER, "/engine-rest/task/" + task() + "/variables/road", Map.of("value", "x", "type", "String")));
    }

    @Test
    void another_post_and_another_township_are_refused() {
        String task = task();
        refused(complete(RestRoad.CLERK, Map.of()));
        var stranger = complete("damiaokou.shouli", Map.of());
        assertThat(stranger.getStatusCode().value()).isEqualTo(403);
        assertThat(stranger.getBody().path("message").asText()).contains("不属于您所在的乡镇");
        refused(road.call(PUT, RestRoad.CLERK, "/api/tasks/" + task + "/draft", Map.of("conclusion", "无")));
        var desk = road.call(GET, "damiaokou.shouli", "/api/tasks/" + task + "/desk", null);
        refused(desk);
        assertThat(desk.getBody().path("message").asText()).contains("无权查看");
    }

    @Test
    void a_rehearsal_of_a_form_that_is_refused_is_no_attempt() {
        leap();
        String decision = road.task(RestRoad.APPROVER, caseNo, "Decision");
        road.call(PUT, RestRoad.APPROVER, "/api/tasks/" + decision + "/draft", Map.of("approved", true, "text", "同意"));
        var answer = road.call(POST, RestRoad.APPROVER, "/api/tasks/" + decision + "/draft/check", null);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("message").asText()).contains("缺少有效的");
        assertThat(index.refusedAttempts(new CaseNo(caseNo))).isEmpty();
    }

    @Test
    void nobody_at_a_desk_may_move_the_token() {
        for (String who : List.of(RestRoad.CLERK, RestRoad.EXAMINER, RestRoad.APPROVER)) {
            refused(road.call(POST, who, "/engine-rest/process-instance/" + running().getId() + "/modification", Map.of("instructions",
                    List.of(Map.of("type", "startBeforeActivity", "activityId", "Decision")))));
        }
    }

    @Test
    void even_a_token_moved_to_the_decision_gets_no_sheet() {
        leap();
        var answer = road.tryComplete(RestRoad.APPROVER, caseNo, "Decision", Map.of("approved", true, "text", "同意"));
        assertThat(answer.getStatusCode().is4xxClientError()).as("%s", answer).isTrue();
        assertThat(answer.getBody().path("message").asText()).contains("审批决定").contains("缺少有效的");
        assertThat(road.open(RestRoad.APPROVER, caseNo, "Decision")).isTrue();
        assertThat(index.refusedAttempts(new CaseNo(caseNo))).isNotEmpty();
    }

    @Test
    void the_application_is_opened_by_the_front_desk_only() {
        for (String key : List.of(caseNo, "431122100-2018-999999", "任意")) {
            var answer = road.call(POST, RestRoad.CLERK, "/engine-rest/process-definition/key/application/start", Map.of("businessKey", key));
            refused(answer);
            assertThat(answer.getBody().path("message").asText()).doesNotContain("ENGINE");
        }
        refused(road.call(POST, RestRoad.CLERK, "/engine-rest/process-definition/key/intake/start", Map.of()));
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNo)
                .rootProcessInstances().count()).isOne();
    }

    @Test
    void a_drawing_that_others_call_is_not_opened_by_itself() {
        for (String called : Keys.CALLED) {
            refused(road.call(POST, RestRoad.CLERK, "/engine-rest/process-definition/key/" + called + "/start", Map.of("businessKey", caseNo)));
        }
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNo)
                .rootProcessInstances().count()).isOne();
    }

    private String task() {
        return road.task(RestRoad.CHECKER, caseNo, "Verification");
    }

    private ResponseEntity<JsonNode> complete(String who, Map<String, Object> body) {
        return road.call(POST, who, "/engine-rest/task/" + task() + "/complete", body);
    }

    /** An administrator's token, moved over everything to the decision. */
    private void leap() {
        var tokens = engine.getRuntimeService();
        tokens.createProcessInstanceModification(tokens.createProcessInstanceQuery().processInstanceBusinessKey(caseNo)
                .rootProcessInstances().singleResult().getId()).cancelAllForActivity("Township").startBeforeActivity("County").execute();
        tokens.createProcessInstanceModification(running().getId()).cancelAllForActivity("Precheck")
                .startBeforeActivity("Decision").execute();
    }

    private ProcessInstance running() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNo).leafProcessInstances()
                .singleResult();
    }

    private void refused(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().isError()).as("%s", answer).isTrue();
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNo).singleResult().getTaskDefinitionKey())
                .isEqualTo("Verification");
    }
}
