package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("用例、故事、边界和变异")
class CasesAndMutationTests {

    private static final String STORIES = "scenarios/lives.yaml";

    @Test
    void a_check_says_it_when_engine_and_tables_differ_over_a_boundary_household() {
        var release = LoadedRelease.read(RuleFolder.shipped().files());
        var other = LoadedRelease.read(RuleFolder.shipped().cell("eligibility.xlsx", "F4", ">住房套数上限").files());
        try (var judge = Judge.wronglyCompiled(release, other)) {
            assertThat(ReleaseCheck.of(judge).fault()).contains("P02");
        }
    }

    @Test
    void the_shipped_release_is_exercised_down_to_every_number() {
        RuleTest test = RuleTest.of(RuleFolder.shipped().files());
        assertThat(test.failures()).isEmpty();
        assertThat(test.untested()).isEmpty();
        assertThat(test.coverage()).hasSizeGreaterThan(15).allMatch(Coverage::complete);
        assertThat(test.boundaries()).isGreaterThan(200);
        assertThat(test.mutants()).hasSizeGreaterThan(30);
        assertThat(test.summary()).contains("边界试算", "全部一致", "0 处未被用例覆盖");
    }

    @Test
    void a_number_no_case_looks_at_is_listed_with_its_place() {
        RuleTest test = tablesAlone(RuleFolder.shipped().without(STORIES));
        assertThat(test.passed()).isTrue();
        assertThat(test.untested()).extracting(Mutant::toString).contains(
                "[parameters/standards.yaml]standard.urban.month 城市月标准（自 2021-01-01 起）590 改为 591：未被用例覆盖");
        var typed = tablesAlone(RuleFolder.shipped().cell("eligibility.xlsx", "F4", "≥2").workbook("eligibility.xlsx",
                b -> b.getSheet("用例").removeRow(b.getSheet("用例").getRow(9))).workbook("eligibility.xlsx",
                b -> b.getSheet("用例").shiftRows(10, b.getSheet("用例").getLastRowNum(), -1)));
        assertThat(typed.untested()).extracting(Mutant::where).contains("eligibility.xlsx[规则]F4");
        assertThat(typed.failures()).anySatisfy(f -> assertThat(f).isEqualTo("eligibility.xlsx[规则]A4 规则 P02 没有用例命中"));
    }

    @Test
    void a_moved_limit_is_noticed_by_the_case_that_stands_on_it() {
        assertThat(tablesAlone(RuleFolder.shipped()).mutants()).anySatisfy(m -> {
            assertThat(m.where()).isEqualTo("[parameters/means.yaml]housing.limit");
            assertThat(m.change()).isEqualTo("住房套数上限（自 2012-12-12 起）2 改为 3");
            assertThat(m.noticedBy()).isEqualTo("E-09");
        });
    }

    @Test
    void a_story_that_comes_out_otherwise_is_shown_at_its_line() {
        var folder = RuleFolder.shipped().text(STORIES, t -> t.replace("补差: 789.00, 保障金额: 789.00", "补差: 789.00, 保障金额: 788.00"));
        var faults = new Faults();
        try (var judge = Judge.byTablesAlone(LoadedRelease.read(folder.files()))) {
            CaseBook.of(judge.release(), faults).forEach(c -> c.compare(judge, faults));
        }
        assertThat(faults.all()).singleElement().satisfies(f -> assertThat(f.message())
                .matches("\\[scenarios/lives.yaml]第\\d+行 预期保障金额写的是“788.00”，按规则算出“789.00”（用例 L-2018-城市：城区三口之家.*）"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', value = {"健康: 重病|健康: 大病|健康状况“大病”应写", "结果: 符合, 理由: 无, 补差: 789.00|结果: 合格, 理由: 无, 补差: 789.00|结果“合格”应写",
        "户别: 城市|户别: 城镇|户别“城镇”应写", "称谓: 本人, 年龄: 45}|称谓: 配偶, 年龄: 45}|没有称谓为“本人”", "理由: C01、P03、P06|理由: C01、P03、P60|编码“P60”不是",
        "编号: L-2018-农村|编号: L-2018-城市|重复", "情形: [群众举报]|情形: [群众举告]|是否想填“群众举报”", "户别: 城市|户別: 城市|不认识“户別”",
        "年龄: 45}|年龄: 四十五}|应写数字", "预期: {结果: 符合, 理由: 无, 补差: 789.00|预期: {結果: 符合, 理由: 无, 补差: 789.00|不认识“結果”"})
    void a_story_is_read_as_strictly_as_a_table(String from, String to, String says) {
        var folder = RuleFolder.shipped().text(STORIES, t -> t.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThat(RuleCheck.of(folder.files()).remarks()).anySatisfy(r -> {
            assertThat(r.level()).isEqualTo(Remark.Level.错误);
            assertThat(r.message()).startsWith("[" + STORIES + "]第").contains(says);
        });
    }

    @Test
    void a_folder_with_faults_is_not_tried_at_all() {
        assertThat(catchThrowableOfType(Refusal.class, () -> RuleTest.of(RuleFolder.shipped()
                .cell("eligibility.xlsx", "D2", "≥年标淮").files()))).hasMessageContaining("是否想填“年标准”");
    }

    private static RuleTest tablesAlone(RuleFolder folder) {
        try (var judge = Judge.byTablesAlone(LoadedRelease.read(folder.files()))) {
            return RuleTest.of(judge);
        }
    }
}
