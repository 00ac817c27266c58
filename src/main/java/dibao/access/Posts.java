package dibao.access;

import dibao.shared.Divisions;
import dibao.shared.Region;
import dibao.shared.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;

/** 岗位设置 — townships as tenants, posts as groups (role × township), and each post's grants; made once, then only completed. */
class Posts {

    /** @param townships 9-digit codes this post sees */
    record Post(Role role, String group, String name, List<String> townships) {}

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final Divisions divisions;

    Posts(ProcessEngine engine, Divisions divisions) {
        this.identities = engine.getIdentityService();
        this.authorizations = engine.getAuthorizationService();
        this.divisions = divisions;
    }

    static List<Post> all(Divisions divisions) {
        List<String> everywhere = divisions.townships().stream().map(Region::code).toList();
        return Stream.of(Role.values()).filter(role -> role != Role.SYSTEM).flatMap(role -> role.ofTownship()
                ? divisions.townships().stream().map(t -> new Post(role, role.group(t.code()),
                        t.name() + "·" + role.label().replaceFirst("^乡镇", ""), List.of(t.code())))
                : Stream.of(new Post(role, role.id(), "县·" + role.label().replaceFirst("^县", ""), everywhere))).toList();
    }

    void complete() {
        Set<String> tenants = identities.createTenantQuery().list().stream().map(Tenant::getId).collect(Collectors.toSet());
        divisions.townships().stream().filter(t -> !tenants.contains(t.code())).forEach(t -> {
            Tenant tenant = identities.newTenant(t.code());
            tenant.setName(t.name());
            identities.saveTenant(tenant);
        });
        Set<String> groups = identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        if (!groups.contains(Groups.CAMUNDA_ADMIN)) {
            group(Groups.CAMUNDA_ADMIN, "系统管理（引擎）");
        }
        Set<String> granted = authorizations.createAuthorizationQuery().list().stream()
                .map(Posts::key).collect(Collectors.toCollection(HashSet::new));
        for (Post post : all(divisions)) {
            if (!groups.contains(post.group())) {
                group(post.group(), post.name());
            }
            Set<String> joined = identities.createTenantQuery().groupMember(post.group()).list().stream()
                    .map(Tenant::getId).collect(Collectors.toSet());
            post.townships().stream().filter(t -> !joined.contains(t))
                    .forEach(t -> identities.createTenantGroupMembership(t, post.group()));
            Grants.of(post.role()).list().stream().filter(grant -> granted.add(key(post.group(), grant)))
                    .forEach(grant -> grant(post.group(), grant));
        }
    }

    private void group(String id, String name) {
        Group group = identities.newGroup(id);
        group.setName(name);
        group.setType("WORKFLOW");
        identities.saveGroup(group);
    }

    private void grant(String group, Grants.Grant grant) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }

    private static String key(Authorization a) {
        return a.getGroupId() + "|" + a.getResourceType() + "|" + a.getResourceId();
    }

    private static String key(String group, Grants.Grant grant) {
        return group + "|" + grant.resource().resourceType() + "|" + grant.id();
    }
}
