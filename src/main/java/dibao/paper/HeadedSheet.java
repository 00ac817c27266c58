package dibao.paper;

import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 有表头的表 — the first filled row holds the headers, every later filled row is a line; columns are found by name. */
public record HeadedSheet(String name, Map<String, Integer> columns, List<Row> rows) {

    /** @throws Refusal in one sentence naming the columns missing or repeated */
    public static HeadedSheet of(Sheet sheet, List<String> required) {
        List<Row> filled = sheet.rows().stream().filter(HeadedSheet::filled).toList();
        if (filled.isEmpty()) {
            throw Refusal.of("file", "工作表「%s」是空的，第一行应为表头：%s".formatted(sheet.name(), String.join("、", required)));
        }
        Map<String, Integer> columns = new HashMap<>();
        filled.get(0).cells().forEach((column, cell) -> {
            String header = cell.text().strip();
            if (!header.isEmpty() && columns.put(header, column) != null) {
                throw Refusal.of("file", "工作表「%s」的列「%s」重复，请只保留一列".formatted(sheet.name(), header));
            }
        });
        String missing = required.stream().filter(h -> !columns.containsKey(h)).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw Refusal.of("file", "工作表「%s」缺少列：%s，请按样表补齐表头".formatted(sheet.name(), missing));
        }
        return new HeadedSheet(sheet.name(), columns, filled.subList(1, filled.size()));
    }

    private static boolean filled(Row row) {
        return row.cells().values().stream().anyMatch(c -> !c.text().isBlank() || c.kind() == Cell.Kind.FORMULA);
    }

    public boolean has(String header) {
        return columns.containsKey(header);
    }

    /** The lines, each with its own list of faults. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(new Line(row, columns, new ArrayList<>())));
        return lines;
    }
}
