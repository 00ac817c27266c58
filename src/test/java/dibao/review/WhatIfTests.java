package dibao.review;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.policy.EligibilityPolicy;
import dibao.policy.HouseholdFacts;
import dibao.policy.Ruling;
import dibao.policy.WhatIfPolicy;
import dibao.policy.WhatIfPolicy.Outcome;
import dibao.scenario.Road;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In 2091, so that nobody else's cases are judged by what is approved here. */
@HouseTest
@DisplayName("政策台：从改一个文件到施行")
class WhatIfTests {

    private static final LocalDate DAY = LocalDate.of(2091, 1, 1);
    private static final Officer WATCHER = new Officer("whatifwatcher", "谢督查", Set.of(Role.SUPERVISOR), null);

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired HouseClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired WhatIfPolicy releases;
    @Autowired EligibilityPolicy policy;
    @Autowired WhatIfCaseload caseload;
    @Autowired WhatIfJobs jobs;
    @Autowired WhatIfRun run;

    private CaseNo poor;
    private CaseNo middling;
    private CaseNo running;

    @BeforeEach
    void a_caseload() {
        clock.reset();
        poor = entitled(road.open(aHousehold().of(3).rural().earning("3000")));
        middling = entitled(road.open(aHousehold().of(1).rural().earning("7000")));
        running = road.until(Kind.APPRAISAL, aHousehold().of(2).rural().earning("1000"));
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    private CaseNo entitled(CaseNo caseNo) {
        jdbc.sql("insert into benefit_entitlement (case_no, household_id, amount, first_month, granted_at) values (?, ?, 100, '2018-09', now())")
                .params(caseNo.value(), road.dossier(caseNo).householdId()).update();
        return caseNo;
    }

    @Test
    void policy_staff_change_a_standard_see_what_it_does_and_a_second_person_puts_it_in_force() throws IOException {
        Visitor staff = Visitor.person(port, "xian.zhengce");
        Visitor approver = Visitor.person(port, "xian.shenpi");
        String id = uploaded(staff, "2091.1", "9000");
        String page = "/policy/releases/" + id;
        assertThat(staff.get(page).body()).contains("草稿", "农村年标准", "9000", "起草");
        assertThat(approver.form(page + "/check", Map.of()).statusCode()).isEqualTo(302);
        assertThat(approver.get(page).body()).contains("由政策员办理").contains("data-state=\"草稿\"");
        staff.form(page + "/check", Map.of());
        assertThat(staff.get(page).body()).contains("data-state=\"已检查\"", "用例全部相符");

        String result = simulated(staff, releases.inForce().orElseThrow(), id);
        assertThat(staff.get(result).body()).contains(poor.value(), "<svg", "已留存", "每月增减")
                .contains("不符合：I01");
        assertThat(staff.get(result + "?change=进入").body()).contains(middling.value()).doesNotContain(poor.value());
        assertThat(staff.get(result + "/result.xlsx").statusCode()).isEqualTo(200);
        assertThat(staff.get(page).body()).contains("data-state=\"已模拟\"", "进入");
        for (String other : List.of("xian.jijian", "baiyashi.shouli")) {
            assertThat(Visitor.person(port, other).get(result).body()).as(other).contains("白牙市镇", "每月增减")
                    .doesNotContain(poor.value(), "唐本人");
        }
        assertThat(Visitor.person(port, "baiyashi.shouli").form("/policy/what-if", Map.of("before", id, "after", id)).statusCode())
                .isEqualTo(422);

        staff.form(page + "/submit", Map.of("note", "提高农村标准"));
        assertThat(staff.get(page).body()).contains("已记录：提交");
        Map<String, String> approval = Map.of("documentName", "关于提高标准的批复", "documentNumber", "东政函〔2090〕7号",
                "from", DAY.toString(), "running", "沿用");
        staff.form(page + "/approve", approval);
        assertThat(staff.get(page).body()).contains("批准规则版本由县审批员办理", "data-state=\"已提交\"");
        approver.form(page + "/approve", approval);
        assertThat(approver.get(page).body()).contains("data-state=\"已批准\"", "《关于提高标准的批复》东政函〔2090〕7号", "刘德胜");
        clock.set(DAY);
        assertThat(approver.get("/policy").body()).contains("data-state=\"施行中\"").contains(id);
        assertThat(policy.releaseOn(DAY)).isEqualTo(id);
        assertThat(approver.get(page).body()).contains("施行日期 2091-01-01 已到");
        assertThat(approver.get(page + "/rules.zip").headers().firstValue("content-disposition").orElse("")).contains(id);
    }

    @Test
    void who_was_approved_and_is_paid_from_a_later_month_is_simulated_too() {
        CaseNo approved = road.open(aHousehold().of(2).rural().earning("2000"));
        jdbc.sql("insert into benefit_entitlement (case_no, household_id, amount, first_month, granted_at) values (?, ?, 100, '2091-02', now())")
                .params(approved.value(), road.dossier(approved).householdId()).update();
        assertThat(caseload.plan().entitled()).extracting(dibao.casefile.CaseIndex.Cover::caseNo).contains(approved, poor);
    }

    @Test
    void every_number_is_that_of_judging_one_by_one() throws IOException {
        String old = releases.inForce().orElseThrow();
        String id = uploaded(Visitor.person(port, "xian.zhengce"), "2091.2", "8000");
        String job = jobs.add(new WhatIfJobs.Asked(old, id, DAY, WhatIfRun.CASELOAD), WATCHER);
        run.run(job, null, WATCHER);
        WhatIfTally.Result result = jobs.result(jobs.job(job));

        var expected = new WhatIfTally();
        caseload.each(caseload.plan(), DAY, home -> expected.add(home.facts() == null
                ? WhatIfLine.unreadable(home, home.fault()) : WhatIfLine.of(home,
                        alone(home.facts(), home.accepted() == null ? old : policy.releaseOn(home.accepted())),
                        alone(home.facts(), id))));
        assertThat(result).usingRecursiveComparison().withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected.result());
        assertThat(result.all().households()).isGreaterThanOrEqualTo(3);
        assertThat(jobs.lines(job, "", 10_000, 0)).filteredOn(l -> l.key().equals(poor.value())).singleElement().satisfies(l -> {
            assertThat(l.change()).isEqualTo(WhatIfChange.增加);
            assertThat(l.oldAmount()).as("(6180×3−3000)÷12 and 3×10% of 515: all three are past 70 by then").isEqualByComparingTo("1449.50");
            assertThat(l.newAmount()).isEqualByComparingTo("1950.00");
        });
        assertThat(jobs.lines(job, "", 10_000, 0)).as("a running case keeps the standard of its application")
                .noneMatch(l -> l.key().equals(running.value()));
        assertThat(jdbc.sql("select households from policy_simulation where id = ?").param(jobs.job(job).simulationId())
                .query(Integer.class).single()).isEqualTo(result.all().households());
        assertThat(releases.releases()).filteredOn(r -> r.id().equals(id)).extracting(WhatIfPolicy.Choice::state)
                .as("only the policy staff's simulation is a step").containsExactly("草稿");
    }

