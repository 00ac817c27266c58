package dibao.policy;

import static dibao.policy.Households.city;
import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.shared.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("规则的发布与重放")
class ReleaseTests {

    @TempDir
    private Path temp;

    @Test
    void an_old_ruling_is_judged_again_by_its_own_release() {
        var shelf = new Shelf();
        var facts = city(1).who(p -> p.health("重病")).facts();
        var library = shelf.library(Path.of("rules"));
        var policy = new HouseholdPolicy(library);
        Ruling before = policy.judge(facts);
        String changed = draft(shelf, RuleFolder.shipped().text("parameters/means.yaml", t -> t.replace("value: 0.20", "value: 0.25")));
        assertThat(policy.judge(facts)).as("a draft decides nothing").isEqualTo(before);
        shelf.inForce(changed, LocalDate.of(2026, 6, 1), false);
        assertThat(policy.judge(facts).amount()).isEqualByComparingTo("550.00");
        assertThat(policy.judge(facts, before.releaseId())).isEqualTo(before);
        assertThat(policy.judge(facts).releaseId()).isEqualTo(changed).isNotEqualTo(before.releaseId());
        assertThat(library.releases()).extracting(RuleLibrary.Release::current).containsExactly(true, false);
        assertThatThrownBy(() -> policy.judge(facts, "2018.1-000000000000")).isInstanceOf(Refusal.class)
                .hasMessageContaining("2018.1-000000000000");
        library.close();
    }

    @Test
    void the_release_goes_by_the_acceptance_date_unless_it_says_that_running_cases_change_too() {
        var shelf = new Shelf();
        var policy = new HouseholdPolicy(shelf.library(Path.of("rules")));
        String first = shelf.all().get(0).id();
        String next = draft(shelf, RuleFolder.shipped().cell("eligibility.xlsx", "K2", "家庭人均收入达到或超过标准"));
        shelf.inForce(next, LocalDate.of(2026, 7, 1), false);
        assertThat(policy.releaseOn(LocalDate.of(2026, 6, 30))).isEqualTo(first);
        assertThat(policy.releaseOn(LocalDate.of(2026, 7, 1))).isEqualTo(next);
        var home = village(1).earning("9999", "年");
        assertThat(policy.judge(home.accepted("2026-06-30").facts()).reasons().get(0).text()).contains("不低于");
        assertThat(policy.judge(home.accepted("2026-07-01").facts()).reasons().get(0).text()).contains("达到或超过");
        shelf.inForce(next, LocalDate.of(2026, 7, 1), true);
        assertThat(policy.judge(home.accepted("2026-06-30").facts()).reasons().get(0).text()).contains("达到或超过");
    }

    private static String draft(Shelf shelf, RuleFolder folder) {
        LoadedRelease release = LoadedRelease.read(folder.files());
        shelf.keep(release, "测试");
        return release.id();
    }

    @Test
    void the_id_is_the_content() {
        var one = LoadedRelease.read(RuleFolder.shipped().files()).id();
        assertThat(one).matches("2018\\.1-[0-9a-f]{12}").isEqualTo(LoadedRelease.read(RuleFiles.in(Path.of("rules"))).id())
                .isEqualTo(LoadedRelease.read(RuleFiles.unzip(RuleFolder.shipped().files().zip())).id());
        assertThat(LoadedRelease.read(RuleFolder.shipped().text("law/clauses.yaml", t -> t + "\n# x\n").files()).id())
                .isNotEqualTo(one);
    }

    @Test
    void the_rules_ride_in_the_jar_too() {
        assertThat(RuleFiles.inJar().digest()).isEqualTo(RuleFiles.in(Path.of("rules")).digest());
    }

    @Test
    void a_broken_folder_stops_the_start_with_the_list() {
        Path broken = RuleFolder.shipped().cell("eligibility.xlsx", "D2", "≥年标淮").cell("eligibility.xlsx", "I10", "不")
                .writtenTo(temp);
        assertThatThrownBy(() -> new Shelf().library(broken)).isInstanceOf(Refusal.class)
                .hasMessageContainingAll("规则包有误，未启用（共2处）", "[规则]D2", "[规则]I10");
        assertThatThrownBy(() -> new Shelf().library(temp.resolve("nowhere"))).hasMessageContaining("dibao.rules");
    }

    @Test
    void a_release_is_an_example_as_long_as_one_value_in_it_is() {
        var folder = RuleFolder.shipped();
        folder.files().content().forEach((file, bytes) -> {
            if (file.endsWith(".yaml") && new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains("example: true")) {
                folder.text(file, t -> t.replace("example: true", "example: false"));
            }
        });
        assertThat(LoadedRelease.read(folder.files()).example()).isFalse();
        assertThat(LoadedRelease.read(folder.text("parameters/standards.yaml", t -> t.replaceFirst("example: false}",
                "example: true}")).files()).example()).isTrue();
    }

