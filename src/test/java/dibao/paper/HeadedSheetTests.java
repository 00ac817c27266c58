package dibao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sheet read by its headers, line by line")
class HeadedSheetTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 7, 9);

    @Test
    void an_empty_sheet_is_told_what_its_first_line_should_be() {
        assertThatThrownBy(() -> HeadedSheet.of(sheet(List.of()), List.of("姓名", "金额")))
                .hasMessage("工作表「名册」是空的，第一行应为表头：姓名、金额");
        assertThatThrownBy(() -> HeadedSheet.of(sheet(List.of(row(1, text("　"), text(" ")))), List.of("姓名"))).hasMessageContaining("是空的");
    }

    @Test
    void missing_and_repeated_columns_are_named() {
        assertThatThrownBy(() -> headed(text("姓名"))).hasMessage("工作表「名册」缺少列：金额、日期，请按样表补齐表头");
        assertThatThrownBy(() -> headed(text("姓名"), text("金额"), text("日期"), text("金额 "))).hasMessageContaining("列「金额」重复");
    }

    @Test
    void a_good_line_is_read_and_an_absent_column_reads_as_blank() {
        Line line = line(text("胡玉平"), text("1200.5"), text("2018-07-09"));
        assertThat(line.required("姓名")).isEqualTo("胡玉平");
        assertThat(line.money("金额")).hasValueSatisfying(m -> assertThat(m).hasToString("1200.50"));
        assertThat(line.date("日期", TODAY)).contains(TODAY);
        assertThat(line.text("单位")).isEmpty();
        assertThat(line.good()).isTrue();
    }

    @Test
    void every_fault_of_a_line_stands_at_its_cell() {
        Line line = line(new Cell("名册", "A2", Cell.Kind.FORMULA, "1", null, null, "General"), text("12.345"), text("2018-7-9"));
        line.required("姓名");
        line.money("金额");
        line.date("日期", TODAY);
        assertThat(line.good()).isFalse();
        assertThat(line.faults()).extracting(Mark::message).satisfiesExactly(
                name -> assertThat(name).isEqualTo("「姓名」是公式或错误值，请改为直接填写的内容"),
                money -> assertThat(money).contains("金额「12.345」不对"),
                day -> assertThat(day).isEqualTo("「日期」应为日期，如 2018-06-30，现为「2018-7-9」"));
    }

    @Test
    void a_day_after_today_a_blank_and_an_id_that_lost_its_digits_are_faults() {
        Line line = line(new Cell("名册", "A2", Cell.Kind.NUMBER, "431122194503121000", new BigDecimal("431122194503121000"), null, "0"),
                text(""), text("2018-07-10"));
        assertThat(line.idCard("姓名")).isEmpty();
        assertThat(line.required("金额")).isEmpty();
        assertThat(line.date("日期", TODAY)).isEmpty();
        assertThat(line.faults()).extracting(Mark::message).containsExactly("「姓名」是数字格式，末几位已失真，请改为文本格式重新填写",
                "「金额」未填写", "「日期」2018-07-10 晚于今天 2018-07-09");
    }

    private static Line line(Cell... cells) {
        return new HeadedSheet("名册", Map.of("姓名", 0, "金额", 1, "日期", 2), List.of(row(2, cells))).lines().get(0);
    }

    private static HeadedSheet headed(Cell... headers) {
        return HeadedSheet.of(sheet(List.of(row(1, headers))), List.of("姓名", "金额", "日期"));
    }

    private static Cell text(String text) {
        return new Cell("名册", "A1", Cell.Kind.TEXT, text, null, null, "General");
    }

    private static Row row(int number, Cell... cells) {
        Map<Integer, Cell> byColumn = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            byColumn.put(i, cells[i]);
        }
        return new Row("名册", number, byColumn);
    }

    private static Sheet sheet(List<Row> rows) {
        return new Sheet("名册", false, List.of(), rows, Set.of(), Set.of(), Set.of(), Map.of());
    }
}
