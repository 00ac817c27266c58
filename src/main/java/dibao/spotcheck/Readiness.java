package dibao.spotcheck;

import dibao.casefile.CaseStanding;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import java.util.Optional;

/** 可上报 — the township's notice stands without objection and the case was not handed up since (R27). */
final class Readiness {

    private Readiness() {}

    /** What keeps a case from being handed up; empty if nothing. */
    static Optional<String> obstacle(CaseStanding standing) {
        if (standing.stands(Kind.DECISION)) {
            return Optional.of("已作出审批决定");
        }
        if (standing.stands(Kind.SPOT_CHECK)) {
            return Optional.of("已上报，不能重复上报");
        }
        var notice = standing.valid(Finding.TownshipNotice.class);
        if (notice.isEmpty()) {
            return Optional.of("乡镇公示尚未结束");
        }
        return notice.get().objected() ? Optional.of("乡镇公示期间有异议，应重新调查并再次公示") : Optional.empty();
    }
}
