package dibao.policy;

import dibao.paper.Workbook;
import dibao.paper.Workbooks;
import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 规则表 — every rule of one release. */
record RuleTables(Map<TableKind, List<Rule>> byTable) {

    static RuleTables read(RuleFiles files, Dictionary dictionary, Clauses clauses, Parameters parameters,
            Faults faults) {
        var byTable = new LinkedHashMap<TableKind, List<Rule>>();
        var seen = new HashMap<String, String>();
        for (TableKind table : TableKind.values()) {
            boolean before = table == TableKind.MEMBERS && !files.content().containsKey(table.file());
            Workbook book = before ? null : open(files, table.file(), faults);
            var rules = new ArrayList<Rule>();
            if (before) {
                faults.warn("[" + table.file() + "]", "文件不存在，谁计入家庭成员按有这张表以前的规定认定（" + MembersBefore.FIRST + " 至 "
                        + MembersBefore.LAST + "）；要修改请把 " + table.file() + " 放进规则文件夹");
                rules.addAll(MembersBefore.rules(parameters));
            } else if (book != null) {
                RuleSheet.checkSheets(table.file(), book, faults);
                RuleSheet sheet = RuleSheet.read(table.file(), book, RuleSheet.RULES, faults);
                rules.addAll(new TableReader(table, dictionary, clauses, parameters, faults).read(sheet));
            }
            for (Rule rule : rules) {
                String other = seen.putIfAbsent(rule.id(), rule.where());
                if (other != null) {
                    faults.add(rule.where(), "规则编号“" + rule.id() + "”与 " + other + " 重复");
                }
            }
            byTable.put(table, List.copyOf(rules));
        }
        return new RuleTables(byTable);
    }

    static RuleTables none() {
        var byTable = new LinkedHashMap<TableKind, List<Rule>>();
        Stream.of(TableKind.values()).forEach(table -> byTable.put(table, List.of()));
        return new RuleTables(byTable);
    }

    static Workbook open(RuleFiles files, String path, Faults faults) {
        byte[] bytes = files.content().get(path);
        if (bytes == null) {
            faults.add("[" + path + "]", "文件不存在，请补上");
            return null;
        }
        try {
            return new Workbooks().open(bytes);
        } catch (Refusal refusal) {
            faults.add("[" + path + "]", refusal.getMessage());
            return null;
        }
    }

    List<Rule> of(TableKind table) {
        return byTable.get(table);
    }

    Stream<Rule> all() {
        return byTable.values().stream().flatMap(List::stream);
    }
}
