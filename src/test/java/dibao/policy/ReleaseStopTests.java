package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.policy.ReleaseAct.Kind;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** In 2095, by a release of its own, so that nobody else's cases are judged by what is stopped here. */
@HouseTest
@DisplayName("规则引擎与规则表不一致：停用、报警、复查后恢复")
class ReleaseStopTests {

    private static final LocalDate DAY = LocalDate.of(2095, 1, 10);
    private static final Officer APPROVER = new Officer("stopapprover", "刘审批", Set.of(Role.COUNTY_APPROVER), null);

    @LocalServerPort int port;
    @Autowired LawLibrary library;
    @Autowired DatabaseShelf shelf;
    @Autowired ReleaseStops stops;
    @Autowired ReleaseResumption resumption;
    @Autowired HouseholdPolicy policy;
    @Autowired JdbcClient jdbc;
    @Autowired CountyClock countyClock;
    @Autowired HouseClock clock;
    @Autowired TransactionTemplate transaction;

    private final HouseholdFacts home = village(1).owning("住房", 2).accepted("2095-01-10").facts();
    private LoadedRelease release;

    @BeforeEach
    void a_release_of_its_own() {
        clock.set(DAY);
        release = LoadedRelease.read(RuleFolder.shipped().cell("eligibility.xlsx", "K4", "住房套数超过限额（2095）" + System.nanoTime()).files());
        shelf.keep(release, "测试");
        shelf.append(ReleaseAct.of(release.id(), Kind.批准, Officer.SYSTEM, countyClock.instant(), "")
                .with(new ReleaseAct.Approval("测试", "测试1号", DAY, false)));
    }

    @AfterEach
    void resumed() {
        library.afresh(release.id());
        shelf.append(ReleaseAct.of(release.id(), Kind.撤回, Officer.SYSTEM, countyClock.instant(), "测试完毕").about(shelf.acts().stream()
                .filter(a -> a.releaseId().equals(release.id()) && a.kind() == Kind.批准).findFirst().orElseThrow().id()));
        clock.reset();
    }

    /** A library whose compiled rules say 超过上限 where the table says 达到上限. */
    private LawLibrary wrong() {
        var other = LoadedRelease.read(RuleFolder.shipped().cell("eligibility.xlsx", "F4", ">住房套数上限").files());
        return new LawLibrary(new MockEnvironment().withProperty("dibao.rules", "rules")
                .withProperty("dibao.policy.allow-example-values", "true"), shelf, countyClock) {
            @Override
            Judge compiled(LoadedRelease loaded) {
                return Judge.wronglyCompiled(loaded, other);
            }
        };
    }

    private void disagree() {
        try (var library = wrong()) {
            var broken = new HouseholdPolicy(library, stops);
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into review_ruling (case_no, facts, ruling, release_id, made_at) values ('stop-test', '{}', '{}', 'x', now())")
                        .update();
                broken.judge(home);
            })).isInstanceOf(Refusal.class).hasMessageContainingAll(release.id(), "已停用", "没有写入任何内容", "政策员");
        }
    }

    @Test
    void one_disagreement_stops_the_release_on_every_node_keeps_the_evidence_and_writes_nothing_else() {
        assertThat(policy.judge(home).releaseId()).isEqualTo(release.id());
        disagree();
        assertThat(jdbc.sql("select count(*) from review_ruling where case_no = 'stop-test'").query(Integer.class).single()).isZero();
        assertThat(stops.kept()).filteredOn(k -> k.releaseId().equals(release.id())).singleElement().satisfies(kept -> {
            assertThat(kept.tables()).contains("P02");
            assertThat(kept.engine()).doesNotContain("P02");
            assertThat(kept.drools()).isEqualTo("10.2.0");
            assertThat(kept.java()).startsWith(System.getProperty("java.version"));
        });
        assertThatThrownBy(() -> policy.judge(home)).as("the node that is right rules by it no more either").hasMessageContaining("已停用");
        assertThatThrownBy(() -> policy.triggers(home)).hasMessageContaining("已停用");
        assertThat(policy.means(home).heads()).as("what needs no ruling goes on").isEqualTo(1);
        for (String change : java.util.List.of("update policy_disagreement set engine = ''", "truncate policy_disagreement")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("只能追加");
        }
        for (String who : java.util.List.of("xian.zhengce", "xian.ducha")) {
            assertThat(Visitor.person(port, who).get("/").body()).as(who).contains("规则版本停用");
            assertThat(Visitor.person(port, who).get("/policy").body()).contains("规则引擎命中", "P02", release.id());
        }
        assertThat(Visitor.person(port, "xian.zhengce").get("/actuator/health/rules").body()).contains("STOPPED");
    }

    @Test
    void it_is_resumed_by_the_approver_with_a_reason_after_the_same_household_was_tried_again() {
        try (var library = wrong(); var sitting = new SimulationSitting(library.take(release.id()), stops)) {
            assertThat(sitting.judge(home).fault()).as("found in a simulation it stops, too").contains("已停用", "P02");
        }
        assertThat(library.stopped()).contains(release.id());
        assertThatThrownBy(() -> resumption.resume(release.id(), "已查明", new Officer("x", "胡政策", Set.of(Role.POLICY), null)))
                .hasMessageContaining("县审批员");
        assertThatThrownBy(() -> resumption.resume(release.id(), " ", APPROVER)).hasMessageContaining("恢复理由");
        try (var library = wrong()) {
            assertThatThrownBy(() -> new ReleaseResumption(library, shelf, stops, clock()).resume(release.id(), "已查明", APPROVER))
                    .hasMessageContainingAll("复查没有通过", "P02");
        }
        Visitor approver = Visitor.person(port, "xian.shenpi");
        String page = "/policy/releases/" + release.id();
        assertThat(approver.get(page).body()).contains("已停用", "恢复使用");
        approver.form(page + "/resume", Map.of("note", "内存条故障，已更换"));
        assertThat(approver.get(page).body()).contains("已记录：恢复", "内存条故障，已更换", "复查");
        assertThat(policy.judge(home).releaseId()).isEqualTo(release.id());
        assertThatThrownBy(() -> resumption.resume(release.id(), "再来", APPROVER)).hasMessageContaining("没有停用");
    }

    private CountyClock clock() {
        return countyClock;
    }
}
