package dibao.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** 金额, yuan, exact: at most 12 integer digits and 2 decimals, never negative. */
public record Money(BigDecimal yuan) {

    private static final Pattern FORM = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws Refusal when negative, too large or finer than 0.01 */
    public Money {
        yuan = yuan.stripTrailingZeros();
        if (yuan.scale() < 2) {
            yuan = yuan.setScale(2);
        }
        if (!FORM.matcher(yuan.toPlainString()).matches()) {
            throw Refusal.of("amount", faultText(yuan.toPlainString()));
        }
    }

    /** Reads digits with an optional {@code .digits}; no sign, separator or exponent. */
    public static Money of(String text) {
        String trimmed = text == null ? "" : text.strip();
        if (!FORM.matcher(trimmed).matches()) {
            throw Refusal.of("amount", faultText(trimmed));
        }
        return new Money(new BigDecimal(trimmed));
    }

    /** From JSON: a text, or a number read as its shortest decimal. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Money fromJson(Object value) {
        return of(value instanceof Number ? new BigDecimal(value.toString()).toPlainString() : String.valueOf(value));
    }

    private static String faultText(String found) {
        String shown = found.length() > 20 ? found.substring(0, 20) + "…" : found;
        return "金额「" + shown + "」不对：应为不小于0、最多12位整数和2位小数的数字";
    }

    @JsonValue
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
