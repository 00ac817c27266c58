package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.access.DemoStaff;
import dibao.casefile.IntakeDesk;
import dibao.scenario.RestRoad;
import dibao.scenario.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@HouseTest
@DisplayName("待办一览")
class WorkListPageTests {

    @LocalServerPort int port;
    @Autowired TestRestTemplate http;
    @Autowired ManagementService jobs;
    @Autowired TaskService tasks;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired IntakeDesk intake;
    @Autowired Steps steps;

    RestRoad road;

    @BeforeEach
    void july() {
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, jobs, clock, json);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_case_is_found_by_number_by_name_and_by_village_with_its_days_left() {
        String caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
        Step open = steps.of(caseNo).get(1);
        Visitor clerk = Visitor.person(port, RestRoad.CLERK);
        assertThat(clerk.get("/worklist?q=" + caseNo).body()).contains(caseNo, "信息核对", "剩10个工作日", "核对员", "2018-07-23")
                .doesNotContain("app/tasklist/default/#/?task=");
        assertThat(clerk.get("/worklist?q=" + code(open.applicantName()) + "&step=" + code("信息核对")).body()).contains(caseNo);
        assertThat(clerk.get("/worklist?q=" + caseNo + "&step=" + code("入户调查")).body()).contains("没有符合条件的事项");
        assertThat(Visitor.person(port, RestRoad.CHECKER).get("/worklist?q=" + caseNo).body())
                .contains("/camunda/app/tasklist/default/#/?task=" + open.taskId());
        tasks.claim(open.taskId(), RestRoad.CHECKER);
        assertThat(clerk.get("/worklist?q=" + caseNo).body()).contains("周敏 领办");
        assertThat(Visitor.person(port, "damiaokou.shouli").get("/worklist?q=" + caseNo).body()).contains("没有符合条件的事项");
        assertThat(Visitor.person(port, "xian.ducha").get("/worklist?township=" + DemoStaff.BAIYASHI + "&q=" + caseNo).body()).contains(caseNo);
    }

    @Test
    void the_head_sees_first_what_was_escalated_and_the_county_what_came_to_it() {
        String caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
        road.verification(caseNo);
        clock.set(LocalDate.of(2018, 7, 20));
        Visitor head = Visitor.person(port, RestRoad.OFFICE_HEAD);
        assertThat(head.get("/worklist?state=SOON&q=" + caseNo).body()).contains("剩1个工作日");
        clock.set(LocalDate.of(2018, 7, 24));
        assertThat(head.get("/worklist?state=TO_OFFICE&q=" + caseNo).body()).contains("已逾期1个工作日", "至所长 07-24");
        assertThat(head.get("/worklist?state=TO_COUNTY&q=" + caseNo).body()).contains("没有符合条件的事项");
        assertThat(head.get("/worklist/summary").body()).contains("已催办至所长");
        clock.set(LocalDate.of(2018, 7, 30));
        assertThat(Visitor.person(port, "xian.ducha").get("/worklist?state=TO_COUNTY&q=" + caseNo).body()).contains("至县局 07-30", caseNo);
        assertThat(Visitor.person(port, "xian.ducha").get("/").body()).contains("hx-get=\"/worklist/summary\"");
    }

