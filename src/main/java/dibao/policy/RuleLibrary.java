package dibao.policy;

import java.time.LocalDate;
import java.util.List;

/** 规则库 — the releases on the shelf, newest first. */
public interface RuleLibrary {

    /**
     * 发布包.
     *
     * @param id          version and content hash
     * @param inForceFrom proposed, by acceptance date
     * @param example     holds values marked 示例
     * @param current     in force today
     */
    record Release(String id, String version, LocalDate inForceFrom, boolean example, boolean current) {}

    List<Release> releases();
}
