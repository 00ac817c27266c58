package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.policy.ReleaseAct.Approval;
import dibao.policy.ReleaseAct.Kind;
import dibao.policy.ReleaseLife.State;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Far in the future, each test in years of its own, so that nobody else's cases are judged by what is approved here. */
@HouseTest
@DisplayName("规则版本的一生")
class ReleaseLifeTests {

    private static final Officer POLICY = new Officer("lifepolicy", "胡政策", Set.of(Role.POLICY), null);
    private static final Officer APPROVER = new Officer("lifeapprover", "刘审批", Set.of(Role.COUNTY_APPROVER), null);
    private static final Officer BOTH = new Officer("lifeboth", "双岗", Set.of(Role.POLICY, Role.COUNTY_APPROVER), null);

    @Autowired
    private LawLibrary library;
    @Autowired
    private DatabaseShelf shelf;
    @Autowired
    private ReleaseDesk desk;
    @Autowired
    private ReleaseNodes nodes;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CountyClock countyClock;
    @Autowired
    private HouseClock clock;
    @TempDir
    private Path folder;
    private HouseholdPolicy policy;

    @BeforeEach
    void policy() {
        policy = new HouseholdPolicy(library);
    }

    @AfterEach
    void home() {
        clock.reset();
    }

    @Test
    void a_change_of_a_file_alone_never_changes_a_live_decision() {
        clock.set(LocalDate.of(2051, 1, 5));
        var home = village(1).earning("9999", "年").accepted("2051-01-05").facts();
        Ruling before = policy.judge(home);
        try (var other = node(changed("改了文件"))) {
            assertThat(other.on(clock.today())).isEqualTo(before.releaseId());
            assertThat(new HouseholdPolicy(other).judge(home)).isEqualTo(before);
            assertThat(policy.judge(home)).isEqualTo(before);
            String draft = shelf.all().get(0).id();
            assertThat(other.folder()).contains(draft, "已检查", "没有施行");
            assertThat(desk.life(draft).acts()).extracting(ReleaseAct::kind).containsExactly(Kind.起草, Kind.检查通过);
            assertThat(desk.life(draft).acts()).extracting(ReleaseAct::officerName).containsOnly("系统");
        }
        try (var again = node(folder)) {
            assertThat(again.on(clock.today())).as("a second start adds nothing").isEqualTo(before.releaseId());
            assertThat(desk.life(shelf.all().get(0).id()).acts()).hasSize(2);
        }
        RuleFolder.shipped().cell("eligibility.xlsx", "D2", "≥年标淮").writtenTo(folder);
        try (var broken = node(folder)) {
            assertThat(broken.on(clock.today())).as("nor does a broken file").isEqualTo(before.releaseId());
            assertThat(broken.folder()).contains("有误", "[规则]D2");
        }
    }

    @Test
    void only_a_second_person_puts_a_release_in_force_and_only_after_check_and_simulation() {
        clock.set(LocalDate.of(2052, 1, 5));
        String id = desk.draft(files("第二人"), "上传", BOTH);
        var approval = new Approval("关于调整告知文字的批复", "东民批〔2052〕1号", LocalDate.of(2052, 3, 1), false);
        assertThatThrownBy(() -> desk.submit(id, "请批", POLICY)).hasMessageContaining("草稿");
        assertThat(desk.check(id, BOTH).kind()).isEqualTo(Kind.检查通过);
        assertThatThrownBy(() -> desk.submit(id, "请批", POLICY)).hasMessageContaining("已检查");
        desk.simulated(id, 0, "无变化", POLICY);
        assertThatThrownBy(() -> desk.approve(id, approval, APPROVER)).hasMessageContaining("已模拟");
        assertThatThrownBy(() -> desk.submit(id, "请批", APPROVER)).hasMessageContaining("政策员");
        desk.submit(id, "请批", POLICY);
        assertThatThrownBy(() -> desk.approve(id, approval, POLICY)).hasMessageContaining("县审批员");
        assertThatThrownBy(() -> desk.approve(id, approval, BOTH)).hasMessageContaining("第二人");
        assertThatThrownBy(() -> desk.approve(id, new Approval("", " ", LocalDate.of(2052, 3, 1), false), APPROVER))
                .hasMessageContaining("批准文件名称");
        assertThatThrownBy(() -> desk.approve(id, new Approval("批复", "1号", LocalDate.of(2052, 1, 4), false), APPROVER))
                .hasMessageContaining("早于今天");
        assertThat(desk.life(id).state()).isEqualTo(State.已提交);
        desk.sendBack(id, "请补充说明", APPROVER);
        desk.submit(id, "已补充", POLICY);
        desk.approve(id, approval, APPROVER);
        assertThat(desk.life(id).state()).isEqualTo(State.已批准);
        assertThat(desk.life(id).last(Kind.批准).orElseThrow().approval()).isEqualTo(approval);
        desk.withdraw(id, "文件改期", APPROVER);
        assertThat(desk.life(id).state()).isEqualTo(State.已撤回);
        clock.set(LocalDate.of(2052, 3, 2));
        assertThat(library.on(clock.today())).isNotEqualTo(id);
    }

