package dibao.report;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.access.DemoStaff;
import dibao.scenario.RestRoad;
import dibao.scenario.Staff;
import dibao.shared.Officer;
import dibao.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@HouseTest
@DisplayName("The daily list: nothing is left lying unseen")
class WatchTests {

    private static final Officer SUPERVISOR = new Officer("xian.ducha", "督查", Set.of(Role.SUPERVISOR), null);

    @LocalServerPort int port;
    @Autowired TestRestTemplate http;
    @Autowired ProcessEngine engine;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired Watch watch;

    RestRoad road;

    @BeforeEach
    void july() {
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, engine.getManagementService(), clock, json);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_case_the_engine_lost_is_on_the_first_list_of_the_county_and_of_its_own_township() {
        String caseNo = road.accept(road.handIn(aHousehold()));
        assertThat(listsOf(caseNo, SUPERVISOR)).isEmpty();
        String instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNo).rootProcessInstances().singleResult().getId();
        engine.getRuntimeService().deleteProcessInstance(instance, "test");
        assertThat(listsOf(caseNo, SUPERVISOR)).containsExactly(WatchList.LOST);
        assertThat(listsOf(caseNo, Staff.officeHead(Staff.TOWNSHIP))).containsExactly(WatchList.LOST);
        assertThat(listsOf(caseNo, Staff.officeHead("431122101"))).isEmpty();
        assertThat(Visitor.person(port, "xian.ducha").get("/watch").body()).contains("每日清单", "不在任何待办的案件", "/cases/");
    }

    @Test
    void a_step_of_the_system_that_failed_is_listed_with_its_reason() {
        String caseNo = road.accept(road.handIn(aHousehold()));
        var runtime = engine.getRuntimeService();
        runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).rootProcessInstances().singleResult().getId(), "test");
        GlassDrawing.start(engine, caseNo);
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).rootProcessInstances().singleResult().getId();
        var job = engine.getManagementService().createJobQuery().processInstanceId(instance).singleResult();
        engine.getManagementService().setJobRetries(job.getId(), 0);
        assertThat(watch.whole(SUPERVISOR).stream().filter(l -> l.list() == WatchList.FAILED).flatMap(l -> l.rows().stream())
                .filter(r -> caseNo.equals(r.reference()))).singleElement()
                .satisfies(r -> assertThat(r.note()).contains("已停止重试"));
        engine.getManagementService().setJobRetries(job.getId(), 5);
        assertThat(listsOf(caseNo, SUPERVISOR)).isEmpty();
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void a_case_nobody_touches_for_the_days_of_the_parameter_is_listed_with_the_post_it_lies_with() {
        String caseNo = road.opened(aHousehold());
        clock.forward(Duration.ofDays(14));
        assertThat(listsOf(caseNo, SUPERVISOR)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(listsOf(caseNo, SUPERVISOR)).containsExactly(WatchList.UNTOUCHED);
        assertThat(rowsOf(caseNo)).singleElement().satisfies(r -> {
            assertThat(r.place()).isEqualTo("信息核对");
            assertThat(r.posts()).isEqualTo("checker");
            assertThat(r.days()).isEqualTo(15);
        });
        road.verification(caseNo);
        assertThat(listsOf(caseNo, SUPERVISOR)).isEmpty();
    }

    @Test
    void a_hand_in_past_its_answer_and_a_draft_left_half_filled_are_listed() {
        String receipt = road.handIn(aHousehold());
        String task = road.task(RestRoad.CLERK, receipt, "PaperCheck");
        road.call(HttpMethod.PUT, RestRoad.CLERK, "/api/tasks/" + task + "/draft", Map.of("accepted", true));
        clock.forward(Duration.ofDays(3));
        assertThat(listsOf(receipt, SUPERVISOR)).as("the last day for the answer").isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(listsOf(receipt, SUPERVISOR)).containsExactly(WatchList.UNANSWERED);
        clock.forward(Duration.ofDays(3));
        assertThat(listsOf(receipt, SUPERVISOR)).containsExactly(WatchList.UNANSWERED, WatchList.DRAFTS);
        assertThat(rowsOf(receipt).get(1).note()).contains("填写人 ").doesNotContain("accepted");
        road.accept(receipt);
        assertThat(listsOf(receipt, SUPERVISOR)).isEmpty();
    }

    @Test
    void a_posting_past_its_end_and_a_case_not_handed_up_are_listed() {
        String caseNo = road.appraised(aHousehold());
        road.opinion(caseNo, true);
        road.postTownship(caseNo);
        clock.forward(Duration.ofDays(8));
        road.runJobs();
        assertThat(listsOf(caseNo, SUPERVISOR)).as("the first day it may be taken down").isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(listsOf(caseNo, SUPERVISOR)).containsExactly(WatchList.POSTINGS);
        road.closeTownship(caseNo);
        assertThat(listsOf(caseNo, SUPERVISOR)).isEmpty();
        clock.forward(Duration.ofDays(10));
        assertThat(listsOf(caseNo, SUPERVISOR)).containsExactly(WatchList.HAND_UP);
        road.handUp(caseNo);
        assertThat(listsOf(caseNo, SUPERVISOR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xian.ducha", "xian.jijian", "xian.zhengce", "baiyashi.suozhang", "luhongshi.zhenzhang"})
    void supervisors_and_heads_read_it_and_take_it_as_a_workbook(String login) {
        Visitor reader = Visitor.person(port, login);
        assertThat(reader.get("/").body()).contains("/watch");
        assertThat(reader.get("/watch").body()).contains("每日清单", "久未办理的案件", "已满 15 日").doesNotContain("null");
        for (WatchList list : WatchList.values()) {
            assertThat(reader.get("/watch/" + list.code()).body()).contains(list.title());
        }
        assertThat(reader.get("/watch.xlsx").headers().firstValue("content-type").orElse("")).contains("spreadsheetml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"baiyashi.shouli", "baiyashi.diaocha", "xian.shenhe", "xian.guanli"})
    void others_get_a_page_that_says_so(String login) {
        Visitor visitor = Visitor.person(port, login);
        var answer = visitor.send(visitor.request("/watch").header("Accept", "text/html").GET());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("无权办理");
        assertThat(Visitor.person(port, login).get("/watch.xlsx").statusCode()).isEqualTo(403);
    }

    private List<WatchList> listsOf(String reference, Officer reader) {
        return watch.whole(reader).stream().filter(l -> l.rows().stream().anyMatch(r -> Objects.equals(r.reference(), reference)))
                .map(Watch.Listing::list).toList();
    }

    private List<Watch.Row> rowsOf(String reference) {
        return watch.whole(SUPERVISOR).stream().flatMap(l -> l.rows().stream()).filter(r -> reference.equals(r.reference())).toList();
    }
}
