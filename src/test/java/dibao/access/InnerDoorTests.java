package dibao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseTest;
import dibao.Visitor;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.net.http.HttpRequest;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Both published holes of the engine, and the ways around their plugs. */
@HouseTest
class InnerDoorTests {

    /** Leaves a mark if it is ever evaluated; also what the expressions of an attack would look like. */
    private static final String ATTACK = "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'dibao.pwned','1')}";

    @LocalServerPort int port;
    @Autowired ProcessEngine engine;

    static Stream<String> attacks() {
        return Stream.of("{\"assigneeExpression\":\"%s\"}", "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"%s\"}]}", "{\"orQueries\":[{\"orQueries\":[{\"ownerExpression\":\"%s\"}]}]}",
                "{\"orQueries\":[{\"candidateUserExpression\":\"%s\",\"assigned\":true}]}", "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"processInstanceBusinessKeyExpression\":\"%s\"}]}");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void the_inner_door_lets_no_expression_into_a_task_query(String body) {
        for (String path : new String[] {"/task?maxResults=1", "/task/count"}) {
            assertAtTheDoor(Visitor.program(port, "baiyashi.shouli").post("/engine-rest" + path, body.formatted(ATTACK)));
            assertAtTheDoor(Visitor.person(port, "baiyashi.shouli")
                    .post("/camunda/api/engine/engine/default" + path, body.formatted(ATTACK)));
        }
        assertThat(System.getProperty("dibao.pwned")).isNull();
    }

    @Test
    void nor_into_query_parameters_or_filters() {
        Visitor clerk = Visitor.program(port, "baiyashi.shouli");
        assertRefused(clerk.get("/engine-rest/task?maxResults=1&assigneeExpression=%24%7B1%2B1%7D"));
        assertRefused(clerk.get("/engine-rest/task/count?candidateGroupExpression=%24%7B1%2B1%7D"));
        assertThat(clerk.get("/engine-rest/task?maxResults=1&assigneeExpression=%24%7BcurrentUser%28%29%7D").statusCode()).isIn(200, 400);
        Visitor admin = Visitor.program(port, "xian.guanli");
        String filter = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]},\"properties\":{}}";
        assertAtTheDoor(admin.post("/engine-rest/filter/create", filter));
        String shared = engine.getFilterService().createFilterQuery().filterName("我的任务").singleResult().getId();
        assertRefused(clerk.post("/engine-rest/filter/" + shared + "/list?maxResults=1", "{\"orQueries\":[{\"ownerExpression\":\"${1+1}\"}]}"));
        assertRefused(clerk.post("/engine-rest/filter/" + shared + "/count", "{\"orQueries\":[{\"ownerExpression\":\"${1+1}\"}]}"));
        assertThat(clerk.post("/engine-rest/filter/" + shared + "/count", "{}").statusCode()).isEqualTo(200);
    }

    static Stream<java.util.function.UnaryOperator<TaskQuery>> queries() {
        return Stream.of(q -> q.taskAssigneeExpression(ATTACK), q -> q.or().taskAssigneeExpression(ATTACK).endOr(),
                q -> q.or().taskCandidateGroupExpression(ATTACK).taskName("x").endOr(), q -> q.or().taskCandidateGroupInExpression(ATTACK).endOr(),
                q -> q.or().taskOwnerExpression(ATTACK).endOr(), q -> q.or().dueAfterExpression(ATTACK).endOr(),
                q -> q.or().processInstanceBusinessKeyLikeExpression(ATTACK).endOr());
    }

    /** The choke point alone, without the door before it: what a forgotten path or a coming endpoint would meet. */
    @ParameterizedTest
    @MethodSource("queries")
    void the_choke_point_evaluates_no_query_expression_listed_counted_or_stored(java.util.function.UnaryOperator<TaskQuery> attack) {
        var tasks = engine.getTaskService();
        assertThatThrownBy(() -> attack.apply(tasks.createTaskQuery()).list()).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> attack.apply(tasks.createTaskQuery()).count()).isInstanceOf(BadUserRequestException.class);
        Filter stored = engine.getFilterService().newTaskFilter("攻击").setQuery(attack.apply(tasks.createTaskQuery()));
        String id = engine.getFilterService().saveFilter(stored).getId();
        try {
            assertThatThrownBy(() -> engine.getFilterService().list(id)).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> engine.getFilterService().count(id)).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> engine.getFilterService().list(id, tasks.createTaskQuery().taskName("x")))
                    .isInstanceOf(BadUserRequestException.class);
        } finally {
            engine.getFilterService().deleteFilter(id);
        }
        assertThat(System.getProperty("dibao.pwned")).isNull();
    }

    @Test
    void a_stored_attack_is_answered_400_over_rest() {
        Filter stored = engine.getFilterService().newTaskFilter("攻击二")
                .setQuery(engine.getTaskService().createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr());
        String id = engine.getFilterService().saveFilter(stored).getId();
        try {
            assertThat(Visitor.program(port, "xian.guanli").get("/engine-rest/filter/" + id + "/count").statusCode()).isEqualTo(400);
        } finally {
            engine.getFilterService().deleteFilter(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass()}", "${''.class}", "${execution.getClass().getName()}", "${dataSource.connection}",
        "${environment.getProperty('dibao.secret')}", "${identityService}", "${execution.processEngineServices.repositoryService['class']}"})
    void a_drawing_reaches_neither_reflection_nor_the_house_s_beans(String text) {
        String drawing = TestDrawing.withKey("gateAttack").replace("${groups}", text);
        var deployment = engine.getRepositoryService().createDeployment().addString("attack.bpmn", drawing).deploy();
        try {
            assertThatThrownBy(() -> engine.getRuntimeService().createProcessInstanceByKey("gateAttack")
                    .setVariable("township", DemoStaff.BAIYASHI).execute()).isInstanceOf(ProcessEngineException.class);
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/setup/%64efault/user/create", "/camunda/api/admin/%73etup/default/user/create"})
    void nobody_makes_an_administrator_through_the_setup_page(String path) {
        String body = "{\"profile\":{\"id\":\"dieb\",\"firstName\":\"d\",\"lastName\":\"d\",\"email\":\"\"},\"credentials\":{\"password\":\"dieb1234\"}}";
        Visitor stranger = Visitor.stranger(port);
        stranger.get("/login");
        assertThat(stranger.post(path, body).statusCode()).isIn(302, 401, 403);
        assertThat(Visitor.person(port, "xian.guanli").post(path, body).statusCode()).isEqualTo(403);
        assertThat(engine.getIdentityService().createUserQuery().userId("dieb").count()).isZero();
    }

    @Test
    void the_setup_page_stays_shut_even_when_the_engine_s_own_condition_for_it_holds() {
        engine.getIdentityService().deleteMembership("xian.guanli", "camunda-admin");
        try {
            nobody_makes_an_administrator_through_the_setup_page("/camunda/api/admin/setup/default/user/create");
        } finally {
            engine.getIdentityService().createMembership("xian.guanli", "camunda-admin");
        }
    }

    @Test
    void the_engine_s_own_login_is_closed() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(clerk.form("/camunda/api/admin/auth/user/default/login/admin", java.util.Map.of("username", "xian.guanli",
                "password", DemoStaff.PASSWORD)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baiyashi.shouli", "xian.guanli"})
    void nobody_deploys_a_drawing_over_rest(String login) {
        String multipart = "--b\r\nContent-Disposition: form-data; name=\"x\"; filename=\"x.bpmn\"\r\n\r\n" + TestDrawing.withKey("evil") + "\r\n--b--\r\n";
        Visitor program = Visitor.program(port, login);
        assertThat(program.send(program.request("/engine-rest/deployment/create").header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(multipart))).statusCode()).isEqualTo(403);
        assertThat(program.post("/engine-rest/deployment/x/redeploy", "{}").statusCode()).isEqualTo(403);
        assertThat(program.delete("/engine-rest/deployment/x").statusCode()).isEqualTo(403);
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("evil").count()).isZero();
    }

    @Test
    void a_variable_carries_no_java_object() {
        String instance = TestDrawing.start(engine, DemoStaff.BAIYASHI, Role.INTAKE.group(DemoStaff.BAIYASHI)).getId();
        String task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
        Visitor clerk = Visitor.program(port, "baiyashi.shouli");
        assertRefused(clerk.post("/engine-rest/task/" + task + "/complete", """
                {"variables":{"x":{"type":"Object","value":"rO0AB","valueInfo":{"objectTypeName":"java.util.HashMap","serializationDataFormat":"application/x-java-serialized-object"}}}}"""));
        assertRefused(clerk.post("/engine-rest/task/" + task + "/complete", "{\"variables\":{\"x\":{\"value\":{},\"type\":\"object\"}}}"));
        assertRefused(clerk.post("/engine-rest/task/" + task + "/complete", "not json"));
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void a_refusal_of_the_house_leaves_the_engine_as_its_own_sentence() {
        TestDrawing.deploy(engine);
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey(TestDrawing.KEY))
                .isInstanceOf(BadUserRequestException.class).hasMessageContaining("所属乡镇").hasCauseInstanceOf(Refusal.class);
    }

    /** In the words of the door, not of the choke point behind it. */
    private static void assertAtTheDoor(java.net.http.HttpResponse<String> answer) {
        assertRefused(answer);
        assertThat(answer.body()).contains("查询条件「");
    }

    private static void assertRefused(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"type\":\"Refusal\"");
    }
}
