package dibao.policy;

import dibao.paper.Cell;
import dibao.paper.Row;
import dibao.paper.Sheet;
import java.util.List;
import java.util.Optional;

/** 表头行 — one title missing, or one line above it, and no cell of the table is where it should be: said once, not at every cell. */
final class HeaderRow {

    private static final int DEEPEST = 10;

    private HeaderRow() {}

    /** Where the header stands, when it is not the first row. */
    static Optional<Row> belowFirst(Sheet sheet, String name) {
        List<Row> rows = sheet.rows();
        String title = name + "编号";
        return titled(rows.get(0), title) ? Optional.empty()
                : rows.stream().limit(DEEPEST).filter(row -> titled(row, title)).findFirst();
    }

    private static boolean titled(Row row, String title) {
        return row.cells().values().stream().anyMatch(cell -> cell.text().strip().equals(title));
    }

    /** A title that is missing among the others: the columns to its right are not beside the table, they are of it. */
    static boolean broken(Sheet sheet, String where, Faults faults) {
        Row header = sheet.rows().get(0);
        int gap = 0;
        while (header.cell(gap).kind() != Cell.Kind.BLANK) {
            gap++;
        }
        int first = gap;
        boolean titledAfter = header.cells().entrySet().stream().anyMatch(c -> c.getKey() > first && c.getValue().kind() != Cell.Kind.BLANK
                && filled(sheet, c.getKey()));
        if (!titledAfter) {
            return false;
        }
        faults.add(where + header.cell(gap).address(), filled(sheet, gap) ? "列名是空的，而这一列下面有内容，请补上列名"
                : "是表内的空列，请删除（它右边还有列）");
        return true;
    }

    private static boolean filled(Sheet sheet, int column) {
        return sheet.rows().stream().skip(1).anyMatch(row -> row.cell(column).kind() != Cell.Kind.BLANK);
    }
}
