package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.access.DemoStaff;
import dibao.casefile.IntakeDesk;
import dibao.scenario.RestRoad;
import dibao.scenario.Staff;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.WorkCalendar;
import dibao.shared.WorkCalendar.Deadline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@HouseTest
@DisplayName("放假安排或期限变了，未办结的期限重新计算")
class DueChangesTests {

    private static final LocalDate MONDAY_OFF = LocalDate.of(2018, 7, 16);

    @Autowired TestRestTemplate http;
    @Autowired ManagementService jobs;
    @Autowired TaskService tasks;
    @Autowired HouseClock clock;
    @Autowired CountyClock countyClock;
    @Autowired ObjectMapper json;
    @Autowired Steps steps;
    @Autowired LegalTerms terms;
    @Autowired DueChanges asServed;
    @Autowired IntakeDesk intake;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    RestRoad road;

    @BeforeEach
    void july() {
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, jobs, clock, json);
    }

    @AfterEach
    void as_it_was() {
        asServed.recount();
        clock.reset();
    }

    @Test
    void a_notice_changed_in_mid_year_moves_the_open_deadline_and_says_so() {
        String caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
        String task = road.task(RestRoad.CHECKER, caseNo, "Verification");
        DueChanges changed = under(new Changed(terms, Map.of(MONDAY_OFF, true), 2018, 0));
        assertThat(changed.recount()).isPositive();
        assertThat(step(task).due()).isEqualTo("2018-07-24");
        assertThat(LocalDate.ofInstant(tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant(), CountyClock.ZONE))
                .isEqualTo("2018-07-24");
        assertThat(road.desk(RestRoad.CHECKER, task).path("due").asText()).isEqualTo("2018-07-24");
        assertThat(changed.recount()).as("counted again, nothing moves").isZero();
        assertThat(steps.movedOf(caseNo)).hasSize(1).first().satisfies(moved -> {
            assertThat(moved.oldDay()).isEqualTo("2018-07-23");
            assertThat(moved.newDay()).isEqualTo("2018-07-24");
            assertThat(moved.reason()).isEqualTo("放假安排有变更，期限重新计算");
        });
        JsonNode shown = road.call(HttpMethod.GET, RestRoad.CLERK, "/api/cases/" + caseNo + "/clock", null).getBody();
        assertThat(shown.path("moved").get(0).path("reason").asText()).startsWith("放假安排有变更");
    }

    @Test
    void a_year_whose_calendar_comes_later_is_provisional_until_then() {
        clock.set(LocalDate.of(2026, 12, 28));
        String caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
        String task = road.task(RestRoad.CHECKER, caseNo, "Verification");
        assertThat(step(task).provisional()).isTrue();
        assertThat(step(task).due()).as("as if there were no holiday").isEqualTo("2027-01-11");
        var newYear = Map.of(LocalDate.of(2027, 1, 1), true, LocalDate.of(2027, 1, 2), true, LocalDate.of(2027, 1, 3), false);
        under(new Changed(terms, newYear, 2027, 0)).recount();
        assertThat(step(task).provisional()).isFalse();
        assertThat(step(task).due()).isEqualTo("2027-01-11");
        under(new Changed(terms, Map.of(LocalDate.of(2027, 1, 1), true), 2027, 0)).recount();
        assertThat(step(task).due()).isEqualTo("2027-01-12");
        assertThat(steps.movedOf(caseNo)).extracting(Steps.Moved::reason)
                .containsExactly("放假安排已公布，暂定期限重新计算", "放假安排有变更，期限重新计算");
    }

    @Test
    void a_longer_term_takes_back_the_marks_of_one_late_and_a_finished_step_keeps_its_own() {
        String done = road.opened(aHousehold().of(3).rural().earning("7000"));
        String ended = road.task(RestRoad.CHECKER, done, "Verification");
        road.verification(done);
        String caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
        String task = road.task(RestRoad.CHECKER, caseNo, "Verification");
        clock.set(LocalDate.of(2018, 7, 24));
        assertThat(step(task).overdueSince()).isEqualTo("2018-07-24");
        under(new Changed(terms, Map.of(), 2018, 5)).recount();
        assertThat(step(task).due()).isEqualTo("2018-07-30");
        assertThat(step(task).overdueSince()).isNull();
        assertThat(step(task).remindedAt()).as("to be reminded again").isNull();
        assertThat(steps.movedOf(caseNo)).last().extracting(Steps.Moved::reason).isEqualTo("期限由 10 改为 15");
        assertThat(step(ended).due()).isEqualTo("2018-07-23");
        assertThat(steps.movedOf(done)).extracting(Steps.Moved::taskId).doesNotContain(ended);
    }

    @Test
    void the_receipt_list_promises_the_new_day_too() {
        String receipt = road.handIn(aHousehold().of(2).rural().earning("6000"));
        under(new Changed(terms, Map.of(LocalDate.of(2018, 7, 11), true), 2018, 0)).recount();
        assertThat(intake.receipt(receipt, Staff.clerk(DemoStaff.BAIYASHI)).answer()).isEqualTo("2018-07-13");
    }

    private Step step(String task) {
        return steps.find(task).orElseThrow();
    }

    private DueChanges under(LegalTerms changed) {
        return new DueChanges(jdbc, changed, countyClock, tasks, intake, transactions);
    }

    /** The terms served, with other holidays and so many days more. */
    private record Changed(LegalTerms served, Map<LocalDate, Boolean> days, int noticed, int more) implements LegalTerms {

        @Override
        public BigDecimal number(String key, LocalDate on) {
            return served.number(key, on).add(BigDecimal.valueOf(more));
        }

        @Override
        public String text(String key, LocalDate on) {
            return served.text(key, on);
        }

        @Override
        public Deadline due(String key, LocalDate event) {
            return calendar().plusWorkingDays(event, number(key, event).intValueExact());
        }

        @Override
        public boolean example(LocalDate on) {
            return served.example(on);
        }

        @Override
        public WorkCalendar calendar() {
            var off = new HashMap<>(served.calendar().dayOff());
            off.putAll(days);
            var years = new HashSet<>(served.calendar().noticedYears());
            years.addAll(List.of(noticed));
            return new WorkCalendar(off, years);
        }
    }
}
