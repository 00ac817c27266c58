package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Write them anew with {@code java -jar target/dibao-casework-*.jar rules dress rules}. */
@DisplayName("规则工作簿的下拉列表和表头")
class RuleDressTests {

    @TempDir
    private Path temp;

    @Test
    void the_workbooks_of_the_project_wear_what_the_dictionary_says() {
        RuleDress.dressed(LoadedRelease.read(RuleFolder.shipped().files())).forEach((file, bytes) ->
                assertThat(Arrays.equals(bytes, RuleFolder.shipped().files().content().get(file)))
                        .as(file + " is up to date; else: rules dress rules").isTrue());
    }

    @Test
    void a_new_word_and_a_new_code_are_offered_and_no_cell_changes() throws IOException {
        Path folder = RuleFolder.shipped().text("dictionary.yaml", t -> t.replace("words: [无, 一级,", "words: [无, 特级, 一级,"))
                .cell("eligibility.xlsx", "J5", "P09").workbook("eligibility.xlsx",
                        b -> b.getSheet("用例").getRow(10).getCell(11).setCellValue("P09")).writtenTo(temp);
        var before = LoadedRelease.read(RuleFiles.in(folder));
        assertThat(RuleDress.renew(folder)).containsExactlyInAnyOrder("amount.xlsx", "eligibility.xlsx");
        var after = LoadedRelease.read(RuleFiles.in(folder));
        assertThat(after.tables()).isEqualTo(before.tables());
        assertThat(RuleDiff.between(before, after)).isEmpty();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(after.files().content().get("amount.xlsx")))) {
            var sheet = book.getSheet("规则");
            assertThat(sheet.getDataValidations()).anySatisfy(v -> assertThat(Arrays.asList(
                    v.getValidationConstraint().getExplicitListValues())).startsWith("任意", "无", "特级", "一级"))
                    .anySatisfy(v -> assertThat(v.getValidationConstraint().getExplicitListValues()).containsExactly("220-27", "220-28", "649-12"));
            assertThat(sheet.isSheetLocked()).isTrue();
            assertThat(sheet.getRow(0).getCell(3).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getLocked()).isFalse();
            assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue()).hasYear(2014);
        }
        assertThat(RuleDress.renew(folder)).isEmpty();
    }
}
