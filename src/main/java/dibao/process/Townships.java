package dibao.process;

import dibao.shared.Officers;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The township boundary: an instance belongs to the township the house named, else to the township of who starts it.
 * {@link Openings} refuses an instance whose township is not that of its number.
 */
@Component
class Townships implements TenantIdProvider {

    private final ObjectProvider<Officers> officers;

    Townships(ObjectProvider<Officers> officers) {
        this.officers = officers;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext instance) {
        Object named = instance.getVariables().get(Keys.TOWNSHIP);
        if (named != null) {
            return named.toString();
        }
        VariableScope parent = instance.getSuperExecution();
        if (parent != null && parent.getVariable(Keys.TOWNSHIP) != null) {
            return parent.getVariable(Keys.TOWNSHIP).toString();
        }
        IdentityService identities = Context.getProcessEngineConfiguration().getIdentityService();
        var actor = identities.getCurrentAuthentication();
        return actor == null ? null : officers.getObject().byId(actor.getUserId()).township();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext instance) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext i) {
        return null;
    }
}
