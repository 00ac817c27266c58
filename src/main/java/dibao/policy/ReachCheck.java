package dibao.policy;

import java.util.List;
import java.util.Set;

/** 能否命中 — conditions that hold never, or always, on the days the rule is in force. */
final class ReachCheck {

    private static final String COUNT = "count";

    private ReachCheck() {}

    static void of(TableKind table, List<Rule> rules, List<Points.Stretch> stretches, Faults faults) {
        rules.forEach(rule -> {
            var own = stretches.stream().filter(s -> s.inForce().contains(rule) && concerns(rule, s)).toList();
            if (!own.isEmpty()) {
                rule.asking().forEach(c -> condition(table, rule, c, own, faults));
            }
        });
    }

    private static boolean concerns(Rule rule, Points.Stretch stretch) {
        return rule.asking().filter(c -> c.word().field().equals("category"))
                .allMatch(c -> stretch.points().satisfying(c).contains(stretch.category()));
    }

    private static void condition(TableKind table, Rule rule, Rule.Condition condition, List<Points.Stretch> own, Faults faults) {
        String where = table.file() + condition.where();
        var dead = own.stream().filter(s -> possible(condition, s).isEmpty()).toList();
        if (dead.size() == own.size()) {
            faults.add(where, "“" + condition.shown() + "”永远不成立，规则 " + rule.id() + " 不会命中任何一户" + why(condition));
        } else if (!dead.isEmpty()) {
            faults.warn(where, "“" + condition.shown() + "”自 " + dead.get(0).day() + " 起（" + dead.get(0).category()
                    + "）不可能成立，规则 " + rule.id() + " 届时不起作用");
        }
        if (own.stream().allMatch(s -> s.points().satisfying(condition).containsAll(s.points().of(condition.word())))) {
            faults.warn(where, "“" + condition.shown() + "”永远成立，等于“任意”，请核对规则 " + rule.id() + " 的本意");
        }
    }

    /** A kind of property of which there is none is no fact at all. */
    private static Set<Object> possible(Rule.Condition condition, Points.Stretch stretch) {
        Set<Object> values = stretch.points().satisfying(condition);
        if (ofProperty(condition)) {
            values.removeIf(v -> v instanceof java.math.BigDecimal n && n.signum() == 0);
        }
        return values;
    }

    private static boolean ofProperty(Rule.Condition condition) {
        return condition.word().fact() == FactKind.财产 && condition.word().field().equals(COUNT);
    }

    private static String why(Rule.Condition condition) {
        return ofProperty(condition) ? "（没有的财产不作为事实，数量至少是1）"
                : condition.word().range() == null ? ""
                : "（“" + condition.word().name() + "”在 " + condition.word().range().get(0) + " 至 "
                        + condition.word().range().get(1) + " 之间）";
    }
}
