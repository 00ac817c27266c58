package dibao.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Streams sheets into a new workbook; only a window of rows is ever in memory. */
final class Writing {

    private static final int WINDOW = 200;
    private static final int LONGEST_TEXT = 32_000;
    private static final int LAST_ROW = 49_999;

    private final SXSSFWorkbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final CellStyle header;

    private Writing(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        Font bold = workbook.createFont();
        bold.setBold(true);
        header = workbook.createCellStyle();
        header.setFont(bold);
    }

    static byte[] write(List<SheetOut> sheets) {
        try (var workbook = new SXSSFWorkbook(WINDOW); var out = new ByteArrayOutputStream()) {
            var writing = new Writing(workbook);
            sheets.forEach(writing::sheet);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(SheetOut out) {
        SXSSFSheet sheet = workbook.createSheet(out.name());
        sheet.createFreezePane(0, 1);
        Row top = sheet.createRow(0);
        for (int i = 0; i < out.headers().size(); i++) {
            String title = out.headers().get(i);
            top.createCell(i).setCellValue(title);
            top.getCell(i).setCellStyle(header);
            sheet.setColumnWidth(i, Math.min(60, Math.max(12, title.length() * 2 + 4)) * 256);
            offer(sheet, i, out.choices().getOrDefault(title, List.of()));
        }
        int number = 1;
        for (List<?> values : out.rows()) {
            Row row = sheet.createRow(number++);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) != null) {
                    fill(row.createCell(i), values.get(i));
                }
            }
        }
    }

    private void offer(SXSSFSheet sheet, int column, List<String> words) {
        if (!words.isEmpty()) {
            var helper = sheet.getDataValidationHelper();
            DataValidation list = helper.createValidation(
                    helper.createExplicitListConstraint(words.toArray(String[]::new)),
                    new CellRangeAddressList(1, LAST_ROW, column, column));
            list.setShowErrorBox(true);
            list.createErrorBox("填写有误", "请从下拉列表中选择");
            sheet.addValidationData(list);
        }
    }

    private void fill(org.apache.poi.ss.usermodel.Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(style(value instanceof BigDecimal exact && exact.scale() > 0
                    ? "0." + "0".repeat(Math.min(exact.scale(), 10)) : "General"));
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(style("yyyy-mm-dd"));
        } else {
            String text = value instanceof Boolean yes ? yes ? "是" : "否" : value.toString();
            cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text);
            cell.setCellStyle(style("@"));
        }
    }

    private CellStyle style(String format) {
        return styles.computeIfAbsent(format, code -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(code));
            return style;
        });
    }
}
