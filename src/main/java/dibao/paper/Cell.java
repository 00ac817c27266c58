package dibao.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 单元格.
 *
 * @param address as Excel writes it: {@code B7}
 * @param text    as typed, not trimmed; the shortest decimal of a number, ISO of a date, the last result of a formula; "" if blank
 * @param number  only for NUMBER
 * @param date    only for DATE (a time of day is dropped here, kept in the text)
 * @param format  the number format's code, "General" if none
 */
public record Cell(String sheet, String address, Kind kind, String text, @Nullable BigDecimal number,
        @Nullable LocalDate date, String format) {

    /** A cell with a formula is FORMULA whatever its result. */
    public enum Kind { BLANK, TEXT, NUMBER, DATE, BOOLEAN, FORMULA, ERROR }

    static Cell blank(String sheet, String address) {
        return new Cell(sheet, address, Kind.BLANK, "", null, null, "General");
    }

    /** What the spreadsheet shows of a number or a text in this format; "" where the format hides it. */
    public String shown() {
        return switch (kind) {
            case NUMBER -> number == null ? text : Display.of(number, format);
            case TEXT -> Display.of(text, format);
            default -> text;
        };
    }

    /** For messages: {@code [成员]B7}. */
    public String where() {
        return "[" + sheet + "]" + address;
    }
}
