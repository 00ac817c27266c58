package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.shared.Refusal;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("用例表逐格检查：写错的用例不会冒充通过的用例")
class CaseSheetTests {

    private static final LoadedRelease RULES = LoadedRelease.read(RuleFolder.shipped().files());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "eligibility.xlsx|C2 城镇 应填 城市、农村 之一，是否想填“城市”;D2 2019/3/1 是否想填“2019-03-01”;E2 三 应填1至500的整数;E3 0 应填1至500的整数;"
                + "E4 50000000 应填1至500的整数;F2 一万 应填不小于0的数字;F3 -1 应填不小于0的数字;G2 住宅 是否想填“住房”;H2 1.5 应填0至100000的整数;"
                + "K2 有 应填“是”或“否”;L3 I10 编码“I10”不是 eligibility.xlsx 中任何一条规则的编码，是否想填“I01”",
        "amount.xlsx|G2 四十 应填0至150的整数;G3 999999 应填0至150的整数;H2 五级 应填 无、一级、二级、三级、四级 之一;I2 大病 是否想填“重病”",
        "members.xlsx|D3 本亲 应填 本人、配偶;F2 正长 是否想填“正常”;H2 计人 “计人”应填 计入、不计入 之一，是否想填“计入”;I2 M1 是否想填“M01”",
        "site-checks.xlsx|C2 2018-13-01 不是日期;H3 T10 是否想填“T01”;D2 无 应填“是”或“否”"})
    void every_wrong_word_is_told_at_its_cell_all_at_once(String file, String edits) {
        var folder = folder(file, s -> {
            for (String edit : edits.split(";")) {
                RuleFolder.at(s, edit.split(" ")[0]).setCellValue(edit.split(" ")[1]);
            }
        });
        List<String> faults = faults(folder);
        for (String edit : edits.split(";")) {
            String[] parts = edit.split(" ", 3);
            assertThat(faults).anySatisfy(m -> assertThat(m).startsWith(file + "[用例]" + parts[0] + " ").contains(parts[2]));
        }
        assertThat(faults).hasSameSizeAs(edits.split(";"));
    }

    @Test
    void an_empty_cell_is_no_case() {
        assertFault(folder("eligibility.xlsx", s -> RuleFolder.at(s, "L2").setBlank()), "eligibility.xlsx[用例]L2", "是空的，应填预期理由或“无”");
    }

    @Test
    void columns_are_those_of_a_household_and_of_the_results() {
        assertFault(folder("eligibility.xlsx", s -> RuleFolder.at(s, "H1").setCellValue("财产数目")), "eligibility.xlsx[用例]H1",
                "不认识的列“财产数目”，是否想填“财产数量”");
        var renamed = folder("eligibility.xlsx", s -> RuleFolder.at(s, "L1").setCellValue("理由"));
        assertFault(renamed, "eligibility.xlsx[用例]A1", "缺少列“预期理由”");
        assertFault(renamed, "eligibility.xlsx[用例]L1", "不认识的列“理由”");
    }

    @Test
    void a_table_without_a_single_case_is_refused() {
        assertFault(folder("site-checks.xlsx", s -> {
            for (int row = s.getLastRowNum(); row > 0; row--) {
                s.removeRow(s.getRow(row));
            }
        }), "site-checks.xlsx[用例]A2", "一个用例也没有");
    }

    @Test
    void a_workbook_without_the_sheet_is_refused() {
        assertFault(RuleFolder.shipped().workbook("amount.xlsx", b -> b.removeSheetAt(b.getSheetIndex("用例"))), "amount.xlsx[用例]A1",
                "缺少工作表“用例”");
    }

    @Test
    void two_cases_of_one_number_are_told_apart_by_their_cells() {
        assertFault(folder("eligibility.xlsx", s -> RuleFolder.at(s, "A3").setCellValue("E-01")), "eligibility.xlsx[用例]A3",
                "用例编号“E-01”与 eligibility.xlsx[用例]A2 重复");
    }

    @Test
    void a_township_of_another_county_is_refused_and_one_of_ours_read() {
        assertFault(folder("amount.xlsx", s -> townships(s, "白牙镇")), "amount.xlsx[用例]L2", "“白牙镇”不是本县的乡镇，是否想填“白牙市镇”");
        assertThat(faults(folder("amount.xlsx", s -> townships(s, "白牙市镇")))).isEmpty();
    }

    /** Column L, one township for every case. */
    private static void townships(XSSFSheet sheet, String township) {
        RuleFolder.at(sheet, "L1").setCellValue("乡镇");
        for (int row = 2; row <= sheet.getLastRowNum() + 1; row++) {
            RuleFolder.at(sheet, "L" + row).setCellValue(township);
        }
    }

    private static RuleFolder folder(String file, Consumer<XSSFSheet> edit) {
        return RuleFolder.shipped().workbook(file, book -> edit.accept(book.getSheet("用例")));
    }

    private static void assertFault(RuleFolder folder, String where, String says) {
        assertThat(faults(folder)).anySatisfy(m -> assertThat(m).startsWith(where + " ").contains(says));
    }

    /** The cases beside the shipped rules, which are read once. */
    private static List<String> faults(RuleFolder folder) {
        var faults = new Faults();
        CaseBook.of(new LoadedRelease(RULES.id(), RULES.note(), folder.files(), RULES.clauses(), RULES.parameters(), RULES.calendar(),
                RULES.tables(), RULES.dictionary()), faults);
        return faults.all().stream().map(Refusal.Fault::message).toList();
    }
}