    @Test
    void an_uploaded_set_is_judged_too_and_a_bad_file_is_answered_in_one_sentence() throws IOException {
        Visitor staff = Visitor.person(port, "xian.zhengce");
        String old = releases.inForce().orElseThrow();
        String id = uploaded(staff, "2091.3", "7000");
        byte[] sample = Files.readAllBytes(Path.of("src/main/resources/demo/applications.xlsx"));
        String job = jobs.add(new WhatIfJobs.Asked(old, id, DAY, "导入 样本"), WATCHER);
        run.run(job, sample, WATCHER);
        assertThat(jobs.result(jobs.job(job)).byPart()).containsOnlyKeys(WhatIfHousehold.UPLOADED);
        assertThat(jobs.result(jobs.job(job)).all().households()).isEqualTo(60);
        String bad = jobs.add(new WhatIfJobs.Asked(old, id, DAY, "导入 坏"), WATCHER);
        run.run(bad, "不是工作簿".getBytes(StandardCharsets.UTF_8), WATCHER);
        assertThat(jobs.job(bad).state()).isEqualTo(WhatIfJobs.FAILED);
        assertThat(jobs.job(bad).refusal()).contains("xlsx");
    }

    @Test
    void a_broken_or_hostile_upload_leaves_nothing() throws IOException {
        Visitor staff = Visitor.person(port, "xian.zhengce");
        int before = releases.releases().size();
        assertThat(answer(staff, "standards.yaml", "parameters:\n  - {key: x}\n".getBytes(StandardCharsets.UTF_8)))
                .contains("未登记", "parameters/standards.yaml");
        assertThat(answer(staff, "rules.zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9})).contains("压缩包已损坏");
        assertThat(answer(staff, "别的.xlsx", new byte[] {1})).contains("没有名为");
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(answer(clerk, "standards.yaml", standards("5555"))).contains("由政策员办理");
        assertThat(releases.releases()).hasSize(before);
    }

    private String answer(Visitor who, String name, byte[] file) {
        who.upload("/policy/upload", Map.of("version", "2091.9", "from", "2091-01-01"), name, file);
        return who.get("/policy").body();
    }

    private String uploaded(Visitor staff, String version, String standard) throws IOException {
        var answer = staff.upload("/policy/upload", Map.of("version", version, "from", DAY.toString(), "running", "沿用"),
                "standards.yaml", standards(standard));
        String location = answer.headers().firstValue("location").orElse("");
        assertThat(location).contains("/policy/releases/" + version);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static byte[] standards(String value) throws IOException {
        return Files.readString(Path.of("rules/parameters/standards.yaml")).replace("value: 6180, source: 湖南省2024年12月平均水平, example: true}",
                "value: 6180, source: 湖南省2024年12月平均水平, example: true}\n      - {from: 2090-01-01, value: " + value
                        + ", source: 测算用, example: true}").getBytes(StandardCharsets.UTF_8);
    }

    /** Asks on the page and looks until it is done. */
    private static String simulated(Visitor staff, String before, String after) {
        String at = staff.upload("/policy/what-if", Map.of("before", before, "after", after, "asOf", DAY.toString()), "", new byte[0])
                .headers().firstValue("location").orElse("");
        String path = at.substring(at.indexOf("/policy"));
        await().atMost(Duration.ofMinutes(2)).until(() -> !staff.get(path + "/progress").body().contains("hx-get"));
        return path;
    }

    private Outcome alone(HouseholdFacts facts, String release) {
        try {
            Ruling ruling = policy.judge(facts, release);
            return new Outcome(ruling.qualified(), ruling.reasons().stream().map(Ruling.Reason::code).toList(), ruling.amount(), "");
        } catch (Refusal refusal) {
            return new Outcome(false, List.of(), null, refusal.getMessage());
        }
    }
}
