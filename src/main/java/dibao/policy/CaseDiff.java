package dibao.policy;

import dibao.paper.Workbooks;
import dibao.policy.RuleDiff.Difference;
import dibao.policy.RuleDiff.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 用例的差异 — cases of a workbook, matched by their number. */
final class CaseDiff {

    private CaseDiff() {}

    static List<Difference> between(String path, RuleFiles before, RuleFiles after) {
        Map<String, Map<String, String>> old = cases(path, before);
        Map<String, Map<String, String>> now = cases(path, after);
        var found = new ArrayList<Difference>();
        now.forEach((id, cells) -> {
            if (!old.containsKey(id)) {
                add(found, path, "用例 " + id + "：新增");
            } else {
                cells.forEach((header, value) -> {
                    String was = old.get(id).getOrDefault(header, "（没有此列）");
                    if (!was.equals(value)) {
                        add(found, path, "用例 " + id + "：" + RuleDiff.changed(header, was, value));
                    }
                });
            }
        });
        old.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> add(found, path, "用例 " + id + "：删去"));
        return found;
    }

    private static void add(List<Difference> found, String path, String sentence) {
        found.add(new Difference(Subject.用例, path + "[" + RuleSheet.CASES + "]", sentence));
    }

    private static Map<String, Map<String, String>> cases(String path, RuleFiles files) {
        var cases = new LinkedHashMap<String, Map<String, String>>();
        byte[] bytes = files.content().get(path);
        if (bytes == null) {
            return cases;
        }
        var book = new Workbooks().open(bytes);
        if (book.sheet(RuleSheet.CASES).isEmpty()) {
            return cases;
        }
        RuleSheet sheet = RuleSheet.read(path, book, RuleSheet.CASES, new Faults());
        sheet.body().forEach(row -> {
            var cells = new LinkedHashMap<String, String>();
            sheet.columns().forEach((header, column) -> cells.put(header, row.cell(column).text()));
            cases.put(row.cell(0).text(), cells);
        });
        return cases;
    }
}
