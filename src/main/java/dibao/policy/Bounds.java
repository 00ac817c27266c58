package dibao.policy;

import dibao.policy.Rule.Condition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 界限 — the value of one fact, nearest to its own, with which a condition answers otherwise; to the cent, or by whole ones. */
final class Bounds {

    private static final String ELSEWHERE = "000000";

    private final CaseFacts facts;
    private final LimitsOfCase limits;
    private final Interpreter interpreter;

    Bounds(CaseFacts facts, LimitsOfCase limits) {
        this.facts = facts;
        this.limits = limits;
        this.interpreter = new Interpreter(facts, limits);
    }

    /** In yuan of the whole household for a word per head; none where no value does it. */
    Optional<Object> nearest(Condition condition, Record fact, boolean wanted) {
        Word word = condition.word();
        Object own = word.of(fact);
        List<Object> found = candidates(condition, own)
                .filter(v -> interpreter.holds(condition, word.fact().with(fact, word.field(), v)) == wanted).toList();
        return word.type().numeric() ? found.stream().min((a, b) -> away(own, a).compareTo(away(own, b)))
                : found.stream().findFirst();
    }

    /** How far a failing number is from holding, as a share of its limit; far for anything but a number. */
    double gap(Condition condition, Record fact) {
        Word word = condition.word();
        if (interpreter.holds(condition, fact)) {
            return 0;
        }
        Object own = word.of(fact);
        return word.type().numeric() ? nearest(condition, fact, true).map(v -> share(own, v)).orElse(FAR) : FAR;
    }

    private static final double FAR = 1_000;

    private static double share(Object own, Object limit) {
        double wide = Math.max(Math.abs(number(limit).doubleValue()), Math.abs(number(own).doubleValue()));
        return away(own, limit).doubleValue() / Math.max(wide, 0.01);
    }

    private static BigDecimal away(Object one, Object other) {
        return number(one).subtract(number(other)).abs();
    }

    static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private Stream<Object> candidates(Condition condition, Object own) {
        Word word = condition.word();
        return switch (word.type()) {
            case 是否 -> Stream.of(!((Boolean) own));
            case 词 -> word.words().stream().map(w -> (Object) w).filter(w -> !w.equals(own));
            case 代码 -> codes(condition).filter(c -> !c.equals(own));
            case 人均金额, 金额, 整数 -> numbers(condition).filter(n -> n.signum() >= 0).map(n -> (Object) n);
        };
    }

    private Stream<Object> codes(Condition condition) {
        List<String> said = condition.criterion() instanceof Criterion.OneOf oneOf ? oneOf.words()
                : condition.criterion().textParameters().flatMap(p -> limits.words(p).stream()).toList();
        return Stream.concat(said.stream(), Stream.of(ELSEWHERE)).map(c -> c);
    }

    private Stream<BigDecimal> numbers(Condition condition) {
        int scale = condition.word().type() == Word.Type.整数 ? 0 : 2;
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        var around = new ArrayList<BigDecimal>();
        condition.criterion().operands().forEach(operand -> {
            BigDecimal limit = limit(condition.word(), operand);
            BigDecimal below = limit.setScale(scale, RoundingMode.FLOOR);
            BigDecimal above = limit.setScale(scale, RoundingMode.CEILING);
            around.addAll(List.of(below.subtract(unit), below, above, above.add(unit)));
        });
        return around.stream();
    }

    private BigDecimal limit(Word word, Operand operand) {
        BigDecimal value = limits.value(operand);
        return word.perHead() ? value.multiply(BigDecimal.valueOf(facts.household().members())) : value;
    }
}
