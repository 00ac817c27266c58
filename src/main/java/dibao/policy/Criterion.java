package dibao.policy;

import java.util.List;
import java.util.stream.Stream;

/** 条件格 — what a condition cell asks of its field. */
sealed interface Criterion {

    /** 任意 */
    record Any() implements Criterion {}

    /** One of (or, negated, none of) these words. */
    record OneOf(List<String> words, boolean negated) implements Criterion {}

    /** What a text parameter of the day says, or not that. */
    record Named(String parameter, boolean negated) implements Criterion {}

    record Is(boolean wanted) implements Criterion {}

    record Compare(Sign sign, Operand operand) implements Criterion {}

    record Within(Operand low, Sign above, Operand high, Sign below) implements Criterion {}

    enum Sign {
        GE("≥", ">="), GT(">", ">"), LE("≤", "<="), LT("<", "<"), EQ("=", "=="), NE("≠", "!=");

        private final String shown;
        private final String drl;

        Sign(String shown, String drl) {
            this.shown = shown;
            this.drl = drl;
        }

        String shown() {
            return shown;
        }

        String drl() {
            return drl;
        }

        /** @param comparison as {@link Comparable#compareTo} gives it */
        boolean holds(int comparison) {
            return switch (this) {
                case GE -> comparison >= 0;
                case GT -> comparison > 0;
                case LE -> comparison <= 0;
                case LT -> comparison < 0;
                case EQ -> comparison == 0;
                case NE -> comparison != 0;
            };
        }
    }

    default List<Operand> operands() {
        if (this instanceof Compare compare) {
            return List.of(compare.operand());
        }
        return this instanceof Within within ? List.of(within.low(), within.high()) : List.of();
    }

    default Stream<String> textParameters() {
        return this instanceof Named named ? Stream.of(named.parameter()) : Stream.empty();
    }
}
