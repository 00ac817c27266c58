package dibao.access;

import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Officers;
import dibao.shared.Refusal;
import dibao.shared.Region;
import dibao.shared.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 人员名册 — the engine's user tables are the one list of staff; a person's posts are the groups the person is in. */
@Component
class StaffRoll implements Officers {

    private final IdentityService identities;
    private final Divisions divisions;
    private final TransactionTemplate reading;

    /** What the engine's tables say of one person. @param user null when unknown */
    private record Entry(@Nullable User user, List<String> groups, List<String> tenants) {}

    StaffRoll(@Lazy IdentityService identities, Divisions divisions, PlatformTransactionManager transactions) {
        this.identities = identities;
        this.divisions = divisions;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public Officer byId(String id) {
        return Officer.SYSTEM.id().equals(id) ? Officer.SYSTEM : signedOn(id).getOfficer();
    }

    /** @throws Refusal when unknown, without a post, or with posts that do not go together */
    SignedOn signedOn(String id) {
        Entry entry = reading.execute(transaction -> entry(id));
        if (entry.user() == null) {
            throw Refusal.because("人员名册中没有「" + id + "」");
        }
        return new SignedOn(officer(entry.user(), entry.groups()), entry.groups(), entry.tenants());
    }

    /** In one transaction: every program's request asks, and each question of the engine would be two of its own. */
    private Entry entry(String id) {
        return new Entry(identities.createUserQuery().userId(id).singleResult(),
                identities.createGroupQuery().groupMember(id).list().stream().map(Group::getId).toList(),
                identities.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList());
    }

    private Officer officer(User user, List<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> townships = new TreeSet<>();
        boolean county = false;
        for (Role role : Role.values()) {
            for (String group : groups) {
                if (role.ofTownship() && divisions.townships().stream().anyMatch(t -> group.equals(role.group(t.code())))) {
                    roles.add(role);
                    townships.add(group.substring(role.id().length()));
                } else if (!role.ofTownship() && role != Role.SYSTEM && group.equals(role.id())) {
                    roles.add(role);
                    county = true;
                }
            }
        }
        if (roles.isEmpty()) {
            throw Refusal.because("「" + user.getId() + "」尚未分配岗位，请管理员在人员管理中加入岗位组");
        }
        if (townships.size() > 1 || county && !townships.isEmpty()) {
            throw Refusal.because("「" + user.getId() + "」兼有不同乡镇或县乡两级的岗位，请管理员只保留一处");
        }
        return new Officer(user.getId(), user.getFirstName(), roles, county ? null : townships.iterator().next());
    }

    /** Where the officer works, for the head of a page. */
    String officeOf(Officer officer) {
        return officer.township() == null ? "县民政局"
                : divisions.find(officer.township()).map(Region::name).orElse(officer.township());
    }
}
