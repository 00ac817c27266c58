package dibao.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as a citizen reads them; for display only, nothing is decided by them. */
final class Figures {

    private Figures() {}

    /** {@code 7,200.00} */
    static String yuan(BigDecimal amount) {
        var format = new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** {@code 20%} */
    static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }

    /** The quotient, said to be rounded where it is. */
    static String quotient(BigDecimal amount, int heads) {
        BigDecimal divisor = BigDecimal.valueOf(heads);
        BigDecimal rounded = amount.divide(divisor, 2, RoundingMode.HALF_UP);
        boolean exact = rounded.multiply(divisor).compareTo(amount) == 0;
        return (exact ? "" : "约 ") + yuan(rounded);
    }

    static String perHead(BigDecimal amount, int heads) {
        return yuan(amount) + "÷" + heads + "人＝" + quotient(amount, heads) + "元";
    }
}
