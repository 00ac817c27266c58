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
                assertThat(bytes).as(file + " is stale: rules dress rules").isEqualTo(RuleFolder.shipped().files().content().get(file)));
    }

    @Test
    void a_new_word_and_a_new_clause_are_offered_and_no_cell_changes() throws IOException {
        Path folder = RuleFolder.shipped().text("dictionary.yaml", t -> t.replace("words: [无, 一级,", "words: [无, 特级, 一级,"))
                .text("law/clauses.yaml", t -> t + "  - {id: 2018-99, document: 某文件, article: 第一条, from: 2018-01-01, text: 某条}\n").writtenTo(temp);
        var before = LoadedRelease.read(RuleFiles.in(folder));
        assertThat(RuleDress.renew(folder)).containsExactlyInAnyOrder("amount.xlsx", "eligibility.xlsx", "site-checks.xlsx");
        var after = LoadedRelease.read(RuleFiles.in(folder));
        assertThat(after.tables()).isEqualTo(before.tables());
        assertThat(RuleDiff.between(before, after)).isEmpty();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(after.files().content().get("amount.xlsx")))) {
            var sheet = book.getSheet("规则");
            assertThat(sheet.getDataValidations()).anySatisfy(v -> assertThat(Arrays.asList(
                    v.getValidationConstraint().getExplicitListValues())).startsWith("任意", "无", "特级", "一级"))
                    .anySatisfy(v -> assertThat(v.getValidationConstraint().getExplicitListValues()).contains("2018-99"));
            assertThat(sheet.isSheetLocked()).isTrue();
            assertThat(sheet.getRow(0).getCell(3).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getLocked()).isFalse();
            assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue()).hasYear(2014);
        }
        assertThat(RuleDress.renew(folder)).isEmpty();
    }
}
