package dibao.casefile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 案卷状态 — derived from the sheets, never set. A sheet stands until one is laid that overtakes it
 * (a new survey overtakes the appraisal that judged the old one).
 */
public final class CaseStanding {

    private final Map<Kind, Finding> standing = new EnumMap<>(Kind.class);
    private final Set<Kind> everLaid = EnumSet.noneOf(Kind.class);
    private boolean visitOwed;
    private boolean objectionOwed;
    private int comparisonsObjected;
    private int disputes;
    private @Nullable Integer revoked;

    private CaseStanding() {}

    public static CaseStanding derivedFrom(List<? extends Finding> findings) {
        var standing = new CaseStanding();
        findings.forEach(standing::take);
        return standing;
    }

    private void take(Finding finding) {
        Kind kind = finding.sort();
        SheetOrder.of(kind).overtakes().forEach(standing::remove);
        turn(finding);
        standing.put(kind, finding);
        everLaid.add(kind);
        visitOwed |= finding.as(Finding.SpotCheck.class).map(Finding.SpotCheck::visitDue).orElse(false);
        visitOwed |= finding.as(Finding.Precheck.class).map(p -> !p.suspicions().isEmpty()).orElse(false);
    }

    private void turn(Finding finding) {
        objectionOwed |= finding.as(Finding.Notice.class).map(Finding.Notice::objected).orElse(false);
        objectionOwed &= finding.sort() != Kind.OBJECTION_REPLY;
        comparisonsObjected += finding.as(Turn.VerificationReply.class).filter(Turn.VerificationReply::objected).isPresent() ? 1 : 0;
        disputes += finding.as(Finding.Appraisal.class).filter(Finding.Appraisal::disputed).isPresent() ? 1 : 0;
        if (finding.sort() == Kind.DECISION) {
            revoked = null;
        }
        finding.as(Turn.Revocation.class).ifPresent(this::revoke);
    }

    private void revoke(Turn.Revocation revocation) {
        revoked = revocation.sheet();
        if (!revocation.toCounty()) {
            EnumSet.range(Kind.SURVEY, Kind.DECISION).forEach(standing::remove);
        }
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

    /** Who objected to a notice has not been answered yet. */
    public boolean objectionOwed() {
        return objectionOwed;
    }

    /** The comparison failed; the household must be told, and its answer kept, before the case goes on (220号 art. 20). */
    public boolean tellingOwed() {
        return valid(Finding.Verification.class).filter(Finding.Verification::failed).isPresent()
                && (!stands(Kind.VERIFICATION_REPLY) || recheckOwed());
    }

    /** The household objected to a failed comparison for the first time: it is compared once more. */
    public boolean recheckOwed() {
        return comparisonsObjected == 1
                && valid(Turn.VerificationReply.class).filter(Turn.VerificationReply::objected).isPresent();
    }

    /** The first dispute of a meeting asks for a new survey; a second one is for the county to see (220号 art. 24). */
    public boolean surveyDisputed() {
        return disputes == 1 && valid(Finding.Appraisal.class).filter(Finding.Appraisal::disputed).isPresent();
    }

    /** Number of the revoked sheet the next decision corrects. */
    public Optional<Integer> revoked() {
        return Optional.ofNullable(revoked);
    }

    /** Refused by the township, and the county has seen it and left it so. */
    public boolean refusedByTownship() {
        return valid(Finding.TownshipOpinion.class).filter(o -> o.agreed() && !o.qualified()).isPresent()
                && valid(Finding.RefusalReview.class).filter(r -> !r.reopen()).isPresent();
    }

    /** Nothing more is to be done: decided, refused and seen, or closed. */
    public boolean ended() {
        return stands(Kind.DECISION) || stands(Kind.CLOSURE) || refusedByTownship();
    }

    public boolean approved() {
        return valid(Finding.Decision.class).map(Finding.Decision::approved).orElse(false);
    }

    /** 已批准, 不予批准, 初审不符合条件, 终止办理, or 办理中 with the last sheet that stands. */
    public String label() {
        var closure = valid(Turn.Closure.class);
        if (closure.isPresent()) {
            return "终止办理（%s）".formatted(closure.get().ground());
        }
        var decision = valid(Finding.Decision.class);
        if (decision.isPresent()) {
            return decision.get().approved() ? "已批准" : "不予批准";
        }
        var refusal = valid(Finding.TownshipOpinion.class).filter(o -> o.agreed() && !o.qualified());
        if (refusal.isPresent()) {
            return refusedByTownship() ? "初审不符合条件（县级已阅）" : "初审不符合条件";
        }
        return standing.keySet().stream().filter(kind -> kind.compareTo(Kind.DECISION) <= 0).reduce((a, b) -> b)
                .map(CaseStanding::underWay).orElse("办理中·待收件");
    }

    /** The label of a case whose last sheet that stands is of the kind. */
    static String underWay(Kind last) {
        return "办理中·" + last.label() + "已完成";
    }
}
