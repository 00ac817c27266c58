package dibao.access;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The guard alone, with nobody behind it but a servant who notes what came through. */
@DisplayName("引擎接口的内门")
class EngineDoorTests {

    private static final String TASK = "/engine-rest/task";

    private final EngineDoorGuard guard = new EngineDoorGuard("deployer");
    private final AtomicReference<String> passed = new AtomicReference<>();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest(name = "{0} {1} → {2} {3}")
    @CsvSource(delimiter = '|', value = {"POST|/camunda/api/admin/setup/default/user/create|403|初始设置入口已关闭",
        "GET|/camunda/api/admin/setup/default/user/create|403|初始设置入口已关闭", "POST|/engine-rest/deployment/create|403|流程部署仅限部署账号",
        "DELETE|/engine-rest/deployment/7|403|流程部署仅限部署账号", "POST|/engine-rest/deployment/7/redeploy|403|流程部署仅限部署账号"})
    void what_is_shut_says_so(String method, String path, int status, String says) throws Exception {
        assertRefused(request(method, path, "{}"), status, says);
    }

    @Test
    void no_file_comes_in_by_any_name() throws Exception {
        for (String type : List.of("multipart/form-data; boundary=b", "Multipart/Mixed", "application/octet-stream")) {
            var request = request("POST", "/engine-rest/task/7/attachment/create", "x");
            request.setContentType(type);
            assertRefused(request, 403, "此接口不接受文件上传");
        }
    }

    @Test
    void a_body_beyond_two_megabytes_is_not_read_to_its_end() throws Exception {
        assertRefused(request("POST", TASK, "{\"name\":\"" + "长".repeat(1 << 20) + "\"}"), 413, "请求内容过大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":[{\"b\":{\"ownerExpression\":\"${1+1}\"}}]}", "{\"assigneeExpression\":[\"${currentUser()}\",\"${1+1}\"]}",
        "{\"assigneeExpression\":{\"x\":1}}", "{\"assigneeEXPRESSION\":\"${1+1}\"}", "{\"assigneeExpression\":7}"})
    void an_expression_is_found_however_deep_and_however_written(String body) throws Exception {
        assertRefused(request("POST", TASK, body), 400, "不得使用表达式");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"variables\":{\"x\":{\"value\":\"\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\"}}}}",
        "{\"variables\":{\"x\":{\"valueInfo\":{\"serializationDataFormat\":\"application/json\"}}}}", "{\"x\":{\"type\":\"OBJECT\"}}"})
    void a_java_object_is_found_by_any_of_its_marks(String body) throws Exception {
        assertRefused(request("POST", TASK, body), 400, "流程变量不得携带 Java 对象");
    }

    @Test
    void what_is_clean_comes_through_letter_by_letter_and_so_do_the_shared_filters_own_texts() throws Exception {
        String body = "{\"assigneeExpression\":\"${currentUser()}\",\"ownerExpression\":null,\"name\":\"入户调查\",\"type\":\"String\"}";
        assertThat(answer(request("POST", TASK, body)).getStatus()).isEqualTo(200);
        assertThat(passed.get()).isEqualTo(body);
    }

    @Test
    void a_parameter_may_hold_no_expression_either() throws Exception {
        var request = request("GET", TASK, "");
        request.addParameter("assigneeExpression", "${currentUser()}", "${1+1}");
        assertRefused(request, 400, "查询参数中不得使用表达式");
        var clean = request("GET", TASK, "");
        clean.addParameter("assigneeExpression", "${currentUser()}");
        assertThat(answer(clean).getStatus()).isEqualTo(200);
    }

    @Test
    void the_deployment_account_alone_deploys_and_where_none_is_named_nobody_does() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("deployer", ""));
        assertThat(answer(request("POST", "/engine-rest/deployment/create", "zip")).getStatus()).isEqualTo(200);
        assertThat(passed.getAndSet(null)).isEqualTo("zip");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("", ""));
        var nobody = new MockHttpServletResponse();
        new EngineDoorGuard("").doFilter(request("POST", "/engine-rest/deployment/create", "zip"), nobody, this::note);
        assertThat(nobody.getStatus()).isEqualTo(403);
        assertThat(passed.get()).isNull();
    }

    @Test
    void a_refusal_left_behind_the_door_takes_the_place_of_the_engines_own_words() throws Exception {
        var request = request("POST", TASK, "{}");
        request.setAttribute(PlainRefusals.class.getName(), Refusal.of("text", "请填写意见"));
        var answer = new MockHttpServletResponse();
        guard.doFilter(request, answer, (in, out) -> {
            ((jakarta.servlet.http.HttpServletResponse) out).setStatus(500);
            out.getWriter().write("TaskCompletionException: cannot complete");
        });
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("请填写意见", "\"field\":\"text\"").doesNotContain("Exception");
    }

    @Test
    void other_paths_are_none_of_its_business() throws Exception {
        assertThat(answer(request("POST", "/api/attachments", "no json")).getStatus()).isEqualTo(200);
        assertThat(passed.get()).isEqualTo("no json");
    }

    private void assertRefused(MockHttpServletRequest request, int status, String says) throws ServletException, IOException {
        var answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(says, "\"type\":\"Refusal\"");
        assertThat(passed.get()).as("nothing came through").isNull();
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, this::note);
        return response;
    }

    private void note(jakarta.servlet.ServletRequest in, jakarta.servlet.ServletResponse out) throws IOException {
        passed.set(new String(in.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequest request(String method, String path, String body) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
