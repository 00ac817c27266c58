package dibao.policy;

import dibao.paper.Cell;
import dibao.paper.Row;
import dibao.paper.Workbook;
import dibao.policy.PolicyCase.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 用例 — every table brings households with the result its author expects; a release whose cases fail is refused. */
final class CaseSheet {

    private static final String EXPECTED = "预期";
    private static final Map<TableKind, List<String>> RESULTS = Map.of(
            TableKind.MEMBERS, List.of(PolicyCase.MEMBER, PolicyCase.ROW), TableKind.ELIGIBILITY, List.of(PolicyCase.REASONS),
            TableKind.AMOUNT, List.of(PolicyCase.BASE, PolicyCase.TOTAL), TableKind.SITE_CHECKS, List.of(PolicyCase.TRIGGERS));

    private final LoadedRelease release;
    private final TableKind table;
    private final Faults faults;

    CaseSheet(LoadedRelease release, TableKind table, Faults faults) {
        this.release = release;
        this.table = table;
        this.faults = faults;
    }

    List<PolicyCase> read() {
        if (table == TableKind.MEMBERS && !release.files().content().containsKey(table.file())) {
            return List.of();
        }
        Workbook book = RuleTables.open(release.files(), table.file(), faults);
        if (book == null) {
            return List.of();
        }
        int before = faults.all().size();
        RuleSheet sheet = RuleSheet.read(table.file(), book, RuleSheet.CASES, faults);
        Set<String> known = CaseHousehold.columns();
        List<String> expected = RESULTS.get(table).stream().map(EXPECTED::concat).toList();
        expected.stream().filter(header -> !sheet.columns().containsKey(header))
                .forEach(header -> faults.add(where("A1"), "缺少列“" + header + "”" ));
        sheet.columns().forEach((header, column) -> {
            if (!known.contains(header) && !expected.contains(header)) {
                faults.add(where(RuleSheet.letters(column) + "1"), "不认识的列“" + header + "”" + Suggestion.among(header, known));
            }
        });
        if (sheet.body().isEmpty()) {
            faults.add(where("A2"), "一个用例也没有");
        }
        var cases = new ArrayList<PolicyCase>();
        if (faults.all().size() == before) {
            sheet.body().forEach(row -> one(sheet, row, cases));
        }
        return cases;
    }

    private void one(RuleSheet sheet, Row row, List<PolicyCase> cases) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        sheet.columns().forEach((header, column) -> cells.put(header, row.cell(column)));
        int before = faults.all().size();
        HouseholdFacts facts = new CaseHousehold(table, release, cells, faults).facts();
        var expected = new LinkedHashMap<String, Wanted>();
        RESULTS.get(table).forEach(what -> wanted(what, cells.get(EXPECTED + what)).ifPresent(w -> expected.put(what, w)));
        if (faults.all().size() == before) {
            Cell title = cells.get("说明");
            cases.add(new PolicyCase(row.cell(0).text().strip(), title == null ? "" : title.text().strip(),
                    table.file() + row.cell(0).where(), facts, expected));
        }
    }

    private Optional<Wanted> wanted(String what, Cell cell) {
        String where = table.file() + cell.where();
        return CellText.read(cell, where, EXPECTED + what + "或“无”", faults).map(text -> {
            if (what.equals(PolicyCase.REASONS) || what.equals(PolicyCase.TRIGGERS)) {
                codes(release, table, text, where, faults);
            } else if (table == TableKind.MEMBERS) {
                known(text, what.equals(PolicyCase.MEMBER) ? Membership.ANSWERS
                        : release.tables().of(table).stream().map(Rule::id).toList(), where);
            }
            return new Wanted(PolicyCase.sorted(text), where);
        });
    }

    private void known(String text, List<String> words, String where) {
        if (!words.contains(text)) {
            faults.add(where, "“" + CellText.shown(text) + "”应填 " + String.join("、", words) + " 之一" + Suggestion.among(text, words));
        }
    }

    /** Codes that no rule gives were mistyped. */
    static void codes(LoadedRelease release, TableKind table, String text, String where, Faults faults) {
        Set<String> known = release.tables().of(table).stream().map(Rule::code).collect(Collectors.toSet());
        if (table == TableKind.ELIGIBILITY) {
            HandWritten.codes(release.files()).forEach(known::add);
        }
        Arrays.stream(text.split("[、,]\\s*")).filter(code -> !code.equals(PolicyCase.NONE) && !known.contains(code))
                .forEach(code -> faults.add(where, "编码“" + CellText.shown(code) + "”不是 " + table.file()
                        + " 中任何一条规则的编码" + Suggestion.among(code, known)));
    }

    private String where(String address) {
        return table.file() + "[" + RuleSheet.CASES + "]" + address;
    }
}
