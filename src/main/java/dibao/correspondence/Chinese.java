package dibao.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import dibao.shared.CountyClock;
import org.jspecify.annotations.Nullable;

/** Days and blanks as an official paper writes them. */
final class Chinese {

    private Chinese() {}

    /** 2018年7月9日; a line to write on where there is none. */
    static String day(@Nullable LocalDate day) {
        return day == null ? "　　　　年　　月　　日" : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, CountyClock.ZONE));
    }

    static String or(@Nullable Object text, String otherwise) {
        return text == null || text.toString().isBlank() ? otherwise : text.toString();
    }
}
