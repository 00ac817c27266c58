package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("别的程序存出来的规则工作簿")
class OtherProgramsTests {

    /** Converted once by LibreOffice 7.4 from the project's own workbooks. */
    @Test
    void a_workbook_saved_by_libreoffice_is_read_like_our_own() throws IOException {
        var content = new TreeMap<>(RuleFolder.shipped().files().content());
        content.put("eligibility.xlsx", Files.readAllBytes(Path.of("src/test/resources/saved-elsewhere/eligibility-libreoffice.xlsx")));
        content.put("amount.xlsx", Files.readAllBytes(Path.of("src/test/resources/saved-elsewhere/amount-libreoffice.xlsx")));
        var faults = new Faults();
        var release = LoadedRelease.read(new RuleFiles(content), faults);
        assertThat(faults.remarks()).isEmpty();
        assertThat(release.tables().of(TableKind.ELIGIBILITY)).extracting(Rule::id)
                .containsExactly("I01", "P01", "P02", "P03", "P04", "P05", "P06", "H01", "C01");
        assertThat(release.tables().of(TableKind.ELIGIBILITY).get(0).from()).isEqualTo(LocalDate.of(2014, 5, 1));
        assertThat(release.tables().of(TableKind.AMOUNT)).hasSize(5);
    }

    /** WPS leaves styled empty cells, a build number, dates in its own Chinese format, and text in runs. */
    @Test
    void a_workbook_saved_by_wps_is_read_like_our_own() {
        var plain = LoadedRelease.read(RuleFolder.shipped().files());
        var folder = RuleFolder.shipped().workbook("eligibility.xlsx", OtherProgramsTests::likeWps);
        var faults = new Faults();
        var release = LoadedRelease.read(folder.files(), faults);
        assertThat(faults.remarks()).isEmpty();
        assertThat(release.tables()).isEqualTo(plain.tables());
    }

    private static void likeWps(XSSFWorkbook book) {
        book.getProperties().getCustomProperties().addProperty("KSOProductBuildVer", "2052-12.1.0.16929");
        book.getProperties().getCustomProperties().addProperty("ICV", "0F3A");
        var sheet = book.getSheet("规则");
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\";@"));
        CellStyle song = book.createCellStyle();
        var font = book.createFont();
        font.setFontName("宋体");
        song.setFont(font);
        sheet.forEach(row -> {
            if (row.getRowNum() > 0) {
                row.getCell(1).setCellStyle(day);
                var runs = new XSSFRichTextString(row.getCell(10).getStringCellValue());
                runs.applyFont(0, 2, font);
                row.getCell(10).setCellValue(runs);
            }
            row.createCell(15).setCellStyle(song);
        });
        for (int r = sheet.getLastRowNum() + 1; r < 200; r++) {
            for (int c = 0; c < 12; c++) {
                var row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
                row.createCell(c).setCellStyle(song);
            }
        }
    }
}
