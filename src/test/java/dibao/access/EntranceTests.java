package dibao.access;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseTest;
import dibao.Visitor;
import java.net.http.HttpRequest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class EntranceTests {

    /** Their passwords are guessed at here, so the engine makes them wait. */
    private static final Set<String> GUESSED = Set.of("luhongshi.shouli2", "luhongshi.diaocha2");

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/demo/clock", "/camunda/app/welcome/default/"})
    void a_stranger_is_led_to_the_one_login_page(String page) {
        var answer = Visitor.stranger(port).get(page);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine", "/api/anything", "/camunda/api/engine/engine/default/task"})
    void a_program_without_credentials_gets_401(String path) {
        assertThat(Visitor.stranger(port).get(path).statusCode()).isEqualTo(401);
        assertThat(Visitor.program(port, "luhongshi.shouli2", "wrong").get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void the_login_page_is_chinese() {
        assertThat(Visitor.stranger(port).get("/login").body()).contains("lang=\"zh-CN\"", "登录名", "演示");
    }

    /** Else the browser's request for it is remembered as the page wanted, and the log-in leads to a script. */
    @Test
    void the_login_page_asks_for_nothing_that_needs_a_login() {
        Visitor stranger = Visitor.stranger(port);
        var wanted = java.util.regex.Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css)[^\"]*)\"").matcher(stranger.get("/login").body())
                .results().map(found -> found.group(1)).toList();
        assertThat(wanted).isNotEmpty().allSatisfy(file -> assertThat(stranger.get(file).statusCode()).isEqualTo(200));
    }

    @Test
    void one_login_opens_home_and_tasklist() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(clerk.get("/").body()).contains("唐小兰", "白牙市镇", "乡镇受理员", "办件").doesNotContain("人员管理", "流程监督");
        assertThat(clerk.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(clerk.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"baiyashi.shouli\"");
        assertThat(clerk.get("/camunda/api/engine/engine/default/task/count").body()).contains("count");
    }

    @Test
    void a_wrong_password_is_said_in_chinese() {
        Visitor visitor = Visitor.stranger(port);
        assertThat(visitor.logIn("luhongshi.diaocha2", "nonsense")).endsWith("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("登录名或密码不对");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void who_guesses_is_made_to_wait() {
        for (int i = 0; i < 3; i++) {
            Visitor.program(port, "luhongshi.shouli2", "guess" + i).get("/engine-rest/task");
        }
        assertThat(Visitor.program(port, "luhongshi.shouli2").get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "baiyashi.shouli, /camunda/app/cockpit/default/, 403", "baiyashi.zhenzhang, /camunda/api/cockpit/plugin/base/default/process-definition/statistics, 403",
        "baiyashi.shouli, /camunda/app/admin/default/, 403", "xian.shenpi, /camunda/api/admin/plugin/adminPlugins/static/app/plugin.js, 403",
        "xian.ducha, /camunda/app/cockpit/default/, 200", "xian.jijian, /camunda/app/cockpit/default/, 200",
        "xian.ducha, /camunda/app/admin/default/, 403", "xian.guanli, /camunda/app/admin/default/, 200",
        "xian.guanli, /camunda/app/cockpit/default/, 200", "xian.ducha, /demo/clock, 403", "xian.guanli, /demo/clock, 200"})
    void cockpit_admin_and_the_clock_open_to_their_roles_only(String login, String path, int status) {
        assertThat(Visitor.person(port, login).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void every_post_may_log_in() {
        assertThat(DemoStaff.all()).hasSizeGreaterThan(20).filteredOn(who -> !GUESSED.contains(who.login()))
                .allSatisfy(who -> assertThat(Visitor.person(port, who.login()).get("/").body()).contains(who.name(), who.role().label()));
    }

    @Test
    void a_forged_request_without_the_token_is_refused() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        for (String path : new String[] {"/camunda/api/engine/engine/default/task/count", "/api/anything", "/logout"}) {
            assertThat(clerk.send(clerk.request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}")))
                    .statusCode()).as(path).isEqualTo(403);
        }
        assertThat(clerk.post("/camunda/api/engine/engine/default/task/count", "{}").statusCode()).isEqualTo(200);
        assertThat(clerk.post("/api/anything", "{}").statusCode()).as("past the gate, nothing there").isEqualTo(404);
    }

    @Test
    void a_program_needs_no_session_and_gets_none() {
        var answer = Visitor.program(port, "baiyashi.shouli").get("/engine-rest/task?maxResults=10");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(Visitor.program(port, "baiyashi.shouli").post("/api/anything", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void logging_out_of_tasklist_logs_out_of_the_house() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(clerk.post("/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);
        assertThat(clerk.get("/").statusCode()).isEqualTo(302);
    }
}
