package dibao.process;

import dibao.shared.CountyClock;
import dibao.shared.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 案件计时 — whose time the days since acceptance were. 220号 sets no total; the county's time stands while the case is back in
 * the township, the household is waited for or a notice hangs.
 *
 * @param until      the last day, or null while the case is under way
 * @param countyHalt since when the county's time stands although it has had the case, or null
 */
record CaseClock(LocalDate acceptedOn, @Nullable LocalDate until, int workingDays, long calendarDays, List<Stretch> stretches,
        Map<Holder, Integer> workingDaysOf, Holder now, @Nullable LocalDate countyHalt) {

    /** 谁的时间 — who has the case. */
    enum Holder {
        CHECKER("核对机构"), TOWNSHIP("乡镇"), COUNTY("县级"), HOUSEHOLD("等待申请人"), POSTING("公示期"), DECIDED("已决定");

        private final String label;

        Holder(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** From one day to another in one hand; the first does not count. */
    record Stretch(Holder holder, LocalDate from, LocalDate to, int workingDays) {}

    /**
     * @param steps of the case alone, in the order they were opened
     * @param ended when the last sheet was laid in a case no longer under way, else null
     */
    static CaseClock of(LocalDate acceptedOn, List<Step> steps, @Nullable Instant ended, Instant now, WorkCalendar calendar) {
        Instant last = ended == null ? now : ended;
        var moments = new ArrayList<Instant>(steps.stream().map(Step::openedAt).toList());
        steps.stream().map(Step::closedAt).filter(Objects::nonNull).forEach(moments::add);
        List<Instant> turns = moments.stream().filter(at -> at.isBefore(last)).distinct().sorted().toList();
        var stretches = new ArrayList<Stretch>();
        Holder holder = Holder.TOWNSHIP;
        LocalDate from = acceptedOn;
        for (int i = 0; i < turns.size(); i++) {
            Holder next = holder(steps, turns.get(i));
            LocalDate turn = day(turns.get(i));
            if (i > 0 && next != holder) {
                add(stretches, holder, from, turn, calendar);
                from = turn;
            }
            holder = next;
        }
        add(stretches, holder, from, day(last), calendar);
        var sums = new EnumMap<Holder, Integer>(Holder.class);
        stretches.forEach(s -> sums.merge(s.holder(), s.workingDays(), Integer::sum));
        return new CaseClock(acceptedOn, ended == null ? null : day(last), calendar.workingDaysBetween(acceptedOn, day(last)),
                acceptedOn.until(day(last), ChronoUnit.DAYS), List.copyOf(stretches), sums, holder,
                ended == null ? halt(steps, holder) : null);
    }

    /** Open steps say who has the case; between two of them a notice hangs, or the last hand still holds it. */
    private static Holder holder(List<Step> steps, Instant at) {
        List<Step> open = steps.stream().filter(s -> !s.openedAt().isAfter(at) && (s.closedAt() == null || s.closedAt().isAfter(at))).toList();
        if (open.isEmpty()) {
            return steps.stream().filter(s -> s.closedAt() != null && !s.closedAt().isAfter(at))
                    .max(Comparator.comparing(Step::closedAt).thenComparing(Step::openedAt))
                    .map(CaseClock::after).orElse(Holder.TOWNSHIP);
        }
        return open.stream().anyMatch(Step::waits) ? Holder.HOUSEHOLD
                : open.stream().map(CaseClock::of).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** After the decision nobody has the case, until it is revoked. */
    private static Holder after(Step step) {
        String kind = step.cancelled() ? "" : Keys.kind(step.step());
        return kind.endsWith("POSTING") ? Holder.POSTING : kind.equals("DECISION") ? Holder.DECIDED : of(step);
    }

    private static Holder of(Step step) {
        return step.waits() ? Holder.TOWNSHIP : Holder.valueOf(step.level().name());
    }

    /** What began and ended on one day is no stretch; two of one holder are one. */
    private static void add(List<Stretch> stretches, Holder holder, LocalDate from, LocalDate to, WorkCalendar calendar) {
        if (!stretches.isEmpty() && stretches.get(stretches.size() - 1).holder() == holder) {
            LocalDate begun = stretches.remove(stretches.size() - 1).from();
            stretches.add(new Stretch(holder, begun, to, calendar.workingDaysBetween(begun, to)));
        } else if (!from.equals(to)) {
            stretches.add(new Stretch(holder, from, to, calendar.workingDaysBetween(from, to)));
        }
    }

    /** Only a case the county had, and that is now in the township or with the household. */
    private static @Nullable LocalDate halt(List<Step> steps, Holder now) {
        return now != Holder.TOWNSHIP && now != Holder.HOUSEHOLD ? null
                : steps.stream().filter(s -> s.level() == Step.Level.COUNTY).map(Step::closedOn).filter(Objects::nonNull)
                        .max(Comparator.naturalOrder()).orElse(null);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CountyClock.ZONE);
    }
}
