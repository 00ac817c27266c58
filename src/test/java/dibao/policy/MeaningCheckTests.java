package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.policy.Remark.Level;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("含义检查：每格都对，合起来不对")
class MeaningCheckTests {

    private static final String BOOK = "eligibility.xlsx";
    private static final String AMOUNT = "amount.xlsx";

    @Test
    void the_shipped_rules_mean_what_they_say() {
        RuleCheck check = RuleCheck.of(RuleFolder.shipped().files());
        assertThat(check.sound()).isTrue();
        assertThat(check.of(Level.提醒)).isEmpty();
        assertThat(check.of(Level.说明)).allSatisfy(r -> assertThat(r.message()).contains("notice-2018-12", "2018-07-09"));
    }

    @Test
    void a_gap_is_shown_at_the_cell_that_leaves_it() {
        assertSaid(RuleFolder.shipped().cell(AMOUNT, "D2", "农村"), Level.错误, AMOUNT + "[规则]D2", "有缺口", "户别 城市", "没有补差规则适用");
        assertSaid(RuleFolder.shipped().cell(AMOUNT, "C2", "2024-12-31"), Level.错误, AMOUNT + "[规则]A1", "2025-01-01", "没有补差规则");
    }

    @Test
    void a_gap_between_numbers_is_found_at_the_number() {
        var folder = twoGapRules("<3", ">3");
        assertSaid(folder, Level.错误, AMOUNT + "[规则]E2", "有缺口", "共同生活人数 3人");
    }

    @Test
    void an_overlap_of_the_rules_of_which_one_must_apply_is_a_fault() {
        assertSaid(twoGapRules("≤3", "≥3"), Level.错误, AMOUNT + "[规则]A7", "A09 与 A01", "重叠", "共同生活人数 3人");
        assertThat(faults(twoGapRules("<3", "≥3"))).isEmpty();
    }

    @Test
    void rules_that_all_apply_may_overlap() {
        assertThat(faults(RuleFolder.shipped().cell(BOOK, "E5", "商铺、住房"))).isEmpty();
    }

    @Test
    void a_condition_that_never_holds_is_a_fault_and_one_that_always_does_a_warning() {
        assertSaid(RuleFolder.shipped().cell(BOOK, "F4", "<1"), Level.错误, BOOK + "[规则]F4", "永远不成立", "数量至少是1");
        assertSaid(RuleFolder.shipped().cell(AMOUNT, "F3", "≠无、一级、二级、三级、四级"), Level.错误, AMOUNT + "[规则]F3", "永远不成立");
        assertSaid(RuleFolder.shipped().cell(AMOUNT, "E5", "≥0"), Level.提醒, AMOUNT + "[规则]E5", "永远成立", "任意");
        assertSaid(RuleFolder.shipped().cell(AMOUNT, "E5", "[高龄年龄..成年年龄)"), Level.错误, AMOUNT + "[规则]E5", "永远不成立");
    }

    @Test
    void a_rule_swallowed_by_another_of_the_same_reason_is_named() {
        assertSaid(added("P11", "机动车", "≥2", "P01"), Level.提醒, BOOK + "[规则]A11", "P11 被 P01", "完全覆盖");
        assertThat(warnings(added("P11", "机动车", "≥2", "P11"))).noneMatch(r -> r.message().contains("覆盖"));
    }

    @Test
    void the_same_rule_twice_on_overlapping_days_is_a_fault() {
        assertSaid(added("P11", "商铺", "≥1", "P03"), Level.错误, BOOK + "[规则]A11", "P11 与 P03", "适用日期重叠");
        var following = added("P11", "商铺", "≥1", "P03").cell(BOOK, "C5", "2026-12-31").cell(BOOK, "B11", "2027-01-01");
        assertThat(faults(following)).isEmpty();
    }

