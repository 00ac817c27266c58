package dibao.paper;

import dibao.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Marks faulty cells in a copy of the very workbook that was handed in. */
final class Marking {

    static final String AUTHOR = "低保案卷";

    /** Above this many bytes of worksheets the whole workbook would not fit in memory; then a plain copy is streamed. */
    private static final long MOST_BYTES = 32L << 20;

    private final XSSFWorkbook workbook;
    private final Map<Look, CellStyle> filled = new HashMap<>();

    private Marking(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static byte[] copy(Parcel parcel, Workbook read, List<Mark> marks) {
        long bytes = parcel.parts().entrySet().stream().filter(part -> part.getKey().contains("worksheets/"))
                .mapToLong(part -> part.getValue().length).sum();
        return bytes > MOST_BYTES ? PlainCopy.of(read, marks) : copy(parcel, marks);
    }

    private static byte[] copy(Parcel parcel, List<Mark> marks) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(parcel.packed())); var out = new ByteArrayOutputStream()) {
            var marking = new Marking(workbook);
            workbook.forEach(sheet -> marking.clear((XSSFSheet) sheet));
            joined(marks).forEach(marking::mark);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException e) {
            throw Refusal.because(Parcel.DAMAGED);
        }
    }

    /** Marks of an earlier copy that was mended and handed in again. */
    private void clear(XSSFSheet sheet) {
        List<CellAddress> ours = sheet.getCellComments().entrySet().stream()
                .filter(comment -> AUTHOR.equals(comment.getValue().getAuthor())).map(Map.Entry::getKey).toList();
        for (CellAddress address : ours) {
            XSSFRow row = sheet.getRow(address.getRow());
            XSSFCell cell = row == null ? null : row.getCell(address.getColumn());
            if (cell != null) {
                cell.removeCellComment();
                cell.setCellStyle(filled.computeIfAbsent(new Look(cell.getCellStyle(), IndexedColors.AUTOMATIC), this::fill));
            }
        }
    }

    private record Place(String sheet, CellAddress cell) {}

    private record Look(CellStyle style, IndexedColors colour) {}

    private static Map<Place, List<Mark>> joined(List<Mark> marks) {
        return marks.stream().collect(Collectors.groupingBy(
                mark -> new Place(mark.sheet(), new CellAddress(mark.address())), LinkedHashMap::new, Collectors.toList()));
    }

    private void mark(Place place, List<Mark> marks) {
        XSSFSheet sheet = workbook.getSheet(place.sheet);
        if (sheet == null) {
            return;
        }
        XSSFRow row = sheet.getRow(place.cell.getRow());
        XSSFCell cell = (row == null ? sheet.createRow(place.cell.getRow()) : row)
                .getCell(place.cell.getColumn(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        IndexedColors colour = marks.stream().allMatch(Mark::warning) ? IndexedColors.LIGHT_YELLOW : IndexedColors.ROSE;
        cell.setCellStyle(filled.computeIfAbsent(new Look(cell.getCellStyle(), colour), this::fill));
        String message = marks.stream().map(Mark::message).distinct().collect(Collectors.joining("\n"));
        XSSFComment comment = cell.getCellComment();
        if (comment == null) {
            comment = sheet.createDrawingPatriarch().createCellComment(besides(place.cell, message));
            comment.setAuthor(AUTHOR);
            comment.setString(new XSSFRichTextString(message));
            cell.setCellComment(comment);
        } else {
            comment.setString(new XSSFRichTextString(comment.getString().getString() + "\n" + message));
        }
    }

    private CellStyle fill(Look look) {
        CellStyle filled = workbook.createCellStyle();
        filled.cloneStyleFrom(look.style);
        boolean clean = look.colour == IndexedColors.AUTOMATIC;
        filled.setFillPattern(clean ? FillPatternType.NO_FILL : FillPatternType.SOLID_FOREGROUND);
        if (!clean) {
            filled.setFillForegroundColor(look.colour.getIndex());
        }
        return filled;
    }

    /** It must begin in the cell itself: POI takes the corner for the comment's cell, and refuses two of one cell. */
    static XSSFClientAnchor besides(CellAddress cell, String message) {
        int height = 2 + message.length() / 18;
        return new XSSFClientAnchor(0, 0, 0, 0, cell.getColumn(), cell.getRow(), cell.getColumn() + 4,
                cell.getRow() + Math.min(height, 30));
    }
}
