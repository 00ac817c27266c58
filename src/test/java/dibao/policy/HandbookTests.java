package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("政策员手册：四件常做的事")
class HandbookTests {

    private static final String SHARE = "      - {from: 2012-12-12, value: 0.30, clause: 220-26}\n";

    private final RuleFolder rules = RuleFolder.shipped()
            .text("parameters/standards.yaml", t -> t + "      - {from: 2027-01-01, value: 6600, source: 东政函〔2026〕31号, example: true}\n")
            .rules("eligibility.xlsx", sheet -> row(sheet, 11, "P07", LocalDate.of(2027, 1, 1), "长期", "任意", "摩托车", "≥2", "任意", "任意",
                    "任意", "P07", "家庭拥有两辆以上摩托车", "220-17、649-10"))
            .workbook("eligibility.xlsx", book -> {
                row(book.getSheet("用例"), 21, "E-20", "一辆摩托车不算", "农村", LocalDate.of(2027, 3, 1), "2", "0", "摩托车", "1", "3000",
                        "431122", "是", "无");
                row(book.getSheet("用例"), 22, "E-21", "两辆摩托车", "农村", LocalDate.of(2027, 3, 1), "2", "0", "摩托车", "2", "6000",
                        "431122", "是", "P07");
                row(book.getSheet("用例"), 23, "E-22", "新标准，等于", "农村", LocalDate.of(2027, 3, 1), "1", "6600", "无", "0", "0",
                        "431122", "是", "I01");
                row(book.getSheet("用例"), 24, "E-23", "新标准，差一分", "农村", LocalDate.of(2027, 3, 1), "1", "6599.99", "无", "0", "0",
                        "431122", "是", "无");
            })
            .text("parameters/supervision.yaml", t -> t.replace(SHARE, SHARE
                    + "      - {from: 2027-01-01, value: 0.40, clause: 220-26, source: 东民发〔2026〕9号}\n"))
            .text("parameters/holidays-cn-2017-2026.csv", t -> t + "2027-01-01,元旦,true,2027\n2027/2/5,春节,TRUE,2027\n2027/2/20,春节,FALSE,2027\n");

    @Test
    void the_four_changes_of_the_handbook_pass_check_and_test_and_take_effect() {
        RuleCheck check = RuleCheck.of(rules.files());
        assertThat(check.sound()).as("%s", check.remarks()).isTrue();
        RuleTest test = RuleTest.of(rules.files());
        assertThat(test.failures()).isEmpty();
        assertThat(test.untested()).as("the added cases lie on both sides of each line").isEmpty();
        LoadedRelease release = LoadedRelease.read(rules.files());
        try (var judge = new Judge(release)) {
            assertThat(judge.rule(village(1).on("2026-12-31").facts()).amount()).isEqualByComparingTo("515.00");
            assertThat(judge.rule(village(1).on("2027-01-01").facts()).amount()).isEqualByComparingTo("550.00");
            assertThat(judge.rule(village(1).owning("摩托车", 2).on("2026-12-31").facts()).reasons()).isEmpty();
            assertThat(judge.rule(village(1).owning("摩托车", 2).on("2027-01-01").facts()).reasons()).extracting(Ruling.Reason::code)
                    .containsExactly("P07");
        }
        assertThat(release.parameters().number("spotcheck.draw-share", LocalDate.of(2026, 12, 31))).isEqualByComparingTo("0.30");
        assertThat(release.parameters().number("spotcheck.draw-share", LocalDate.of(2027, 1, 1))).isEqualByComparingTo("0.40");
        assertThat(release.calendar().worked(LocalDate.of(2027, 2, 5))).isFalse();
        assertThat(release.calendar().worked(LocalDate.of(2027, 2, 20))).as("a Saturday at work").isTrue();
        assertThat(RuleDiff.between(LoadedRelease.read(RuleFolder.shipped().files()), release)).extracting(RuleDiff.Difference::sentence)
                .anyMatch(s -> s.contains("农村年标准")).anyMatch(s -> s.contains("P07")).anyMatch(s -> s.contains("入户抽查比例"))
                .anyMatch(s -> s.contains("节假日"));
    }

    @Test
    void a_share_below_the_law_and_a_holiday_nobody_can_read_are_refused_with_their_lines() {
        assertThat(faults(RuleFolder.shipped().text("parameters/supervision.yaml", t -> t.replace("value: 0.30, clause: 220-26", "value: 0.25, clause: 220-26"))))
                .singleElement().asString().contains("spotcheck.draw-share", "值 0.25 不在允许的范围内：不低于 0.3");
        assertThat(faults(RuleFolder.shipped().text("parameters/holidays-cn-2017-2026.csv", t -> t + "2027/13/1,元旦,TRUE,2027\n")))
                .singleElement().asString().contains("第346行", "2027-01-01,元旦,true,2027");
    }

    private static List<String> faults(RuleFolder folder) {
        return RuleCheck.of(folder.files()).of(Remark.Level.错误).stream().map(Remark::message).toList();
    }

    private static void row(XSSFSheet sheet, int at, Object... values) {
        for (int i = 0; i < values.length; i++) {
            var cell = RuleFolder.at(sheet, (char) ('A' + i) + String.valueOf(at));
            if (values[i] instanceof LocalDate day) {
                cell.setCellStyle(RuleFolder.at(sheet, sheet.getSheetName().equals("规则") ? "B2" : "D2").getCellStyle());
                cell.setCellValue(day);
            } else {
                cell.setCellValue((String) values[i]);
            }
        }
    }
}
