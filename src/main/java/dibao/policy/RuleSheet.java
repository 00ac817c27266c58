package dibao.policy;

import dibao.paper.Cell;
import dibao.paper.Row;
import dibao.paper.Sheet;
import dibao.paper.Workbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * 规则表的版面 — one table from A1, nothing beside or below it, nothing merged or hidden.
 *
 * @param columns 0-based column by header, as written
 */
record RuleSheet(String file, Map<String, Integer> columns, List<Row> body) {

    static final String RULES = "规则";
    static final String CASES = "用例";
    private static final Set<String> SHEETS = Set.of(RULES, CASES, "说明");

    /** Checks the workbook's sheets and reads the layout of one of them. */
    static void checkSheets(String file, Workbook book, Faults faults) {
        for (Sheet sheet : book.sheets()) {
            String where = file + "[" + sheet.name() + "]";
            if (sheet.hidden()) {
                faults.add(where + "A1", "工作表是隐藏的，请取消隐藏或删除");
            } else if (!SHEETS.contains(sheet.name())) {
                faults.add(where + "A1", "不认识的工作表，只能有“规则”“用例”“说明”（备注写在“说明”里）"
                        + Suggestion.among(sheet.name(), SHEETS));
            }
        }
    }

    /** {@code A}, {@code AB} of a 0-based column. */
    static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column))
                : String.valueOf((char) ('A' + column / 26 - 1)) + (char) ('A' + column % 26);
    }

    static RuleSheet read(String file, Workbook book, String name, Faults faults) {
        Sheet sheet = book.sheet(name).orElse(null);
        if (sheet == null || sheet.rows().isEmpty() || sheet.rows().get(0).number() != 1
                || sheet.rows().get(0).cell(0).kind() == Cell.Kind.BLANK) {
            faults.add(file + "[" + name + "]A1", sheet == null ? "缺少工作表“" + name + "”，请把放" + name + "的工作表改名为“" + name + "”" : "表头应从第1行A列开始");
            return new RuleSheet(file, Map.of(), List.of());
        }
        String where = file + "[" + name + "]";
        Optional<Row> lower = HeaderRow.belowFirst(sheet, name);
        if (lower.isPresent()) {
            faults.add(where + "A1", "表头应从第1行A列开始，这里是“" + CellText.shown(sheet.rows().get(0).cell(0).text()) + "”，表头在第"
                    + lower.get().number() + "行，请删除它上面的行（标题、备注写在“说明”工作表）");
            return new RuleSheet(file, Map.of(), List.of());
        }
        SheetMarks.check(sheet, where, faults);
        sheet.merged().forEach(area -> faults.add(where + area, "是合并单元格，请取消合并并逐格填写"));
        new TreeSet<>(sheet.hiddenRows()).forEach(row -> faults.add(where + "第" + row + "行", "是隐藏行（也可能是筛选造成的），请取消隐藏、清除筛选，或把行删除"));
        if (HeaderRow.broken(sheet, where, faults)) {
            return new RuleSheet(file, Map.of(), List.of());
        }
        Map<String, Integer> columns = header(sheet, where, faults);
        if (columns.isEmpty()) {
            return new RuleSheet(file, columns, List.of());
        }
        new TreeSet<>(sheet.hiddenColumns()).stream().filter(c -> c < columns.size())
                .forEach(c -> faults.add(where + sheet.rows().get(0).cell(c).address(), "所在的列是隐藏的，请取消隐藏或删除"));
        return new RuleSheet(file, columns, body(sheet, columns.size(), where, faults));
    }

    /** Columns by title; none when a title stands twice, for then no cell can be told from another. */
    private static Map<String, Integer> header(Sheet sheet, String where, Faults faults) {
        var columns = new LinkedHashMap<String, Integer>();
        boolean repeated = false;
        Row header = sheet.rows().get(0);
        for (int c = 0; header.cell(c).kind() != Cell.Kind.BLANK; c++) {
            Cell cell = header.cell(c);
            String title = CellText.read(cell, where + cell.address(), "列名", faults).orElse("列" + c);
            if (columns.putIfAbsent(title, c) != null) {
                faults.add(where + cell.address(), "列名“" + title + "”重复");
                repeated = true;
            }
        }
        return repeated ? Map.of() : columns;
    }

    private static List<Row> body(Sheet sheet, int width, String where, Faults faults) {
        var body = new ArrayList<Row>();
        int expected = 2;
        boolean ended = false;
        for (Row row : sheet.rows()) {
            List<Cell> filled = row.cells().values().stream().filter(c -> c.kind() != Cell.Kind.BLANK).toList();
            row.cells().forEach((column, cell) -> {
                if (column >= width && cell.kind() != Cell.Kind.BLANK) {
                    faults.add(where + cell.address(), "表格右侧不能有其他内容“" + CellText.shown(cell.text())
                            + "”（没有列名），备注请写在“说明”工作表");
                }
            });
            if (row.number() == 1 || filled.isEmpty() || ended) {
                continue;
            }
            if (row.number() != expected) {
                ended = afterGap(row, filled.get(0), expected, sheet, where, faults);
            } else if (!body.isEmpty() && (filled.size() == 1 && width > 3 || headerAgain(filled.get(0), sheet))) {
                ended = afterGap(row, filled.get(0), 0, sheet, where, faults);
            }
            expected = row.number() + 1;
            if (!ended) {
                body.add(row);
            }
        }
        return body;
    }

    private static boolean headerAgain(Cell first, Sheet sheet) {
        return first.text().strip().equals(sheet.rows().get(0).cell(0).text().strip());
    }

    /** What stands below a blank row, or right below the table (0): more rules, another table, or a note. */
    private static boolean afterGap(Row row, Cell first, int blank, Sheet sheet, String where, Faults faults) {
        String text = first.text().strip();
        if (headerAgain(first, sheet)) {
            faults.add(where + first.address(), "是第二张表的表头，一个工作表只能有一张表");
            return true;
        }
        if (blank == 0 && row.cell(0).kind() != Cell.Kind.BLANK && text.matches(TableReader.RULE_ID)) {
            return false;
        }
        if (row.cell(0).kind() == Cell.Kind.BLANK || !text.matches(TableReader.RULE_ID)) {
            faults.add(where + first.address(), "表格下方不能有其他内容“" + CellText.shown(text) + "”，备注请写在“说明”工作表");
            return true;
        }
        faults.add(where + "A" + blank, "是表内的空行，请删除（其后第" + row.number() + "行还有内容）");
        return false;
    }
}
