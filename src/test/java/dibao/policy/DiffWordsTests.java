package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.policy.RuleDiff.Subject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("批准人看到的差异：没有一处改动是悄悄的")
class DiffWordsTests {

    private static final LoadedRelease SHIPPED = LoadedRelease.read(RuleFolder.shipped().files());
    private static final String MEANS = "parameters/means.yaml";
    private static final String GRADE = "  - {key: grade.one, name: 一档补助标准, type: 数字, unit: 元/人/月, "
            + "rows: [{from: 2012-12-12, value: 400, source: 演示, example: true}]}\n";

    @Test
    void a_bound_that_is_taken_off_the_share_of_the_draw_is_told_with_the_share() {
        assertThat(said(RuleFolder.shipped().text("parameters/supervision.yaml", t -> t.replaceFirst(" *at-least: 0\\.30[^\\n]*\\n", "")
                .replaceFirst("    at-most: 1\\n", "").replace("value: 0.30, clause", "value: 0.10, clause"))))
                .containsExactly("参数“入户抽查比例”：允许的范围 由 不低于 0.3，不高于 1 改为 不限", "参数“入户抽查比例”（自 2012-12-12 起）：由 30% 改为 10%");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "name: 金融资产倍数|name: 存款倍数|参数“存款倍数”：名称 由 金融资产倍数 改为 存款倍数", "unit: 位|unit: 位数|参数“金额小数位”：单位 由 位 改为 位数",
        "value: 18, source|to: 2030-12-31, value: 18, source|参数“成年年龄”（自 2012-12-12 起）：最后适用日 由 长期 改为 2030-12-31",
        "source: 年龄为示例, example: true|source: 东民发〔2027〕3号|参数“高龄年龄”（自 2012-12-12 起）：不再是“示例”",
        "source: 年龄为示例, example: true|source: 东民发〔2027〕3号|参数“高龄年龄”（自 2012-12-12 起）：来源 由 条款 220-28 年龄为示例 改为 条款 220-28 东民发〔2027〕3号",
        "公民}|公民, example: true}|参数“成年年龄”（自 2012-12-12 起）：新标为“示例”",
        "[优待抚恤金, 计划生育奖励扶助金|[计划生育奖励扶助金, 优待抚恤金|参数“不计入收入的类别”（自 2012-12-12 起）：次序有变",
        "奖学金, 见义勇为奖金], source|奖学金], source|参数“不计入收入的类别”（自 2012-12-12 起）：去掉 见义勇为奖金", "value: HALF_UP|value: UP|参数“舍入方式”（自 2012-12-12 起）：由 HALF_UP 改为 UP"})
    void whatever_changes_of_a_parameter_is_told(String from, String to, String sentence) {
        var after = RuleFolder.shipped().text(MEANS, t -> t.replaceFirst(java.util.regex.Pattern.quote(from), to))
                .workbook("eligibility.xlsx", b -> {
                    if (from.contains("金融资产倍数")) {
                        RuleFolder.at(b.getSheet("规则"), "G8").setCellValue(">存款倍数×年标准");
                    }
                });
        assertThat(said(after)).contains(sentence);
    }

    @Test
    void parameters_and_rows_that_come_and_go_are_told_with_their_values() {
        var more = LoadedRelease.read(RuleFolder.shipped().text(MEANS, t -> t + GRADE).files());
        assertThat(said(SHIPPED, more)).containsExactly("参数“一档补助标准”：新增，自 2012-12-12 起 400元/人/月");
        assertThat(said(more, SHIPPED)).containsExactly("参数“一档补助标准”：删去，原为 自 2012-12-12 起 400元/人/月");
        assertThat(said(RuleFolder.shipped().text("parameters/standards.yaml", t -> t.replaceFirst("      - \\{from: 2024-12-01, value: 703[^\\n]*\\n", ""))))
                .containsExactly("参数“城市月标准”：删去一行，原自 2024-12-01 起 703元/人/月（示例）");
        assertThat(said(RuleFolder.shipped().text(MEANS, t -> t + "  - {key: list.one, name: 清单甲, type: 列表, unit: 村, "
                + "rows: [{from: 2012-12-12, value: [甲村, 乙村], source: 演示}]}\n"))).containsExactly("参数“清单甲”：新增，自 2012-12-12 起 甲村、乙村");
    }

    @Test
    void a_grades_amount_is_told_a_head_and_not_as_a_share_of_the_standard() {
        UnaryOperator<RuleFolder> graded = f -> f.text(MEANS, t -> t + GRADE).rules("amount.xlsx", s -> {
            List<String> cells = List.of("B01", "2014-05-01", "长期", "农村", "任意", "任意", "任意", "分档", "一档补助标准×人数", "一档", "220-27");
            for (int c = 0; c < cells.size(); c++) {
                RuleFolder.at(s, (char) ('A' + c) + "7").setCellValue(cells.get(c));
            }
            RuleFolder.at(s, "D2").setCellValue("城市");
        });
        var before = LoadedRelease.read(graded.apply(RuleFolder.shipped()).files());
        assertThat(said(SHIPPED, before)).contains("A01：户别 由 任意 改为 是城市",
                "B01：新增规则，自 2014-05-01 起，户别 是农村 → 分档 一档补助标准×人数，告知“一档”");
        assertThat(said(before, LoadedRelease.read(graded.apply(RuleFolder.shipped()).text(MEANS, t -> t.replace("value: 400", "value: 420")).files())))
                .containsExactly("参数“一档补助标准”（自 2012-12-12 起）：由 400元/人/月 改为 420元/人/月（B01：每人每月 由 400元/人/月 改为 420元/人/月）");
        assertThat(said(before, SHIPPED)).contains("B01：删去规则（户别 是农村 → 分档 一档补助标准×人数）");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', value = {
        "document: 《社会救助暂行办法》（国务院令第649号）, article: 第九条|document: 《社会救助暂行办法》, article: 第九条|条款 649-9：出处 由 《社会救助暂行办法》（国务院令第649号）第九条 改为 《社会救助暂行办法》第九条",
        "给予最低生活保障。}|给予最低生活保障金。}|条款 649-9：内容 由", ", delegates: true}|}|条款 649-10：不再是授权地方规定", "text: 规范最低生活保障审核审批程序。}|text: 规范最低生活保障审核审批程序。, delegates: true}|条款 220-1：新标为授权地方规定",
        ", local: true}|}|条款 notice-2018-12：不再是地方文件", "text: 规范最低生活保障审核审批程序。}|text: 规范最低生活保障审核审批程序。, local: true}|条款 220-1：新标为地方文件"})
    void whatever_changes_of_a_clause_is_told(String from, String to, String sentence) {
        assertThat(said(RuleFolder.shipped().text("law/clauses.yaml", t -> t.replaceFirst(java.util.regex.Pattern.quote(from), to))))
                .anyMatch(s -> s.startsWith(sentence));
    }

    @Test
    void clauses_come_and_go_with_their_document() {
        var more = LoadedRelease.read(RuleFolder.shipped().text("law/clauses.yaml", t -> t
                + "  - {id: local-1, document: 东安县限额文件, article: 第一条, from: 2012-12-12, text: 限额, local: true}\n").files());
        assertThat(said(SHIPPED, more)).containsExactly("条款 local-1：新增 东安县限额文件第一条");
        assertThat(said(more, SHIPPED)).containsExactly("条款 local-1：删去 东安县限额文件第一条");
    }

    @Test
    void every_line_of_the_cover_is_compared() {
        assertThat(said(RuleFolder.shipped().with("release.yaml", "version: \"2\"\nin-force-from: 2012-12-12\nrunning-cases: 改用\nexample: false\n")))
                .containsExactly("发布单：版本号 由 2018.1 改为 2", "发布单：批准文号 由 演示批准文号（示例） 改为 （空）",
                        "发布单：提交人 由 东安县民政局政策员（演示） 改为 （空）", "发布单：批准人 由 东安县民政局局长（演示） 改为 （空）",
                        "发布单：在办案件 由 沿用 改为 改用", "发布单：示例标记 由 示例 改为 非示例");
    }

    @Test
    void files_without_a_table_and_cases_are_named_by_what_they_are() {
        var after = RuleFolder.shipped().with("drl/extra.drl", "rule \"X01\" when exists Household(members >= 30) then "
                + "hits.reason(\"X01\", \"X01\", \"人口\", \"220-5\"); end").with("scenarios/more.yaml", "故事: []\n").without("scenarios/lives.yaml")
                .text("dictionary.yaml", t -> t.replace("synonyms: [年龄, 周岁]", "synonyms: [年龄, 周岁, 岁数]"))
                .workbook("eligibility.xlsx", b -> b.getSheet("用例").removeRow(b.getSheet("用例").getRow(b.getSheet("用例").getLastRowNum())));
        assertThat(RuleDiff.between(SHIPPED, LoadedRelease.read(after.files()))).extracting(d -> d.subject() + " " + d.sentence())
                .contains(Subject.词典 + " 业务词典 dictionary.yaml 有改动", Subject.文件 + " 手写规则 drl/extra.drl 是新增的",
                        Subject.文件 + " 故事 scenarios/lives.yaml 已删去", Subject.文件 + " 故事 scenarios/more.yaml 是新增的")
                .anyMatch(s -> s.matches("用例 用例 E-\\d+：删去"));
        assertThat(RuleDiff.between(LoadedRelease.read(after.files()), SHIPPED)).extracting(RuleDiff.Difference::sentence)
                .anyMatch(s -> s.matches("用例 E-\\d+：新增"));
    }

    private static List<String> said(RuleFolder folder) {
        return said(SHIPPED, LoadedRelease.read(folder.files()));
    }

    private static List<String> said(LoadedRelease before, LoadedRelease after) {
        return RuleDiff.between(before, after).stream().map(RuleDiff.Difference::sentence).toList();
    }
}
