package dibao.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 经办人员 — who acts.
 *
 * @param id       log-in name
 * @param name     name as signed on paper
 * @param township 9-digit code, or null for a county post, which sees every township
 */
public record Officer(String id, String name, Set<Role> roles, @Nullable String township) {

    /** The house itself: matching, drawing, numbering. */
    public static final Officer SYSTEM = new Officer("system", "系统", Set.of(Role.SYSTEM), null);

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean mayEnter(String townshipCode) {
        return township == null || township.equals(townshipCode);
    }
}
