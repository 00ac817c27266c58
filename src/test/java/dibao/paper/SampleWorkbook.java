package dibao.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sample of sixty households, to be spoilt cell by cell. */
public final class SampleWorkbook {

    private final XSSFWorkbook workbook;

    public SampleWorkbook() {
        try (var in = SampleWorkbook.class.getResourceAsStream("/demo/applications.xlsx")) {
            workbook = new XSSFWorkbook(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param value text, number, date, or null to empty the cell */
    public SampleWorkbook set(String sheet, String address, Object value) {
        XSSFCell cell = cell(sheet, address);
        if (value == null) {
            cell.setBlank();
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
        } else {
            cell.setCellValue(value.toString());
        }
        return this;
    }

    public SampleWorkbook formula(String sheet, String address, String formula) {
        cell(sheet, address).setCellFormula(formula);
        return this;
    }

    /** Writes texts from column A on; the row is made if there is none. */
    public SampleWorkbook row(String sheet, int number, Object... values) {
        for (int i = 0; i < values.length; i++) {
            set(sheet, CellReference.convertNumToColString(i) + number, values[i]);
        }
        return this;
    }

    public SampleWorkbook without(String sheet) {
        workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        return this;
    }

    /** Keeps the header and the first rows only. */
    public SampleWorkbook keep(String sheet, int rows) {
        var from = workbook.getSheet(sheet);
        for (int i = from.getLastRowNum(); i > rows; i--) {
            from.removeRow(from.getRow(i));
        }
        return this;
    }

    public byte[] bytes() {
        try (var out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XSSFCell cell(String sheet, String address) {
        var at = new CellReference(address);
        XSSFRow row = workbook.getSheet(sheet).getRow(at.getRow());
        XSSFRow there = row == null ? workbook.getSheet(sheet).createRow(at.getRow()) : row;
        XSSFCell cell = there.getCell(at.getCol());
        return cell == null ? there.createCell(at.getCol()) : cell;
    }
}
