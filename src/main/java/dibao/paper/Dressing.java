package dibao.paper;

import dibao.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/** Puts drop-downs and a locked first row on the sheets of a workbook; no cell's content changes. */
final class Dressing {

    /** What a list of words may have in one cell range's rule. */
    private static final int LONGEST_LIST = 255;
    private static final int LAST_COLUMN = 16_384;

    private final XSSFWorkbook book;
    private final Map<Short, CellStyle> open = new HashMap<>();
    private final Map<Short, CellStyle> locked = new HashMap<>();

    private Dressing(XSSFWorkbook book) {
        this.book = book;
    }

    /** The very same bytes when they are dressed so already. */
    static byte[] dressed(byte[] file, List<Dress> dresses) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Parcel.unpack(file).packed())); var out = new ByteArrayOutputStream()) {
            var dressing = new Dressing(book);
            List<Dress> due = dresses.stream().filter(d -> book.getSheet(d.sheet()) != null)
                    .filter(d -> !worn(book.getSheet(d.sheet())).equals(wanted(book.getSheet(d.sheet()), d))).toList();
            if (due.isEmpty()) {
                return file;
            }
            due.forEach(d -> dressing.dress(book.getSheet(d.sheet()), d));
            book.write(out);
            return out.toByteArray();
        } catch (IOException | POIXMLException e) {
            throw Refusal.because(Parcel.DAMAGED);
        }
    }

    private void dress(XSSFSheet sheet, Dress dress) {
        if (sheet.getCTWorksheet().isSetDataValidations()) {
            sheet.getCTWorksheet().unsetDataValidations();
        }
        for (int c = 0; c < dress.columns().size(); c++) {
            if (offers(dress.columns().get(c))) {
                sheet.addValidationData(validation(sheet, dress, c));
            }
        }
        lock(sheet, dress);
    }

    private static DataValidation validation(XSSFSheet sheet, Dress dress, int at) {
        Dress.Column column = dress.columns().get(at);
        var helper = sheet.getDataValidationHelper();
        DataValidation made = helper.createValidation(helper.createExplicitListConstraint(words(column)),
                new CellRangeAddressList(1, dress.lastRow() - 1, at, at));
        made.setShowErrorBox(column.strict());
        made.createErrorBox("填写有误", "请从下拉列表中选择");
        made.setShowPromptBox(true);
        made.createPromptBox(column.title(), column.hint());
        return made;
    }

    private static boolean offers(Dress.Column column) {
        return !column.words().isEmpty();
    }

    /** As many as fit; the others may be typed, for such a list is never strict. */
    private static String[] words(Dress.Column column) {
        int length = 0;
        int fit = 0;
        for (String word : column.words()) {
            length += word.length() + 1;
            fit += length <= LONGEST_LIST ? 1 : 0;
        }
        return column.words().subList(0, fit).toArray(String[]::new);
    }

    /** Without a password: it keeps a slip of the hand from the titles, not a will. */
    private void lock(XSSFSheet sheet, Dress dress) {
        sheet.forEach(row -> row.forEach(cell -> cell.setCellStyle(row.getRowNum() == 0
                ? style(cell.getCellStyle(), locked, true) : style(cell.getCellStyle(), open, false))));
        for (int c = 0; c < dress.columns().size(); c++) {
            sheet.setDefaultColumnStyle(c, style(sheet.getColumnStyle(c), open, false));
        }
        if (sheet.getCTWorksheet().getColsArray(0).sizeOfColArray() <= dress.columns().size()) {
            CTCol rest = sheet.getCTWorksheet().getColsArray(0).addNewCol();
            rest.setMin(dress.columns().size() + 1L);
            rest.setMax(LAST_COLUMN);
            rest.setWidth(sheet.getDefaultColumnWidth());
            rest.setStyle(style(book.getCellStyleAt(0), open, false).getIndex());
        }
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }

    private CellStyle style(CellStyle own, Map<Short, CellStyle> made, boolean lock) {
        return own.getLocked() == lock ? own : made.computeIfAbsent(own.getIndex(), index -> {
            CellStyle style = book.createCellStyle();
            style.cloneStyleFrom(own);
            style.setLocked(lock);
            return style;
        });
    }

    private static TreeSet<String> wanted(XSSFSheet sheet, Dress dress) {
        var wanted = new TreeSet<String>();
        wanted.add("locked true");
        for (int c = 0; c < dress.columns().size(); c++) {
            if (offers(dress.columns().get(c))) {
                wanted.add(said(validation(sheet, dress, c)));
            }
        }
        return wanted;
    }

    private static TreeSet<String> worn(XSSFSheet sheet) {
        var worn = new TreeSet<String>();
        worn.add("locked " + sheet.isSheetLocked());
        sheet.getDataValidations().forEach(v -> worn.add(said(v)));
        return worn;
    }

    private static String said(DataValidation validation) {
        String[] words = validation.getValidationConstraint().getExplicitListValues();
        return Arrays.stream(validation.getRegions().getCellRangeAddresses()).map(a -> a.formatAsString()).toList()
                + (words == null ? "" : Arrays.toString(words)) + validation.getShowErrorBox()
                + validation.getPromptBoxTitle() + validation.getPromptBoxText();
    }
}
