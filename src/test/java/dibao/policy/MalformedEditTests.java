package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each edit is made in each of the real workbooks; the last column is 依据条款, the last row's number is known to none. */
@DisplayName("规则工作簿的每一种误改")
class MalformedEditTests {

    /** @param last column of 依据条款 @param row a row inside @param condition a condition cell of that row */
    private record Book(String file, String last, int row, String condition) {

        String at(String column, int row) {
            return file + "[规则]" + column + row;
        }
    }

    private static final List<Book> BOOKS = List.of(new Book("eligibility.xlsx", "L", 3, "E3"),
            new Book("amount.xlsx", "K", 3, "F3"), new Book("site-checks.xlsx", "J", 3, "E3"));

    private record Edit(String name, Consumer<XSSFSheet> edit, String where, List<String> says) {}

    static Stream<Arguments> edits() {
        return BOOKS.stream().flatMap(b -> Stream.of(
                new Edit("表内空行", s -> s.shiftRows(b.row, s.getLastRowNum(), 1), b.at("A", b.row + 1), List.of("空行", "请删除")),
                new Edit("词尾全角空格", s -> append(s, b.condition, "　"), b.file + "[规则]" + b.condition, List.of("□", "全角空格", "请删去")),
                new Edit("枚举错字", s -> set(s, b.condition, "不知道"), b.file + "[规则]" + b.condition, List.of("“不知道”", "应填")),
                new Edit("清空条件格", s -> RuleFolder.at(s, b.condition).setBlank(), b.file + "[规则]" + b.condition, List.of("是空的", "“任意”")),
                new Edit("文本日期", s -> set(s, "B" + b.row, "2018年7月9日"), b.at("B", b.row), List.of("不是日期", "是否想填“2018-07-09”")),
                new Edit("日期序号", s -> set(s, "B" + b.row, "43290"), b.at("B", b.row), List.of("是否想填“2018-07-09”")),
                new Edit("没有的日子", s -> set(s, "B" + b.row, "2018/2/30"), b.at("B", b.row), List.of("没有这一天")),
                new Edit("带时刻的日期", s -> day(s, "B" + b.row, LocalDateTime.of(2018, 7, 9, 8, 30)), b.at("B", b.row), List.of("时刻")),
                new Edit("年份笔误", s -> day(s, "B" + b.row, LocalDate.of(2918, 7, 9).atStartOfDay()), b.at("B", b.row), List.of("年份不合理")),
                new Edit("错误值", s -> RuleFolder.at(s, b.condition).setCellErrorValue(FormulaError.DIV0.getCode()), b.file + "[规则]" + b.condition, List.of("错误值“#DIV/0!”")),
                new Edit("公式", s -> formula(s, b.condition), b.file + "[规则]" + b.condition, List.of("是公式", "改为填写结果")),
                new Edit("合并单元格", s -> s.addMergedRegion(CellRangeAddress.valueOf("A3:A4")), b.at("A", 3) + ":A4", List.of("合并", "逐格填写")),
                new Edit("隐藏行", s -> s.getRow(b.row - 1).setZeroHeight(true), b.file + "[规则]第" + b.row + "行", List.of("隐藏行", "筛选")),
                new Edit("隐藏列", s -> s.setColumnHidden(3, true), b.at("D", 1), List.of("隐藏")),
                new Edit("隐藏工作表", s -> s.getWorkbook().setSheetHidden(2, true), b.file + "[说明]A1", List.of("隐藏")),
                new Edit("藏得更深的工作表", s -> s.getWorkbook().setSheetVisibility(2, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN), b.file + "[说明]A1", List.of("隐藏")),
                new Edit("表右侧的备注", s -> set(s, "P2", "待局长确认"), b.at("P", 2), List.of("表格右侧", "说明")),
                new Edit("表下方的备注", s -> set(s, "A" + (s.getLastRowNum() + 3), "注：自七月起"), null, List.of("表格下方", "说明")),
                new Edit("第二张表", s -> set(s, "A" + (s.getLastRowNum() + 3), "规则编号"), null, List.of("第二张表")),
                new Edit("规则编号重复", s -> set(s, "A3", RuleFolder.at(s, "A2").getStringCellValue()), b.at("A", 3), List.of("重复", b.at("A", 2))),
                new Edit("不认识的条款", s -> set(s, b.last + b.row, "220-99"), b.at(b.last, b.row), List.of("“220-99”不在", "是否想填")),
                new Edit("日期颠倒", s -> set(s, "C" + b.row, "2010-12-31"), b.at("B", b.row), List.of("晚于适用至")),
                new Edit("改了列名", s -> set(s, "D1", "不存在的列"), b.at("D", 1), List.of("不认识的列")),
                new Edit("删了列名", s -> set(s, b.last + "1", "依据"), b.at("A", 1), List.of("缺少列“依据条款”")),
                new Edit("表头上加了标题", s -> { s.shiftRows(0, s.getLastRowNum(), 1); }, b.at("A", 1), List.of("表头应从第1行A列开始")),
                new Edit("多余的工作表", s -> s.getWorkbook().createSheet("Sheet1"), b.file + "[Sheet1]A1", List.of("不认识的工作表")))
                .map(edit -> Arguments.of(b.file + " " + edit.name, b, edit)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void is_refused_at_its_cell_with_what_was_expected(String name, Book book, Edit edit) {
        var faults = faults(RuleFolder.shipped().rules(book.file, edit.edit));
        assertThat(faults).as(name + " went through").isNotEmpty();
        assertThat(faults).anySatisfy(remark -> {
            assertThat(remark.where()).startsWith(edit.where == null ? book.file + "[规则]A" : edit.where);
            assertThat(remark.message()).startsWith(remark.where()).contains(edit.says);
        });
    }

    @Nested
    @DisplayName("照它的意思读，并且说出来")
    class ReadAsMeant {

        @ParameterizedTest(name = "{0} 填“{1}” → {2}")
        @CsvSource(delimiter = '|', value = {"eligibility.xlsx|D2|＞＝１２０％×年标准|按“>=120%×年标准”理解", "eligibility.xlsx|D2|≥30%×年标准|即 0.3",
            "eligibility.xlsx|E3|机动车，工程机械|", "eligibility.xlsx|G1|金融资产人均|!", "amount.xlsx|E1|年龄|是“申请日年龄”的同义词"})
        void full_width_per_cent_and_synonyms(String file, String address, String typed, String says) {
            var remarks = remarks(RuleFolder.shipped().cell(file, address, typed));
            if ("!".equals(says)) {
                assertThat(remarks).anyMatch(r -> r.level() == Remark.Level.错误);
                return;
            }
            assertThat(remarks).noneMatch(r -> r.level() == Remark.Level.错误);
            if (says != null) {
                assertThat(remarks).anySatisfy(r -> assertThat(r.message()).startsWith(file + "[规则]" + address).contains(says));
            }
        }

        @Test
        void a_cell_formatted_as_per_cent() {
            var folder = RuleFolder.shipped().rules("eligibility.xlsx", s -> {
                CellStyle percent = s.getWorkbook().createCellStyle();
                percent.setDataFormat(s.getWorkbook().createDataFormat().getFormat("0%"));
                RuleFolder.at(s, "D2").setCellStyle(percent);
                RuleFolder.at(s, "D2").setCellValue(0.3);
            });
            var faults = new Faults();
            var release = LoadedRelease.read(folder.files(), faults);
            assertThat(faults.all()).isEmpty();
            assertThat(faults.remarks()).anySatisfy(r -> assertThat(r.message())
                    .isEqualTo("eligibility.xlsx[规则]D2 “30%”是百分数，按 30%（即 0.3）理解"));
            assertThat(release.tables().of(TableKind.ELIGIBILITY).get(0).conditions().get(0).criterion())
                    .isEqualTo(new Criterion.Compare(Criterion.Sign.EQ, new Operand(List.of("0.3"))));
        }

        @Test
        void columns_in_another_order() {
            var remarks = remarks(RuleFolder.shipped().rules("amount.xlsx", s -> s.forEach(row -> {
                String clause = row.getCell(10).getStringCellValue();
                row.getCell(10).setCellValue(row.getCell(9).getStringCellValue());
                row.getCell(9).setCellValue(clause);
            })));
            assertThat(remarks).extracting(Remark::level).containsOnly(Remark.Level.说明);
            assertThat(remarks).extracting(Remark::message).contains("amount.xlsx[规则]J1 列“依据条款”不在通常的位置，按列名读取");
        }

        @Test
        void the_shipped_folder_needs_no_explaining() {
            assertThat(remarks(RuleFolder.shipped())).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"eligibility.xls|不是 xlsx 工作簿|文件名仍用 eligibility.xlsx", "eligibility.csv|是 CSV|另存为",
        "eligibility(1).xlsx|不认识的文件|是否想填“eligibility.xlsx”", "amount.et|不是 xlsx|WPS"})
    void another_kind_of_file_is_named(String file, String says, String advice) {
        assertThat(faults(RuleFolder.shipped().with(file, "x"))).anySatisfy(r ->
                assertThat(r.message()).startsWith("[" + file + "]").contains(says, advice));
    }

    @Test
    void an_old_workbook_under_the_new_name_is_still_an_old_workbook() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        var content = new TreeMap<>(RuleFolder.shipped().files().content());
        content.put("amount.xlsx", ole);
        var faults = new Faults();
        LoadedRelease.read(new RuleFiles(content), faults);
        assertThat(faults.all()).anySatisfy(f -> assertThat(f.message()).startsWith("[amount.xlsx]").contains("另存为"));
        content.put("amount.xlsx", "规则编号,适用自\nA01,2018-01-01\n".getBytes(StandardCharsets.UTF_8));
        var again = new Faults();
        LoadedRelease.read(new RuleFiles(content), again);
        assertThat(again.all()).anySatisfy(f -> assertThat(f.message()).startsWith("[amount.xlsx]").contains("另存为"));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', value = {
        "parameters/standards.yaml|from: 2019-01-01, value: 440|from: 2019/1/1, value: 440|是否想填“2019-01-01”",
        "parameters/standards.yaml|value: 440|value: 440元|值“440元”不是数字，应只写数字",
        "parameters/standards.yaml|type: 数字|type: 数子|是否想填“数字”",
        "parameters/standards.yaml|unit: 元/人/月|unit：元/人/月|全角的冒号",
        "parameters/standards.yaml|type: 数字|type: 数字\\n    type: 文本|键“type”重复",
        "parameters/standards.yaml|value: 440, source|valu: 440, source|是否想填“value”",
        "parameters/standards.yaml|年年中平均水平, example: true|年年中平均水平, example: 是|应写 true（是）或 false（否）",
        "law/clauses.yaml|id: 220-4,|id: 220-1,|条款编号重复",
        "dictionary.yaml|range: [1, 500]|range: [500, 1]|range 应为",
        "release.yaml|approved-by: 东安县民政局局长（演示）|approved-by: 东安县民政局政策员（演示）|批准人不能是提交人"})
    void a_yaml_file_is_as_strict_and_names_the_line(String file, String from, String to, String says) {
        var folder = RuleFolder.shipped().text(file, t -> t.replaceFirst(java.util.regex.Pattern.quote(from),
                to.replace("\\n", "\n")));
        String edited = new String(folder.files().content().get(file), StandardCharsets.UTF_8);
        String last = to.substring(to.lastIndexOf("\\n") + 1).replaceFirst("^n", "").strip();
        long line = 1 + edited.substring(0, edited.lastIndexOf(last)).chars().filter(c -> c == '\n').count();
        assertThat(faults(folder)).anySatisfy(r -> assertThat(r.message()).startsWith("[" + file + "]第" + line + "行")
                .contains(says));
    }

    @Test
    void a_file_saved_by_an_old_notepad_is_named_by_its_encoding() throws IOException {
        var content = new TreeMap<>(RuleFolder.shipped().files().content());
        String text = new String(content.get("parameters/means.yaml"), StandardCharsets.UTF_8);
        content.put("parameters/means.yaml", text.getBytes("GBK"));
        var faults = new Faults();
        LoadedRelease.read(new RuleFiles(content), faults);
        assertThat(faults.all()).anySatisfy(f -> assertThat(f.message()).startsWith("[parameters/means.yaml]").contains("UTF-8"));
        content.put("parameters/means.yaml", ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        var again = new Faults();
        LoadedRelease.read(new RuleFiles(content), again);
        assertThat(again.remarks()).isEmpty();
    }

    @Test
    void a_holiday_told_twice_is_refused() {
        assertThat(faults(RuleFolder.shipped().text("parameters/holidays-cn-2017-2026.csv", t -> t + "2017-01-01,元旦,false,2017\n")))
                .anySatisfy(r -> assertThat(r.message()).contains("2017-01-01 重复"));
    }

    @Test
    void a_share_in_yaml_is_read_as_it_is_meant() {
        var faults = new Faults();
        var release = LoadedRelease.read(RuleFolder.shipped().text("parameters/means.yaml",
                t -> t.replace("value: 0.20", "value: ２５％")).files(), faults);
        assertThat(faults.remarks()).singleElement().satisfies(r -> assertThat(r.message()).contains("supplement.severe.rate", "按 0.25 理解"));
        assertThat(release.parameters().byKey().get("supplement.severe.rate").rows().get(0).value()).hasToString("0.25");
    }

    private static void set(XSSFSheet sheet, String address, String value) {
        RuleFolder.at(sheet, address).setCellValue(value);
    }

    private static void append(XSSFSheet sheet, String address, String more) {
        var cell = RuleFolder.at(sheet, address);
        cell.setCellValue(cell.getStringCellValue() + more);
    }

    private static void day(XSSFSheet sheet, String address, LocalDateTime at) {
        RuleFolder.at(sheet, address).setCellStyle(RuleFolder.at(sheet, "B2").getCellStyle());
        RuleFolder.at(sheet, address).setCellValue(at);
    }

    private static void formula(XSSFSheet sheet, String address) {
        RuleFolder.at(sheet, address).setBlank();
        RuleFolder.at(sheet, address).setCellFormula("A1&\"x\"");
    }

    private static List<Remark> faults(RuleFolder folder) {
        return remarks(folder).stream().filter(r -> r.level() == Remark.Level.错误).toList();
    }

    private static List<Remark> remarks(RuleFolder folder) {
        var faults = new Faults();
        LoadedRelease.read(folder.files(), faults);
        return faults.remarks();
    }
}
