package dibao.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 公民身份号码 (GB 11643-1999): 18 characters, checksum and birth date hold; a lower-case x is normalised. */
public record IdCardNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int OLDEST_BIRTH_YEAR = 1900;

    /** @throws Refusal when {@link #faultOf(String)} finds a fault */
    @JsonCreator
    public IdCardNumber {
        value = normalised(value);
        faultOf(value).ifPresent(fault -> {
            throw Refusal.of("idCard", fault);
        });
    }

    /** What is wrong with this text as an ID number, in Chinese; empty if nothing. */
    public static Optional<String> faultOf(String text) {
        String id = normalised(text);
        if (id.isEmpty()) {
            return Optional.of("身份证号未填写");
        }
        if (!FORM.matcher(id).matches()) {
            return Optional.of("身份证号「" + id + "」应为18位（前17位数字，末位数字或X）");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        if (CHECKS.charAt(sum % 11) != id.charAt(17)) {
            return Optional.of("身份证号「" + id + "」校验位不符，请核对是否录错");
        }
        return birthDateOf(id).isPresent() ? Optional.empty()
                : Optional.of("身份证号「" + id + "」中的出生日期不存在或不合理");
    }

    private static Optional<LocalDate> birthDateOf(String id) {
        try {
            LocalDate born = LocalDate.of(Integer.parseInt(id.substring(6, 10)),
                    Integer.parseInt(id.substring(10, 12)), Integer.parseInt(id.substring(12, 14)));
            return born.getYear() < OLDEST_BIRTH_YEAR ? Optional.empty() : Optional.of(born);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static String normalised(String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }

    public LocalDate birthDate() {
        return birthDateOf(value).orElseThrow();
    }

    /** Completed years on the day; who is born on 29 February completes the year on 1 March of a common year. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    public boolean male() {
        return (value.charAt(16) - '0') % 2 == 1;
    }

    /** For screens that must not show the whole number. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return value;
    }
}
