package dibao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("工作日历")
class WorkCalendarTests {

    private final WorkCalendar autumn2018 = new WorkCalendar(nationalDay(), Set.of(2018));

    @ParameterizedTest(name = "{0} 之后至 {1}：{2} 个工作日")
    @CsvSource({"2018-09-28,2018-09-29,1", "2018-09-28,2018-09-30,2", "2018-09-30,2018-10-07,0", "2018-09-28,2018-10-08,3",
        "2018-10-12,2018-10-15,1", "2018-10-12,2018-10-12,0", "2018-10-15,2018-10-12,0"})
    void working_days_between_two_days_leave_out_the_first(LocalDate from, LocalDate to, int days) {
        assertThat(autumn2018.workingDaysBetween(from, to)).isEqualTo(days);
    }

    @ParameterizedTest(name = "{1} 个工作日在 {0} 已过满，最迟从 {2} 起")
    @CsvSource({"2018-10-08,1,2018-10-07", "2018-10-08,2,2018-09-29", "2018-10-08,3,2018-09-28", "2018-10-07,1,2018-09-29",
        "2018-10-16,5,2018-10-09", "2018-10-16,0,2018-10-16"})
    void so_many_working_days_have_passed_since(LocalDate today, int days, LocalDate since) {
        assertThat(autumn2018.minusWorkingDays(today, days)).isEqualTo(since);
    }

    @Test
    void counting_back_finds_the_last_day_from_which_counting_on_gives_as_many() {
        for (LocalDate today = LocalDate.of(2018, 9, 20); today.isBefore(LocalDate.of(2018, 10, 20)); today = today.plusDays(1)) {
            for (int days = 1; days < 8; days++) {
                LocalDate since = autumn2018.minusWorkingDays(today, days);
                assertThat(autumn2018.workingDaysBetween(since, today)).isEqualTo(days);
                assertThat(autumn2018.workingDaysBetween(since.plusDays(1), today)).isLessThan(days);
            }
        }
    }

    /** Off from 1 to 7 October, worked on the weekend before. */
    private static Map<LocalDate, Boolean> nationalDay() {
        var days = new HashMap<LocalDate, Boolean>();
        LocalDate.of(2018, 10, 1).datesUntil(LocalDate.of(2018, 10, 8)).forEach(day -> days.put(day, true));
        days.put(LocalDate.of(2018, 9, 29), false);
        days.put(LocalDate.of(2018, 9, 30), false);
        return days;
    }
}
