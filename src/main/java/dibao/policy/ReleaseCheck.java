package dibao.policy;

import dibao.policy.ReleaseAct.Kind;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 检查 of one compiled release: its tables mean something, its cases come out as their author expects, and every rule is
 * hit by one and nearly missed by one.
 *
 * @param fault empty when sound
 * @param found what was tried, and which numbers no case looks at
 */
record ReleaseCheck(String fault, String found) {

    static ReleaseCheck of(Judge judge) {
        try {
            List<String> faults = new ArrayList<>(RuleCheck.of(judge.release().files()).of(Remark.Level.错误).stream()
                    .map(Remark::message).toList());
            RuleTest test = RuleTest.of(judge);
            faults.addAll(test.failures());
            String untested = test.untested().stream().map(m -> "\n" + m).collect(Collectors.joining());
            return new ReleaseCheck(String.join("\n", faults), "表、参数、条款齐全，能编译，用例全部相符。" + test.summary()
                    + untested);
        } catch (Refusal | Disagreement wrong) {
            return new ReleaseCheck(wrong.getMessage(), "");
        }
    }

    /** What the log says of it. */
    List<ReleaseAct> acts(String releaseId, Officer officer, Instant at) {
        return List.of(ReleaseAct.of(releaseId, fault.isEmpty() ? Kind.检查通过 : Kind.检查未通过, officer, at,
                fault.isEmpty() ? found : fault));
    }
}
