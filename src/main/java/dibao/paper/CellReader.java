package dibao.paper;

import dibao.paper.Cell.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Turns one {@code <c>} of a worksheet into a cell. */
record CellReader(SharedTexts texts, CellFormats formats, boolean from1904) {

    /** No program writes longer ones; millions of digits would be read for hours. */
    private static final int LONGEST_NUMBER = 100;

    /** Reads to the end of the element; null if the cell holds nothing. */
    @Nullable Cell read(String sheet, String address, XMLStreamReader xml, Consumer<String> struck) throws XMLStreamException {
        String type = Xml.attribute(xml, "t");
        String style = Xml.attribute(xml, "s");
        int format = style.isEmpty() ? 0 : Integer.parseInt(style);
        String value = null;
        boolean formula = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = SharedTexts.rich(xml, "is", () -> struck.accept(address));
                    default -> { }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                Cell found = value == null ? null : cell(sheet, address, type, value, format);
                if (found != null && (formats.struck(format) || type.equals("s") && texts.struck().contains(Integer.valueOf(value.strip())))) {
                    struck.accept(address);
                }
                return !formula ? found : new Cell(sheet, address, Kind.FORMULA, found == null ? "" : found.text(),
                        null, null, formats.code(format));
            }
        }
    }

    private @Nullable Cell cell(String sheet, String address, String type, String value, int style) {
        return switch (type) {
            case "s" -> text(sheet, address, texts.texts().get(Integer.parseInt(value.strip())), style);
            case "str" -> text(sheet, address, SharedTexts.decoded(value), style);
            case "inlineStr" -> text(sheet, address, value, style);
            case "b" -> plain(sheet, address, Kind.BOOLEAN, value.strip().equals("1") ? "TRUE" : "FALSE", style);
            case "e" -> plain(sheet, address, Kind.ERROR, value, style);
            case "d" -> isoDate(sheet, address, value.strip(), style);
            default -> number(sheet, address, value.strip(), style);
        };
    }

    private @Nullable Cell text(String sheet, String address, String text, int style) {
        return text.isEmpty() ? null : plain(sheet, address, Kind.TEXT, text, style);
    }

    private Cell plain(String sheet, String address, Kind kind, String text, int style) {
        return new Cell(sheet, address, kind, text, null, null, formats.code(style));
    }

    private Cell isoDate(String sheet, String address, String text, int style) {
        try {
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            return new Cell(sheet, address, Kind.DATE, text, null, day, formats.code(style));
        } catch (java.time.DateTimeException noDate) {
            return plain(sheet, address, Kind.ERROR, text, style);
        }
    }

    private @Nullable Cell number(String sheet, String address, String value, int style) {
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > LONGEST_NUMBER) {
            return plain(sheet, address, Kind.ERROR, value.substring(0, LONGEST_NUMBER) + "…", style);
        }
        double number = new BigDecimal(value).doubleValue();
        if (!Double.isFinite(number)) {
            return plain(sheet, address, Kind.ERROR, value, style);
        }
        if (formats.date(style) && number >= 1 && DateUtil.isValidExcelDate(number)) {
            LocalDateTime at = DateUtil.getLocalDateTime(number, from1904, true);
            String iso = at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
            return new Cell(sheet, address, Kind.DATE, iso, null, at.toLocalDate(), formats.code(style));
        }
        BigDecimal shortest = shortest(number);
        return new Cell(sheet, address, Kind.NUMBER, shortest.toPlainString(), shortest, null, formats.code(style));
    }

    /** The fewest digits that still mean this number: what was typed, not what binary made of it. */
    static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal found = exact;
        for (int digits = 15; digits <= 17; digits++) {
            found = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (found.doubleValue() == number) {
                break;
            }
        }
        found = found.stripTrailingZeros();
        return found.scale() < 0 ? found.setScale(0) : found;
    }
}
