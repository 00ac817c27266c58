package dibao.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 规则 — one row of a rule table.
 *
 * @param from       first day
 * @param until      first day no longer, or null: open
 * @param conditions all must hold; those on one kind of fact, on the same one
 * @param code       理由编码 or 触发编码; for amounts the item; of members 计入 or 不计入
 * @param text       告知文字
 * @param clauses    clause ids
 * @param where      {@code eligibility.xlsx[规则]A5}
 * @param asked      the conditions that ask something, by the fact they ask
 */
record Rule(TableKind table, String id, LocalDate from, @Nullable LocalDate until, List<Condition> conditions,
        String code, String text, @Nullable String rate, List<String> clauses, String where,
        Map<FactKind, List<Condition>> asked) {

    Rule(TableKind table, String id, LocalDate from, @Nullable LocalDate until, List<Condition> conditions, String code,
            String text, @Nullable String rate, List<String> clauses, String where) {
        this(table, id, from, until, conditions, code, text, rate, clauses, where, conditions.stream().filter(c -> !c.any())
                .collect(Collectors.groupingBy(c -> c.word().fact(), () -> new EnumMap<>(FactKind.class), Collectors.toList())));
    }

    static final String TOWNSHIP = "township";

    /** One condition cell. @param where {@code [规则]D5} @param shown the cell as read */
    record Condition(Word word, Criterion criterion, String where, String shown) {
        boolean any() {
            return criterion instanceof Criterion.Any;
        }
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The conditions that ask something, on one kind of fact. */
    List<Condition> on(FactKind kind) {
        return asked.getOrDefault(kind, List.of());
    }

    Stream<Condition> asking() {
        return conditions.stream().filter(c -> !c.any());
    }

    /** 认定 and 分类施保: says something of one person, not of the household. */
    boolean perPerson() {
        return table == TableKind.MEMBERS || rate != null && !graded();
    }

    /** How near a 补差 or 分档 row is: of those that apply, one for named townships goes before one for the whole county. */
    int nearness() {
        return asking().anyMatch(c -> c.word().field().equals(TOWNSHIP) && c.criterion() instanceof Criterion.OneOf oneOf
                && !oneOf.negated()) ? 1 : 0;
    }

    /** 分档: so much a head, by a parameter. */
    boolean graded() {
        return table == TableKind.AMOUNT && code.equals(ResultReader.GRADE);
    }
}
