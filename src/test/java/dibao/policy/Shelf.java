package dibao.policy;

import dibao.policy.ReleaseAct.Approval;
import dibao.policy.ReleaseAct.Kind;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.mock.env.MockEnvironment;

/** A shelf in memory, and libraries that stand on it. */
class Shelf implements ReleaseShelf {

    private static LawLibrary shipped;

    final CountyClock clock = new CountyClock(Clock.systemUTC());
    private final Deque<RuleLibrary.Release> order = new ArrayDeque<>();
    private final Map<String, RuleFiles> content = new HashMap<>();
    private final Map<String, ReleaseReading> readings = new HashMap<>();
    private final List<ReleaseAct> acts = new ArrayList<>();

    /** The library of the rules that ride with the project; built once. */
    static synchronized LawLibrary shippedLibrary() {
        if (shipped == null) {
            shipped = new Shelf().library(Path.of("rules"));
        }
        return shipped;
    }

    LawLibrary library(Path rules) {
        return new LawLibrary(new MockEnvironment().withProperty("dibao.rules", rules.toString())
                .withProperty("dibao.policy.allow-example-values", "true"), this, clock);
    }

    /** Puts a release in force without the desk's ceremony. */
    Shelf inForce(String id, LocalDate from, boolean runningToo) {
        append(ReleaseAct.of(id, Kind.批准, Officer.SYSTEM, clock.instant(), "")
                .with(new Approval("测试", "测试1号", from, runningToo)));
        return this;
    }

    @Override
    public synchronized void keep(LoadedRelease release, String origin) {
        if (content.putIfAbsent(release.id(), RuleFiles.unzip(release.files().zip())) == null) {
            order.addFirst(new RuleLibrary.Release(release.id(), release.note().version(), release.note().inForceFrom(),
                    release.example(), false));
            read(release.id(), ReleaseReading.of(release));
        }
    }

    @Override
    public synchronized Optional<ReleaseReading> reading(String id) {
        return Optional.ofNullable(readings.get(id));
    }

    @Override
    public synchronized void read(String id, ReleaseReading reading) {
        readings.putIfAbsent(id, reading);
    }

    @Override
    public synchronized List<RuleLibrary.Release> all() {
        return List.copyOf(order);
    }

    @Override
    public synchronized Optional<RuleFiles> find(String id) {
        return Optional.ofNullable(content.get(id));
    }

    @Override
    public synchronized List<ReleaseAct> acts() {
        return List.copyOf(acts);
    }

    @Override
    public synchronized long lastAct() {
        return acts.size();
    }

    @Override
    public synchronized ReleaseAct append(ReleaseAct a) {
        acts.add(new ReleaseAct(acts.size() + 1, a.releaseId(), a.kind(), a.officerId(), a.officerName(), a.at(), a.note(),
                a.approval(), a.about()));
        return acts.get(acts.size() - 1);
    }

    @Override
    public Optional<String> against(ReleaseAct simulated) {
        return Optional.empty();
    }

    @Override
    public synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }
}
