package dibao.access;

import dibao.shared.Officer;
import java.security.Principal;
import java.util.List;

/** Who stands at the desk: the officer, and the engine's groups and tenants (townships) of that officer. */
public final class SignedOn implements Principal {

    private final Officer officer;
    private final List<String> groups;
    private final List<String> tenants;

    SignedOn(Officer officer, List<String> groups, List<String> tenants) {
        this.officer = officer;
        this.groups = List.copyOf(groups);
        this.tenants = List.copyOf(tenants);
    }

    public Officer getOfficer() {
        return officer;
    }

    List<String> groups() {
        return groups;
    }

    List<String> tenants() {
        return tenants;
    }

    @Override
    public String getName() {
        return officer.id();
    }
}
