package dibao.policy;

import dibao.shared.CountyClock;
import dibao.shared.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * 法规库 — which release holds on which day, as the log in the database says, and that release compiled. Before every
 * ruling the log is asked whether it has grown, so that all nodes of a house switch with the same act.
 */
@Component
class LawLibrary implements RuleLibrary, AutoCloseable {

    private static final int KEPT_OPEN = 4;
    private static final long TERMS_MAY_LAG = Duration.ofSeconds(1).toNanos();

    private final ReleaseShelf shelf;
    private final CountyClock clock;
    private final boolean examplesAllowed;
    private final OpenReleases open;
    private final String folder;
    private volatile ReleaseTimetable timetable;
    private volatile Set<String> stopped = Set.of();
    private volatile long looked;

    LawLibrary(Environment environment, ReleaseShelf shelf, CountyClock clock) {
        this.shelf = shelf;
        this.clock = clock;
        this.examplesAllowed = environment.getProperty("dibao.policy.allow-example-values", Boolean.class,
                environment.acceptsProfiles(Profiles.of("demo | test")));
        this.open = new OpenReleases(KEPT_OPEN, this::load);
        this.folder = new ReleaseFolder(shelf, clock, examplesAllowed).takeIn(environment, open);
        this.timetable = read();
        this.looked = System.nanoTime();
    }

    private Judge load(String id) {
        return compiled(taken(shelf, id));
    }

    Judge compiled(LoadedRelease release) {
        return new Judge(release);
    }

    /** One from the shelf, as it was read when it was taken in. @throws Refusal when there is none, or it reads otherwise now */
    static LoadedRelease taken(ReleaseShelf shelf, String id) {
        LoadedRelease release = LoadedRelease.takenIn(shelf.find(id)
                .orElseThrow(() -> Refusal.because("没有编号为“" + id + "”的规则版本")), shelf.reading(id));
        if (!release.id().equals(id)) {
            throw Refusal.because("规则版本 " + id + " 的内容与编号不符（内容的编号是 " + release.id() + "），不能使用");
        }
        return release;
    }

    /** Keeps what is read out of releases taken in before that was done. @return those that cannot be read any more */
    List<String> readAll() {
        return shelf.all().stream().map(Release::id).filter(id -> shelf.reading(id).isEmpty()).filter(id -> {
            try {
                shelf.read(id, ReleaseReading.of(taken(shelf, id)));
                return false;
            } catch (Refusal unreadable) {
                return true;
            }
        }).toList();
    }

    @Override
    public List<Release> releases() {
        String now = timetable().on(clock.today()).map(ReleaseTimetable.Entry::releaseId).orElse("");
        return shelf.all().stream().map(r -> new Release(r.id(), r.version(), r.inForceFrom(), r.example(), r.id().equals(now)))
                .toList();
    }

    /** Today's. @throws Refusal when none is in force */
    LoadedRelease current() {
        return release(clock.today());
    }

    /** @throws Refusal when none is in force on the day */
    String on(LocalDate day) {
        return id(timetable().on(day), day);
    }

    /** For a case accepted on the day and judged today. @throws Refusal when none was in force */
    String forCase(LocalDate accepted) {
        return id(timetable().forCase(accepted, clock.today()), accepted);
    }

    /** The same, to rule by. @throws Refusal also when that release is stopped */
    String ruling(LocalDate accepted) {
        String id = forCase(accepted);
        if (stopped.contains(id)) {
            throw ReleaseStops.refusal(id);
        }
        return id;
    }

    /** Its parameters and calendar, without judging; may lag a second behind an approval. */
    LoadedRelease release(LocalDate day) {
        if (System.nanoTime() - looked > TERMS_MAY_LAG) {
            timetable();
        }
        return with(id(timetable.on(day), day), Judge::release);
    }

    /** @throws Refusal when there is no such release, or this node cannot load it */
    <T> T with(String id, Function<Judge, T> work) {
        return open.with(id, work);
    }

    /** Which of them may not rule until somebody answers for it. */
    Set<String> stopped() {
        timetable();
        return stopped;
    }

    /** Compiled anew for whoever takes it next; who has it keeps it. */
    void afresh(String id) {
        open.retire(id);
    }

    /** For a long sitting; to be given back. */
    OpenReleases.Loan take(String id) {
        return open.take(id);
    }

    ReleaseTimetable timetable() {
        if (shelf.lastAct() != timetable.lastAct()) {
            timetable = read();
        }
        looked = System.nanoTime();
        return timetable;
    }

    /** Outside the demonstration nothing with 示例 values counts, whatever a demonstration once wrote in this database. */
    private ReleaseTimetable read() {
        Set<String> examples = examplesAllowed ? Set.of() : shelf.all().stream().filter(Release::example).map(Release::id)
                .collect(Collectors.toSet());
        List<ReleaseAct> acts = shelf.acts();
        stopped = acts.stream().map(ReleaseAct::releaseId).filter(id -> ReleaseStops.stopped(acts, id)).collect(Collectors.toSet());
        return ReleaseTimetable.of(acts, act -> examplesAllowed
                || act.kind() != ReleaseAct.Kind.演示初始 && !examples.contains(act.releaseId()));
    }

    /** What the rules folder is to the house, one sentence. */
    String folder() {
        return folder;
    }

    /** Whether values marked 示例 may be in force: the demonstration only. */
    boolean examplesAllowed() {
        return examplesAllowed;
    }

    private String id(java.util.Optional<ReleaseTimetable.Entry> entry, LocalDate day) {
        return entry.map(ReleaseTimetable.Entry::releaseId).orElseThrow(() -> Refusal.because(timetable.isEmpty()
                ? "还没有施行中的规则版本，请政策员在 /policy 提交、审批员批准后再办理"
                : day + " 没有施行中的规则版本，最早的施行日期是 " + timetable.entries().stream()
                        .map(ReleaseTimetable.Entry::from).min(java.util.Comparator.naturalOrder()).orElseThrow()));
    }

    @Override
    public void close() {
        open.close();
    }
}
