package dibao.paper;

import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * 行.
 *
 * @param number 1-based, as Excel shows it
 * @param cells  the cells that hold something, by 0-based column
 */
public record Row(String sheet, int number, Map<Integer, Cell> cells) {

    /** The cell of a 0-based column; a BLANK one with its address if nothing is there. */
    public Cell cell(int column) {
        Cell cell = cells.get(column);
        return cell != null ? cell : Cell.blank(sheet, CellReference.convertNumToColString(column) + number);
    }
}
