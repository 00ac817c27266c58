package dibao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Officers;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer finds on the desk: name and posts, shared filters, pages, and the demonstration's clock. */
@HouseTest
class DeskTests {

    @LocalServerPort int port;
    @Autowired ProcessEngine engine;
    @Autowired Officers officers;
    @Autowired HouseClock houseClock;
    @Autowired CountyClock clock;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void back_to_2018() {
        houseClock.reset();
        jdbc.sql("delete from shared_clock").update();
    }

    @Test
    void an_officer_is_known_by_posts_and_township() {
        assertThat(officers.byId("damiaokou.suozhang")).isEqualTo(
                new Officer("damiaokou.suozhang", "蒋志明", java.util.Set.of(Role.OFFICE_HEAD), DemoStaff.DAMIAOKOU));
        assertThat(officers.byId("xian.shenpi").township()).isNull();
        assertThat(officers.byId("system")).isEqualTo(Officer.SYSTEM);
        assertThatThrownBy(() -> officers.byId("nobody")).isInstanceOf(Refusal.class).hasMessageContaining("人员名册");
    }

    @Test
    void posts_of_two_townships_do_not_go_together() {
        String second = Role.SURVEYOR.group(DemoStaff.BAIYASHI);
        engine.getIdentityService().createMembership("luhongshi.diaocha", second);
        try {
            assertThatThrownBy(() -> officers.byId("luhongshi.diaocha")).isInstanceOf(Refusal.class).hasMessageContaining("只保留一处");
            assertThat(Visitor.stranger(port).logIn("luhongshi.diaocha", DemoStaff.PASSWORD)).contains("error");
        } finally {
            engine.getIdentityService().deleteMembership("luhongshi.diaocha", second);
        }
    }

    @Test
    void the_shared_filters_are_shipped_once_and_read_by_every_clerk() {
        new SharedFilters(engine).complete();
        assertThat(engine.getFilterService().createFilterQuery().list()).extracting(Filter::getName)
                .contains("我的任务", "本所待办", "三日内到期", "已逾期", "待抽查核查").doesNotHaveDuplicates();
        assertThat(Visitor.program(port, "luhongshi.diaocha").get("/engine-rest/filter?maxResults=50").body())
                .contains("本所待办", "\"refresh\":true");
    }

    @Test
    void each_filter_shows_what_its_name_says() {
        var instance = TestDrawing.start(engine, DemoStaff.LUHONGSHI, Role.SURVEYOR.group(DemoStaff.LUHONGSHI));
        Task task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult();
        String me = "luhongshi.diaocha";
        assertThat(shown("本所待办", me, task)).isTrue();
        assertThat(shown("本所待办", "luhongshi.shouli", task)).isFalse();
        assertThat(shown("我的任务", me, task)).isFalse();
        due(task, Duration.ofDays(2));
        assertThat(shown("三日内到期", me, task)).isTrue();
        assertThat(shown("已逾期", me, task)).isFalse();
        due(task, Duration.ofDays(-1));
        assertThat(shown("已逾期", me, task)).isTrue();
        assertThat(shown("三日内到期", me, task)).isFalse();
        engine.getTaskService().setAssignee(task.getId(), me);
        assertThat(shown("我的任务", me, task)).isTrue();
        assertThat(shown("已逾期", me, task)).isTrue();
        assertThat(shown("已逾期", "luhongshi.shouli", task)).isFalse();
    }

    private void due(Task task, Duration fromNow) {
        Task fresh = engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
        fresh.setDueDate(Date.from(clock.instant().plus(fromNow)));
        engine.getTaskService().saveTask(fresh);
    }

    private boolean shown(String filter, String login, Task task) {
        String id = engine.getFilterService().createFilterQuery().filterName(filter).singleResult().getId();
        var answer = Visitor.program(port, login).get("/engine-rest/filter/" + id + "/list?maxResults=500");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().contains(task.getId());
    }

    @Test
    void the_administrator_moves_the_clock_forward_only_and_the_engine_runs_what_is_due() {
        TestDrawing.deploy(engine);
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(TestDrawing.KEY)
                .latestVersion().singleResult().getId();
        engine.getRepositoryService().suspendProcessDefinitionById(definition, false, Date.from(clock.instant().plus(Duration.ofDays(6))));
        Visitor admin = Visitor.person(port, "xian.guanli");
        Instant before = clock.instant();
        assertThat(admin.form("/demo/clock", Map.of("days", "7", "day", "")).statusCode()).isEqualTo(302);
        assertThat(admin.get("/demo/clock").body()).contains("2018-07-16", "执行到期事项");
        assertThat(Duration.between(before, clock.instant())).isBetween(Duration.ofDays(7), Duration.ofDays(7).plusHours(1));
        assertThat(engine.getRepositoryService().getProcessDefinition(definition).isSuspended()).isTrue();
        engine.getRepositoryService().activateProcessDefinitionById(definition);
        admin.form("/demo/clock", Map.of("days", "", "day", "2018-07-01"));
        assertThat(admin.get("/demo/clock").body()).contains("只能向前拨", "2018-07-16");
        assertThat(jdbc.sql("select count(*) from shared_clock").query(Long.class).single()).isEqualTo(1);
        assertThat(Visitor.person(port, "xian.ducha").form("/demo/clock", Map.of("days", "1")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_missing_page_and_a_forbidden_one_are_said_in_chinese() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        var missing = clerk.send(clerk.request("/no-such-page").header("Accept", "text/html").GET());
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没有这个页面");
        var forbidden = clerk.send(clerk.request("/demo/clock").header("Accept", "text/html").GET());
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("无权办理");
    }

    @Test
    void what_the_layout_links_to_is_there() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        String home = clerk.get("/").body();
        var links = java.util.regex.Pattern.compile("(?:href|src)=\"(/(?:webjars/|dibao)[^\"]+)\"").matcher(home);
        assertThat(links.results().map(link -> link.group(1)).toList()).hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(link -> assertThat(clerk.get(link).statusCode()).as(link).isEqualTo(200));
    }
}
