package dibao.policy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 裁定 — what the rules said of one set of facts, with everything needed to explain and to replay it.
 *
 * @param qualified 通过 (true) or 拒绝
 * @param reasons   all that apply, sorted by code; empty when qualified
 * @param amount    保障金额 yuan a month, rounded once; null unless qualified
 * @param base      补差 alone, rounded on its own; null unless qualified
 * @param triggers  forced site checks, sorted by code, judged whatever the outcome
 * @param arithmetic readable lines of the calculation, in Chinese
 * @param manual    why the rules could not judge this household and people must (人工处理); else null
 * @param hits      rules that fired; {@code misses} those that did not, with required and actual value
 */
public record Ruling(String releaseId, boolean qualified, List<Reason> reasons, @Nullable BigDecimal amount,
        @Nullable BigDecimal base, List<Trigger> triggers, List<String> arithmetic, List<Line> hits,
        List<Line> misses, @Nullable String manual) {

    public static final String QUALIFIED = "符合";
    public static final String REFUSED = "不符合";
    public static final String MANUAL = "人工处理";
    static final List<String> OUTCOMES = List.of(QUALIFIED, REFUSED, MANUAL);

    public Ruling(String releaseId, boolean qualified, List<Reason> reasons, @Nullable BigDecimal amount,
            @Nullable BigDecimal base, List<Trigger> triggers, List<String> arithmetic, List<Line> hits,
            List<Line> misses) {
        this(releaseId, qualified, reasons, amount, base, triggers, arithmetic, hits, misses, null);
    }

    /** 符合, 不符合 or, where a rule failed on this household, 人工处理. */
    public String outcome() {
        return manual != null ? MANUAL : qualified ? QUALIFIED : REFUSED;
    }

    /** @param text 告知文字 for the letter @param clauses clause texts with document number and article */
    public record Reason(String code, String ruleId, String text, List<String> clauses) {}

    public record Trigger(String code, String ruleId, String text, List<String> clauses) {}

    /** @param detail condition by condition: required and actual value, in Chinese */
    public record Line(String ruleId, String sheet, String detail) {}
}
