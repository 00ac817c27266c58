package dibao.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** 用例簿 — all cases of a release: the 用例 sheets and the stories. */
final class CaseBook {

    private CaseBook() {}

    /** Faults in the cases themselves go to the list; only sound cases are returned. */
    static List<PolicyCase> of(LoadedRelease release, Faults faults) {
        var cases = new ArrayList<PolicyCase>();
        for (TableKind table : TableKind.values()) {
            cases.addAll(new CaseSheet(release, table, faults).read());
        }
        cases.addAll(StoryFile.read(release, faults));
        var seen = new HashMap<String, String>();
        cases.forEach(c -> {
            String other = seen.putIfAbsent(c.id(), c.where());
            if (other != null) {
                faults.add(c.where(), "用例编号“" + c.id() + "”与 " + other + " 重复");
            }
        });
        return cases;
    }

    /** @throws dibao.shared.Refusal naming every case that came out otherwise */
    static void tryAll(Judge judge) {
        var faults = new Faults();
        of(judge.release(), faults).forEach(c -> c.compare(judge, faults));
        faults.refuseIfAny("规则包的用例不符，未启用");
    }
}
