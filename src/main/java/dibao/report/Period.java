package dibao.report;

import dibao.shared.CountyClock;
import dibao.shared.Refusal;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 起止日 — both days included; null: open. */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** @throws Refusal naming the field that is no day, or when the end lies before the beginning */
    static Period of(String from, String to) {
        LocalDate first = day("from", "起日", from);
        LocalDate last = day("to", "止日", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw Refusal.of("to", "止日 %s 早于起日 %s".formatted(last, first));
        }
        return new Period(first, last);
    }

    private static @Nullable LocalDate day(String field, String label, String text) {
        try {
            LocalDate day = text.isBlank() ? null : LocalDate.parse(text.strip());
            if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
                throw new DateTimeException("out of range");
            }
            return day;
        } catch (DateTimeException noDay) {
            throw Refusal.of(field, "%s「%s」应为日期，如 2018-07-01".formatted(label, text.strip()));
        }
    }

    Timestamp begin() {
        return midnight(from == null ? FIRST : from);
    }

    /** The first moment after it. */
    Timestamp end() {
        return midnight((to == null ? LAST : to).plusDays(1));
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(CountyClock.ZONE).toInstant());
    }
}
