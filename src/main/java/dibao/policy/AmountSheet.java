package dibao.policy;

import dibao.policy.RuleFacts.Hits.Hit;
import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 保障金额计算 — gap to the standard, or the grade's amount a head, plus supplements; exact, rounded once.
 *
 * @param rule        the one 补差 or 分档 rule that applies
 * @param base        补差 or 分档 alone, rounded on its own
 * @param total       rounded once
 * @param supplements the highest one of each member
 */
record AmountSheet(Rule rule, BigDecimal base, BigDecimal total, List<Supplement> supplements) {

    /** @param rate share of the month standard */
    record Supplement(RuleFacts.Person person, Rule rule, BigDecimal rate) {}

    /** @throws Refusal when not exactly one 补差 or 分档 rule applies */
    static AmountSheet of(CaseFacts facts, Standard standard, Parameters parameters, LocalDate on, List<Rule> rules,
            List<Hit> hits) {
        Map<String, Supplement> highest = new LinkedHashMap<>();
        var bases = new ArrayList<Rule>();
        for (Hit hit : hits) {
            Rule rule = rule(hit.rule(), rules);
            if (rule.perPerson()) {
                highest.merge(hit.person(), new Supplement(person(hit.person(), facts), rule, rate(rule, parameters, on)), AmountSheet::higher);
            } else {
                bases.add(rule);
            }
        }
        Rule base = nearest(bases, on);
        BigDecimal year = base.graded() ? grade(facts, rate(base, parameters, on)) : gap(facts, standard);
        BigDecimal rates = BigDecimal.ZERO;
        for (Supplement supplement : highest.values()) {
            rates = rates.add(supplement.rate());
        }
        var rounding = Rounding.of(parameters, on);
        return new AmountSheet(base, rounding.monthly(year), rounding.monthly(year.add(rates.multiply(standard.year()))),
                inOrder(highest, facts));
    }

    private static Rule nearest(List<Rule> bases, LocalDate on) {
        if (bases.size() > 1) {
            int nearest = bases.stream().mapToInt(Rule::nearness).max().getAsInt();
            bases.removeIf(rule -> rule.nearness() < nearest);
        }
        if (bases.size() != 1) {
            throw Refusal.because(on + " 在 " + TableKind.AMOUNT.file() + " 中有" + bases.size()
                    + "条补差或分档规则适用，应恰好一条，请检查适用自、适用至、户别和收入档次");
        }
        return bases.get(0);
    }

    /** As the household names its people. */
    private static List<Supplement> inOrder(Map<String, Supplement> supplements, CaseFacts facts) {
        var ordered = new ArrayList<Supplement>(supplements.size());
        for (RuleFacts.Person person : facts.persons()) {
            Supplement own = supplements.get(person.id());
            if (own != null) {
                ordered.add(own);
            }
        }
        return ordered;
    }

    private static Rule rule(String id, List<Rule> rules) {
        for (Rule rule : rules) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static RuleFacts.Person person(String id, CaseFacts facts) {
        for (RuleFacts.Person person : facts.persons()) {
            if (person.id().equals(id)) {
                return person;
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static BigDecimal rate(Rule rule, Parameters parameters, LocalDate on) {
        return parameters.number(parameters.named(rule.rate()).orElseThrow().key(), on);
    }

    private static BigDecimal gap(CaseFacts facts, Standard standard) {
        return standard.year().multiply(BigDecimal.valueOf(facts.household().members()))
                .subtract(facts.household().yearIncome()).max(BigDecimal.ZERO);
    }

    private static BigDecimal grade(CaseFacts facts, BigDecimal month) {
        return month.multiply(BigDecimal.valueOf(facts.household().members())).multiply(YearIncome.MONTHS);
    }

    private static Supplement higher(Supplement one, Supplement other) {
        int order = one.rate().compareTo(other.rate());
        return order > 0 || order == 0 && one.rule().id().compareTo(other.rule().id()) <= 0 ? one : other;
    }

    /** 舍入 — a dated parameter. */
    record Rounding(int scale, RoundingMode mode) {

        static Rounding of(Parameters parameters, LocalDate on) {
            return new Rounding(parameters.number("rounding.scale", on).intValueExact(),
                    RoundingMode.valueOf(parameters.text("rounding.mode", on)));
        }

        BigDecimal monthly(BigDecimal yearly) {
            return yearly.divide(YearIncome.MONTHS, scale, mode);
        }
    }
}