    @Test
    void what_ended_late_elsewhere_is_explained_on_the_page() {
        String receipt = road.handIn(aHousehold().of(2).rural().earning("6000"));
        String task = road.task(RestRoad.CLERK, receipt, "PaperCheck");
        clock.set(LocalDate.of(2018, 7, 13));
        intake.accept(receipt, Set.copyOf(intake.requiredPapers()), Staff.clerk(DemoStaff.BAIYASHI));
        Visitor clerk = Visitor.person(port, RestRoad.CLERK);
        assertThat(clerk.get("/worklist?state=UNEXPLAINED&q=" + receipt).body()).contains("未说明原因", "已在他处办结，逾期1个工作日", "说明原因");
        clerk.form("/worklist/" + task + "/reason", Map.of("reason", " "));
        assertThat(clerk.get("/worklist?state=UNEXPLAINED").body()).contains("请写明逾期原因");
        clerk.form("/worklist/" + task + "/reason", Map.of("reason", "申请集中，窗口人手不足"));
        assertThat(clerk.get("/worklist?state=UNEXPLAINED").body()).contains("已记录逾期原因");
        assertThat(clerk.get("/worklist?state=UNEXPLAINED&q=" + receipt).body()).contains("没有符合条件的事项");
        Visitor supervisor = Visitor.person(port, "xian.ducha");
        assertThat(supervisor.get("/worklist?state=EXPLAINED&q=" + receipt).body()).contains("申请集中，窗口人手不足", "唐小兰", "逾期1个工作日");
        assertThat(supervisor.get("/worklist?state=EXPLAINED&q=" + code("没有这个人")).body()).contains("没有符合条件的事项");
        assertThat(supervisor.get("/worklist/people").body()).contains("唐小兰", "/worklist?state=EXPLAINED");
    }

    @Test
    void the_statistics_of_people_are_for_heads_and_supervisors_and_the_list_not_for_policy_staff() {
        assertThat(Visitor.person(port, RestRoad.OFFICE_HEAD).get("/worklist/people").body()).contains("岗位待办", "未说明原因");
        assertThat(Visitor.person(port, RestRoad.CLERK).get("/worklist/people").statusCode()).isEqualTo(422);
        assertThat(Visitor.person(port, "xian.zhengce").get("/worklist").statusCode()).isEqualTo(422);
        assertThat(Visitor.person(port, "xian.zhengce").get("/").body()).doesNotContain("worklist");
    }

    @Test
    void a_case_sent_back_shows_each_round_and_that_the_countys_time_stands() {
        String caseNo = road.appraised(aHousehold().of(3).rural().earning("7000"));
        road.opinion(caseNo, true);
        road.townshipPosting(caseNo, List.of());
        road.handUp(caseNo);
        road.precheck(caseNo);
        road.visitIfOwed(caseNo);
        clock.set(LocalDate.of(2018, 7, 19));
        road.examine(caseNo, "退回乡镇", Map.of("defects", List.of("金额依据不全"), "surveyAgain", false));
        clock.set(LocalDate.of(2018, 7, 23));
        JsonNode answer = road.call(HttpMethod.GET, RestRoad.EXAMINER, "/api/cases/" + caseNo + "/clock", null).getBody();
        assertThat(answer.path("countyHalt").asText()).isEqualTo("2018-07-19");
        assertThat(answer.path("workingDays").asInt()).isEqualTo(10);
        assertThat(answer.path("workingDaysOf").path("公示期").asInt()).isEqualTo(6);
        assertThat(answer.path("workingDaysOf").path("县级").asInt()).isEqualTo(2);
        assertThat(answer.path("steps").findValuesAsText("name")).startsWith("材料审查", "信息核对", "入户调查", "民主评议")
                .endsWith("县级审核意见", "经办人审核意见");
        JsonNode again = answer.path("steps").get(answer.path("steps").size() - 1);
        assertThat(again.path("due").asText()).as("five days from the day it came back").isEqualTo("2018-07-26");
        String page = Visitor.person(port, RestRoad.CLERK).get("/cases/" + caseNo + "/clock").body();
        assertThat(page).contains("县级计时自 2018-07-19 起暂停", "公示期 6 个工作日", "剩3个工作日");
        assertThat(Visitor.person(port, RestRoad.CLERK).get("/cases/" + caseNo).body()).contains("hx-get=\"/cases/" + caseNo + "/clock\"");
        assertThat(Visitor.person(port, "damiaokou.shouli").get("/cases/" + caseNo + "/clock").statusCode()).isEqualTo(422);
    }

    private static String code(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
