package dibao.paper;

import java.util.List;
import org.springframework.stereotype.Component;

/** 工作簿 — the only way in and out for workbooks. */
@Component
public class Workbooks {

    /**
     * Reads a workbook that may be hostile.
     *
     * @throws dibao.shared.Refusal one Chinese sentence that says what to do: not an xlsx, encrypted, macros, external
     *     entities, zip bomb, more than 50,000 rows in a sheet, empty
     */
    public Workbook open(byte[] file) {
        return WorkbookReader.read(Parcel.unpack(file));
    }

    /**
     * A copy of the workbook in which the cells are filled red and carry their messages as comments; marks of sheets
     * the workbook does not have are left out. A very large workbook is copied without its own looks and formulas.
     *
     * @throws dibao.shared.Refusal as {@link #open}
     */
    public byte[] marked(byte[] file, List<Mark> marks) {
        Parcel parcel = Parcel.unpack(file);
        return Marking.copy(parcel, WorkbookReader.read(parcel), marks);
    }

    /**
     * The workbook with drop-downs and a locked first row on the named sheets; the same bytes when it wears them already.
     *
     * @throws dibao.shared.Refusal as {@link #open}
     */
    public byte[] dressed(byte[] file, List<Dress> dresses) {
        return Dressing.dressed(file, dresses);
    }

    /** A new workbook, streamed: bold frozen headers with widths, rows, offered words. */
    public byte[] write(List<SheetOut> sheets) {
        return Writing.write(sheets);
    }
}
