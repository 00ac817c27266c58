package dibao.policy;

import dibao.policy.ReleaseAct.Kind;
import dibao.shared.CountyClock;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import org.springframework.stereotype.Component;

/** 恢复使用 — a stopped release rules again when it was compiled anew, checked, and agrees on every household it disagreed over. */
@Component
class ReleaseResumption {

    private static final int LONGEST = 200;

    private final LawLibrary library;
    private final ReleaseShelf shelf;
    private final ReleaseStops stops;
    private final CountyClock clock;

    ReleaseResumption(LawLibrary library, ReleaseShelf shelf, ReleaseStops stops, CountyClock clock) {
        this.library = library;
        this.shelf = shelf;
        this.stops = stops;
        this.clock = clock;
    }

    /** @throws Refusal when it is not stopped, the officer is not 县审批员, the reason lacks, or it is still not right */
    ReleaseAct resume(String id, String reason, Officer officer) {
        if (!officer.has(Role.COUNTY_APPROVER)) {
            throw Refusal.because("恢复使用规则版本由县审批员办理，您的岗位不能办理");
        }
        new FaultList().text("note", "恢复理由", reason).when(reason != null && reason.length() > LONGEST, "note",
                "恢复理由不能超过" + LONGEST + "字").refuse();
        stopped(id);
        library.afresh(id);
        library.with(id, judge -> {
            stops.still(judge).ifPresent(again -> {
                throw Refusal.because("复查没有通过，不能恢复使用：" + again.getMessage());
            });
            String fault = ReleaseCheck.of(judge).fault();
            if (!fault.isEmpty()) {
                throw Refusal.because("复查没有通过，不能恢复使用：" + fault);
            }
            return judge;
        });
        return shelf.alone(() -> {
            stopped(id);
            return shelf.append(ReleaseAct.of(id, Kind.恢复, officer, clock.instant(), "重新编译，用例和出现过不一致的家庭复查全部一致。"
                    + reason.strip()));
        });
    }

    private void stopped(String id) {
        if (!ReleaseStops.stopped(shelf.acts(), id)) {
            throw Refusal.because("版本 " + id + " 没有停用");
        }
    }
}
