package dibao.access;

import static dibao.access.FilterExpressions.IN_THREE_DAYS;
import static dibao.access.FilterExpressions.ME;
import static dibao.access.FilterExpressions.MY_GROUPS;
import static dibao.access.FilterExpressions.NOW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/** 筛选器 — the lists every officer finds in Tasklist; made or brought up to date at each start, readable by all. */
class SharedFilters {

    private record Shipped(String name, String description, String color, TaskQuery query) {}

    private static final String COUNTY_VISIT = "CountyVisit";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    SharedFilters(ProcessEngine engine) {
        this.filters = engine.getFilterService();
        this.tasks = engine.getTaskService();
        this.authorizations = engine.getAuthorizationService();
    }

    private List<Shipped> shipped() {
        return List.of(
                new Shipped("我的任务", "已由我领办的任务", "#1f6f54", tasks.createTaskQuery().taskAssigneeExpression(ME)),
                new Shipped("本所待办", "本岗位待领办的任务", "#2b5c8a", tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS)),
                new Shipped("三日内到期", "我的和本岗位三日内到期的任务", "#b06a00", mineOrOurs().dueBeforeExpression(IN_THREE_DAYS).dueAfterExpression(NOW)),
                new Shipped("已逾期", "我的和本岗位已过办理期限的任务", "#a32020", mineOrOurs().dueBeforeExpression(NOW)),
                new Shipped("待抽查核查", "县级入户抽查任务", "#5b4a8a", mineOrOurs().taskDefinitionKey(COUNTY_VISIT)));
    }

    private TaskQuery mineOrOurs() {
        return tasks.createTaskQuery().or().taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr();
    }

    void complete() {
        int priority = 0;
        for (Shipped shipped : shipped()) {
            Filter filter = filters.createTaskFilterQuery().filterName(shipped.name()).singleResult();
            boolean made = filter == null;
            filter = made ? filters.newTaskFilter(shipped.name()) : filter;
            filter.setQuery(shipped.query().orderByDueDate().asc());
            filter.setProperties(properties(shipped, priority++));
            filters.saveFilter(filter);
            if (made) {
                readableByAll(filter.getId());
            }
        }
    }

    private static Map<String, Object> properties(Shipped shipped, int priority) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", shipped.description());
        properties.put("color", shipped.color());
        properties.put("priority", priority);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(Map.of("name", "villageName", "label", "村（居）")));
        return properties;
    }

    private void readableByAll(String filterId) {
        Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        read.setUserId(Authorization.ANY);
        read.setResource(Resources.FILTER);
        read.setResourceId(filterId);
        read.addPermission(Permissions.READ);
        authorizations.saveAuthorization(read);
    }
}
