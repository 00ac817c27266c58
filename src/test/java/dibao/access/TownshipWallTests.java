package dibao.access;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseTest;
import dibao.Visitor;
import dibao.shared.Role;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class TownshipWallTests {

    private static final String TASKS = "/task?processDefinitionKey=" + TestDrawing.KEY + "&maxResults=100&processInstanceId=";

    /** Its tenant check answers 500 in places; what counts is that nothing happened. */
    private static final List<Integer> ENGINE_SAYS_NO = List.of(403, 404, 500);

    @LocalServerPort int port;
    @Autowired ProcessEngine engine;

    private String instance;
    private String task;

    @BeforeEach
    void a_case_of_baiyashi() {
        instance = TestDrawing.start(engine, DemoStaff.BAIYASHI, Role.INTAKE.group(DemoStaff.BAIYASHI)).getId();
        task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"damiaokou.shouli", "luhongshi.zhenzhang"})
    void another_township_sees_neither_task_nor_instance_nor_count(String login) {
        Visitor program = Visitor.program(port, login);
        assertThat(program.get("/engine-rest" + TASKS + instance).body()).isEqualTo("[]");
        assertThat(program.get("/engine-rest/task/count?processInstanceId=" + instance).body()).contains("\"count\":0");
        assertThat(program.post("/engine-rest/task/count", "{\"processInstanceId\":\"" + instance + "\"}").body()).contains("\"count\":0");
        assertThat(program.get("/engine-rest/process-instance?maxResults=9&processInstanceIds=" + instance).body()).isEqualTo("[]");
        assertThat(program.get("/engine-rest/history/task?maxResults=9&processInstanceId=" + instance).body()).isEqualTo("[]");
        assertThat(program.get("/engine-rest/variable-instance?maxResults=9&processInstanceIdIn=" + instance).body()).isEqualTo("[]");
        assertThat(program.get("/engine-rest/task/" + task).statusCode()).isIn(403, 404);
        assertThat(program.get("/engine-rest/task/" + task + "/form-variables").statusCode()).isIn(403, 404, 500);
        Visitor person = Visitor.person(port, login);
        assertThat(person.get("/camunda/api/engine/engine/default" + TASKS + instance).body()).isEqualTo("[]");
        assertThat(person.get("/camunda/api/engine/engine/default/process-instance/count?processInstanceIds=" + instance).body()).contains("\"count\":0");
    }

    @Test
    void another_township_can_neither_claim_nor_complete() {
        Visitor program = Visitor.program(port, "damiaokou.shouli");
        assertThat(program.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"damiaokou.shouli\"}").statusCode()).isIn(ENGINE_SAYS_NO);
        assertThat(program.post("/engine-rest/task/" + task + "/complete", "{}").statusCode()).isIn(ENGINE_SAYS_NO);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).taskUnassigned().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baiyashi.shouli", "xian.shenhe", "xian.jijian"})
    void the_own_township_and_the_county_see_it(String login) {
        assertThat(Visitor.program(port, login).get("/engine-rest/task/count?processInstanceId=" + instance).body()).contains("\"count\":1");
        assertThat(Visitor.person(port, login).get("/camunda/api/engine/engine/default" + TASKS + instance).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baiyashi.diaocha", "xian.shenpi", "xian.jijian", "xian.guanli"})
    void who_sees_a_task_but_is_not_its_candidate_can_neither_take_nor_complete_it(String login) {
        Visitor program = Visitor.program(port, login);
        assertThat(program.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + login + "\"}").statusCode()).isEqualTo(403);
        assertThat(program.post("/engine-rest/task/" + task + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).taskUnassigned().count()).isEqualTo(1);
    }

    @Test
    void a_task_another_has_taken_is_not_completed_over_the_head() {
        Visitor first = Visitor.program(port, "baiyashi.shouli");
        assertThat(first.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"baiyashi.shouli\"}").statusCode()).isEqualTo(204);
        var answer = Visitor.program(port, "baiyashi.shouli2").post("/engine-rest/task/" + task + "/complete", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("不能代办");
        assertThat(first.post("/engine-rest/task/" + task + "/complete", "{}").statusCode()).isEqualTo(204);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
    }

    @Test
    void a_clerk_starts_cases_of_the_own_township_only() {
        String path = "/engine-rest/process-definition/key/" + TestDrawing.KEY + "/start";
        String body = "{\"variables\":{\"groups\":{\"value\":\"x\"}%s}}";
        assertThat(Visitor.program(port, "damiaokou.shouli").post(path, body.formatted("")).body())
                .contains("\"tenantId\":\"" + DemoStaff.DAMIAOKOU + "\"");
        var foreign = Visitor.program(port, "damiaokou.shouli").post(path,
                body.formatted(",\"township\":{\"value\":\"" + DemoStaff.BAIYASHI + "\"}"));
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.body()).contains("\"message\":\"不能为外乡镇", "\"field\":\"township\"");
        assertThat(Visitor.program(port, "damiaokou.diaocha").post(path, body.formatted("")).statusCode()).isEqualTo(403);
    }

    @Test
    void no_grant_is_written_for_a_task() {
        engine.getTaskService().setAssignee(task, "baiyashi.shouli");
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().resourceType(7).count()).isZero();
    }
}
