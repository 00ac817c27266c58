package dibao.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 施行时间表 — which release holds on which day, derived from the log; a pure function of it, so every node says the same.
 *
 * @param lastAct number of the last act it was derived from; 0 if none
 */
record ReleaseTimetable(long lastAct, List<Entry> entries) {

    /** @param act the approval */
    record Entry(long act, String releaseId, LocalDate from, boolean runningToo) {}

    private static final Comparator<Entry> LATER = Comparator.comparing(Entry::from).thenComparing(Entry::act);

    static ReleaseTimetable of(List<ReleaseAct> acts) {
        return of(acts, act -> true);
    }

    /** @param allowed which approvals may count in this house */
    static ReleaseTimetable of(List<ReleaseAct> acts, Predicate<ReleaseAct> allowed) {
        var withdrawn = acts.stream().filter(a -> a.kind() == ReleaseAct.Kind.撤回).map(ReleaseAct::about)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        return new ReleaseTimetable(acts.stream().mapToLong(ReleaseAct::id).max().orElse(0), acts.stream()
                .filter(a -> a.kind().puts() && a.approval() != null && !withdrawn.contains(a.id()))
                .filter(allowed)
                .map(a -> new Entry(a.id(), a.releaseId(), a.approval().from(), a.approval().runningToo())).toList());
    }

    /** In force on the day: the latest that had begun, among equals the one approved last. */
    Optional<Entry> on(LocalDate day) {
        return begun(day).max(LATER);
    }

    /** For a case accepted on a day and judged today: what held then, unless a later one says 改用. */
    Optional<Entry> forCase(LocalDate accepted, LocalDate today) {
        return Stream.concat(begun(accepted), begun(today).filter(Entry::runningToo)).max(LATER);
    }

    /** Approved and still to come, the next first. */
    List<Entry> coming(LocalDate today) {
        return entries.stream().filter(e -> e.from().isAfter(today)).sorted(LATER).toList();
    }

    private Stream<Entry> begun(LocalDate day) {
        return entries.stream().filter(e -> !e.from().isAfter(day));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
