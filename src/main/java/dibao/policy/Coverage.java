package dibao.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 覆盖 — whether the cases exercise one rule.
 *
 * @param where  the rule's cell
 * @param hitBy  number of the first case that hits it, or null
 * @param nearBy number of the first case that misses it by a single condition, or null
 */
public record Coverage(String ruleId, String where, @Nullable String hitBy, @Nullable String nearBy) {

    static List<Coverage> of(Judge judge, List<PolicyCase> cases) {
        LoadedRelease release = judge.release();
        var coverage = new ArrayList<Coverage>();
        release.tables().all().filter(rule -> release.files().content().containsKey(rule.table().file())).forEach(rule -> coverage.add(of(release, rule, cases)));
        HandWritten.rules(release.files()).forEach((rule, file) -> coverage.add(new Coverage(rule, "[" + file + "]",
                said(judge, cases, rule, true), said(judge, cases, rule, false))));
        return List.copyOf(coverage);
    }

    private static Coverage of(LoadedRelease release, Rule rule, List<PolicyCase> cases) {
        String hit = null;
        String near = null;
        for (PolicyCase one : cases) {
            int failing = one.failing(release, rule);
            hit = hit == null && failing == 0 ? one.id() : hit;
            near = near == null && failing == 1 ? one.id() : near;
        }
        boolean unconditional = rule.asking().findAny().isEmpty();
        return new Coverage(rule.id(), rule.where(), hit, unconditional ? hit : near);
    }

    /** A hand-written rule cannot be read condition by condition: a case that hits it and one that does not must do. */
    private static @Nullable String said(Judge judge, List<PolicyCase> cases, String rule, boolean hit) {
        return cases.stream().filter(c -> c.saidBy(judge, rule) == hit).findFirst().map(PolicyCase::id).orElse(null);
    }

    public boolean complete() {
        return hitBy != null && nearBy != null;
    }

    /** What is missing, for the list; "" if nothing. */
    public String missing() {
        return hitBy == null ? "规则 " + ruleId + " 没有用例命中" : nearBy == null ? "规则 " + ruleId + " 没有“差一点”的用例（只差一个条件）" : "";
    }
}
