package dibao.policy;

import java.util.List;
import java.util.Optional;

/** 书架 — the bytes of every release ever served, so that an old ruling can be judged again. */
interface ReleaseShelf {

    /** Puts the release last, as the one served most recently; one already there keeps its content. */
    void keep(RuleLibrary.Release release, RuleFiles files);

    /** The last served first. */
    List<RuleLibrary.Release> all();

    Optional<RuleFiles> find(String id);
}
