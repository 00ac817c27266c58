package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("格子显示的、划掉的、口头写的：不悄悄接受，并且说该怎么写")
class StrangeCellTests {

    private static final String FILE = "eligibility.xlsx";

    @ParameterizedTest(name = "3 显示成 {0}")
    @ValueSource(strings = {"\"≥\"0", "0\"套以上\"", "0,", "[>2]\"任意\";0", ";;;"})
    void a_number_that_shows_something_else_is_refused(String format) {
        assertThat(faults(s -> number(s, "F3", 3, format))).singleElement().satisfies(f -> assertThat(f)
                .startsWith(FILE + "[规则]F3 显示的是“").contains("实际的内容却是“3”", "改为“文本”"));
    }

    @Test
    void a_rounded_number_is_not_taken_for_what_it_shows() {
        assertThat(faults(s -> number(s, "F3", 2.6, "0"))).singleElement().satisfies(f -> assertThat(f).contains("显示的是“3”", "实际的内容却是“2.6”"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "#,##0", "0\"套\"", "0.00E+00", "General"})
    void one_that_shows_what_it_holds_is_read_and_its_missing_sign_said(String format) {
        assertThat(all(s -> number(s, "F3", 3, format))).anySatisfy(r -> assertThat(r).contains("F3 “3”没有写比较符号，按“=3”（正好等于）理解"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "@\"以上\"", "\"别的话\";\"别的话\";\"别的话\";\"别的话\""})
    void a_text_that_is_hidden_or_replaced_by_its_format_is_refused(String format) {
        assertThat(faults(s -> format(s, "K2", format))).singleElement().satisfies(f -> assertThat(f).startsWith(FILE + "[规则]K2 显示的是"));
    }

    @Test
    void a_day_that_shows_no_year_is_said_with_its_year() {
        assertThat(all(s -> format(s, "B3", "m\"月\"d\"日\""))).anySatisfy(r -> assertThat(r).contains("B3 只显示了月和日，按 2014-05-01 理解"));
    }

    @Test
    void what_is_struck_through_would_still_hold_and_is_refused() {
        assertThat(faults(s -> {
            var font = s.getWorkbook().createFont();
            font.setStrikeout(true);
            s.getRow(2).cellIterator().forEachRemaining(cell -> {
                var style = s.getWorkbook().createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setFont(font);
                cell.setCellStyle(style);
            });
        })).singleElement().satisfies(f -> assertThat(f).startsWith(FILE + "[规则]A3 等 12 格带有删除线"));
        assertThat(faults(s -> {
            var font = s.getWorkbook().createFont();
            font.setStrikeout(true);
            var text = s.getWorkbook().getCreationHelper().createRichTextString("家庭不符合条件");
            text.applyFont(2, 3, font);
            RuleFolder.at(s, "K2").setCellValue(text);
        })).singleElement().satisfies(f -> assertThat(f).contains("[规则]K2 “家庭不符合条件”带有删除线"));
    }

    @Test
    void a_comment_is_no_rule_and_that_is_said() {
        assertThat(all(s -> {
            var comment = s.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 5, 3, 7, 5));
            comment.setString("请改为3");
            RuleFolder.at(s, "F3").setCellComment(comment);
        })).anySatisfy(r -> assertThat(r).contains("[规则]F3 有批注“请改为3”，批注不是规则"));
    }

