package dibao.policy;

import dibao.policy.RuleDiff.Difference;
import dibao.policy.RuleDiff.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** 规则行的差异 — row by row, matched by rule number; a new row that takes over from one that ends is told as a change. */
final class RuleRowDiff {

    private final List<Difference> found = new ArrayList<>();

    private RuleRowDiff() {}

    static List<Difference> between(RuleTables before, RuleTables after) {
        var diff = new RuleRowDiff();
        Map<String, Rule> old = before.all().collect(Collectors.toMap(Rule::id, r -> r, (x, y) -> x, LinkedHashMap::new));
        Map<String, Rule> now = after.all().collect(Collectors.toMap(Rule::id, r -> r, (x, y) -> x, LinkedHashMap::new));
        now.values().forEach(rule -> {
            if (old.containsKey(rule.id())) {
                diff.same(old.get(rule.id()), rule);
            } else {
                diff.added(rule, predecessor(rule, now));
            }
        });
        old.values().stream().filter(r -> !now.containsKey(r.id())).forEach(r -> diff.add(r, r.id() + "：删去规则（"
                + described(r) + "）"));
        return diff.found;
    }

    /** Whose last day is the day before this one's first, for the same reason. */
    private static Optional<Rule> predecessor(Rule rule, Map<String, Rule> now) {
        return now.values().stream().filter(r -> r.table() == rule.table() && r.code().equals(rule.code())
                && rule.from().equals(r.until()) && Objects.equals(r.perPerson(), rule.perPerson())).findFirst();
    }

    private void same(Rule one, Rule other) {
        String head = one.id() + "：";
        if (one.table() != other.table()) {
            add(other, head + RuleDiff.changed("所在的表", one.table().file(), other.table().file()));
        }
        if (!one.from().equals(other.from())) {
            add(other, head + RuleDiff.changed("适用自", one.from(), other.from()));
        }
        if (!Objects.equals(one.until(), other.until())) {
            add(other, head + RuleDiff.changed("适用至", last(one), last(other)));
        }
        content(head, one, other);
    }

    private void content(String head, Rule one, Rule other) {
        var words = new LinkedHashSet<String>();
        one.conditions().forEach(c -> words.add(c.word().name()));
        other.conditions().forEach(c -> words.add(c.word().name()));
        words.forEach(word -> {
            String was = said(one, word);
            String is = said(other, word);
            if (!was.equals(is)) {
                found.add(new Difference(Subject.规则, cell(other, word), head + RuleDiff.changed(word, was, is)));
            }
        });
        text(head, "编码", one.code(), other.code(), other);
        text(head, "计算方式", rate(one), rate(other), other);
        text(head, "告知文字", "“" + one.text() + "”", "“" + other.text() + "”", other);
        text(head, "依据条款", String.join("、", one.clauses()), String.join("、", other.clauses()), other);
    }

    private void text(String head, String what, String one, String other, Rule rule) {
        if (!one.equals(other)) {
            add(rule, head + RuleDiff.changed(what, one, other));
        }
    }

    private void added(Rule rule, Optional<Rule> before) {
        if (before.isEmpty()) {
            add(rule, rule.id() + "：新增规则，" + period(rule) + "，" + described(rule) + "，告知“" + rule.text() + "”");
            return;
        }
        Rule one = before.get();
        add(rule, rule.id() + "：新增规则，自 " + rule.from() + " 起接替 " + one.id());
        content(rule.id() + "（接替 " + one.id() + "）：", one, rule);
    }

    private static String described(Rule rule) {
        String when = rule.asking().map(c -> c.word().name() + " " + Wording.of(c.criterion()))
                .collect(Collectors.joining("，且"));
        return (when.isEmpty() ? "不限条件" : when) + " → " + rule.code() + (rule.rate() == null ? "" : " " + rate(rule));
    }

    private static String rate(Rule rule) {
        return rule.rate() == null ? "差额补足" : rule.rate() + (rule.graded() ? "×人数" : "×月标准");
    }

    private static String period(Rule rule) {
        return rule.until() == null ? "自 " + rule.from() + " 起" : rule.from() + " 至 " + last(rule);
    }

    private static Object last(Rule rule) {
        LocalDate until = rule.until();
        return RuleDiff.open(until == null ? null : until.minusDays(1));
    }

    private static String said(Rule rule, String word) {
        return condition(rule, word).map(c -> Wording.of(c.criterion())).orElse(CriterionReader.ANY);
    }

    private static String cell(Rule rule, String word) {
        return condition(rule, word).map(c -> rule.table().file() + c.where()).orElse(rule.where());
    }

    private static Optional<Rule.Condition> condition(Rule rule, String word) {
        return rule.conditions().stream().filter(c -> c.word().name().equals(word)).findFirst();
    }

    private void add(Rule rule, String sentence) {
        found.add(new Difference(Subject.规则, rule.where(), sentence));
    }
}
