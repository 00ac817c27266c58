package dibao.policy;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.access.DemoStaff;
import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Finding;
import dibao.policy.ReleaseAct.Kind;
import dibao.scenario.RestRoad;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In 2030, by a release of its own, whose hand-written rule divides by zero over a household of one. */
@HouseTest
@DisplayName("规则在一户上出错：从受理到审批都由人认定")
class ManualRoadTests {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 8);
    private static final String DRL = """
            rule "X01"
            when
              exists Household(120 / (members - 1) >= 120)
            then
              hits.reason("X01", "X01", "家庭人口超过限额", "220-5");
            end
            """;

    @LocalServerPort int port;
    @Autowired TestRestTemplate http;
    @Autowired ManagementService jobs;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired Archive archive;
    @Autowired Attachments attachments;
    @Autowired DatabaseShelf shelf;
    @Autowired CountyClock countyClock;
    @Autowired JdbcClient jdbc;

    private RestRoad road;
    private ReleaseAct approval;

    @BeforeEach
    void a_release_with_a_rule_that_throws() {
        clock.set(DAY);
        road = new RestRoad(http, DemoStaff.PASSWORD, jobs, clock, json);
        var release = LoadedRelease.read(RuleFolder.shipped().with("drl/extra.drl", DRL).files());
        shelf.keep(release, "测试");
        approval = shelf.append(ReleaseAct.of(release.id(), Kind.批准, Officer.SYSTEM, countyClock.instant(), "")
                .with(new ReleaseAct.Approval("测试", "测试1号", DAY, false)));
    }

    @AfterEach
    void taken_back() {
        shelf.append(ReleaseAct.of(approval.releaseId(), Kind.撤回, Officer.SYSTEM, countyClock.instant(), "测试完毕").about(approval.id()));
        clock.reset();
    }

    @Test
    void the_household_stands_on_the_list_and_people_name_amount_and_reason_at_each_step() {
        String caseNo = road.appraised(aHousehold().of(1).rural().earning("1000"));
        Map<String, Object> silent = Map.of("qualified", true, "text", "拟纳入", "amount", "200.00");
        assertThat(road.tryComplete(RestRoad.CLERK, caseNo, "TownshipProposal", silent).getBody().toString())
                .contains("须人工处理", "X01", "请写明偏离理由");
        road.complete(RestRoad.CLERK, caseNo, "TownshipProposal", Map.of("qualified", true, "text", "拟纳入", "amount", "200.00",
                "departure", "独居老人，收入核实为每年1000元"));
        road.complete(RestRoad.OFFICE_HEAD, caseNo, "TownshipEndorsement", Map.of("agreed", true, "text", "同意"));
        road.complete(RestRoad.TOWNSHIP_HEAD, caseNo, "TownshipOpinion", Map.of("agreed", true, "text", "同意"));

        Visitor clerk = Visitor.person(port, RestRoad.CLERK);
        assertThat(clerk.get("/").body()).contains("/cases/manual", "待人工处理");
        assertThat(clerk.get("/cases/manual?q=" + caseNo).body()).contains(caseNo, "规则 X01 在这一户上执行出错", "共 1 户");
        assertThat(Visitor.person(port, "luhongshi.shouli").get("/cases/manual?q=" + caseNo).body()).contains("共 0 户", "没有需要人工处理的家庭");

        road.townshipPosting(caseNo, List.of());
        road.handUp(caseNo);
        road.precheck(caseNo);
        road.visit(caseNo);
        road.examine(caseNo, "拟批准", Map.of("amount", "210.50", "departure", "按差额人工计算"));
        road.countyPosting(caseNo, List.of());
        assertThat(road.desk(RestRoad.APPROVER, road.task(RestRoad.APPROVER, caseNo, "Decision")).path("options").path("amount").decimalValue())
                .as("the approver sees what was proposed").isEqualByComparingTo("210.50");
        road.complete(RestRoad.APPROVER, caseNo, "Decision", Map.of("approved", true, "text", "同意批准", "departure", "人工核定金额无误"));
        var decision = archive.open(new CaseNo(caseNo)).latest(Finding.Decision.class).orElseThrow();
        assertThat(decision.amount()).hasToString("210.50");
        assertThat(decision.departure()).isEqualTo("人工核定金额无误");
        assertThat(jdbc.sql("select amount from benefit_entitlement where case_no = ?").param(caseNo).query(BigDecimal.class).single())
                .isEqualByComparingTo("210.50");
        assertThat(attachments.of(caseNo)).anySatisfy(file -> assertThat(file.fileName()).contains("批准通知"));
        assertThat(clerk.get("/cases/manual?q=" + caseNo).body()).contains("共 0 户");
        assertThat(clerk.get("/cases/manual?label=已批准&q=" + caseNo).body()).contains("共 1 户");
    }
}
