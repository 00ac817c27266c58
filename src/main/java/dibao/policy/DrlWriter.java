package dibao.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the rules of one table as DRL. Nothing typed in a cell is pasted as code: fields come from the records,
 * numbers match a number, rule ids a pattern, and words must be harmless ones of the dictionary.
 */
final class DrlWriter {

    static final String HEAD = """
            import dibao.policy.RuleFacts.Household;
            import dibao.policy.RuleFacts.Person;
            import dibao.policy.RuleFacts.Asset;
            import dibao.policy.RuleFacts.Obligor;
            import dibao.policy.RuleFacts.Signs;
            import dibao.policy.RuleFacts.Limits;
            import dibao.policy.RuleFacts.Hits;
            global Hits hits;

            """;

    private static final Pattern HARMLESS = Pattern.compile("[\\p{IsHan}A-Za-z0-9·×.()（）_/-]{1,60}");

    private DrlWriter() {}

    /** A hand-written file, with the same facts at hand. */
    static String handWritten(String text) {
        return HEAD + text;
    }

    /** Lines the engine sees before the first that was written by hand: package, imports, global. */
    static int linesBefore() {
        return 1 + (int) HEAD.lines().count();
    }

    static String write(List<Rule> rules) {
        return HEAD + rules.stream().map(DrlWriter::rule).collect(Collectors.joining("\n"));
    }

    private static String rule(Rule rule) {
        var lines = new ArrayList<String>();
        lines.add("rule " + literal(rule.id()));
        lines.add("when");
        lines.add("  $limits : Limits(" + window(rule) + ")");
        for (FactKind kind : FactKind.values()) {
            var conditions = rule.on(kind);
            if (kind == FactKind.成员 && rule.perPerson()) {
                lines.add("  $person : Person(" + constraints(conditions) + ")");
            } else if (!conditions.isEmpty()) {
                lines.add("  exists " + kind.typeName() + "(" + constraints(conditions) + ")");
            }
        }
        lines.add("then");
        lines.add("  hits.add(" + literal(rule.id()) + (rule.perPerson() ? ", $person.id()" : "") + ");");
        lines.add("end\n");
        return String.join("\n", lines);
    }

    private static String window(Rule rule) {
        String field = rule.table().date();
        return field + " >= " + number(rule.from())
                + (rule.until() == null ? "" : ", " + field + " < " + number(rule.until()));
    }

    static int number(LocalDate day) {
        return day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private static String constraints(List<Rule.Condition> conditions) {
        return conditions.stream().map(c -> constraint(c.word(), c.criterion())).collect(Collectors.joining(", "));
    }

    private static String constraint(Word word, Criterion criterion) {
        String field = word.field();
        if (criterion instanceof Criterion.OneOf oneOf) {
            return field + (oneOf.negated() ? " not in (" : " in (")
                    + oneOf.words().stream().map(DrlWriter::literal).collect(Collectors.joining(", ")) + ")";
        } else if (criterion instanceof Criterion.Named named) {
            return "$limits.names(" + field + ", " + literal(named.parameter()) + ") == " + !named.negated();
        } else if (criterion instanceof Criterion.Is is) {
            return field + " == " + is.wanted();
        } else if (criterion instanceof Criterion.Compare compare) {
            return comparison(word, compare.sign(), compare.operand());
        } else if (criterion instanceof Criterion.Within within) {
            return comparison(word, within.above(), within.low()) + ", "
                    + comparison(word, within.below(), within.high());
        }
        throw new IllegalArgumentException("任意 asks nothing: " + word.name());
    }

    private static String comparison(Word word, Criterion.Sign sign, Operand operand) {
        return "$limits.compare(" + word.field() + (word.perHead() ? ", members" : "") + ", "
                + literal(operand.toString()) + ") " + sign.drl() + " 0";
    }

    /**
     * A string literal. Only harmless characters pass: an escape could be undone on the way through generated Java,
     * so the loader refuses the others long before, and here nothing is trusted.
     */
    static String literal(String text) {
        if (!harmless(text)) {
            throw new IllegalArgumentException("not a word of the dictionary: " + text);
        }
        return '"' + text + '"';
    }

    static boolean harmless(String text) {
        return HARMLESS.matcher(text).matches();
    }
}
