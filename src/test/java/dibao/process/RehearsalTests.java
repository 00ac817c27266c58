package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.access.DemoStaff;
import dibao.process.Rehearsal.Day;
import dibao.scenario.RestRoad;
import dibao.shared.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("示例案件：演示环境里让示例家庭走起来")
class RehearsalTests {

    @LocalServerPort int port;
    @Autowired Rehearsal rehearsal;
    @Autowired RehearsalRun run;
    @Autowired TestRestTemplate http;
    @Autowired ManagementService jobs;
    @Autowired TaskService tasks;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired JdbcClient jdbc;

    /** The sample's youngest children are born after the notice's own time. */
    @BeforeEach
    void november() {
        clock.set(LocalDate.of(2026, 11, 23));
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void households_of_the_sample_walk_day_by_day_and_nobody_elses_case_or_taken_task_is_touched() {
        var road = new RestRoad(http, DemoStaff.PASSWORD, jobs, clock, json);
        String strangers = road.opened(aHousehold().of(2).rural().earning("6000"));
        Day first = rehearsal.day(4, new Random(1));
        assertThat(first.handedIn()).isEqualTo(4);
        assertThat(clock.today()).as("the next morning").isEqualTo("2026-11-24");
        String taken = jdbc.sql("select task_id from process_step where closed_at is null and opened_at > '2026-11-22' and name <> '信息核对'"
                + " order by opened_at desc limit 1").query(String.class).single();
        tasks.claim(taken, "baiyashi.shouli2");
        Day sum = first;
        for (int day = 0; day < 9; day++) {
            sum = sum.plus(rehearsal.day(2, new Random(day)));
        }
        assertThat(sum.handedIn()).as("six more working days").isEqualTo(4 + 7 * 2);
        assertThat(sum.done()).isGreaterThan(40);
        assertThat(sum.refused()).as("honest officers are not refused").isZero();
        assertThat(road.open(RestRoad.CHECKER, strangers, "Verification")).isTrue();
        assertThat(tasks.createTaskQuery().taskId(taken).singleResult().getAssignee()).isEqualTo("baiyashi.shouli2");
        assertThat(jdbc.sql("select count(*) from casefile_sheet where kind = 'APPRAISAL' and officer_name like '%小兰' and recorded_at > '2026-11-23'")
                .query(Long.class).single()).isPositive();
    }

    @Test
    void nobody_works_on_a_day_off_but_the_clock_goes_on() {
        clock.set(LocalDate.of(2026, 11, 28));
        assertThat(clock.today().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(rehearsal.day(4, new Random(1))).isEqualTo(new Day(0, 0, 0));
        assertThat(clock.today()).isEqualTo("2026-11-29");
    }

    @Test
    void the_page_is_the_administrators_and_names_the_field_of_a_wrong_number() {
        assertThat(Visitor.person(port, RestRoad.CLERK).get("/demo/cases").statusCode()).isEqualTo(403);
        Visitor administrator = Visitor.person(port, "xian.guanli");
        assertThat(administrator.get("/").body()).contains("/demo/cases", "示例案件");
        administrator.form("/demo/cases", Map.of("days", "91", "arriving", "3"));
        assertThat(administrator.get("/demo/cases").body()).contains("天数应为 1 至 90 的整数");
        assertThat(administrator.get("/demo/cases/applications.xlsx").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> run.start(5, 21)).isInstanceOf(Refusal.class).hasMessageContaining("每天收件应为 0 至 20");
    }
}
