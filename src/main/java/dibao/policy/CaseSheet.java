package dibao.policy;

import dibao.paper.Cell;
import dibao.paper.Row;
import dibao.paper.Workbook;
import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 用例 — every table brings households with the result its author expects; a release whose cases fail is refused. */
final class CaseSheet {

    private static final String REASONS = "预期理由";
    private static final String BASE = "预期补差";
    private static final String TOTAL = "预期保障金额";
    private static final String TRIGGERS = "预期触发";
    private static final String NONE = "无";
    private static final Map<TableKind, List<String>> EXPECTED = Map.of(TableKind.ELIGIBILITY, List.of(REASONS),
            TableKind.AMOUNT, List.of(BASE, TOTAL), TableKind.SITE_CHECKS, List.of(TRIGGERS));

    private final Judge judge;
    private final TableKind table;
    private final Faults faults;

    private CaseSheet(Judge judge, TableKind table, Faults faults) {
        this.judge = judge;
        this.table = table;
        this.faults = faults;
    }

    /** @throws Refusal naming every case that came out otherwise */
    static void tryAll(Judge judge) {
        var faults = new Faults();
        for (TableKind table : TableKind.values()) {
            Workbook book = RuleTables.open(judge.release().files(), table.file(), faults);
            RuleSheet sheet = RuleSheet.read(table.file(), book, RuleSheet.CASES, faults);
            new CaseSheet(judge, table, faults).read(sheet);
        }
        faults.refuseIfAny("规则包的用例不符，未启用");
    }

    private void read(RuleSheet sheet) {
        Set<String> known = CaseHousehold.columns();
        List<String> expected = EXPECTED.get(table);
        expected.stream().filter(header -> !sheet.columns().containsKey(header))
                .forEach(header -> faults.add(table.file() + "[用例]A1", "缺少列“" + header + "”"));
        sheet.columns().keySet().stream().filter(h -> !known.contains(h) && !expected.contains(h))
                .forEach(h -> faults.add(table.file() + "[用例]A1", "不认识的列“" + h + "”" + Suggestion.among(h, known)));
        if (sheet.body().isEmpty()) {
            faults.add(table.file() + "[用例]A2", "一个用例也没有");
        }
        if (faults.none()) {
            sheet.body().forEach(row -> run(sheet, row, expected));
        }
    }

    private void run(RuleSheet sheet, Row row, List<String> expected) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        sheet.columns().forEach((header, column) -> cells.put(header, row.cell(column)));
        int before = faults.all().size();
        String county = judge.release().parameters().text("county.code", judge.release().note().inForceFrom());
        HouseholdFacts facts = new CaseHousehold(table, county, cells, faults).facts();
        if (faults.all().size() > before) {
            return;
        }
        try {
            Map<String, String> found = found(facts);
            expected.forEach(header -> compare(cells.get(header), header, found.get(header)));
        } catch (Refusal refusal) {
            faults.add(table.file() + row.cell(0).where(), "算不出结果：" + refusal.getMessage());
        }
    }

    private Map<String, String> found(HouseholdFacts facts) {
        if (table == TableKind.SITE_CHECKS) {
            return Map.of(TRIGGERS, joined(judge.triggers(facts), Function.identity()));
        }
        Ruling ruling = judge.rule(facts);
        return Map.of(REASONS, joined(ruling.reasons(), Ruling.Reason::code),
                BASE, ruling.base() == null ? NONE : ruling.base().toPlainString(),
                TOTAL, ruling.amount() == null ? NONE : ruling.amount().toPlainString());
    }

    private static <T> String joined(List<T> list, Function<T, String> code) {
        return list.isEmpty() ? NONE : list.stream().map(code).collect(Collectors.joining("、"));
    }

    private void compare(Cell cell, String header, String found) {
        String where = table.file() + cell.where();
        CellText.read(cell, where, header, faults).ifPresent(wanted -> {
            var sorted = new ArrayList<>(List.of(wanted.split("、")));
            sorted.sort(null);
            if (!String.join("、", sorted).equals(found)) {
                faults.add(where, header + "写的是“" + CellText.shown(wanted) + "”，按规则算出“" + found + "”");
            }
        });
    }
}
