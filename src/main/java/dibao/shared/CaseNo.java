package dibao.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** 案卷编号 — {@code <9-digit township>-<year>-<6 digits>}; also the engine's business key. */
public record CaseNo(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\d{9}-\\d{4}-\\d{6}");

    /** @throws Refusal when the text is not a case number */
    @JsonCreator
    public CaseNo {
        if (value == null || !FORM.matcher(value).matches()) {
            throw Refusal.of("caseNo", "案卷编号「" + value + "」格式不对，应为“9位乡镇代码-年份-6位序号”");
        }
    }

    public static CaseNo of(String township, int year, long serial) {
        return new CaseNo("%s-%04d-%06d".formatted(township, year, serial));
    }

    /** 9-digit code of the township that accepted the case. */
    public String township() {
        return value.substring(0, 9);
    }

    @Override
    public String toString() {
        return value;
    }
}
