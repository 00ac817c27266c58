package dibao.policy;

import dibao.policy.Rule.Condition;
import dibao.policy.RuleFacts.Hits.Hit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 对照 — reads the same tables without Drools: checks its answer and says of each rule why, or why not. */
final class Interpreter {

    private final CaseFacts facts;
    private final LimitsOfCase limits;
    private final List<RuleFacts.Household> household;

    Interpreter(CaseFacts facts, LimitsOfCase limits) {
        this.facts = facts;
        this.limits = limits;
        this.household = facts.household() == null ? List.of() : List.of(facts.household());
    }

    /** The hits these rules should leave. */
    List<Hit> hits(List<Rule> rules) {
        var hits = new ArrayList<Hit>();
        for (Rule rule : rules) {
            if (rule.inForce(limits.date(rule.table()))) {
                hits(rule, hits);
            }
        }
        return hits;
    }

    /** How many conditions fail on the facts that come nearest; 0 is a hit, 1 a near miss. */
    int failing(Rule rule) {
        int failing = 0;
        for (FactKind kind : FactKind.values()) {
            List<Condition> conditions = rule.on(kind);
            failing += conditions.isEmpty() ? 0 : facts(kind).stream()
                    .mapToInt(f -> (int) conditions.stream().filter(c -> !holds(c, f)).count()).min().orElse(conditions.size());
        }
        return failing;
    }

    private void hits(Rule rule, List<Hit> hits) {
        for (Map.Entry<FactKind, List<Condition>> asked : rule.asked().entrySet()) {
            boolean aside = asked.getKey() == FactKind.成员 && rule.perPerson();
            if (!aside && !anyHolds(asked.getValue(), facts(asked.getKey()))) {
                return;
            }
        }
        if (rule.perPerson()) {
            List<Condition> conditions = rule.on(FactKind.成员);
            for (RuleFacts.Person person : facts.persons()) {
                if (hold(conditions, person)) {
                    hits.add(new Hit(rule.id(), person.id()));
                }
            }
        } else {
            hits.add(new Hit(rule.id(), null));
        }
    }

    private boolean anyHolds(List<Condition> conditions, List<? extends Record> facts) {
        for (Record fact : facts) {
            if (hold(conditions, fact)) {
                return true;
            }
        }
        return false;
    }

    private boolean hold(List<Condition> conditions, Record fact) {
        for (Condition condition : conditions) {
            if (!holds(condition, fact)) {
                return false;
            }
        }
        return true;
    }

    List<? extends Record> facts(FactKind kind) {
        return switch (kind) {
            case 家庭 -> household;
            case 成员 -> facts.persons();
            case 财产 -> facts.assets();
            case 义务人 -> facts.obligors();
            case 情形 -> List.of(facts.signs());
        };
    }

    boolean holds(Condition condition, Record fact) {
        Object actual = condition.word().of(fact);
        Criterion criterion = condition.criterion();
        if (criterion instanceof Criterion.OneOf oneOf) {
            return oneOf.words().contains(actual) != oneOf.negated();
        } else if (criterion instanceof Criterion.Named named) {
            return limits.words(named.parameter()).contains(actual) != named.negated();
        } else if (criterion instanceof Criterion.Is is) {
            return actual.equals(is.wanted());
        } else if (criterion instanceof Criterion.Compare compare) {
            return compare.sign().holds(compare(condition.word(), actual, compare.operand()));
        } else if (criterion instanceof Criterion.Within within) {
            return within.above().holds(compare(condition.word(), actual, within.low()))
                    && within.below().holds(compare(condition.word(), actual, within.high()));
        }
        return true;
    }

    private int compare(Word word, Object actual, Operand operand) {
        BigDecimal value = actual instanceof BigDecimal money ? money : BigDecimal.valueOf(((Number) actual).longValue());
        BigDecimal limit = limits.value(operand);
        return value.compareTo(word.perHead()
                ? limit.multiply(BigDecimal.valueOf(facts.household().members())) : limit);
    }

    /** One condition after the other: cell, required, actual. */
    String why(Rule rule) {
        var parts = new ArrayList<String>();
        rule.asking().forEach(c -> parts.add((satisfied(rule, c) ? "✓ " : "✗ ") + c.where() + " " + c.word().name()
                + "：要求 " + required(c) + "，实际 " + actual(c)));
        return parts.isEmpty() ? "不限条件" : String.join("；", parts);
    }

    private boolean satisfied(Rule rule, Condition condition) {
        FactKind kind = condition.word().fact();
        return facts(kind).stream().anyMatch(f -> holds(condition, f));
    }

    private String required(Condition condition) {
        var operands = condition.criterion().operands();
        String shown = condition.shown();
        boolean named = operands.stream().anyMatch(o -> !o.names().isEmpty());
        if (condition.criterion() instanceof Criterion.Named text) {
            return shown + "（" + String.join("、", limits.words(text.parameter())) + "）";
        }
        return !named ? shown : shown + "（" + String.join(" 至 ", operands.stream()
                .map(o -> Figures.plain(limits.value(o)) + condition.word().unit()).toList()) + "）";
    }

    private String actual(Condition condition) {
        Word word = condition.word();
        var values = facts(word.fact()).stream().map(f -> shown(word, f)).distinct().toList();
        return values.isEmpty() ? "无" : String.join("、", values);
    }

    private String shown(Word word, Record fact) {
        Object value = word.of(fact);
        if (word.type() == Word.Type.是否) {
            return value.equals(Boolean.TRUE) ? "是" : "否";
        }
        if (word.perHead()) {
            return Figures.perHead((BigDecimal) value, facts.household().members());
        }
        if (word.field().equals(Rule.TOWNSHIP)) {
            return value.toString().isEmpty() ? "不详" : Area.name(value.toString());
        }
        String text = value instanceof BigDecimal money ? Figures.yuan(money) : value.toString();
        return word.fact() == FactKind.财产 && word.type() != Word.Type.词
                ? ((RuleFacts.Asset) fact).kind() + text : text + (word.type().numeric() ? word.unit() : "");
    }
}
