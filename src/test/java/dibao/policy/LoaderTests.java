package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of eligibility.xlsx: D 人均年收入, E 财产类别, F 财产数量, H 申请人户籍县, I 授权核对, J 编码, K 告知文字, L 条款. */
@DisplayName("规则包逐格检查")
class LoaderTests {

    private static final String BOOK = "eligibility.xlsx";

    @Test
    void the_shipped_folder_is_sound() {
        assertThatCode(() -> LoadedRelease.read(RuleFolder.shipped().files())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "[规则]{0} 填“{1}” → {2}")
    @CsvSource(delimiter = '|', value = {
        "A3|p01|规则编号|", "A3|I01|重复|", "B3|2018/1/1|不是日期|", "B3|2018-02-30|不是日期|", "C3|长久|是否想填“长期”|",
        "C3|2010-01-01|晚于适用至|B3", "D2|≥年标淮|是否想填“年标准”|", "D2|大于年标准|是否想填“>年标准”|", "D2|≥5000元|是否想填“≥5000”|",
        "D2|≥1,000|是否想填“≥1000”|", "D2|≥-5|不是数字|", "D2|[50..25)|区间下限|", "D2|≥99999999|合理范围|",
        "E3|机动车、工程机戒|是否想填“工程机械”|", "E3|机动车、|不在可用的词中|", "F3|≥1.5|整数|", "F3|≥年标准|不是金额|",
        "H9|≠431|6位数字|", "H9|≠本县代玛|是否想填“本县代码”|", "I10|不|应填“是”“否”|", "J3|P1|编码|",
        "L3|220-71|是否想填“220-17”|", "L3|220-17，|多了一个顿号|"})
    void a_wrong_word_is_refused_at_its_cell(String address, String typed, String says, String at) {
        assertFault(RuleFolder.shipped().cell(BOOK, address, typed), BOOK + "[规则]" + (at == null ? address : at), says);
    }

    @ParameterizedTest(name = "[规则]{0} 清空")
    @CsvSource({"A3", "B3", "C3", "D2", "E3", "I10", "J3", "K3", "L3"})
    void an_emptied_cell_is_refused(String address) {
        assertFault(edited(sheet -> RuleFolder.at(sheet, address).setBlank()), BOOK + "[规则]" + address, "是空的");
    }

    @Test
    void a_trailing_full_width_space_is_refused() {
        assertFault(RuleFolder.shipped().cell(BOOK, "E4", "住房　"), BOOK + "[规则]E4", "“住房□”含有全角空格");
        assertFault(RuleFolder.shipped().cell(BOOK, "E4", "住房\u00a0"), BOOK + "[规则]E4", "不可见字符");
    }

    @Test
    void a_formula_and_an_error_value_are_refused() {
        assertFault(edited(s -> RuleFolder.at(s, "D2").setCellFormula("1/0")), BOOK + "[规则]D2", "公式");
        assertFault(edited(s -> RuleFolder.at(s, "D2").setCellErrorValue(FormulaError.DIV0.getCode())),
                BOOK + "[规则]D2", "#DIV/0!");
        assertFault(edited(s -> RuleFolder.at(s, "I10").setCellValue(false)), BOOK + "[规则]I10", "逻辑值");
    }

    @Test
    void a_date_typed_where_a_comparison_belongs_is_refused() {
        assertFault(edited(s -> RuleFolder.at(s, "F3").setCellStyle(RuleFolder.at(s, "B3").getCellStyle()))
                .rules(BOOK, s -> RuleFolder.at(s, "F3").setCellValue(LocalDate.of(2018, 1, 2))),
                BOOK + "[规则]F3", "被当成了日期");
        assertFault(edited(s -> {
            RuleFolder.at(s, "B3").setCellStyle(null);
            RuleFolder.at(s, "B3").setCellValue(43101);
        }), BOOK + "[规则]B3", "43101");
    }

    @Test
    void a_blank_row_inside_the_table_is_refused() {
        assertFault(edited(s -> s.shiftRows(4, s.getLastRowNum(), 1)), BOOK + "[规则]A5", "空行");
        assertFault(edited(s -> s.getRow(4).forEach(cell -> cell.setBlank())), BOOK + "[规则]A5", "空行");
    }

    @Test
    void notes_and_second_tables_are_refused() {
        assertFault(edited(s -> RuleFolder.at(s, "A13").setCellValue("注：以上自七月起执行")), BOOK + "[规则]A13", "表格下方");
        assertFault(edited(s -> RuleFolder.at(s, "C13").setCellValue("P09")), BOOK + "[规则]C13", "表格下方");
        assertFault(edited(s -> RuleFolder.at(s, "A11").setCellValue("注：紧贴表格")), BOOK + "[规则]A11", "表格下方");
        assertFault(edited(s -> RuleFolder.at(s, "N4").setCellValue("待核")), BOOK + "[规则]N4", "表格右侧");
        assertFault(edited(s -> RuleFolder.at(s, "A13").setCellValue("规则编号")), BOOK + "[规则]A13", "第二张表");
    }

    @Test
    void merged_and_hidden_are_refused() {
        assertFault(edited(s -> s.addMergedRegion(CellRangeAddress.valueOf("E3:E4"))), BOOK + "[规则]E3:E4", "合并");
        assertFault(edited(s -> s.getRow(3).setZeroHeight(true)), BOOK + "[规则]第4行", "隐藏行");
        assertFault(edited(s -> s.setColumnHidden(4, true)), BOOK + "[规则]E1", "隐藏");
        assertFault(RuleFolder.shipped().workbook(BOOK, b -> b.setSheetHidden(b.getSheetIndex("说明"), true)),
                BOOK + "[说明]A1", "隐藏");
        assertFault(RuleFolder.shipped().workbook(BOOK, b -> b.createSheet("规则2")), BOOK + "[规则2]A1", "是否想填“规则”");
        assertFault(RuleFolder.shipped().workbook(BOOK, b -> b.removeSheetAt(b.getSheetIndex("规则"))),
                BOOK + "[规则]A1", "缺少工作表");
    }

    @ParameterizedTest(name = "列名 {0} 改成“{1}”")
    @CsvSource({"D1,人均年收人,是否想填“人均年收入”,D1", "E1,红表备案,不能用在,E1", "E1,财产数量,重复,F1", "K1,告知文,缺少列“告知文字”,A1"})
    void a_wrong_header_is_refused(String address, String typed, String says, String at) {
        assertFault(RuleFolder.shipped().cell(BOOK, address, typed), BOOK + "[规则]" + at, says);
    }

    @Test
    void a_rule_without_any_condition_is_refused() {
        assertFault(RuleFolder.shipped().cell(BOOK, "D2", "任意"), BOOK + "[规则]J2", "至少要有一个条件");
    }

    @Test
    void an_article_that_was_not_yet_law_is_refused() {
        assertFault(RuleFolder.shipped().cell(BOOK, "B2", "2011-01-01"), BOOK + "[规则]L2", "都未施行");
    }

    @Test
    void amounts_are_checked_in_their_own_words() {
        assertFault(RuleFolder.shipped().cell("amount.xlsx", "H3", "分类施宝"), "amount.xlsx[规则]H3", "是否想填“分类施保”");
        assertFault(RuleFolder.shipped().cell("amount.xlsx", "I3", "重残重病増发比例×月标准"), "amount.xlsx[规则]I3", "是否想填");
        assertFault(RuleFolder.shipped().cell("amount.xlsx", "I2", "全额"), "amount.xlsx[规则]I2", "差额补足");
        assertFault(RuleFolder.shipped().cell("amount.xlsx", "F3", "任意"), "amount.xlsx[规则]H3", "成员条件");
    }

    @Test
    void full_width_digits_and_signs_are_read_as_what_they_mean() {
        var release = LoadedRelease.read(RuleFolder.shipped().cell(BOOK, "F3", "＞＝１").cell(BOOK, "D2", "＞=１×年标准")
                .cell(BOOK, "G8", "＞２＊年标准").cell(BOOK, "E3", "机动车，工程机械，大型农机具").cell(BOOK, "B3", "２０１８-０１-０１").files());
        var rules = release.tables().of(TableKind.ELIGIBILITY);
        assertThat(rules.get(1).conditions().get(2).criterion()).isEqualTo(
                new Criterion.Compare(Criterion.Sign.GE, new Operand(List.of("1"))));
        assertThat(rules.get(0).conditions().get(0).criterion()).isEqualTo(
                new Criterion.Compare(Criterion.Sign.GE, new Operand(List.of("1", "年标准"))));
        assertThat(rules.get(6).conditions().get(3).criterion()).isEqualTo(
                new Criterion.Compare(Criterion.Sign.GT, new Operand(List.of("2", "年标准"))));
        assertThat(rules.get(1).from()).isEqualTo(LocalDate.of(2018, 1, 1));
    }

    @Test
    void what_the_applicant_is_told_stays_as_it_was_written() {
        String told = "家庭拥有两套（含）以上住房，不符合条件。";
        assertThat(LoadedRelease.read(RuleFolder.shipped().cell(BOOK, "K4", told).files()).tables()
                .of(TableKind.ELIGIBILITY).get(2).text()).isEqualTo(told);
    }

    @Test
    void a_cell_that_tries_to_be_code_is_only_a_wrong_word() {
        for (String hostile : List.of("机动车\") || eval(true", "\\u0022+1", "机动车\"; System.exit(1); //")) {
            assertFault(RuleFolder.shipped().cell(BOOK, "E3", hostile), BOOK + "[规则]E3", "不在可用的词中");
        }
        assertThatCode(() -> new Judge(LoadedRelease.read(RuleFolder.shipped()
                .cell(BOOK, "K3", "\"; throw new Error(); //").files())).close()).doesNotThrowAnyException();
    }

    @Test
    void all_faults_are_told_at_once() {
        var broken = catchThrowableOfType(Refusal.class, () -> LoadedRelease.read(RuleFolder.shipped()
                .cell(BOOK, "D2", "≥年标淮").cell(BOOK, "I10", "不").cell("amount.xlsx", "F3", "一及")
                .text("parameters/clocks.yaml", t -> t.replace("clause: 220-18", "clause: 220-81")).files()));
        assertThat(broken.faults()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(broken).hasMessageContainingAll("规则包有误", "[规则]D2", "[规则]I10", "amount.xlsx[规则]F3",
                "[parameters/clocks.yaml]第", "行 clock.survey", "是否想填“220-18”");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', value = {
        "release.yaml|approved-by: 东安县民政局局长（演示）|approved-by: 东安县民政局政策员（演示）|批准人不能是提交人",
        "release.yaml|in-force-from: 2012-12-12|in-force-from: 2012年12月12日|日期应写",
        "parameters/standards.yaml|from: 2019-01-01, value: 440|from: 2017-01-01, value: 440|重叠",
        "parameters/standards.yaml|value: 440|value: 四百四|不是数字",
        "parameters/standards.yaml|source: 永州市2019年最低标准, example|example|缺少来源",
        "parameters/standards.yaml|key: standard.rural.year|key: standard.urban.month|key 重复",
        "parameters/standards.yaml|value: 440|valeu: 440|不认识“valeu”",
        "parameters/holidays-cn-2017-2026.csv|2017-01-01,元旦,true|2017-01-01,元旦,是|第2行",
        "dictionary.yaml|field: yearIncome, type: 人均金额|field: yearIncom, type: 人均金额|没有类型为",
        "law/clauses.yaml|from: 2014-05-01, text|text|条款要有"})
    void a_wrong_value_beside_the_tables_is_refused(String file, String from, String to, String says) {
        var folder = RuleFolder.shipped().text(file, t -> t.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThat(catchThrowableOfType(Refusal.class, () -> LoadedRelease.read(folder.files())))
                .hasMessageContainingAll("[" + file + "]", says);
    }

    @Test
    void a_missing_file_and_a_stranger_are_refused() {
        assertThat(catchThrowableOfType(Refusal.class, () -> LoadedRelease.read(
                RuleFolder.shipped().without("amount.xlsx").files()))).hasMessageContaining("[amount.xlsx] 文件不存在");
        assertThat(catchThrowableOfType(Refusal.class, () -> LoadedRelease.read(
                RuleFolder.shipped().with("amount (2).xlsx", "x").files()))).hasMessageContaining("[amount (2).xlsx]");
        assertThat(catchThrowableOfType(Refusal.class, () -> LoadedRelease.read(
                RuleFolder.shipped().with("amount.xlsx", "not a workbook").files()))).hasMessageContaining("[amount.xlsx]");
    }

    @Test
    void a_release_whose_cases_come_out_otherwise_is_refused() {
        var folder = RuleFolder.shipped().cell(BOOK, "F4", "≥3");
        try (var judge = new Judge(LoadedRelease.read(folder.files()))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> CaseBook.tryAll(judge)))
                    .hasMessageContaining("eligibility.xlsx[用例]L10 预期理由写的是“P02”，按规则算出“无”");
        }
    }

    private static RuleFolder edited(Consumer<XSSFSheet> edit) {
        return RuleFolder.shipped().rules(BOOK, edit);
    }

    private static void assertFault(RuleFolder folder, String where, String says) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> LoadedRelease.read(folder.files()));
        assertThat(refusal).as("loaded although " + where + " is wrong").isNotNull();
        assertThat(refusal.faults()).as(refusal.getMessage()).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo(where);
            assertThat(fault.message()).startsWith(where + " ").contains(says);
        });
    }
}
