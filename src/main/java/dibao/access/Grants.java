package dibao.access;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;

import dibao.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** 岗位权限 — what each role may do in the engine; the tenant check keeps it inside the officer's townships. */
record Grants(List<Grant> list) {

    /** @param id the resource's id, {@code *} for all of the kind */
    record Grant(Resource resource, String id, List<Permission> permissions) {

        static Grant on(Resource resource, String id, Permission... permissions) {
            return new Grant(resource, id, List.of(permissions));
        }
    }

    private static final String ANY = "*";

    static Grants of(Role role) {
        return new Grants(switch (role) {
            case INTAKE -> worker(CREATE_INSTANCE).with(Grant.on(Resources.PROCESS_INSTANCE, ANY, CREATE)).list;
            case OFFICE_HEAD, TOWNSHIP_HEAD -> worker(TASK_ASSIGN).list;
            case SURVEYOR, CHECKER, COUNTY_EXAMINER, COUNTY_APPROVER, POLICY -> worker().list;
            case SUPERVISOR -> reader().with(app("tasklist"), app("cockpit"), app("welcome")).list;
            case INSPECTOR -> reader().with(app("cockpit")).list;
            case ADMINISTRATOR -> reader().with(app(ANY), all(Resources.USER), all(Resources.GROUP), all(Resources.GROUP_MEMBERSHIP),
                    all(Resources.TENANT), all(Resources.TENANT_MEMBERSHIP), all(Resources.AUTHORIZATION), all(Resources.FILTER),
                    all(Resources.SYSTEM)).list;
            case SYSTEM -> List.of();
        });
    }

    private static Grants worker(Permission... besides) {
        Permission[] work = Stream.concat(Stream.of(READ, READ_INSTANCE, READ_TASK, READ_HISTORY, TASK_WORK), Stream.of(besides))
                .toArray(Permission[]::new);
        return new Grants(List.of(app("tasklist"), Grant.on(Resources.PROCESS_DEFINITION, ANY, work),
                Grant.on(Resources.USER, ANY, READ), Grant.on(Resources.GROUP, ANY, READ)));
    }

    private static Grants reader() {
        return new Grants(List.of(Grant.on(Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY),
                Grant.on(Resources.DEPLOYMENT, ANY, READ), Grant.on(Resources.USER, ANY, READ), Grant.on(Resources.GROUP, ANY, READ)));
    }

    private static Grant app(String name) {
        return Grant.on(Resources.APPLICATION, name, ACCESS);
    }

    private static Grant all(Resource resource) {
        return Grant.on(resource, ANY, ALL);
    }

    private Grants with(Grant... more) {
        List<Grant> joined = new ArrayList<>(list);
        joined.addAll(List.of(more));
        return merged(joined);
    }

    /** One grant per resource: the wider of two wins. */
    private static Grants merged(List<Grant> all) {
        List<Grant> kept = new ArrayList<>();
        for (Grant grant : all) {
            kept.removeIf(older -> older.resource() == grant.resource() && older.id().equals(grant.id()));
            kept.add(grant);
        }
        return new Grants(kept);
    }
}
