package dibao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Cells and relations no honest program writes")
class HostileNumberTests {

    @Test
    void a_number_of_millions_of_digits_is_an_error_value_and_read_at_once() {
        String digits = new Random(7).ints(3_000_000, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
        byte[] file = Raw.sheet("<row r=\"1\"><c r=\"A1\"><v>9" + digits + "</v></c></row>").zip();
        Cell cell = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> only(file));
        assertThat(cell.kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(cell.text()).hasSizeLessThan(200).endsWith("…");
    }

    @ParameterizedTest(name = "{0} of type {1}")
    @CsvSource({"1e400, n, ERROR, 1e400", "2018-13-01, d, ERROR, 2018-13-01", "2018-07-09T00:00:00, d, DATE, 2018-07-09T00:00:00",
            "1, b, BOOLEAN, TRUE", "0, b, BOOLEAN, FALSE", "#DIV/0!, e, ERROR, #DIV/0!", "0.1, n, NUMBER, 0.1", "1e3, n, NUMBER, 1000"})
    void a_cell_is_what_its_type_says_or_an_error_value(String value, String type, Cell.Kind kind, String text) {
        Cell cell = only(Raw.sheet("<row r=\"1\"><c r=\"A1\" t=\"" + type + "\"><v>" + value + "</v></c></row>").zip());
        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"A1\" t=\"s\"><v>7</v></c>", "<c r=\"A1\" t=\"s\"><v>x</v></c>", "<c r=\"A1\"><v>12a</v></c>"})
    void a_cell_that_points_nowhere_makes_the_workbook_a_damaged_one(String cell) {
        assertThatThrownBy(() -> only(Raw.sheet("<row r=\"1\">" + cell + "</row>").zip())).hasMessageContaining("已损坏");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@example.invalid", "", "not there.xml", "//host"})
    void a_sheet_whose_relation_leads_nowhere_makes_it_a_damaged_one(String target) {
        assertThatThrownBy(() -> only(Raw.sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target).zip())).hasMessageContaining("已损坏");
    }

    private static Cell only(byte[] file) {
        return new Workbooks().open(file).sheets().get(0).rows().get(0).cell(0);
    }
}
