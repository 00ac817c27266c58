package dibao.paper;

import java.util.List;

/**
 * 装扮 — what a sheet offers whoever fills it: drop-down words and a hint per column, a locked first row.
 *
 * @param columns from the first column on; a column without words and hint gets neither
 * @param lastRow 1-based row down to which the columns are dressed
 */
public record Dress(String sheet, List<Column> columns, int lastRow) {

    /** @param strict nothing but one of the words may be typed @param title shown above the hint, at most 32 characters */
    public record Column(List<String> words, boolean strict, String title, String hint) {}
}