    @Test
    void on_its_day_it_is_in_force_by_itself_on_every_node_and_a_rollback_names_both() {
        clock.set(LocalDate.of(2061, 1, 5));
        String old = library.on(clock.today());
        try (var other = node(Path.of("rules"))) {
            String id = approved("按日施行", LocalDate.of(2061, 2, 1));
            var second = new ReleaseNodes("另一节点", other, shelf, jdbc, countyClock);
            clock.set(LocalDate.of(2061, 1, 31));
            beat(second);
            assertThat(serving()).containsOnly(old);
            assertThat(nodes.all()).extracting(ReleaseNodes.Node::nextId).containsOnly(id);
            clock.set(LocalDate.of(2061, 2, 1));
            assertThat(library.on(clock.today())).isEqualTo(id).isEqualTo(other.on(clock.today()));
            beat(second);
            assertThat(serving()).containsOnly(id);
            assertThat(desk.life(id).state()).isEqualTo(State.施行中);
            assertThat(desk.life(id).acts()).filteredOn(a -> a.kind() == Kind.施行).singleElement()
                    .satisfies(act -> assertThat(act.officerName()).isEqualTo("系统"));
            assertThat(desk.life(old).state()).isEqualTo(State.已被取代);
            assertThat(policy.releaseOn(LocalDate.of(2061, 1, 31))).as("running cases stay").isEqualTo(old);

            var back = new Approval("关于停止执行的通知", "东民批〔2061〕9号", LocalDate.of(2061, 2, 1), true);
            assertThatThrownBy(() -> desk.rollBack(id, back, "算错", APPROVER)).hasMessageContaining("施行中");
            assertThatThrownBy(() -> desk.rollBack(old, back, "算错", POLICY)).hasMessageContaining("县审批员");
            ReleaseAct act = desk.rollBack(old, back, "算错了", APPROVER);
            assertThat(act.note()).contains(id, old, "算错了");
            assertThat(library.forCase(LocalDate.of(2061, 2, 1))).isEqualTo(old).isEqualTo(other.forCase(clock.today()));
            assertThat(desk.life(old).state()).isEqualTo(State.施行中);
            assertThat(desk.life(id).state()).isEqualTo(State.已被取代);
        }
    }

    @Test
    void outside_the_demonstration_examples_and_undocumented_limits_are_refused_each_by_name() {
        clock.set(LocalDate.of(2071, 1, 5));
        String id = submitted("正式环境");
        var production = new LawLibrary(new MockEnvironment().withProperty("dibao.rules", "rules"), shelf, countyClock);
        try (production) {
            var strict = new ReleaseDesk(production, shelf, countyClock);
            assertThatThrownBy(() -> strict.approve(id, new Approval("批复", "1号", clock.today(), false), APPROVER))
                    .isInstanceOf(Refusal.class).hasMessageContainingAll("不能在演示以外施行", "[release.yaml]example 标为示例",
                            "[parameters/standards.yaml]standard.rural.year “农村年标准” 2019-01-01 起 3480 标为示例",
                            "eligibility.xlsx[规则]A3 规则 P01 是地方限额");
            assertThat(desk.life(id).state()).isEqualTo(State.已提交);
            assertThatThrownBy(() -> production.on(clock.today())).as("nor what a demonstration once put in force")
                    .hasMessageContaining("还没有施行中的规则版本");
        }
    }