    @Test
    void limits_and_parameters_that_contradict_each_other_are_named() {
        assertSaid(means("value: 70,", "value: 700,"), Level.错误, AMOUNT + "[规则]E5", "700", "合理范围", "高龄年龄");
        assertSaid(means("value: 70,", "value: 69.5,"), Level.错误, AMOUNT + "[规则]E5", "整数");
        assertSaid(means("value: 70,", "value: 17,"), Level.错误, "[parameters/means.yaml]elder.age", "互相矛盾");
        assertSaid(means("value: 0.20", "value: 20"), Level.错误, "[parameters/means.yaml]supplement.severe.rate", "0 到 1");
        assertSaid(means("{from: 2012-12-12, value: 70,", "{from: 2019-01-01, value: 70,"), Level.提醒, AMOUNT + "[规则]A5",
                "最早自 2019-01-01");
    }

    @Test
    void a_limit_typed_into_the_cell_leaves_its_parameter_unused() {
        assertSaid(RuleFolder.shipped().cell(BOOK, "F4", "≥3"), Level.提醒, "[parameters/means.yaml]housing.limit",
                "没有任何规则使用", "P02 eligibility.xlsx[规则]F4“≥3”");
    }

    @Test
    void texts_and_clauses_are_read_too() {
        assertSaid(RuleFolder.shipped().cell(BOOK, "K5", "待定"), Level.提醒, BOOK + "[规则]A5", "没写完");
        assertSaid(RuleFolder.shipped().cell(BOOK, "K5", "家庭一年内购买或新建住房"), Level.提醒, BOOK + "[规则]A6", "告知文字相同");
        assertSaid(RuleFolder.shipped().text("law/clauses.yaml", t -> t.replace("id: 220-12,", "id: 220-12, to: 2021-06-30,")),
                Level.提醒, BOOK + "[规则]A10", "220-12 于 2021-06-30 后失效");
    }

    @Test
    void a_code_no_rule_gives_is_refused_in_a_case() {
        var folder = RuleFolder.shipped().workbook(BOOK, b -> b.getSheet("用例").getRow(9).getCell(11).setCellValue("P20"));
        assertSaid(folder, Level.错误, BOOK + "[用例]L10", "“P20”不是", "是否想填“P0");
    }

    private static RuleFolder means(String from, String to) {
        return RuleFolder.shipped().text("parameters/means.yaml", t -> t.replace(from, to));
    }

    private static RuleFolder added(String id, String kind, String count, String code) {
        return RuleFolder.shipped().rules(BOOK, s -> row(s, 11, id, "2018-01-01", "长期", "任意", kind, count, "任意", "任意",
                "任意", code, "另有" + kind + count, "220-17"));
    }

    /** 户别 becomes 户别, 申请日年龄 becomes 共同生活人数 in a table of the two 补差 rules alone. */
    private static RuleFolder twoGapRules(String few, String many) {
        return RuleFolder.shipped().rules(AMOUNT, s -> {
            RuleFolder.at(s, "E1").setCellValue("共同生活人数");
            RuleFolder.at(s, "E2").setCellValue(few);
            RuleFolder.at(s, "E5").setCellValue("任意");
            RuleFolder.at(s, "F5").setCellValue("三级");
            RuleFolder.at(s, "E6").setCellValue("任意");
            RuleFolder.at(s, "F6").setCellValue("四级");
            row(s, 7, "A09", "2014-05-01", "长期", "任意", many, "任意", "任意", "补差", "差额补足", "按差额补足", "220-27");
        });
    }

    private static void row(XSSFSheet sheet, int row, String... cells) {
        for (int c = 0; c < cells.length; c++) {
            RuleFolder.at(sheet, (char) ('A' + c) + String.valueOf(row)).setCellValue(cells[c]);
        }
    }

    private static void assertSaid(RuleFolder folder, Level level, String where, String... says) {
        var remarks = RuleCheck.of(folder.files()).remarks();
        assertThat(remarks).anySatisfy(r -> {
            assertThat(r.level()).isEqualTo(level);
            assertThat(r.where()).isEqualTo(where);
            assertThat(r.message()).contains(says);
        });
    }

    private static List<Remark> faults(RuleFolder folder) {
        return RuleCheck.of(folder.files()).of(Level.错误);
    }

    private static List<Remark> warnings(RuleFolder folder) {
        return RuleCheck.of(folder.files()).of(Level.提醒);
    }
}
