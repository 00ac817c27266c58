package dibao.household;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import dibao.shared.Refusal;
import dibao.shared.Refusal.Fault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of an entry. A faulty field is noted with its path and read as null, so that one reading
 * finds every fault.
 *
 * @param path   with its dot: {@code members[2].}, "" at the top
 * @param whose  for messages: 家庭成员第3人：
 */
record EntryFields(JsonNode node, String path, String whose, List<Fault> faults) {

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
    private static final int WIDEST_NUMBER = 400;
    /** Characters that fit a line of a letter; no field of a household is prose. */
    private static final int LONGEST_TEXT = 100;

    String text(String field, String label) {
        String text = optional(field, label);
        if (text == null && unblamed(field)) {
            fault(field, label + "未填写");
        }
        return text;
    }

    @Nullable String optional(String field, String label) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            return fault(field, label + "应为文字");
        }
        String text = Words.trimmed(value.textValue());
        if (text.codePoints().anyMatch(EntryFields::unreadable)) {
            return fault(field, label + "含有无法识别的字符，请删去重新录入");
        }
        return text.isEmpty() ? null : text;
    }

    /** A text to be kept and printed as it is. */
    String line(String field, String label) {
        return bounded(field, label, text(field, label));
    }

    @Nullable String optionalLine(String field, String label) {
        return bounded(field, label, optional(field, label));
    }

    private @Nullable String bounded(String field, String label, @Nullable String text) {
        return text == null || text.codePointCount(0, text.length()) <= LONGEST_TEXT ? text
                : fault(field, "%s有%d个字，最多%d个字，请写简短些".formatted(label, text.codePointCount(0, text.length()), LONGEST_TEXT));
    }

    /** Control characters and halves of a 4-byte character cannot be stored. */
    private static boolean unreadable(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || Character.getType(c) == Character.SURROGATE;
    }

    String word(String field, String label, List<String> words) {
        String text = text(field, label);
        return text == null || words.contains(text) ? text
                : fault(field, "%s「%s」不在可选范围内，应为：%s".formatted(label, shown(text), String.join("、", words)));
    }

    /** A JSON boolean, or 是, 否. */
    boolean yes(String field, String label) {
        JsonNode value = node.path(field);
        return value.isBoolean() ? value.booleanValue() : Words.YES_NO.get(0).equals(word(field, label, Words.YES_NO));
    }

    /** Like {@link #yes}; null where nothing is said. */
    @Nullable Boolean yesIfSaid(String field, String label) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() || value.asText().isBlank() ? null : Boolean.valueOf(yes(field, label));
    }

    String code(String field, String label, String form, String mustBe) {
        String text = text(field, label);
        return text == null || text.matches(form) ? text : fault(field, "%s「%s」应为%s".formatted(label, shown(text), mustBe));
    }

    IdCardNumber idCard(String field, String label) {
        String text = text(field, label);
        if (text == null) {
            return null;
        }
        Optional<String> wrong = IdCardNumber.faultOf(text);
        return wrong.isEmpty() ? new IdCardNumber(text) : fault(field, shown(wrong.get()));
    }

    LocalDate day(String field, String label) {
        String text = text(field, label);
        if (text == null) {
            return null;
        }
        try {
            if (ISO_DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException impossible) {
            return fault(field, "%s「%s」不是真实存在的日期".formatted(label, text));
        }
        return fault(field, "%s「%s」应为年-月-日，如2018-07-09".formatted(label, shown(text)));
    }

    Money money(String field, String label) {
        String text = number(field, label);
        try {
            return text == null ? null : Money.of(text);
        } catch (Refusal wrong) {
            return fault(field, label + "：" + wrong.getMessage());
        }
    }

    long count(String field, String label) {
        String text = number(field, label);
        if (text != null && !WHOLE.matcher(text).matches()) {
            fault(field, "%s「%s」应为不小于0、最多12位的整数".formatted(label, shown(text)));
            return 0;
        }
        return text == null ? 0 : Long.parseLong(text);
    }

    private @Nullable String number(String field, String label) {
        JsonNode value = node.path(field);
        if (!value.isNumber()) {
            return text(field, label);
        }
        if (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
            return value.asText();
        }
        BigDecimal number = value.decimalValue();
        return Math.abs(number.scale()) > WIDEST_NUMBER ? number.toString() : number.toPlainString();
    }

    private boolean unblamed(String field) {
        return faults.stream().noneMatch(fault -> fault.field().equals(path + field));
    }

    /** Notes the fault; null, for the caller to hand on. */
    private <T> @Nullable T fault(String field, String message) {
        faults.add(new Fault(path + field, whose + message));
        return null;
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
