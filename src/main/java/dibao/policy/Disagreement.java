package dibao.policy;

import java.util.Collection;
import java.util.stream.Collectors;

/** 不一致 — the rule engine and the tables, read without it, hit different rules; one of them is wrong, so neither may decide. */
final class Disagreement extends RuntimeException {

    private final String releaseId;
    private final String engine;
    private final String tables;

    Disagreement(String releaseId, Collection<RuleFacts.Hits.Hit> engine, Collection<RuleFacts.Hits.Hit> tables) {
        this(releaseId, said(engine), said(tables));
    }

    /** The tables can be read, and the engine fails over them. */
    Disagreement(String releaseId, FailedRule engine, Collection<RuleFacts.Hits.Hit> tables) {
        this(releaseId, "（出错）" + engine.getMessage(), said(tables));
    }

    private Disagreement(String releaseId, String engine, String tables) {
        super("规则版本 " + releaseId + "：规则引擎命中 " + engine + "，按规则表对照计算命中 " + tables);
        this.releaseId = releaseId;
        this.engine = engine;
        this.tables = tables;
    }

    private static String said(Collection<RuleFacts.Hits.Hit> hits) {
        return hits.isEmpty() ? "（无）" : hits.stream().map(h -> h.person() == null ? h.rule() : h.rule() + "（" + h.person() + "）")
                .distinct().sorted().collect(Collectors.joining("、"));
    }

    String releaseId() {
        return releaseId;
    }

    /** What Drools hit. */
    String engine() {
        return engine;
    }

    /** What the interpreter hit. */
    String tables() {
        return tables;
    }
}
