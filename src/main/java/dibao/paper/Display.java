package dibao.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

/** 显示 — what a number format makes of a cell (ECMA-376 18.8.31): its sections for positive, negative, zero and text. */
final class Display {

    private static final ThreadLocal<DataFormatter> FORMATTER = ThreadLocal.withInitial(() -> new DataFormatter(Locale.ROOT));

    private Display() {}

    static String of(BigDecimal number, String format) {
        List<String> sections = sections(format);
        int section = number.signum() < 0 && sections.size() > 1 ? 1 : number.signum() == 0 && sections.size() > 2 ? 2 : 0;
        return sections.size() > 1 && sections.get(section).isBlank() ? ""
                : FORMATTER.get().formatRawCellContents(number.doubleValue(), -1, format).strip();
    }

    static String of(String text, String format) {
        List<String> sections = sections(format);
        String section = sections.size() > 3 ? sections.get(3) : sections.size() == 1 && bare(format).contains("@") ? format : "@";
        var shown = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                shown.append(c);
            } else if (c == '[' && section.indexOf(']', i) > 0) {
                i = section.indexOf(']', i);
            } else if (c == '_' || c == '*') {
                i++;
            } else {
                shown.append(c == '@' ? text : c == '\\' ? "" : String.valueOf(c));
            }
        }
        return shown.toString();
    }

    private static String bare(String format) {
        return format.replaceAll("\"[^\"]*\"", "");
    }

    private static List<String> sections(String format) {
        var found = new ArrayList<String>();
        var section = new StringBuilder();
        boolean quoted = false;
        for (char c : format.toCharArray()) {
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                found.add(section.toString());
                section.setLength(0);
            } else {
                section.append(c);
            }
        }
        found.add(section.toString());
        return found;
    }
}
