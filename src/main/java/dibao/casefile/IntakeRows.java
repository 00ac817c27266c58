package dibao.casefile;

import dibao.casefile.IntakeColumns.Column;
import dibao.household.Words;
import dibao.paper.Cell;
import dibao.paper.Row;
import dibao.paper.Workbook;
import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The filled rows of one sheet of the intake workbook, their cells by column. */
final class IntakeRows {

    /** One row; a column's cell is BLANK where nothing stands. */
    record Entry(Map<Column, Cell> cells) {

        Cell key() {
            return cells.entrySet().stream().filter(e -> e.getKey().header().equals(IntakeColumns.KEY))
                    .map(Map.Entry::getValue).findFirst().orElseThrow();
        }

        /** 家庭编号 as it ties rows together. */
        String household() {
            return Words.trimmed(key().text());
        }

        private boolean blank() {
            return cells.values().stream().allMatch(cell -> Words.trimmed(cell.text()).isEmpty());
        }
    }

    private IntakeRows() {}

    /** @throws Refusal when the sheet or one of its columns is missing */
    static List<Entry> of(Workbook workbook, IntakeColumns form) {
        var sheet = workbook.sheet(form.sheet()).orElseThrow(() -> Refusal.because(
                "工作簿缺少工作表「" + form.sheet() + "」，请使用导入模板填写"));
        List<Row> rows = sheet.rows().stream().filter(row -> !row.cells().isEmpty()).toList();
        Map<Column, Integer> places = places(form, rows.isEmpty() ? new Row(form.sheet(), 1, Map.of()) : rows.get(0));
        List<Entry> entries = new ArrayList<>();
        for (Row row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            Map<Column, Cell> cells = new LinkedHashMap<>();
            places.forEach((column, at) -> cells.put(column, row.cell(at)));
            Entry entry = new Entry(cells);
            if (!entry.blank()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Whom an ID cell names; "" if nobody. */
    static String person(Cell idCard) {
        return Words.trimmed(idCard.text()).toUpperCase(Locale.ROOT);
    }

    private static Map<Column, Integer> places(IntakeColumns form, Row headers) {
        Map<String, Integer> found = new LinkedHashMap<>();
        headers.cells().forEach((at, cell) -> found.putIfAbsent(Words.trimmed(cell.text()), at));
        Map<Column, Integer> places = new LinkedHashMap<>();
        for (Column column : form.columns()) {
            Integer at = found.get(column.header());
            if (at == null) {
                throw Refusal.because("工作表「%s」缺少「%s」列，请使用导入模板填写".formatted(form.sheet(), column.header()));
            }
            places.put(column, at);
        }
        return places;
    }
}
