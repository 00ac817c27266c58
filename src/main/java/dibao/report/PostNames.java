package dibao.report;

import dibao.shared.Divisions;
import dibao.shared.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of posts and places for the screen. */
@Component
class PostNames {

    /** The engine's own group of who may enter Cockpit and Admin; no post of the county. */
    private static final String ENGINE = "camunda-admin";

    private final Divisions divisions;

    PostNames(Divisions divisions) {
        this.divisions = divisions;
    }

    /** {@code intake431122100,officehead431122100} → 乡镇受理员、民政所负责人; a group without a post is shown as it is. */
    public String posts(@Nullable String groups) {
        return groups == null ? "" : Stream.of(groups.split(",")).map(PostNames::post).distinct().collect(Collectors.joining("、"));
    }

    private static String post(String group) {
        if (group.equals(ENGINE)) {
            return "流程引擎管理";
        }
        String id = group.replaceFirst("\\d+$", "");
        return Arrays.stream(Role.values()).filter(r -> r.id().equals(id)).map(Role::label).findFirst().orElse(group);
    }

    /** The division's name, or nothing. */
    public String place(@Nullable String code) {
        return code == null ? "" : divisions.name(code);
    }
}
