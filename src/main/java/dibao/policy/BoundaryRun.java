package dibao.policy;

import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 边界试算 — for every condition, cases just below, at and just above each number, and for each word: the household is made
 * so that all other conditions of the rule hold. Drools, the interpreter and the sets of {@link Points} must agree.
 */
final class BoundaryRun {

    private static final int HEADS = 3;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Judge judge;
    private final List<String> disagreements = new ArrayList<>();
    private int tried;

    private BoundaryRun(Judge judge) {
        this.judge = judge;
    }

    /** @param tried how many made-up households were judged @param disagreements each with its cell; none: all agree */
    record Outcome(int tried, List<String> disagreements) {}

    static Outcome of(Judge judge) {
        var run = new BoundaryRun(judge);
        for (TableKind table : TableKind.values()) {
            List<Points.Stretch> stretches = Points.stretches(judge.release(), table);
            stretches.subList(Math.max(0, stretches.size() - 2), stretches.size()).forEach(s -> run.stretch(table, s));
        }
        return new Outcome(run.tried, List.copyOf(run.disagreements));
    }

    private void stretch(TableKind table, Points.Stretch stretch) {
        for (Rule rule : stretch.inForce()) {
            Map<Word, Object> hit = new LinkedHashMap<>();
            rule.asking().forEach(c -> stretch.points().satisfying(c).stream().reduce((x, y) -> y)
                    .ifPresent(value -> hit.put(c.word(), value)));
            if (hit.keySet().stream().anyMatch(w -> w.field().equals("category"))) {
                hit.replaceAll((w, v) -> w.field().equals("category") ? stretch.category() : v);
            }
            rule.asking().forEach(c -> {
                Set<Object> allowed = stretch.points().satisfying(c);
                for (Object value : stretch.points().of(c.word())) {
                    if (!c.word().field().equals("category") || value.equals(stretch.category())) {
                        var values = new LinkedHashMap<>(hit);
                        values.put(c.word(), value);
                        judge(table, stretch, rule, c, values, allowed.contains(value) && values.size() == asked(rule));
                    }
                }
            });
        }
    }

    private static int asked(Rule rule) {
        return (int) rule.asking().map(Rule.Condition::word).distinct().count();
    }

    private void judge(TableKind table, Points.Stretch stretch, Rule rule, Rule.Condition condition, Map<Word, Object> values,
            boolean expected) {
        tried++;
        String what = rule.table().file() + condition.where() + " 规则 " + rule.id() + "：" + condition.word().name() + " "
                + GapCheck.shown(condition.word(), values.get(condition.word())) + "（" + stretch.category() + "，" + stretch.day() + "）";
        try {
            boolean hit = judge.agreedOn(table, facts(stretch, values), limits(stretch)).contains(rule.id());
            if (hit != expected) {
                disagreements.add(what + " 按条件应" + (expected ? "命中" : "不命中") + "，实际" + (hit ? "命中" : "未命中"));
            }
        } catch (Disagreement differ) {
            disagreements.add(what + " Drools 与对照计算不一致：" + differ.getMessage());
        }
    }

    private LimitsOfCase limits(Points.Stretch stretch) {
        Parameters here = judge.release().parameters().in(new Area.Place(stretch.category(), null));
        Standard standard = null;
        try {
            standard = Standard.of(stretch.category(), here, stretch.day());
        } catch (Refusal none) {
            // no rule of this stretch compares with the standard
        }
        return new LimitsOfCase(here, standard, stretch.day(), stretch.day());
    }

    private static CaseFacts facts(Points.Stretch stretch, Map<Word, Object> values) {
        var household = (RuleFacts.Household) with(FactKind.家庭,
                new RuleFacts.Household(stretch.category(), HEADS, BigDecimal.ZERO, BigDecimal.ZERO, "431122", ""), values);
        var person = (RuleFacts.Person) with(FactKind.成员,
                new RuleFacts.Person("1", CaseFacts.SELF, 40, "健康或良好", "无", "有劳动能力", true, "431122", Membership.NORMAL, true), values);
        boolean owns = values.keySet().stream().anyMatch(w -> w.fact() == FactKind.财产);
        var asset = (RuleFacts.Asset) with(FactKind.财产, new RuleFacts.Asset("住房", 1, CENT), values);
        boolean owed = values.keySet().stream().anyMatch(w -> w.fact() == FactKind.义务人);
        var obligor = (RuleFacts.Obligor) with(FactKind.义务人, new RuleFacts.Obligor(false, BigDecimal.ZERO), values);
        var signs = (RuleFacts.Signs) with(FactKind.情形, new RuleFacts.Signs(false, false, false), values);
        return new CaseFacts(household, List.of(person), owns ? List.of(asset) : List.of(),
                owed ? List.of(obligor) : List.of(), signs);
    }

    private static Record with(FactKind kind, Record fact, Map<Word, Object> values) {
        Record changed = fact;
        for (Map.Entry<Word, Object> one : values.entrySet()) {
            if (one.getKey().fact() == kind) {
                changed = kind.with(changed, one.getKey().field(), one.getKey().perHead()
                        ? ((BigDecimal) one.getValue()).multiply(BigDecimal.valueOf(heads(values))) : one.getValue());
            }
        }
        return changed;
    }

    private static int heads(Map<Word, Object> values) {
        return values.entrySet().stream().filter(e -> e.getKey().field().equals("members"))
                .map(e -> ((BigDecimal) e.getValue()).intValue()).findFirst().orElse(HEADS);
    }
}
