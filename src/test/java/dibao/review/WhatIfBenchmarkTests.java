package dibao.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.policy.EligibilityPolicy;
import dibao.policy.HouseholdFacts;
import dibao.policy.MadeUpCounty;
import dibao.policy.WhatIfPolicy;
import dibao.shared.Officer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What-if over a made-up county; {@code -Ddibao.households=10000} for a smaller one. See docs/MEASUREMENTS.md. */
@HouseTest
@Tag("benchmark")
@DisplayName("Cost of a what-if")
class WhatIfBenchmarkTests {

    private static final LocalDate DAY = LocalDate.of(2091, 1, 1);
    private static final int HOUSEHOLDS = Integer.getInteger("dibao.households", 100_000);
    private static final int ALONE = 1_000;
    private static final int PORTION = 1_000;

    @LocalServerPort int port;
    @Autowired JdbcTemplate jdbc;
    @Autowired ObjectMapper json;
    @Autowired HouseClock clock;
    @Autowired WhatIfPolicy releases;
    @Autowired EligibilityPolicy policy;
    @Autowired WhatIfJobs jobs;
    @Autowired WhatIfRun run;

    @Test
    void a_county_of_made_up_households() throws Exception {
        clock.reset();
        List<HouseholdFacts> homes = county();
        String old = releases.inForce().orElseThrow();
        String id = draft();
        for (HouseholdFacts home : homes.subList(0, ALONE)) {
            policy.judge(home, id);
            policy.judge(home, old);
        }
        long cpu = cpu();
        for (HouseholdFacts home : homes.subList(0, ALONE)) {
            policy.judge(home, id);
            policy.judge(home, old);
        }
        double alone = (cpu() - cpu) / 1e6 / ALONE;
        for (int i = 0; i < 2; i++) {
            String job = jobs.add(new WhatIfJobs.Asked(old, id, DAY, WhatIfRun.CASELOAD), Officer.SYSTEM);
            cpu = cpu();
            long wall = System.nanoTime();
            run.run(job, null, Officer.SYSTEM);
            System.out.printf("BENCHMARK what-if of %d households, run %d: %.1f CPU-s, %.1f s, %.3f CPU-ms a household; one by one with explanation %.3f CPU-ms; %s%n",
                    jobs.job(job).total(), i + 1, (cpu() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9,
                    (cpu() - cpu) / 1e6 / HOUSEHOLDS, alone, jobs.result(jobs.job(job)).all().changes());
            assertThat(jobs.job(job).state()).isEqualTo(WhatIfJobs.DONE);
        }
        sittingAlone(homes, id);
    }

    private void sittingAlone(List<HouseholdFacts> homes, String id) {
        try (var sitting = releases.sit(id)) {
            long cpu = cpu();
            homes.forEach(home -> sitting.judge(home.reexamined(DAY)));
            System.out.printf("BENCHMARK sitting alone: %.3f CPU-ms a household%n", (cpu() - cpu) / 1e6 / homes.size());
        }
    }

    private String draft() throws Exception {
        String file = Files.readString(Path.of("rules/parameters/standards.yaml")).replace("value: 6180, source: 湖南省2024年12月平均水平, example: true}",
                "value: 6180, source: 湖南省2024年12月平均水平, example: true}\n      - {from: 2090-01-01, value: 7000, source: 测算用, example: true}");
        String at = Visitor.person(port, "xian.zhengce").upload("/policy/upload", Map.of("version", "2091.0", "from", "2091-01-01"),
                "standards.yaml", file.getBytes(StandardCharsets.UTF_8)).headers().firstValue("location").orElseThrow();
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private List<HouseholdFacts> county() throws Exception {
        List<HouseholdFacts> homes = MadeUpCounty.of(HOUSEHOLDS, 220);
        for (int from = 0; from < HOUSEHOLDS; from += PORTION) {
            var cases = new ArrayList<Object[]>();
            var rulings = new ArrayList<Object[]>();
            var paid = new ArrayList<Object[]>();
            for (int i = from; i < from + PORTION; i++) {
                HouseholdFacts home = homes.get(i);
                String township = "4311221%02d".formatted(i % 15);
                String caseNo = "%s-2018-%06d".formatted(township, 100_000 + i);
                cases.add(new Object[] {caseNo, township, township + "200", home.category(), "测算户" + i, Date.valueOf("2018-07-09"), i});
                rulings.add(new Object[] {caseNo, json.writeValueAsString(home)});
                paid.add(new Object[] {caseNo, i});
            }
            jdbc.batchUpdate("insert into casefile_case values (?, ?, ?, ?, ?, '220', ?, ?, 0, '已批准', now(), 0)", cases);
            jdbc.batchUpdate("insert into review_ruling (case_no, facts, ruling, release_id, made_at) values (?, ?::jsonb, '{}', 'x', now())", rulings);
            jdbc.batchUpdate("insert into benefit_entitlement (case_no, household_id, amount, first_month, granted_at) values (?, ?, 100, '2018-08', now())", paid);
        }
        return homes;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
