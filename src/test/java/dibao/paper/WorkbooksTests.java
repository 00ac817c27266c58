package dibao.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.paper.Cell.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbooksTests {

    private final Workbooks workbooks = new Workbooks();

    @Test
    void cells_are_read_as_they_were_typed() throws IOException {
        Sheet sheet = workbooks.open(typed()).sheet("登记").orElseThrow();
        Row row = sheet.rows().get(0);
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cell(0)).extracting(Cell::kind, Cell::text, Cell::where)
                .containsExactly(Kind.TEXT, " 𠮷田·阿依 ", "[登记]A3");
        assertThat(row.cell(1)).extracting(Cell::kind, Cell::text, Cell::number)
                .containsExactly(Kind.NUMBER, "0.3", new BigDecimal("0.3"));
        assertThat(row.cell(2)).extracting(Cell::kind, Cell::text, Cell::date)
                .containsExactly(Kind.DATE, "2018-07-09", LocalDate.of(2018, 7, 9));
        assertThat(row.cell(3)).extracting(Cell::kind, Cell::address).containsExactly(Kind.FORMULA, "D3");
        assertThat(row.cell(4)).extracting(Cell::kind, Cell::text).containsExactly(Kind.BOOLEAN, "TRUE");
        assertThat(row.cell(9)).extracting(Cell::kind, Cell::text, Cell::address).containsExactly(Kind.BLANK, "", "J3");
    }

    @Test
    void what_is_merged_or_hidden_is_told() throws IOException {
        Sheet sheet = workbooks.open(typed()).sheets().get(0);
        assertThat(sheet.merged()).containsExactly("A5:B6");
        assertThat(sheet.hiddenRows()).containsExactly(5);
        assertThat(sheet.hiddenColumns()).containsExactly(2);
        assertThat(sheet.hidden()).isFalse();
        assertThat(workbooks.open(typed()).sheets().get(1).hidden()).isTrue();
    }

    private static byte[] typed() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("登记");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue(" 𠮷田·阿依 ");
            row.createCell(1).setCellValue(0.1 + 0.2 - 5e-17);
            row.createCell(2).setCellValue(LocalDate.of(2018, 7, 9));
            row.getCell(2).setCellStyle(workbook.createCellStyle());
            row.getCell(2).getCellStyle().setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            row.createCell(3).setCellFormula("1+1");
            row.getCell(3).setCellValue(2);
            row.createCell(4).setCellValue(true);
            sheet.createRow(4).setZeroHeight(true);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A5:B6"));
            sheet.setColumnHidden(2, true);
            workbook.createSheet("藏");
            workbook.setSheetHidden(1, true);
            return bytes(workbook);
        }
    }

    @ParameterizedTest
    @CsvSource({"2818.25, 2818.25", "1E5, 100000", "0.30000000000000004, 0.30000000000000004", "-0, 0",
            "2818.2500000000001, 2818.25", "123456789012.34, 123456789012.34", "1e29, 100000000000000000000000000000"})
    void a_number_is_its_shortest_decimal(String stored, String text) {
        byte[] file = Raw.sheet("<row r=\"1\"><c r=\"A1\"><v>" + stored + "</v></c></row>").zip();
        assertThat(workbooks.open(file).sheets().get(0).rows().get(0).cell(0).text()).isEqualTo(text);
    }

    @Test
    void cells_without_addresses_and_inline_texts_are_read() {
        byte[] file = Raw.sheet("<row><c t=\"inlineStr\"><is><r><t>东</t></r><r><t>安</t></r><rPh><t>dōng</t></rPh></is></c>"
                + "<c t=\"str\"><v>a_x0041_</v></c><c><f>1/0</f></c><c t=\"e\"><v>#REF!</v></c></row>").zip();
        Row row = workbooks.open(file).sheets().get(0).rows().get(0);
        assertThat(row.cells().values()).extracting(Cell::address, Cell::kind, Cell::text).containsExactly(
                tuple("A1", Kind.TEXT, "东安"),
                tuple("B1", Kind.TEXT, "aA"),
                tuple("C1", Kind.FORMULA, ""),
                tuple("D1", Kind.ERROR, "#REF!"));
    }

    @Test
    void the_returned_copy_carries_fill_and_message_and_keeps_the_rest() throws IOException {
        byte[] copy = workbooks.marked(typed(), List.of(new Mark("登记", "B3", "金额不对"),
                new Mark("登记", "B3", "小数过多"), new Mark("登记", "H9", "缺少家庭").asWarning(), new Mark("没有", "A1", "x")));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            var sheet = workbook.getSheet("登记");
            var cell = sheet.getRow(2).getCell(1);
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("金额不对\n小数过多");
            assertThat(cell.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(sheet.getRow(8).getCell(7).getCellComment().getString().getString()).isEqualTo("提示：缺少家庭");
            assertThat(sheet.getRow(8).getCell(7).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.LIGHT_YELLOW.getIndex());
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo(" 𠮷田·阿依 ");
            assertThat(sheet.getRow(2).getCell(3).getCellFormula()).isEqualTo("1+1");
        }
    }

    @Test
    void marks_stand_side_by_side_and_those_of_an_earlier_copy_go() throws IOException {
        byte[] copy = workbooks.marked(typed(), List.of(new Mark("登记", "C3", "一"), new Mark("登记", "B3", "二"),
                new Mark("登记", "A3", "三")));
        byte[] again = workbooks.marked(copy, List.of(new Mark("登记", "B3", "第二次")));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(again))) {
            var sheet = workbook.getSheet("登记");
            assertThat(sheet.getCellComments()).hasSize(1);
            assertThat(sheet.getRow(2).getCell(1).getCellComment().getString().getString()).isEqualTo("第二次");
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(sheet.getRow(2).getCell(2).getCellStyle().getDataFormatString()).contains("年");
        }
    }

    @Test
    void a_workbook_too_large_to_hold_is_copied_with_values_and_messages_only() throws IOException {
        byte[] copy = PlainCopy.of(workbooks.open(typed()), List.of(new Mark("登记", "B3", "金额不对"),
                new Mark("登记", "A1", "缺少表头"), new Mark("登记", "C3", "x").asWarning()));
        Row row = workbooks.open(copy).sheet("登记").orElseThrow().rows().get(1);
        assertThat(row.cells().values()).extracting(Cell::kind, Cell::text).containsExactly(
                tuple(Kind.TEXT, " 𠮷田·阿依 "), tuple(Kind.NUMBER, "0.3"), tuple(Kind.DATE, "2018-07-09"),
                tuple(Kind.TEXT, "2"), tuple(Kind.TEXT, "TRUE"));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            var sheet = workbook.getSheet("登记");
            assertThat(sheet.getCellComments()).hasSize(3);
            assertThat(sheet.getRow(2).getCell(1).getCellComment().getString().getString()).isEqualTo("金额不对");
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void a_written_workbook_reads_back_the_same() throws IOException {
        List<List<Object>> rows = List.of(
                Arrays.asList("H0001", new BigDecimal("536.60"), LocalDate.of(2018, 7, 9), true, null, "=1+1𠮷"));
        byte[] file = workbooks.write(List.of(
                new SheetOut("结果", List.of("家庭编号", "金额", "日期", "是否", "空", "说明"), rows, Map.of("是否", List.of("是", "否"))),
                new SheetOut("空表", List.of("甲"), List.of())));
        Workbook workbook = workbooks.open(file);
        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("结果", "空表");
        assertThat(workbook.sheets().get(0).rows().get(1).cells().values()).extracting(Cell::kind, Cell::text)
                .containsExactly(tuple(Kind.TEXT, "H0001"), tuple(Kind.NUMBER, "536.6"),
                        tuple(Kind.DATE, "2018-07-09"), tuple(Kind.TEXT, "是"), tuple(Kind.TEXT, "=1+1𠮷"));
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(read.getSheetAt(0).getDataValidations()).hasSize(1);
            assertThat(read.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void the_sample_of_sixty_households_is_read() throws IOException {
        Workbook workbook = workbooks.open(getClass().getResourceAsStream("/demo/applications.xlsx").readAllBytes());
        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("家庭", "成员", "收入", "财产", "赡养义务人");
        assertThat(workbook.sheet("家庭").orElseThrow().rows()).hasSize(61);
        assertThat(workbook.sheet("收入").orElseThrow().rows().get(1).cell(3).text()).isEqualTo("2818.25");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
