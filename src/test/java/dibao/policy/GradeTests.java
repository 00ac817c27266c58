package dibao.policy;

import static dibao.policy.Households.city;
import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In the villages three grades from 2020 on, in the town the gap as before; the amounts are made up. */
@DisplayName("分档补助")
class GradeTests {

    private static final String[][] RULES = {
        {"B01", "农村", "<0.3×年标准", "分档", "一档补助标准×人数", "一档：人均年收入不足年标准的三成"},
        {"B02", "农村", "[0.3×年标准..0.6×年标准)", "分档", "二档补助标准×人数", "二档：人均年收入为年标准的三成至六成"},
        {"B03", "农村", "≥0.6×年标准", "分档", "三档补助标准×人数", "三档：人均年收入在年标准的六成以上"},
    };

    private static RuleFolder graded() {
        return RuleFolder.shipped().text("parameters/means.yaml", t -> t + parameter("one", "一档补助标准", "400")
                + parameter("two", "二档补助标准", "260") + parameter("three", "三档补助标准", "130"))
                .rules("amount.xlsx", GradeTests::rules);
    }

    private static String parameter(String key, String name, String value) {
        return "  - {key: grade." + key + ", name: " + name + ", type: 数字, unit: 元/人/月, rows: [{from: 2012-12-12, value: "
                + value + ", source: 演示, example: true}]}\n";
    }

    /** Columns: 规则编号 适用自 适用至 户别 [人均年收入] 申请日年龄 残疾等级 健康状况 金额项目 计算方式 告知文字 依据条款. */
    private static void rules(XSSFSheet sheet) {
        int rows = sheet.getLastRowNum();
        sheet.shiftColumns(4, 10, 1);
        RuleFolder.at(sheet, "E1").setCellValue("人均年收入");
        for (int i = 1; i <= rows; i++) {
            RuleFolder.at(sheet, "E" + (i + 1)).setCellValue("任意");
        }
        RuleFolder.at(sheet, "D2").setCellValue("城市");
        for (int i = 0; i < RULES.length; i++) {
            String row = String.valueOf(rows + 2 + i);
            String[] rule = RULES[i];
            RuleFolder.at(sheet, "A" + row).setCellValue(rule[0]);
            RuleFolder.at(sheet, "B" + row).setCellValue("2014-05-01");
            RuleFolder.at(sheet, "C" + row).setCellValue("长期");
            RuleFolder.at(sheet, "D" + row).setCellValue(rule[1]);
            RuleFolder.at(sheet, "E" + row).setCellValue(rule[2]);
            for (String any : new String[] {"F", "G", "H"}) {
                RuleFolder.at(sheet, any + row).setCellValue("任意");
            }
            RuleFolder.at(sheet, "I" + row).setCellValue(rule[3]);
            RuleFolder.at(sheet, "J" + row).setCellValue(rule[4]);
            RuleFolder.at(sheet, "K" + row).setCellValue(rule[5]);
            RuleFolder.at(sheet, "L" + row).setCellValue("220-27");
        }
    }

    @Test
    void the_grade_of_the_income_gives_so_much_a_head_and_says_how() {
        try (var judge = new Judge(LoadedRelease.read(graded().files()))) {
            Ruling low = judge.rule(village(3).earning("3000", "年").facts());
            assertThat(low.amount()).as("1000 a head of 3480: first grade").isEqualByComparingTo("1200.00");
            assertThat(low.arithmetic()).contains("分档（B01 一档：人均年收入不足年标准的三成）= 一档补助标准 400.00 元/人/月 × 3 人（示例） = 1,200.00 元/月",
                    "保障金额 = 分档 = 1,200.00 元/月（示例）");
            assertThat(judge.rule(village(1).earning("1044", "年").facts()).amount()).as("exactly three tenths").isEqualByComparingTo("260");
            assertThat(judge.rule(village(1).earning("2088", "年").facts()).amount()).as("exactly six tenths").isEqualByComparingTo("130");
            assertThat(judge.rule(village(1).who(p -> p.health("重病")).earning("2088", "年").facts()).amount())
                    .as("a supplement comes on top: 20% of 290").isEqualByComparingTo("188.00");
            assertThat(judge.rule(city(3).earning("600", "月").facts()).amount()).as("the town fills the gap").isEqualByComparingTo("720.00");
        }
    }

    @Test
    void a_gap_between_the_grades_or_two_at_once_is_a_clear_error() {
        var gap = graded().cell("amount.xlsx", "E8", "[0.4×年标准..0.6×年标准)");
        try (var judge = new Judge(LoadedRelease.read(gap.files()))) {
            assertThatThrownBy(() -> judge.rule(village(1).earning("1100", "年").facts()))
                    .hasMessageContaining("有0条补差或分档规则适用，应恰好一条");
        }
        assertThatThrownBy(() -> LoadedRelease.read(graded().cell("amount.xlsx", "J8", "260×人数").files()))
                .hasMessageContainingAll("[规则]J8", "数值是有日期和来源的参数");
    }
}
