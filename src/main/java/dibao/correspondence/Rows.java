package dibao.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rows of a table on paper: columns by name, a row of blanks where there is nothing. */
final class Rows {

    private Rows() {}

    /** @param columns their names in the order of {@code cells} @param empty the first cell's word where the list is empty */
    static <T> List<Map<String, String>> of(List<T> items, String columns, String empty, Function<T, List<?>> cells) {
        String[] names = columns.split(" ");
        var rows = new ArrayList<Map<String, String>>();
        for (T item : items) {
            rows.add(row(names, rows.size() + 1, cells.apply(item)));
        }
        if (rows.isEmpty()) {
            var blank = new LinkedHashMap<String, String>();
            blank.put("序号", "");
            for (int i = 0; i < names.length; i++) {
                blank.put(names[i], i == 0 ? empty : "");
            }
            rows.add(blank);
        }
        return rows;
    }

    /** So many rows to write on. */
    static List<Map<String, String>> blank(String columns, int count) {
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < count; i++) {
            rows.addAll(of(List.of(), columns, "", item -> List.of()));
        }
        return rows;
    }

    private static Map<String, String> row(String[] names, int number, List<?> cells) {
        var row = new LinkedHashMap<String, String>();
        row.put("序号", String.valueOf(number));
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], Chinese.or(cells.get(i), ""));
        }
        return row;
    }
}
