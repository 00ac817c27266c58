package dibao.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** 比较对象 — a product of plain numbers and dated values by name: {@code 2×年标准}. */
record Operand(List<String> factors) {

    /** The standard of a year per person in the household's category: 12 × the month's in a city. */
    static final String YEAR_STANDARD = "年标准";

    static Operand number(BigDecimal number) {
        return new Operand(List.of(number.toPlainString()));
    }

    static boolean isNumber(String factor) {
        return factor.matches("[0-9]{1,12}(\\.[0-9]{1,6})?");
    }

    List<String> names() {
        return factors.stream().filter(f -> !isNumber(f)).toList();
    }

    BigDecimal value(Function<String, BigDecimal> named) {
        return factors.stream().map(f -> isNumber(f) ? new BigDecimal(f) : named.apply(f))
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    @Override
    public String toString() {
        return String.join("×", factors);
    }
}
