package dibao.review;

import dibao.policy.Ruling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 试算结果 of one household.
 *
 * @param key      家庭编号 of the file
 * @param outcome  通过, 拒绝, 错误 or 人工处理
 * @param reasons  codes, sorted; empty unless 拒绝
 * @param amount   yuan a month with two decimals; null unless 通过
 * @param triggers codes of forced site checks, sorted; none for a faulty household
 * @param message  why, in Chinese
 */
record TrialLine(String key, String outcome, List<String> reasons, @Nullable String amount, List<String> triggers,
        String message) {

    static final String PASSED = "通过";
    static final String REFUSED = "拒绝";
    static final String FAULTY = "错误";

    static TrialLine of(String key, Ruling ruling) {
        BigDecimal amount = ruling.amount();
        return new TrialLine(key, ruling.manual() != null ? Ruling.MANUAL : ruling.qualified() ? PASSED : REFUSED,
                ruling.reasons().stream().map(Ruling.Reason::code).sorted().toList(),
                ruling.qualified() && amount != null ? amount.setScale(2, RoundingMode.HALF_UP).toPlainString() : null,
                ruling.triggers().stream().map(Ruling.Trigger::code).sorted().toList(), explanation(ruling));
    }

    static TrialLine faulty(String key, List<String> triggers, String message) {
        return new TrialLine(key, FAULTY, List.of(), null, triggers, message);
    }

    private static String explanation(Ruling ruling) {
        return Stream.of(Stream.ofNullable(ruling.manual()).map("规则不能裁定本户，须人工处理："::concat),
                        ruling.reasons().stream().map(reason -> "%s %s（%s）".formatted(reason.code(), reason.text(),
                                String.join("；", reason.clauses()))),
                        ruling.arithmetic().stream(),
                        ruling.triggers().stream().map(trigger -> "须入户抽查：%s %s".formatted(trigger.code(), trigger.text())))
                .flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }
}
