package dibao.process;

import dibao.process.Step.Level;
import dibao.shared.Officer;
import dibao.shared.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** 岗位组 — the engine's groups in the words of the house. */
final class Posts {

    private Posts() {}

    static boolean holds(Officer officer, String group) {
        return Arrays.stream(Role.values()).filter(officer::has)
                .anyMatch(role -> role.group(officer.township() == null ? "" : officer.township()).equals(group));
    }

    /** Whose time a task of these posts takes. */
    static Level level(Collection<String> groups) {
        if (groups.stream().anyMatch(group -> role(group).map(Role::ofTownship).orElse(false))) {
            return Level.TOWNSHIP;
        }
        return groups.contains(Role.CHECKER.id()) ? Level.CHECKER : Level.COUNTY;
    }

    /** 受理员、民政所负责人. */
    static String labels(List<String> groups) {
        return groups.stream().map(group -> role(group).map(Role::label).orElse(group)).collect(Collectors.joining("、"));
    }

    private static java.util.Optional<Role> role(String group) {
        return Arrays.stream(Role.values()).filter(role -> role.ofTownship() ? group.matches(role.id() + "\\d{9}")
                : group.equals(role.id())).findFirst();
    }
}
