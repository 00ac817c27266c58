package dibao.casefile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 案卷状态 — derived from the sheets, never set. A sheet stands until one is laid that overtakes it
 * (a new survey overtakes the appraisal that judged the old one).
 */
public final class CaseStanding {

    private final Map<Kind, Finding> standing = new EnumMap<>(Kind.class);
    private final Set<Kind> everLaid = EnumSet.noneOf(Kind.class);
    private boolean visitOwed;

    private CaseStanding() {}

    public static CaseStanding derivedFrom(List<? extends Finding> findings) {
        var standing = new CaseStanding();
        findings.forEach(standing::take);
        return standing;
    }

    private void take(Finding finding) {
        Kind kind = finding.sort();
        SheetOrder.of(kind).overtakes().forEach(standing::remove);
        standing.put(kind, finding);
        everLaid.add(kind);
        visitOwed |= finding.as(Finding.SpotCheck.class).map(Finding.SpotCheck::visitDue).orElse(false);
        visitOwed |= finding.as(Finding.Precheck.class).map(p -> !p.suspicions().isEmpty()).orElse(false);
    }

    /** The valid sheet of the kind, if it stands. */
    public <T extends Finding> Optional<T> valid(Class<T> type) {
        return standing.values().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    public boolean stands(Kind kind) {
        return standing.containsKey(kind);
    }

    public boolean everLaid(Kind kind) {
        return everLaid.contains(kind);
    }

    /** Once drawn or forced, always drawn or forced (policy-baseline §5). */
    public boolean visitOwed() {
        return visitOwed;
    }

    public boolean approved() {
        return valid(Finding.Decision.class).map(Finding.Decision::approved).orElse(false);
    }

    /** 已批准, 不予批准, 初审不符合条件, or 办理中 with the last sheet that stands. */
    public String label() {
        var decision = valid(Finding.Decision.class);
        if (decision.isPresent()) {
            return decision.get().approved() ? "已批准" : "不予批准";
        }
        var refusal = valid(Finding.TownshipOpinion.class).filter(o -> o.agreed() && !o.qualified());
        if (refusal.isPresent()) {
            return valid(Finding.RefusalReview.class).filter(r -> !r.reopen()).isPresent()
                    ? "初审不符合条件（县级已阅）" : "初审不符合条件";
        }
        return standing.keySet().stream().reduce((a, b) -> b).map(CaseStanding::underWay).orElse("办理中·待收件");
    }

    /** The label of a case whose last sheet that stands is of the kind. */
    static String underWay(Kind last) {
        return "办理中·" + last.label() + "已完成";
    }
}
