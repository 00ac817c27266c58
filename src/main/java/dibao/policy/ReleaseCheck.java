package dibao.policy;

import dibao.policy.ReleaseAct.Kind;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.Instant;
import java.util.List;

/**
 * 检查 of one compiled release: its cases come out as their author expects.
 *
 * @param fault empty when sound
 */
record ReleaseCheck(String fault) {

    static ReleaseCheck of(Judge judge) {
        try {
            CaseSheet.tryAll(judge);
            return new ReleaseCheck("");
        } catch (Refusal wrong) {
            return new ReleaseCheck(wrong.getMessage());
        }
    }

    /** What the log says of it. */
    List<ReleaseAct> acts(String releaseId, Officer officer, Instant at) {
        return List.of(ReleaseAct.of(releaseId, fault.isEmpty() ? Kind.检查通过 : Kind.检查未通过, officer, at,
                fault.isEmpty() ? "表、参数、条款齐全，能编译，用例全部相符" : fault));
    }
}
