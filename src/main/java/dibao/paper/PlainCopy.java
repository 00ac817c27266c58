package dibao.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** A marked copy of a workbook too large to be held whole: its values at their places, streamed. */
final class PlainCopy {

    private static final int WINDOW = 200;

    private final SXSSFWorkbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    private PlainCopy(SXSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static byte[] of(Workbook read, List<Mark> marks) {
        try (var workbook = new SXSSFWorkbook(WINDOW); var out = new ByteArrayOutputStream()) {
            var copy = new PlainCopy(workbook);
            read.sheets().forEach(sheet -> copy.sheet(sheet,
                    marks.stream().filter(mark -> mark.sheet().equals(sheet.name())).toList()));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(Sheet from, List<Mark> marks) {
        SXSSFSheet to = workbook.createSheet(from.name());
        Map<Integer, Map<Integer, List<Mark>>> marked = marks.stream().collect(Collectors.groupingBy(
                mark -> new CellAddress(mark.address()).getRow() + 1, Collectors.groupingBy(
                        mark -> new CellAddress(mark.address()).getColumn())));
        Map<Integer, Row> rows = new TreeMap<>();
        from.rows().forEach(row -> rows.put(row.number(), row));
        marked.keySet().forEach(number -> rows.putIfAbsent(number, new Row(from.name(), number, Map.of())));
        for (Row row : rows.values()) {
            var out = to.createRow(row.number() - 1);
            row.cells().forEach((column, cell) -> value(out.createCell(column), cell));
            marked.getOrDefault(row.number(), Map.of()).forEach((column, here) -> {
                var cell = out.getCell(column);
                mark(to, cell == null ? out.createCell(column) : cell, here);
            });
        }
    }

    private void value(org.apache.poi.ss.usermodel.Cell to, Cell from) {
        switch (from.kind()) {
            case NUMBER -> to.setCellValue(from.number().doubleValue());
            case DATE -> {
                to.setCellValue(from.date());
                to.setCellStyle(style("yyyy-mm-dd", null));
            }
            default -> {
                to.setCellValue(from.text());
                to.setCellStyle(style("@", null));
            }
        }
    }

    private void mark(SXSSFSheet sheet, org.apache.poi.ss.usermodel.Cell cell, List<Mark> marks) {
        boolean warning = marks.stream().allMatch(Mark::warning);
        cell.setCellStyle(style(cell.getCellStyle().getDataFormatString(),
                warning ? IndexedColors.LIGHT_YELLOW : IndexedColors.ROSE));
        String message = marks.stream().map(Mark::message).distinct().collect(Collectors.joining("\n"));
        Comment comment = sheet.createDrawingPatriarch()
                .createCellComment(Marking.besides(new CellAddress(cell), message));
        comment.setAuthor(Marking.AUTHOR);
        comment.setString(new XSSFRichTextString(message));
        comment.setAddress(new CellAddress(cell));
        cell.setCellComment(comment);
    }

    private CellStyle style(String format, @Nullable IndexedColors fill) {
        return styles.computeIfAbsent(format + fill, key -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            if (fill != null) {
                style.setFillForegroundColor(fill.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return style;
        });
    }
}
