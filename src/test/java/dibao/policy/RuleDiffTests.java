package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.policy.RuleDiff.Subject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("两个规则包的差异，用话说出来")
class RuleDiffTests {

    private static final LoadedRelease SHIPPED = LoadedRelease.read(RuleFolder.shipped().files());

    @Test
    void the_same_content_says_nothing() {
        assertThat(said(RuleFolder.shipped())).isEmpty();
        assertThat(said(RuleFolder.shipped().text("law/clauses.yaml", t -> t + "\n# 只是备注\n"))).isEmpty();
    }

    @Test
    void a_changed_limit_is_said_as_policy_staff_say_it() {
        var was = LoadedRelease.read(RuleFolder.shipped().cell("eligibility.xlsx", "G8", ">2×年标准").files());
        var is = LoadedRelease.read(RuleFolder.shipped().cell("eligibility.xlsx", "G8", ">3×年标准").files());
        assertThat(RuleDiff.between(was, is)).singleElement().satisfies(d -> {
            assertThat(d.subject()).isEqualTo(Subject.规则);
            assertThat(d.where()).isEqualTo("eligibility.xlsx[规则]G8");
            assertThat(d.sentence()).isEqualTo("P06：人均金融资产 由 大于2倍年标准 改为 大于3倍年标准");
        });
    }

    @Test
    void a_changed_parameter_names_the_rules_it_changes() {
        assertThat(said(RuleFolder.shipped().text("parameters/means.yaml", t -> t.replaceFirst("value: 2, clause", "value: 3, clause"))))
                .containsExactly("参数“金融资产倍数”（自 2012-12-12 起）：由 2倍 改为 3倍"
                        + "（P06：人均金融资产 由 大于2倍年标准 改为 大于3倍年标准）");
        assertThat(said(RuleFolder.shipped().text("parameters/means.yaml", t -> t.replace("value: 0.20", "value: 0.25"))))
                .containsExactly("参数“重残重病增发比例”（自 2012-12-12 起）：由 20% 改为 25%"
                        + "（A02：增发 由 月标准的20% 改为 月标准的25%；A03：增发 由 月标准的20% 改为 月标准的25%）");
    }

    @Test
    void a_next_row_of_a_standard_and_a_word_in_a_list_are_told() {
        UnaryOperator<String> edit = t -> t.replace("  - key: standard.rural.year",
                "      - {from: 2027-01-01, value: 760, source: 永民发〔2026〕1号}\n  - key: standard.rural.year");
        assertThat(said(RuleFolder.shipped().text("parameters/standards.yaml", edit)))
                .containsExactly("参数“城市月标准”：新增一行，自 2027-01-01 起 760元/人/月");
        assertThat(said(RuleFolder.shipped().text("parameters/means.yaml", t -> t.replace("优待抚恤金, ", "").replace("奖学金", "奖学金, 助学金"))))
                .containsExactly("参数“不计入收入的类别”：允许的范围 由 限于 工资性收入、经营净收入、财产净收入、转移净收入、优待抚恤金、计划生育奖励扶助金、奖学金、见义勇为奖金"
                        + " 改为 限于 工资性收入、经营净收入、财产净收入、转移净收入、计划生育奖励扶助金、奖学金、助学金、见义勇为奖金",
                        "参数“不计入收入的类别”（自 2012-12-12 起）：增加 助学金，去掉 优待抚恤金");
    }

    @Test
    void a_row_that_takes_over_is_told_as_the_change_it_is() {
        var folder = RuleFolder.shipped().cell("eligibility.xlsx", "C8", "2026-12-31").rules("eligibility.xlsx", sheet -> {
            List<String> cells = List.of("P06B", "2027-01-01", "长期", "任意", "任意", "任意", ">3×年标准", "任意", "任意", "P06",
                    "家庭人均金融资产超过规定限额", "220-17");
            for (int c = 0; c < cells.size(); c++) {
                RuleFolder.at(sheet, (char) ('A' + c) + "11").setCellValue(cells.get(c));
            }
        });
        assertThat(said(folder)).containsExactly("P06：适用至 由 长期 改为 2026-12-31", "P06B：新增规则，自 2027-01-01 起接替 P06",
                "P06B（接替 P06）：人均金融资产 由 大于金融资产倍数×年标准 改为 大于3倍年标准",
                "P06B（接替 P06）：依据条款 由 220-17、649-10 改为 220-17");
    }

    @Test
    void rules_taken_out_words_clauses_dates_and_texts_are_told() {
        assertThat(said(RuleFolder.shipped().rules("eligibility.xlsx", s -> s.removeRow(s.getRow(9)))))
                .containsExactly("C01：删去规则（授权核对 否 → C01）");
        assertThat(said(RuleFolder.shipped().cell("eligibility.xlsx", "E3", "机动车").cell("eligibility.xlsx", "K3", "有机动车")
                .cell("eligibility.xlsx", "L3", "220-17").cell("eligibility.xlsx", "B3", "2018-07-01")))
                .containsExactly("P01：适用自 由 2014-05-01 改为 2018-07-01", "P01：财产类别 由 是机动车、工程机械、大型农机具 改为 是机动车",
                        "P01：告知文字 由 “家庭拥有机动车、工程机械或大型农机具” 改为 “有机动车”", "P01：依据条款 由 220-17、649-10 改为 220-17");
        assertThat(said(RuleFolder.shipped().text("law/clauses.yaml", t -> t.replace("article: 第九条, from: 2014-05-01",
                "article: 第九条, from: 2014-06-01, to: 2030-12-31")).cell("eligibility.xlsx", "B2", "2014-06-01")))
                .contains("条款 649-9：施行日期 由 2014-05-01 改为 2014-06-01", "条款 649-9：最后施行日 由 长期 改为 2030-12-31");
        assertThat(said(RuleFolder.shipped().text("release.yaml", t -> t.replace("in-force-from: 2012-12-12", "in-force-from: 2027-01-01"))))
                .containsExactly("发布单：拟施行日期（按受理日期） 由 2012-12-12 改为 2027-01-01");
    }

    @Test
    void cases_and_files_without_a_table_are_named() {
        assertThat(said(RuleFolder.shipped().workbook("eligibility.xlsx", b -> b.getSheet("用例").getRow(9).getCell(7).setCellValue("3"))))
                .containsExactly("用例 E-09：财产数量 由 2 改为 3");
        assertThat(said(RuleFolder.shipped().text("parameters/holidays-cn-2017-2026.csv", t -> t + "2027-01-01,元旦,true,2027\n")))
                .containsExactly("节假日表 parameters/holidays-cn-2017-2026.csv 有改动");
    }

    private static List<String> said(RuleFolder folder) {
        return RuleDiff.between(SHIPPED, LoadedRelease.read(folder.files())).stream().map(RuleDiff.Difference::sentence).toList();
    }
}