    @Test
    void eight_hands_at_once_get_what_one_gets() throws Exception {
        var policy = new HouseholdPolicy(Shelf.shippedLibrary());
        var homes = IntStream.range(0, 40).mapToObj(i -> city(1 + i % 5).earning(String.valueOf(100 * i), "月")
                .owning("机动车", i % 3).obligor(i % 2 == 0, "10").facts()).toList();
        List<Ruling> alone = homes.stream().map(policy::judge).toList();
        var hands = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Ruling>>> work = IntStream.range(0, 8)
                    .<Callable<List<Ruling>>>mapToObj(i -> () -> homes.stream().map(policy::judge).toList()).toList();
            for (var result : hands.invokeAll(work)) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void releases_built_at_once_do_not_mix() throws Exception {
        var low = LoadedRelease.read(RuleFolder.shipped().files());
        var high = LoadedRelease.read(RuleFolder.shipped().cell("eligibility.xlsx", "F4", "≥3").files());
        var home = village(1).owning("住房", 2).facts();
        var hands = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 4).<Callable<Boolean>>mapToObj(i -> () -> {
                try (var judge = new Judge(i % 2 == 0 ? low : high)) {
                    return judge.rule(home).qualified() == (i % 2 == 1);
                }
            }).toList();
            for (var right : hands.invokeAll(work)) {
                assertThat(right.get()).isTrue();
            }
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void why_and_why_not_name_cell_required_and_actual() {
        Ruling ruling = village(2).earning("3480", "年").owning("住房", 1).judged();
        assertThat(ruling.hits()).extracting(Ruling.Line::ruleId).containsExactly("A01");
        assertThat(ruling.misses()).anySatisfy(line -> {
            assertThat(line.ruleId()).isEqualTo("I01");
            assertThat(line.sheet()).isEqualTo("eligibility.xlsx[规则]A2");
            assertThat(line.detail()).isEqualTo("✗ [规则]D2 人均年收入：要求 ≥年标准（3480元/人/年），实际 3,480.00÷2人＝1,740.00元");
        }).anySatisfy(line -> assertThat(line.detail())
                .isEqualTo("✓ [规则]E4 财产类别：要求 住房，实际 住房；✗ [规则]F4 财产数量：要求 ≥住房套数上限（2件或套），实际 住房1"));
    }

    @Test
    void a_hand_written_rule_goes_through_the_same_pipeline() {
        String drl = """
                // 说明：new 和 import 在注释里不算
                rule "X01"
                when
                  exists Household(members >= 3)
                then
                  hits.reason("X01", "X01", "家庭人口超过限额", "220-5");
                end
                """;
        try (var judge = new Judge(LoadedRelease.read(RuleFolder.shipped().with("drl/extra.drl", drl).files()))) {
            assertThat(judge.rule(village(2).facts()).qualified()).isTrue();
            assertThat(judge.rule(village(3).facts()).reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo("X01");
                assertThat(reason.clauses().get(0)).contains("第五条");
            });
        }
        refused(drl.replace("// 说明", "import java.util.List;\n// 说明"), "不能用“import”");
        refused(drl.replace("members >= 3", "eval(true)"), "不能用“eval”");
        refused(drl.replace("hits.reason", "System.exit(0); hits.reason"), "不能用“System”");
        refused(drl.replace("220-5", "220-55"), "是否想填“220-");
        refused(drl.replace("hits.reason(", "hits.add("), "只能写一句 hits.reason");
        refused(drl.replace("家庭", "\\u0022"), "反斜杠");
        refused(drl.replace("members >= 3", "persons >= 3"), "不能用“persons”");
        assertThatThrownBy(() -> new Judge(LoadedRelease.read(RuleFolder.shipped()
                .with("drl/extra.drl", drl.replace("members >= 3", "age >= 3")).files())))
                .isInstanceOf(Refusal.class).hasMessageContaining("编译不通过");
    }

    private static void refused(String drl, String says) {
        assertThatThrownBy(() -> LoadedRelease.read(RuleFolder.shipped().with("drl/extra.drl", drl).files()))
                .isInstanceOf(Refusal.class).hasMessageContainingAll("[drl/extra.drl]", says);
    }

    @Test
    void the_folder_may_be_configured() {
        assertThatThrownBy(() -> new LawLibrary(new MockEnvironment().withProperty("dibao.rules", "/nowhere/rules"),
                new Shelf(), new Shelf().clock)).isInstanceOf(Refusal.class).hasMessageContaining("/nowhere/rules");
    }
}
