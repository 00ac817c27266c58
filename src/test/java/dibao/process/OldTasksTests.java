package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.access.DemoStaff;
import dibao.scenario.RestRoad;
import dibao.shared.CountyClock;
import java.time.Duration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("升级前就开着的事项，启动时补进待办一览")
class OldTasksTests {

    @Autowired TestRestTemplate http;
    @Autowired ManagementService jobs;
    @Autowired TaskService tasks;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired JdbcClient jdbc;
    @Autowired Steps steps;
    @Autowired OldTasks oldTasks;

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
    void a_task_nobody_entered_is_entered_with_the_term_it_always_had_and_only_once() {
        String caseNo = road.opened(aHousehold());
        Step open = steps.of(caseNo).get(1);
        String task = open.taskId();
        jdbc.sql("delete from process_due_change where task_id = ?").param(task).update();
        jdbc.sql("delete from process_step where task_id = ?").param(task).update();
        clock.forward(Duration.ofDays(3));
        oldTasks.enter();
        Step entered = steps.find(task).orElseThrow();
        assertThat(entered.name()).isEqualTo(open.name());
        assertThat(entered.due()).as("counted from its own day, not from the upgrade").isEqualTo(open.due());
        assertThat(entered.posts()).isEqualTo(open.posts());
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant()).isEqualTo(
                open.due().atTime(23, 59, 59).atZone(CountyClock.ZONE).toInstant());
        oldTasks.enter();
        assertThat(steps.of(caseNo)).extracting(Step::taskId).filteredOn(task::equals).hasSize(1);
    }
}
