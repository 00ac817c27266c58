package dibao.policy;

import java.time.LocalDate;
import java.util.List;

/** 规则库 — the releases this house has served, newest first. */
public interface RuleLibrary {

    /**
     * 发布包.
     *
     * @param id          version and content hash
     * @param inForceFrom by acceptance date
     * @param example     holds values marked 示例
     * @param current     the one read from the rules folder at the start
     */
    record Release(String id, String version, LocalDate inForceFrom, boolean example, boolean current) {
        Release old() {
            return new Release(id, version, inForceFrom, example, false);
        }
    }

    List<Release> releases();
}
