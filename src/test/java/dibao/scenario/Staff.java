package dibao.scenario;

import dibao.shared.Officer;
import dibao.shared.Role;
import java.util.Set;

/** The people who act in the stories; those of 白牙市镇 unless another township is named. */
public final class Staff {

    public static final String TOWNSHIP = "431122100";
    public static final Officer CHECKER = county("storychecker", "核对员甲", Role.CHECKER);
    public static final Officer EXAMINER = county("storyexaminer", "审核员甲", Role.COUNTY_EXAMINER);
    public static final Officer APPROVER = county("storyapprover", "审批员甲", Role.COUNTY_APPROVER);

    private Staff() {}

    public static Officer clerk(String township) {
        return new Officer("storyclerk" + township, "受理员甲", Set.of(Role.INTAKE), township);
    }

    public static Officer surveyor(String township) {
        return new Officer("storysurveyor" + township, "调查员甲", Set.of(Role.SURVEYOR), township);
    }

    public static Officer officeHead(String township) {
        return new Officer("storyofficehead" + township, "所长甲", Set.of(Role.OFFICE_HEAD), township);
    }

    public static Officer townshipHead(String township) {
        return new Officer("storytownshiphead" + township, "乡镇长甲", Set.of(Role.TOWNSHIP_HEAD), township);
    }

    private static Officer county(String id, String name, Role role) {
        return new Officer(id, name, Set.of(role), null);
    }
}
