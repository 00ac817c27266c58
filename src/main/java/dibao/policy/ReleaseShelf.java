package dibao.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** 书架 — the bytes of every release and the log of its life; both are only ever added to. */
interface ReleaseShelf {

    /** Puts a release on the shelf with what was read out of it; one already there stays as it is. @param origin where it came from, in words */
    void keep(LoadedRelease release, String origin);

    /** The newest first; none of them current. */
    List<RuleLibrary.Release> all();

    Optional<RuleFiles> find(String id);

    /** What was read out of it when it was taken in; none for one taken in before that was kept. */
    Optional<ReleaseReading> reading(String id);

    /** Keeps what was read; one already kept stays as it is. */
    void read(String id, ReleaseReading reading);

    /** The whole log, oldest first. */
    List<ReleaseAct> acts();

    /** Number of the last act; cheap, asked before every ruling. */
    long lastAct();

    /** @return the act with its number */
    ReleaseAct append(ReleaseAct act);

    /** The release that the simulation named by this act was made against; none when no simulation is kept of it. */
    Optional<String> against(ReleaseAct simulated);

    /** Reads and appends with nobody in between, all of it or nothing. */
    <T> T alone(Supplier<T> work);
}
