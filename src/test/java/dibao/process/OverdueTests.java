package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.access.DemoStaff;
import dibao.casefile.IntakeDesk;
import dibao.scenario.RestRoad;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Refusal;
import dibao.verification.MeansCheck;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

@HouseTest
@DisplayName("逾期的一步必须说明原因")
class OverdueTests {

    private static final LocalDate LATE = LocalDate.of(2018, 7, 26);
    private static final String WHY = "核对平台停机三日";

    @Autowired TestRestTemplate http;
    @Autowired ManagementService jobs;
    @Autowired TaskService tasks;
    @Autowired IdentityService identities;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired Steps steps;
    @Autowired OverdueReasons reasons;
    @Autowired IntakeDesk intake;
    @Autowired MeansCheck means;

    RestRoad road;
    String caseNo;
    String task;

    @BeforeEach
    void a_case_waits_for_its_comparison() {
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, jobs, clock, json);
        caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
        task = road.task(RestRoad.CHECKER, caseNo, "Verification");
    }

    @AfterEach
    void back() {
        identities.clearAuthentication();
        clock.reset();
    }

    @Test
    void each_task_is_on_the_list_with_its_term_its_post_and_its_household() {
        Step step = steps.find(task).orElseThrow();
        assertThat(step.term()).isEqualTo("clock.survey");
        assertThat(step.from()).isEqualTo("2018-07-09");
        assertThat(step.due()).isEqualTo("2018-07-23");
        assertThat(step.posts()).containsExactly("checker");
        assertThat(step.level()).isEqualTo(Step.Level.CHECKER);
        assertThat(step.applicantName()).isNotBlank();
        assertThat(step.open()).isTrue();
        road.verification(caseNo);
        Step done = steps.find(task).orElseThrow();
        assertThat(done.closedOn()).isEqualTo("2018-07-09");
        assertThat(done.closedByName()).isNotBlank();
        assertThat(done.cancelled()).isFalse();
        assertThat(steps.of(caseNo)).extracting(Step::step).containsExactly("PaperCheck", "Verification", "Survey");
    }

    @Test
    void in_time_nobody_is_asked_and_a_reason_sent_along_is_put_aside() {
        assertThat(road.desk(RestRoad.CHECKER, task).path("overdueDays").asInt()).isZero();
        assertThat(complete(settled(Map.of("overdueReason", ""))).getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(steps.find(task).orElseThrow().reason()).isNull();
    }

    @Test
    void the_last_day_is_still_in_time() {
        clock.set(LocalDate.of(2018, 7, 23));
        assertThat(complete(settled(Map.of())).getStatusCode().is2xxSuccessful()).isTrue();
    }

    @Test
    void late_without_a_reason_it_is_refused_in_chinese_by_the_dry_run_rest_and_the_engine_alike() {
        clock.set(LATE);
        assertThat(road.desk(RestRoad.CHECKER, task).path("overdueDays").asInt()).isEqualTo(3);
        put(settled(Map.of("overdueReason", "  ")));
        JsonNode rehearsed = road.call(HttpMethod.POST, RestRoad.CHECKER, "/api/tasks/" + task + "/draft/check", null).getBody();
        assertThat(rehearsed.path("faults").get(0).path("field").asText()).isEqualTo("overdueReason");
        ResponseEntity<JsonNode> rest = road.call(HttpMethod.POST, RestRoad.CHECKER, "/engine-rest/task/" + task + "/complete", Map.of());
        assertThat(rest.getStatusCode().is4xxClientError()).isTrue();
        String sentence = "「信息核对」的期限是 2018-07-23，已逾期 3 个工作日，请写明逾期原因";
        assertThat(rehearsed.path("message").asText()).isEqualTo(sentence);
        assertThat(rest.getBody().path("message").asText()).isEqualTo(sentence);
        identities.setAuthentication(RestRoad.CHECKER, List.of("checker"), List.of(DemoStaff.BAIYASHI));
        assertThatThrownBy(() -> tasks.complete(task)).hasRootCauseMessage(sentence);
        assertThat(steps.find(task).orElseThrow().open()).isTrue();
    }

    @Test
    void with_its_reason_it_is_done_and_the_reason_kept_but_not_in_the_sheet() {
        clock.set(LATE);
        assertThat(complete(settled(Map.of("overdueReason", " " + WHY + " "))).getStatusCode().is2xxSuccessful()).isTrue();
        Step done = steps.find(task).orElseThrow();
        assertThat(done.reason()).isEqualTo(WHY);
        assertThat(done.reasonByName()).isEqualTo(done.closedByName());
        assertThat(done.overdueSince()).isEqualTo("2018-07-24");
        assertThat(done.overdueDays(LocalDate.of(2019, 1, 1), new dibao.shared.WorkCalendar(Map.of(), Set.of()))).isEqualTo(3);
    }

    @Test
    void a_reason_given_before_on_the_list_is_enough() {
        clock.set(LATE);
        reasons.add(task, WHY, Staff.CHECKER);
        assertThat(complete(settled(Map.of())).getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(steps.find(task).orElseThrow().reasonByName()).isEqualTo(Staff.CHECKER.name());
    }

    @Test
    void what_another_page_ended_late_stays_unexplained_until_the_post_says_why() {
        String receipt = road.handIn(aHousehold().of(2).rural().earning("6000"));
        String check = road.task(RestRoad.CLERK, receipt, "PaperCheck");
        clock.set(LocalDate.of(2018, 7, 13));
        intake.accept(receipt, Set.copyOf(intake.requiredPapers()), Staff.clerk(DemoStaff.BAIYASHI));
        Step ended = steps.find(check).orElseThrow();
        assertThat(ended.cancelled()).isTrue();
        assertThat(ended.caseNo()).isEqualTo(intake.receipt(receipt, Staff.clerk(DemoStaff.BAIYASHI)).caseNo().orElseThrow().value());
        assertThat(ended.overdueSince()).isEqualTo("2018-07-13");
        assertThat(ended.reason()).isNull();
        assertThatThrownBy(() -> reasons.add(check, WHY, Staff.EXAMINER)).isInstanceOf(Refusal.class).hasMessageContaining("乡镇受理员");
        assertThatThrownBy(() -> reasons.add(check, " ", Staff.clerk(DemoStaff.BAIYASHI))).isInstanceOf(Refusal.class);
        reasons.add(check, WHY, Staff.clerk(DemoStaff.BAIYASHI));
        reasons.add(check, WHY, Staff.clerk(DemoStaff.BAIYASHI));
        assertThatThrownBy(() -> reasons.add(check, "另一个原因", Staff.clerk(DemoStaff.BAIYASHI))).isInstanceOf(Refusal.class)
                .hasMessageContaining("不能更改");
        assertThat(steps.find(check).orElseThrow().reason()).isEqualTo(WHY);
    }

    @Test
    void a_sheet_laid_through_a_rooms_own_door_is_not_held_up_and_its_late_step_waits_for_the_reason() {
        clock.set(LATE);
        means.settle(new CaseNo(caseNo), new MeansCheck.Settlement(LATE, List.of(), "未发现异常", false), Staff.CHECKER);
        Step ended = steps.find(task).orElseThrow();
        assertThat(ended.closedOn()).isEqualTo(LATE);
        assertThat(ended.overdueSince()).isEqualTo("2018-07-24");
        assertThat(ended.reason()).isNull();
        assertThat(road.open(RestRoad.SURVEYOR, caseNo, "Survey")).isTrue();
        reasons.add(task, WHY, Staff.CHECKER);
        assertThat(steps.find(task).orElseThrow().reason()).isEqualTo(WHY);
    }

    @Test
    void what_was_in_time_needs_no_reason() {
        assertThatThrownBy(() -> reasons.add(task, WHY, Staff.CHECKER)).isInstanceOf(Refusal.class).hasMessageContaining("没有逾期");
        assertThatThrownBy(() -> reasons.add("nothing", WHY, Staff.CHECKER)).isInstanceOf(Refusal.class);
    }

    @Test
    void who_takes_a_task_is_named_on_the_list_until_it_is_given_back() {
        tasks.claim(task, RestRoad.CHECKER);
        assertThat(steps.find(task).orElseThrow().assignee()).isEqualTo(RestRoad.CHECKER);
        tasks.setAssignee(task, null);
        assertThat(steps.find(task).orElseThrow().assignee()).isNull();
    }

    private ResponseEntity<JsonNode> complete(Object entry) {
        put(entry);
        return road.call(HttpMethod.POST, RestRoad.CHECKER, "/engine-rest/task/" + task + "/complete", Map.of());
    }

    private void put(Object entry) {
        assertThat(road.call(HttpMethod.PUT, RestRoad.CHECKER, "/api/tasks/" + task + "/draft", entry).getStatusCode().is2xxSuccessful()).isTrue();
    }

    private Map<String, Object> settled(Map<String, Object> more) {
        var entry = new LinkedHashMap<String, Object>(Map.of("comparedOn", road.today(), "settlements", List.of(), "conclusion", "未发现异常"));
        entry.putAll(more);
        return entry;
    }
}