    @Test
    void a_release_without_examples_and_with_its_documents_meets_no_hindrance() {
        var made = RuleFolder.shipped().text("law/clauses.yaml", t -> t + "  - {id: local-1, document: 东安县限额文件（东民发〔2020〕1号）, "
                + "article: 第一条, from: 2012-12-12, text: 限额, local: true}\n");
        made.files().content().forEach((file, bytes) -> {
            if (file.endsWith(".yaml") && new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains("example: true")) {
                made.text(file, t -> t.replaceAll("source: [^,}]*, example: true", "source: 东民发〔2020〕1号, example: false")
                        .replace("example: true", "example: false"));
            }
        });
        assertThat(ReleaseHindrances.of(LoadedRelease.read(made.files()))).isNotEmpty().allMatch(h -> h.contains("依据条款中没有地方文件"));
        for (String cell : List.of("L3", "L4", "L5", "L6", "L7", "L8")) {
            made.cell("eligibility.xlsx", cell, "220-17、649-10、local-1");
        }
        for (String cell : List.of("K3", "K4", "K5", "K6")) {
            made.cell("amount.xlsx", cell, "220-28、local-1");
        }
        assertThat(ReleaseHindrances.of(LoadedRelease.read(made.files()))).isEmpty();
    }

    @Test
    void a_node_that_cannot_load_says_so_and_judges_by_no_other_release() {
        clock.set(LocalDate.of(2081, 1, 5));
        String id = approved("装不上", LocalDate.of(2081, 1, 5));
        var blind = new DatabaseShelf(jdbc, countyClock, transactions) {
            @Override
            public java.util.Optional<RuleFiles> find(String wanted) {
                return wanted.equals(id) ? java.util.Optional.empty() : super.find(wanted);
            }
        };
        try (var other = new LawLibrary(environment(Path.of("rules")), blind, countyClock)) {
            var node = new ReleaseNodes("坏节点", other, blind, jdbc, countyClock);
            node.beat();
            node.beat();
            assertThat(nodes.all()).filteredOn(n -> n.node().equals("坏节点")).singleElement().satisfies(n -> {
                assertThat(n.releaseId()).isNull();
                assertThat(n.problem()).contains("不能装载规则版本 " + id);
            });
            assertThat(nodes.alarms()).filteredOn(a -> a.node().equals("坏节点")).hasSize(1);
            assertThatThrownBy(() -> new HouseholdPolicy(other).judge(village(1).accepted("2081-01-05").facts()))
                    .isInstanceOf(Refusal.class).hasMessageContaining(id);
        }
    }

    @Autowired
    private org.springframework.transaction.PlatformTransactionManager transactions;

    private void beat(ReleaseNodes second) {
        jdbc.sql("delete from policy_node").update();
        nodes.beat();
        second.beat();
    }

    private List<String> serving() {
        return nodes.all().stream().map(ReleaseNodes.Node::releaseId).toList();
    }

    private String approved(String text, LocalDate from) {
        String id = submitted(text);
        desk.approve(id, new Approval("批复", "东民批〔2061〕1号", from, false), APPROVER);
        return id;
    }

    private String submitted(String text) {
        String id = desk.draft(files(text), "上传", POLICY);
        desk.check(id, POLICY);
        desk.simulated(id, 0, "测试", POLICY);
        desk.submit(id, "请批", POLICY);
        return id;
    }

    private static RuleFiles files(String text) {
        return RuleFolder.shipped().cell("eligibility.xlsx", "K2", text).files();
    }

    private Path changed(String text) {
        return RuleFolder.shipped().cell("eligibility.xlsx", "K2", text).writtenTo(folder);
    }

    private LawLibrary node(Path rules) {
        return new LawLibrary(environment(rules), shelf, countyClock);
    }

    private static MockEnvironment environment(Path rules) {
        return new MockEnvironment().withProperty("dibao.rules", rules.toString())
                .withProperty("dibao.policy.allow-example-values", "true");
    }
}
