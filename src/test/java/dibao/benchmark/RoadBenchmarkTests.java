package dibao.benchmark;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.access.DemoStaff;
import dibao.scenario.RestRoad;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much one case costs: CPU of the whole JVM (server and client), statements and commits; see docs/MEASUREMENTS.md. */
@HouseTest
@Tag("benchmark")
@Import(RoadBenchmarkTests.Counting.class)
@DisplayName("Cost of a case through the REST road")
class RoadBenchmarkTests {

    private static final int WARM_UP = 20;
    private static final int CASES = 200;
    /** 356 when last measured; 755 while each question to the roll of staff was a transaction of its own. */
    private static final double MOST_COMMITS = 400;

    @TestConfiguration
    static class Counting {
        static final StatementCount COUNT = new StatementCount();

        @Bean
        static StatementCount statementCount() {
            return COUNT;
        }
    }

    @Autowired
    TestRestTemplate http;
    @Autowired
    ManagementService jobs;
    @Autowired
    HouseClock clock;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcClient jdbc;

    @Test
    void two_hundred_cases_from_hand_in_to_decision() {
        walk(WARM_UP);
        long statements = Counting.COUNT.statements.sum();
        long commits = Counting.COUNT.commits.sum();
        long cpu = cpuNanos();
        long begun = System.nanoTime();
        walk(CASES);
        double each = CASES;
        double committed = (Counting.COUNT.commits.sum() - commits) / each;
        System.out.printf("BENCHMARK %d cases: %.0f CPU-ms, %.0f statements, %.0f commits a case; %.1f s in all%n", CASES,
                (cpuNanos() - cpu) / 1e6 / each, (Counting.COUNT.statements.sum() - statements) / each,
                committed, (System.nanoTime() - begun) / 1e9);
        assertThat(committed).isLessThan(MOST_COMMITS);
        assertThat(jdbc.sql("select count(*) from benefit_entitlement").query(Integer.class).single())
                .isGreaterThanOrEqualTo(WARM_UP + CASES);
    }

    private void walk(int many) {
        clock.reset();
        var road = new RestRoad(http, DemoStaff.PASSWORD, jobs, clock, json);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String caseNo = road.opened(aHousehold().of(3).rural().earning("5000"));
            road.verification(caseNo);
            road.survey(caseNo);
            road.appraisal(caseNo);
            road.opinion(caseNo, true);
            cases.add(caseNo);
        }
        cases.forEach(c -> road.postTownship(c));
        road.waitForPosting();
        cases.forEach(road::closeTownship);
        road.handUp(cases.toArray(String[]::new));
        cases.forEach(caseNo -> {
            road.precheck(caseNo);
            road.visitIfOwed(caseNo);
            road.examine(caseNo, "拟批准", Map.of());
            road.postCounty(caseNo);
        });
        road.waitForPosting();
        cases.forEach(caseNo -> {
            road.closeCounty(caseNo);
            road.decide(caseNo, true);
        });
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
