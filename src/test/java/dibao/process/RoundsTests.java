package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.access.DemoStaff;
import dibao.scenario.RestRoad;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("巡查：提醒、逾期、催办")
class RoundsTests {

    @Autowired TestRestTemplate http;
    @Autowired ManagementService jobs;
    @Autowired TaskService tasks;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired Steps steps;
    @Autowired Rounds rounds;
    @Autowired JdbcClient jdbc;

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

    @ParameterizedTest(name = "受理 {0}，期限 {1}：{2} 提醒，{3} 逾期并催办至所长，{4} 催办至县局")
    @CsvSource({"2018-07-09,2018-07-23,2018-07-18,2018-07-24,2018-07-30", "2018-09-21,2018-10-11,2018-10-08,2018-10-12,2018-10-18",
        "2018-12-28,2019-01-14,2019-01-09,2019-01-15,2019-01-21"})
    void a_step_is_reminded_then_late_then_the_heads_then_the_countys_matter(LocalDate accepted, LocalDate due, LocalDate reminder,
            LocalDate late, LocalDate county) {
        clock.set(accepted);
        String survey = surveyed();
        assertThat(step(survey).due()).isEqualTo(due);
        clock.set(reminder.minusDays(1));
        assertThat(step(survey).remindedAt()).isNull();
        clock.set(reminder);
        Instant reminded = step(survey).remindedAt();
        assertThat(reminded).isNotNull();
        clock.set(due);
        assertThat(step(survey).overdueSince()).isNull();
        clock.set(late);
        assertThat(step(survey).overdueSince()).isEqualTo(due.plusDays(1));
        assertThat(step(survey).toOfficeAt()).isNotNull();
        clock.set(county.minusDays(1));
        assertThat(step(survey).toCountyAt()).isNull();
        clock.set(county);
        assertThat(step(survey).toCountyAt()).isNotNull();
        assertThat(step(survey).remindedAt()).isEqualTo(reminded);
        assertThat(tasks.getIdentityLinksForTask(survey)).extracting(IdentityLink::getGroupId).containsExactly("surveyor431122100");
    }

    @Test
    void a_step_of_the_county_goes_to_the_county_and_to_no_head_of_an_office() {
        String caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
        String task = road.task(RestRoad.CHECKER, caseNo, "Verification");
        clock.set(LocalDate.of(2018, 8, 1));
        assertThat(step(task).toOfficeAt()).isNull();
        assertThat(step(task).toCountyAt()).isNotNull();
    }

    @Test
    void a_round_late_by_a_month_catches_up_and_a_second_one_finds_nothing_more() {
        String survey = surveyed();
        clock.set(LocalDate.of(2018, 8, 23));
        Step marked = step(survey);
        assertThat(Stream.of(marked.remindedAt(), marked.overdueSince(), marked.toOfficeAt(), marked.toCountyAt())).doesNotContainNull();
        assertThat(rounds.walk()).isEqualTo(Rounds.Found.NOTHING);
        assertThat(step(survey)).isEqualTo(marked);
    }

    @Test
    void two_nodes_at_once_mark_each_step_once() {
        String survey = surveyed();
        clock.set(LocalDate.of(2018, 7, 25));
        Step marked = step(survey);
        jdbc.sql("update process_step set reminded_at = null, overdue_since = null, escalated_office_at = null where task_id = ?")
                .param(survey).update();
        var nodes = Stream.generate(() -> CompletableFuture.supplyAsync(rounds::walk)).limit(4).toList();
        assertThat(nodes.stream().map(CompletableFuture::join).mapToInt(Rounds.Found::overdue).sum()).isEqualTo(1);
        assertThat(nodes.stream().map(CompletableFuture::join).mapToInt(Rounds.Found::toOffice).sum()).isEqualTo(1);
        assertThat(step(survey).overdueSince()).isEqualTo(marked.overdueSince());
    }

    @Test
    void a_case_that_moved_on_is_left_alone() {
        String caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
        road.verification(caseNo);
        String survey = road.task(RestRoad.SURVEYOR, caseNo, "Survey");
        road.survey(caseNo);
        Step done = step(survey);
        clock.set(LocalDate.of(2018, 9, 10));
        assertThat(step(survey)).isEqualTo(done);
        assertThat(done.overdueSince()).isNull();
    }

    private String surveyed() {
        String caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
        road.verification(caseNo);
        return road.task(RestRoad.SURVEYOR, caseNo, "Survey");
    }

    private Step step(String task) {
        return steps.find(task).orElseThrow();
    }
}
