package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of everything the rules in force compare with, on this case's dates; for one thread.
 *
 * @param known what was looked up before: in a sitting many households share their dates
 */
record LimitsOfCase(Parameters parameters, @Nullable Standard standard, LocalDate applied, LocalDate judged,
        Map<Operand, BigDecimal> known) {

    LimitsOfCase(Parameters parameters, @Nullable Standard standard, LocalDate applied, LocalDate judged) {
        this(parameters, standard, applied, judged, new HashMap<>());
    }

    /** For members.xlsx, which needs no standard. */
    static LimitsOfCase ofPeople(HouseholdFacts household, Parameters parameters) {
        return new LimitsOfCase(parameters, null, household.applicationDate(), household.judgedOn());
    }

    LocalDate date(TableKind table) {
        return table == TableKind.SITE_CHECKS ? judged : applied;
    }

    BigDecimal value(Operand operand) {
        return known.computeIfAbsent(operand, o -> o.value(this::named));
    }

    private BigDecimal named(String name) {
        if (name.equals(Operand.YEAR_STANDARD) && standard != null) {
            return standard.year();
        }
        return parameters.number(parameters.named(name).orElseThrow().key(), applied);
    }

    List<String> words(String parameter) {
        Parameter.Row row = parameters.row(parameters.named(parameter).orElseThrow().key(), applied);
        return row.value() instanceof List<?> ? parameters.list(parameters.named(parameter).orElseThrow().key(), applied)
                : List.of((String) row.value());
    }

    /** @throws dibao.shared.Refusal when a value is missing on the day */
    RuleFacts.Limits facts(List<Rule> rules) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        Map<String, List<String>> texts = new HashMap<>();
        rules.stream().flatMap(Rule::asking).map(Rule.Condition::criterion).forEach(criterion -> {
            criterion.operands().forEach(o -> numbers.computeIfAbsent(o.toString(), key -> value(o)));
            criterion.textParameters().forEach(p -> texts.computeIfAbsent(p, this::words));
        });
        return new RuleFacts.Limits(DrlWriter.number(applied), DrlWriter.number(judged), numbers, texts);
    }
}