    @Test
    void rows_and_columns_nobody_can_see_are_hidden_ones() {
        assertThat(faults(s -> s.getRow(2).setHeightInPoints(1))).singleElement().satisfies(f -> assertThat(f).contains("第3行 是隐藏行"));
        assertThat(faults(s -> s.setColumnWidth(4, 20))).singleElement().satisfies(f -> assertThat(f).contains("[规则]E1 所在的列是隐藏的"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"大于3|>3", "3以上|≥3", "不低于3套|≥3", "不足3|<3", "3套以下|≤3", "1-3|[1..3]", "1至3套|[1..3]", "[1,3)|[1..3)", "[1…3)|[1..3)",
        "≥1,000|≥1000", "≥1，000|≥1000", "≥3套|≥3", "≥3万|≥30000", "≥1e3|≥1000", ">=3且<5|[3..5)", "==3|=3", "≥+3|≥3", "≥3.|≥3", "不限|任意", "/|任意", "-|任意", "无|任意", "*|任意"})
    void what_people_say_is_answered_with_how_it_is_written(String typed, String suggestion) {
        assertThat(faults(s -> RuleFolder.at(s, "F3").setCellValue(typed))).singleElement().satisfies(f -> assertThat(f)
                .startsWith(FILE + "[规则]F3 “").contains("是否想填“" + suggestion + "”？"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', value = {"E3|机动车;摩托车|是否想填“机动车、摩托车”？", "E3|机动车 摩托车|是否想填“机动车、摩托车”？", "E3|机动车或摩托车|是否想填“机动车、摩托车”？", "E3|机动车、任意|不能和别的词写在一起",
        "E3|不限|是否想填“任意”？", "E4|住房、住房|有重复的词", "F3|≥年标准|不是金额，不能与“年标准”比较", "L2|220-4;220-5|是否想填“220-4、220-5”？", "L2|220-4 220-5|是否想填“220-4、220-5”？",
        "L2|220-4、|是否想填“220-4”？", "C3|永久|是否想填“长期”？", "C3|至今|是否想填“长期”？"})
    void a_list_or_a_day_typed_otherwise_is_answered_so_too(String at, String typed, String says) {
        assertThat(all(s -> RuleFolder.at(s, at).setCellValue(typed))).anySatisfy(r -> assertThat(r).contains(FILE + "[规则]" + at, says));
    }

    @Test
    void a_gap_is_shown_at_the_number_that_opened_it() {
        var found = RuleCheck.of(RuleFolder.shipped().cell("members.xlsx", "E4", "<3").files()).of(Remark.Level.错误);
        assertThat(found).extracting(Remark::message).anySatisfy(f -> assertThat(f).startsWith("members.xlsx[规则]E4 有缺口")
                .contains("最接近的是 M03，本格写的是“<3”"));
    }

    @Test
    void a_sentence_must_be_one() {
        assertThat(faults(s -> RuleFolder.at(s, "K2").setCellValue(123))).singleElement().satisfies(f -> assertThat(f).contains("K2 是数字“123”，应填给申请人看的一句话"));
    }

    @Test
    void a_missing_title_is_said_once_and_not_at_every_cell() {
        assertThat(faults(s -> RuleFolder.at(s, "E1").setBlank())).singleElement().satisfies(f -> assertThat(f).contains("[规则]E1 列名是空的"));
        assertThat(faults(s -> s.addMergedRegion(CellRangeAddress.valueOf("D1:E1")), s -> RuleFolder.at(s, "E1").setBlank())).hasSize(2)
                .anySatisfy(f -> assertThat(f).contains("D1:E1 是合并单元格"));
        assertThat(faults(s -> s.shiftColumns(4, 11, 1))).singleElement().satisfies(f -> assertThat(f).contains("[规则]E1 是表内的空列"));
        assertThat(faults(s -> s.shiftRows(0, s.getLastRowNum(), 1), s -> RuleFolder.at(s, "A1").setCellValue("东安县规则表"))).singleElement()
                .satisfies(f -> assertThat(f).contains("[规则]A1 ", "“东安县规则表”", "表头在第2行"));
    }

    @Test
    void a_note_or_a_second_table_right_below_is_one_fault() {
        assertThat(faults(s -> RuleFolder.at(s, "A11").setCellValue("注：以上自2019年起执行"))).singleElement()
                .satisfies(f -> assertThat(f).contains("[规则]A11 表格下方不能有其他内容“注：以上自2019年起执行”"));
        assertThat(faults(s -> RuleFolder.at(s, "C11").setCellValue("备注"))).singleElement().satisfies(f -> assertThat(f).contains("[规则]C11 表格下方"));
        assertThat(faults(s -> s.copyRows(0, 1, 10, new org.apache.poi.ss.usermodel.CellCopyPolicy()))).singleElement()
                .satisfies(f -> assertThat(f).contains("[规则]A11 是第二张表的表头"));
    }

    @Test
    void a_sheet_that_holds_only_a_chart_is_a_sheet_too() {
        var files = RuleFolder.shipped().workbook(FILE, book -> ((XSSFWorkbook) book).createSheet("图表")).files();
        assertThat(RuleCheck.of(files).of(Remark.Level.错误)).extracting(Remark::message).anySatisfy(f -> assertThat(f).contains("[图表]A1 不认识的工作表"));
    }

    @SafeVarargs
    private static List<String> faults(Consumer<XSSFSheet>... edits) {
        return check(edits).of(Remark.Level.错误).stream().map(Remark::message).toList();
    }

    private static List<String> all(Consumer<XSSFSheet> edit) {
        return check(edit).remarks().stream().map(Remark::message).toList();
    }

    @SafeVarargs
    private static RuleCheck check(Consumer<XSSFSheet>... edits) {
        var folder = RuleFolder.shipped();
        List.of(edits).forEach(edit -> folder.rules(FILE, edit));
        return RuleCheck.of(folder.files());
    }

    private static void number(XSSFSheet sheet, String at, double value, String format) {
        RuleFolder.at(sheet, at).setCellValue(value);
        format(sheet, at, format);
    }

    private static void format(XSSFSheet sheet, String at, String format) {
        var style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        RuleFolder.at(sheet, at).setCellStyle(style);
    }
}
