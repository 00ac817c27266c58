package dibao.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * 工作日历 — Monday to Friday, less the State Council's holidays, plus its weekend work days.
 *
 * @param dayOff       days named in a notice: true = off, false = worked
 * @param noticedYears years whose notice is known; a deadline that leaves them is provisional (暂定)
 */
public record WorkCalendar(Map<LocalDate, Boolean> dayOff, Set<Integer> noticedYears) {

    /** @param provisional the year's holiday notice is not known yet */
    public record Deadline(LocalDate day, boolean provisional) {}

    public WorkCalendar {
        dayOff = Map.copyOf(dayOff);
        noticedYears = Set.copyOf(noticedYears);
    }

    public boolean worked(LocalDate day) {
        Boolean off = dayOff.get(day);
        return off != null ? !off
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The last day of the term; the day of the event does not count. */
    public Deadline plusWorkingDays(LocalDate event, int workingDays) {
        LocalDate day = event;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (worked(day)) {
                left--;
            }
        }
        return deadline(day);
    }

    /** Calendar days; the day of the event does not count. */
    public Deadline plusDays(LocalDate event, int days) {
        return deadline(event.plusDays(days));
    }

    /** Working days after the one day up to and with the other; 0 when it is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1).datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1)).filter(this::worked).count();
    }

    /** The last day from which, by this day, so many working days have passed. */
    public LocalDate minusWorkingDays(LocalDate day, int workingDays) {
        LocalDate before = day;
        for (int left = workingDays; left > 0; before = before.minusDays(1)) {
            if (worked(before)) {
                left--;
            }
        }
        return before;
    }

    private Deadline deadline(LocalDate day) {
        return new Deadline(day, !noticedYears.contains(day.getYear()));
    }
}
