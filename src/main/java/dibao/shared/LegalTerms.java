package dibao.shared;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 法定期限与参数 — dated numbers of the law, kept as data by the law library and read by every room through this door.
 * Keys are those of {@code rules/parameters/*.yaml}.
 */
public interface LegalTerms {

    /** @throws Refusal naming key, date and file when no row is in force on the day */
    BigDecimal number(String key, LocalDate on);

    /** @throws Refusal naming key, date and file when no row is in force on the day */
    String text(String key, LocalDate on);

    /** Last day of the term {@code key} (working or calendar days, as the data says) counted from the day of the event. */
    WorkCalendar.Deadline due(String key, LocalDate event);

    WorkCalendar calendar();

    /** Whether what is in force on the day holds values marked 示例; paper that goes out then says so. */
    boolean example(LocalDate on);
}
