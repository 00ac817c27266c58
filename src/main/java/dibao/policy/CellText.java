package dibao.policy;

import dibao.paper.Cell;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cell of a rule workbook says, after full-width digits and signs are read as what they mean. */
final class CellText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u3000\\u00A0\\u2000-\\u200F\\u2028-\\u202F\\u2060-\\u206F\\u00AD\\u115F\\u1160\\u3164\\uFFA0\\uFE00-\\uFE0F\\uFEFF\\p{Cntrl}]");

    private CellText() {}

    /** A sentence for people: kept as typed, full-width punctuation too. */
    static Optional<String> prose(Cell cell, String where, String expected, Faults faults) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            faults.add(where, "是数字“" + cell.text() + "”，应填" + expected);
            return Optional.empty();
        }
        return sound(cell, where, expected, faults).map(String::strip);
    }

    /** Empty and a fault noted when the cell is blank, a formula, an error, or holds what nobody can see. */
    static Optional<String> read(Cell cell, String where, String expected, Faults faults) {
        return sound(cell, where, expected, faults).map(text -> {
            String plain = plain(text).strip();
            if (cell.kind() == Cell.Kind.TEXT && !plain.equals(halfWidth(text).strip())) {
                faults.note(where, "“" + shown(text) + "”含全角符号，按“" + plain + "”理解");
            }
            return plain;
        });
    }

    /** The cell as it shows: a number formatted as per cent with its sign. */
    private static Optional<String> sound(Cell cell, String where, String expected, Faults faults) {
        String fault = switch (cell.kind()) {
            case BLANK -> "是空的，应填" + expected;
            case FORMULA -> "是公式" + (cell.text().isEmpty() ? "" : "（当前结果“" + shown(cell.text()) + "”）") + "，应改为填写结果："
                    + expected;
            case ERROR -> "是错误值“" + cell.text() + "”，应填" + expected;
            case BOOLEAN -> "是逻辑值“" + cell.text() + "”，应填" + expected;
            case DATE -> "被当成了日期“" + cell.text() + "”，请把单元格设为文本后填写" + expected;
            case NUMBER -> Shown.otherwise(cell, expected);
            case TEXT -> visible(cell.text(), expected) == null ? Shown.otherwise(cell, expected) : visible(cell.text(), expected);
        };
        if (fault != null) {
            faults.add(where, fault);
            return Optional.empty();
        }
        boolean percent = cell.kind() == Cell.Kind.NUMBER && cell.format().contains("%");
        return Optional.of(percent ? Figures.percent(cell.number()) : cell.text());
    }

    /** Unchanged but for the separator of lists, which nobody need be told of. */
    private static String halfWidth(String text) {
        return text.replace('，', '、').replace('﹐', '、');
    }

    private static String visible(String text, String expected) {
        if (text.isBlank()) {
            return "只有空格，应填" + expected;
        }
        return INVISIBLE.matcher(text).find()
                ? "“" + shown(text) + "”含有全角空格、换行或不可见字符，请删去，应填" + expected : null;
    }

    /** Makes the invisible visible for a message, and keeps it short. */
    static String shown(String text) {
        String marked = text.replace("\u3000", "□").replaceAll(INVISIBLE.pattern(), "·");
        return marked.length() > 40 ? marked.substring(0, 40) + "…" : marked;
    }

    static String plain(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '≧', '⩾' -> out.append('≥');
                case '≦', '⩽' -> out.append('≤');
                case '，', '﹐' -> out.append('、');
                case '。' -> out.append('.');
                case '＊', '✕', '✖' -> out.append('×');
                default -> out.append(c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c);
            }
        }
        return out.toString();
    }
}
