package dibao.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 缺口与重叠 — of the 补差 and 分档 rules exactly one must apply to every household on every day, of members.xlsx exactly one to
 * every person; all other rows apply side by side.
 */
final class GapCheck {

    private static final int MOST_COMBINATIONS = 20_000;

    private final Faults faults;
    private final Set<String> said = new HashSet<>();

    private final boolean people;

    private GapCheck(boolean people, Faults faults) {
        this.people = people;
        this.faults = faults;
    }

    static void of(List<Points.Stretch> stretches, Faults faults) {
        var check = new GapCheck(false, faults);
        stretches.stream().dropWhile(s -> s.inForce().stream().allMatch(Rule::perPerson)).forEach(check::stretch);
    }

    /** The category of the household says nothing about its people. */
    static void ofMembers(List<Points.Stretch> stretches, Faults faults) {
        var check = new GapCheck(true, faults);
        stretches.stream().filter(s -> s.category().equals(stretches.get(0).category())).forEach(check::stretch);
    }

    private void stretch(Points.Stretch stretch) {
        List<Rule> rules = stretch.inForce().stream().filter(r -> people || !r.perPerson()).toList();
        if (rules.isEmpty()) {
            say("none", (people ? TableKind.MEMBERS : TableKind.AMOUNT).file() + "[" + RuleSheet.RULES + "]A1", "自 " + stretch.day()
                    + " 起没有" + (people ? "认定规则适用，届时不知道谁计入家庭成员" : "补差规则适用，届时每一户都算不出保障金额"));
            return;
        }
        List<Word> words = rules.stream().flatMap(Rule::asking).map(Rule.Condition::word).distinct().toList();
        long size = words.stream().mapToLong(w -> stretch.points().of(w).size()).reduce(1, (x, y) -> x * y);
        if (size > MOST_COMBINATIONS) {
            faults.warn(rules.get(0).where(), what() + "规则的条件组合太多（" + size + "），没有逐一检查缺口和重叠");
            return;
        }
        combine(stretch, rules, words, new LinkedHashMap<>());
    }

    private void combine(Points.Stretch stretch, List<Rule> rules, List<Word> words, Map<Word, Object> values) {
        if (values.size() < words.size()) {
            Word word = words.get(values.size());
            for (Object value : stretch.points().of(word)) {
                if (!word.field().equals("category") || value.equals(stretch.category())) {
                    var more = new LinkedHashMap<>(values);
                    more.put(word, value);
                    combine(stretch, rules, words, more);
                }
            }
            return;
        }
        List<Rule> hits = rules.stream().filter(r -> failing(r, values, stretch.points()).isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        int nearest = hits.stream().mapToInt(Rule::nearness).max().orElse(0);
        hits.removeIf(r -> r.nearness() < nearest);
        if (hits.isEmpty()) {
            gap(stretch, rules, values);
        } else if (hits.size() > 1) {
            say("overlap " + hits.get(0).id() + hits.get(1).id(), hits.get(1).where(), "规则 " + hits.get(1).id() + " 与 "
                    + hits.get(0).id() + "（" + hits.get(0).where() + "）重叠：" + described(stretch, values) + (people ? " 的人两条都适用，每个人应恰好一条" : " 的家庭两条都适用，补差应恰好一条"));
        }
    }

    /** Shown at the cell that comes nearest to covering it; of cells as near at a number rather than a word, numbers slip. */
    private void gap(Points.Stretch stretch, List<Rule> rules, Map<Word, Object> values) {
        Rule nearest = rules.stream().min(Comparator.<Rule>comparingInt(r -> failing(r, values, stretch.points()).size())
                .thenComparing(r -> !failing(r, values, stretch.points()).get(0).word().type().numeric())).orElseThrow();
        Rule.Condition cell = failing(nearest, values, stretch.points()).get(0);
        say("gap " + cell.where(), nearest.table().file() + cell.where(), "有缺口：" + described(stretch, values)
                + (people ? " 的人没有认定规则适用，不知道是否计入" : " 的家庭没有补差规则适用，算不出保障金额")
                + "；最接近的是 " + nearest.id() + "，本格写的是“" + cell.shown() + "”");
    }

    private static List<Rule.Condition> failing(Rule rule, Map<Word, Object> values, Points points) {
        var failing = new ArrayList<Rule.Condition>();
        rule.asking().filter(c -> !points.satisfying(c).contains(values.get(c.word()))).forEach(failing::add);
        return failing;
    }

    private String what() {
        return people ? "认定" : "补差";
    }

    private String described(Points.Stretch stretch, Map<Word, Object> values) {
        String where = values.entrySet().stream().map(e -> e.getKey().name() + " " + shown(e.getKey(), e.getValue()))
                .collect(Collectors.joining("、"));
        boolean named = people || values.keySet().stream().anyMatch(w -> w.field().equals("category"));
        return "自 " + stretch.day() + " 起，" + (named ? "" : "户别 " + stretch.category() + (where.isEmpty() ? "" : "、")) + where;
    }

    static String shown(Word word, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (word.field().equals(Rule.TOWNSHIP)) {
            return Area.name(value.toString()).replace(Points.ELSEWHERE, "其他乡镇");
        }
        return value instanceof java.math.BigDecimal number ? Figures.plain(number) + word.unit() : value.toString();
    }

    private void say(String once, String where, String sentence) {
        if (said.add(once)) {
            faults.add(where, sentence);
        }
    }
}
