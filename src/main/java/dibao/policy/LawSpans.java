package dibao.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 时段 — the days between two changes of a release's law: on every day of one span the same rules are in force and every
 * value is the same, so what they mean in one place is worked out once.
 */
final class LawSpans {

    private final LocalDate[] changes;

    /** @param number in the order of days; 0 before the first change */
    record Span(Area.Place place, int number) {}

    private LawSpans(TreeSet<LocalDate> changes) {
        this.changes = changes.toArray(LocalDate[]::new);
    }

    static LawSpans of(LoadedRelease release) {
        var changes = new TreeSet<LocalDate>();
        release.tables().all().forEach(rule -> add(changes, rule.from(), rule.until()));
        release.parameters().all().stream().flatMap(Parameter::allRows)
                .forEach(row -> add(changes, row.from(), row.to() == null ? null : row.to().plusDays(1)));
        return new LawSpans(changes);
    }

    /** @param until first day no longer, or null: open */
    private static void add(TreeSet<LocalDate> changes, LocalDate from, @Nullable LocalDate until) {
        changes.add(from);
        if (until != null) {
            changes.add(until);
        }
    }

    /** Where and in which span the household applied. */
    Span of(HouseholdFacts household) {
        int found = Arrays.binarySearch(changes, household.applicationDate());
        return new Span(household.place(), found < 0 ? -found - 1 : found + 1);
    }
}
