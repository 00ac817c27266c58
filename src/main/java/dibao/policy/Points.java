package dibao.policy;

import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * 取样点 — for one table on one day in one category of household: the values at which the conditions of a word can
 * change their answer. What two conditions have in common is then a matter of sets.
 */
final class Points {

    static final String ELSEWHERE = "000000";

    private final LimitsOfCase limits;
    private final List<Rule> rules;
    private final Map<Word, List<Object>> found = new HashMap<>();

    Points(LimitsOfCase limits, List<Rule> rules) {
        this.limits = limits;
        this.rules = rules;
    }

    /** Numbers in order, words as the dictionary lists them. */
    List<Object> of(Word word) {
        return found.computeIfAbsent(word, this::points);
    }

    Set<Object> satisfying(Rule.Condition condition) {
        return satisfying(condition.word(), condition.criterion());
    }

    Set<Object> satisfying(Word word, Criterion criterion) {
        var values = new LinkedHashSet<>(of(word));
        values.removeIf(value -> !holds(criterion, value));
        return values;
    }

    private List<Object> points(Word word) {
        return switch (word.type()) {
            case 是否 -> List.of(true, false);
            case 词 -> List.copyOf(word.words());
            case 代码 -> codes(word);
            case 人均金额, 金额, 整数 -> numbers(word);
        };
    }

    private List<Object> codes(Word word) {
        var codes = new TreeSet<String>();
        codes.add(ELSEWHERE);
        criteria(word).forEach(criterion -> {
            criterion.textParameters().forEach(p -> codes.addAll(limits.words(p)));
            if (criterion instanceof Criterion.OneOf oneOf) {
                codes.addAll(oneOf.words());
            }
        });
        return List.copyOf(codes);
    }

    private List<Object> numbers(Word word) {
        BigDecimal unit = word.type() == Word.Type.整数 ? BigDecimal.ONE : new BigDecimal("0.01");
        var numbers = new TreeSet<BigDecimal>();
        if (word.range() != null) {
            numbers.addAll(word.range());
        }
        criteria(word).flatMap(c -> c.operands().stream()).map(limits::value)
                .forEach(n -> numbers.addAll(List.of(n.subtract(unit), n, n.add(unit))));
        if (word.range() != null) {
            numbers.removeIf(n -> n.compareTo(word.range().get(0)) < 0 || n.compareTo(word.range().get(1)) > 0);
        }
        return new ArrayList<>(numbers);
    }

    private Stream<Criterion> criteria(Word word) {
        return rules.stream().flatMap(Rule::asking).filter(c -> c.word().equals(word)).map(Rule.Condition::criterion);
    }

    private boolean holds(Criterion criterion, Object value) {
        if (criterion instanceof Criterion.OneOf oneOf) {
            return oneOf.words().contains(value) != oneOf.negated();
        } else if (criterion instanceof Criterion.Named named) {
            return limits.words(named.parameter()).contains(value) != named.negated();
        } else if (criterion instanceof Criterion.Is is) {
            return value.equals(is.wanted());
        } else if (criterion instanceof Criterion.Compare compare) {
            return compare.sign().holds(((BigDecimal) value).compareTo(limits.value(compare.operand())));
        } else if (criterion instanceof Criterion.Within within) {
            return within.above().holds(((BigDecimal) value).compareTo(limits.value(within.low())))
                    && within.below().holds(((BigDecimal) value).compareTo(limits.value(within.high())));
        }
        return true;
    }

    /** One stretch of days in which neither a rule nor a value changes, for one category. */
    record Stretch(LocalDate day, String category, List<Rule> inForce, Points points) {}

    /** Every stretch in which all values the rules need are there, in order of days. */
    static List<Stretch> stretches(LoadedRelease release, TableKind table) {
        List<Rule> rules = release.tables().of(table);
        var days = new TreeSet<LocalDate>();
        rules.forEach(rule -> {
            days.add(rule.from());
            if (rule.until() != null) {
                days.add(rule.until());
            }
        });
        release.parameters().all().stream().filter(p -> p.key().startsWith("standard.") || names(rules).contains(p.name()))
                .forEach(p -> p.allRows().forEach(row -> days.add(row.from())));
        var stretches = new ArrayList<Stretch>();
        for (LocalDate day : days) {
            for (String category : List.of("城市", "农村")) {
                List<Rule> inForce = rules.stream().filter(r -> r.inForce(day)).toList();
                limits(release, category, day).filter(l -> complete(l, inForce)).ifPresent(limits ->
                        stretches.add(new Stretch(day, category, inForce, new Points(limits, inForce))));
            }
        }
        return stretches;
    }

    /** Names of the parameters that conditions and rates use. */
    static Set<String> names(List<Rule> rules) {
        var names = new TreeSet<String>();
        rules.forEach(rule -> {
            rule.asking().forEach(c -> {
                c.criterion().operands().forEach(o -> names.addAll(o.names()));
                c.criterion().textParameters().forEach(names::add);
            });
            if (rule.rate() != null) {
                names.add(rule.rate());
            }
        });
        return names;
    }

    private static Optional<LimitsOfCase> limits(LoadedRelease release, String category, LocalDate day) {
        Parameters here = release.parameters().in(new Area.Place(category, null));
        try {
            return Optional.of(new LimitsOfCase(here, Standard.of(category, here, day), day, day));
        } catch (Refusal noStandard) {
            return Optional.of(new LimitsOfCase(here, null, day, day));
        }
    }

    private static boolean complete(LimitsOfCase limits, List<Rule> rules) {
        return names(rules).stream().allMatch(name -> name.equals(Operand.YEAR_STANDARD) ? limits.standard() != null
                : limits.parameters().named(name).flatMap(p -> p.on(limits.applied())).isPresent());
    }
}
