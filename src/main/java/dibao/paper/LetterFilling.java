package dibao.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/** Fills one letter: paragraphs, repeated paragraphs, tables, repeated rows. */
final class LetterFilling {

    private final String template;
    private final Map<String, Object> fields;

    LetterFilling(String template, Map<String, Object> fields) {
        this.template = template;
        this.fields = fields;
    }

    void body(IBody body) {
        List.copyOf(body.getParagraphs()).forEach(this::paragraph);
        List.copyOf(body.getTables()).forEach(this::table);
    }

    private void paragraph(XWPFParagraph paragraph) {
        var name = listNamedIn(paragraph.getText());
        if (name == null) {
            LetterText.fill(paragraph, this::value);
            return;
        }
        List<?> items = (List<?>) fields.get(name);
        for (Object item : items.subList(0, Math.max(0, items.size() - 1))) {
            try (var before = paragraph.getCTP().newCursor()) {
                XWPFParagraph copy = paragraph.getBody().insertNewParagraph(before);
                copy.getCTP().set(paragraph.getCTP().copy());
                item(new XWPFParagraph(copy.getCTP(), copy.getBody()), name, item.toString());
            }
        }
        item(paragraph, name, items.isEmpty() ? "" : items.get(items.size() - 1).toString());
    }

    private void item(XWPFParagraph paragraph, String name, String item) {
        LetterText.fill(paragraph, asked -> asked.equals(name) ? item : value(asked));
    }

    private void table(XWPFTable table) {
        for (XWPFTableRow row : List.copyOf(table.getRows())) {
            String list = rowsNamedIn(row);
            if (list == null) {
                row(row, this::value);
            } else {
                repeat(table, row, list);
            }
        }
    }

    private void repeat(XWPFTable table, XWPFTableRow row, String list) {
        int at = table.getRows().indexOf(row);
        for (Object item : (List<?>) fields.get(list)) {
            Map<?, ?> columns = (Map<?, ?>) item;
            XWPFTableRow copy = new XWPFTableRow((CTRow) row.getCtRow().copy(), table);
            row(copy, asked -> asked.startsWith(list + ".") ? column(list, asked, columns) : value(asked));
            table.addRow(copy, at++);
        }
        table.removeRow(at);
    }

    private String column(String list, String asked, Map<?, ?> columns) {
        Object value = columns.get(asked.substring(list.length() + 1));
        if (value == null) {
            throw LetterNames.unknown(template, asked, columns.keySet().stream().map(c -> list + "." + c).toList());
        }
        return value.toString();
    }

    private void row(XWPFTableRow row, Function<String, String> values) {
        for (XWPFTableCell cell : row.getTableCells()) {
            cell.getParagraphs().forEach(paragraph -> LetterText.fill(paragraph, values));
            cell.getTables().forEach(this::table);
        }
    }

    private @Nullable String listNamedIn(String text) {
        Matcher names = LetterNames.NAME.matcher(text);
        while (names.find()) {
            if (fields.get(names.group(1)) instanceof List<?> list && !rows(list)) {
                return names.group(1);
            }
        }
        return null;
    }

    private @Nullable String rowsNamedIn(XWPFTableRow row) {
        for (XWPFTableCell cell : row.getTableCells()) {
            Matcher names = LetterNames.NAME.matcher(cell.getText());
            while (names.find()) {
                String list = names.group(1).contains(".") ? names.group(1).substring(0, names.group(1).indexOf('.')) : "";
                if (fields.get(list) instanceof List<?> found && rows(found)) {
                    return list;
                }
            }
        }
        return null;
    }

    /** An empty list has no rows; which of the two it is no longer matters. */
    private static boolean rows(List<?> list) {
        return list.isEmpty() || list.get(0) instanceof Map<?, ?>;
    }

    private String value(String name) {
        Object value = fields.get(name);
        if (value == null || value instanceof List<?> list && rows(list) && !list.isEmpty()) {
            throw LetterNames.unknown(template, name, known());
        }
        return value instanceof List<?> list ? list.stream().map(Object::toString).collect(Collectors.joining("\n"))
                : value.toString();
    }

    private List<String> known() {
        var known = new ArrayList<String>();
        fields.forEach((name, value) -> {
            if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?> columns) {
                columns.keySet().forEach(column -> known.add(name + "." + column));
            } else {
                known.add(name);
            }
        });
        return known;
    }
}
