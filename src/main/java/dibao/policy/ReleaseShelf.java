package dibao.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** 书架 — the bytes of every release and the log of its life; both are only ever added to. */
interface ReleaseShelf {

    /** Puts a release on the shelf; one already there stays as it is. @param origin where it came from, in words */
    void keep(LoadedRelease release, String origin);

    /** The newest first; none of them current. */
    List<RuleLibrary.Release> all();

    Optional<RuleFiles> find(String id);

    /** The whole log, oldest first. */
    List<ReleaseAct> acts();

    /** Number of the last act; cheap, asked before every ruling. */
    long lastAct();

    /** @return the act with its number */
    ReleaseAct append(ReleaseAct act);

    /** Reads and appends with nobody in between, all of it or nothing. */
    <T> T alone(Supplier<T> work);
}
