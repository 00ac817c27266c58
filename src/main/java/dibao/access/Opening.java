package dibao.access;

import dibao.shared.Divisions;
import dibao.shared.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Before the door opens: posts, grants and filters are complete, and somebody can log in. */
@Component
class Opening extends AbstractProcessEnginePlugin {

    private final Divisions divisions;
    private final boolean trial;
    private final String adminLogin;
    private final String adminPassword;

    Opening(Divisions divisions, Environment environment, @Value("${dibao.admin.login}") String adminLogin,
            @Value("${dibao.admin.password:}") String adminPassword) {
        this.divisions = divisions;
        this.trial = environment.acceptsProfiles(Profiles.of("demo", "test"));
        this.adminLogin = adminLogin;
        this.adminPassword = adminPassword;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new Posts(engine, divisions).complete();
        new SharedFilters(engine).complete();
        IdentityService identities = engine.getIdentityService();
        if (trial) {
            DemoStaff.all().forEach(who -> hire(identities, who, DemoStaff.PASSWORD));
        } else if (identities.createUserQuery().memberOfGroup(Role.ADMINISTRATOR.id()).count() == 0) {
            hire(identities, new DemoStaff(adminLogin, "首任管理员", Role.ADMINISTRATOR, ""), adminPassword);
        }
        // an administrator in the engine's own group closes its "first administrator" page for good
        identities.createUserQuery().memberOfGroup(Role.ADMINISTRATOR.id()).list().stream()
                .filter(admin -> identities.createGroupQuery().groupMember(admin.getId()).groupId(Groups.CAMUNDA_ADMIN).count() == 0)
                .forEach(admin -> identities.createMembership(admin.getId(), Groups.CAMUNDA_ADMIN));
    }

    private static void hire(IdentityService identities, DemoStaff who, String password) {
        if (identities.createUserQuery().userId(who.login()).count() > 0) {
            return;
        }
        User user = identities.newUser(who.login());
        user.setFirstName(who.name());
        user.setLastName(who.role().label());
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(who.login(), who.role().group(who.township()));
    }
}
