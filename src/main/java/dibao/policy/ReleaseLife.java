package dibao.policy;

import dibao.policy.ReleaseAct.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 规则版本的一生 — the state of one release, derived from the log and the day; nobody sets it. */
record ReleaseLife(String releaseId, State state, List<ReleaseAct> acts) {

    enum State { 草稿, 已检查, 已模拟, 已提交, 已批准, 施行中, 已被取代, 已撤回 }

    private static final Set<Kind> TELLING = EnumSet.complementOf(EnumSet.of(Kind.施行, Kind.停用, Kind.恢复));

    static ReleaseLife of(String releaseId, List<ReleaseAct> log, LocalDate today) {
        var acts = log.stream().filter(a -> a.releaseId().equals(releaseId)).toList();
        return new ReleaseLife(releaseId, state(releaseId, acts, ReleaseTimetable.of(log), today), acts);
    }

    private static State state(String id, List<ReleaseAct> acts, ReleaseTimetable timetable, LocalDate today) {
        if (timetable.on(today).filter(e -> e.releaseId().equals(id)).isPresent()) {
            return State.施行中;
        }
        if (timetable.coming(today).stream().anyMatch(e -> e.releaseId().equals(id))) {
            return State.已批准;
        }
        if (timetable.entries().stream().anyMatch(e -> e.releaseId().equals(id))) {
            return State.已被取代;
        }
        return acts.stream().filter(a -> TELLING.contains(a.kind())).reduce((first, last) -> last)
                .map(a -> after(a.kind())).orElse(State.草稿);
    }

    private static State after(Kind last) {
        return switch (last) {
            case 检查通过 -> State.已检查;
            case 模拟, 退回 -> State.已模拟;
            case 提交 -> State.已提交;
            case 撤回 -> State.已撤回;
            default -> State.草稿;
        };
    }

    Optional<ReleaseAct> last(Kind kind) {
        return acts.stream().filter(a -> a.kind() == kind).reduce((first, last) -> last);
    }

    /** Engine and tables disagreed by it, and nobody has answered for it since. */
    boolean stopped() {
        return ReleaseStops.stopped(acts, releaseId);
    }

    /** Whoever had a hand in it and so may not approve it. */
    boolean workedOnBy(String officerId) {
        return acts.stream().anyMatch(a -> a.officerId().equals(officerId)
                && EnumSet.of(Kind.起草, Kind.检查通过, Kind.检查未通过, Kind.模拟, Kind.提交).contains(a.kind()));
    }
}
