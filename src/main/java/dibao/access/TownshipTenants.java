package dibao.access;

import dibao.shared.CaseNo;
import dibao.shared.Divisions;
import dibao.shared.Refusal;
import dibao.shared.Region;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 属地 — every running case belongs to the township that took it in: the engine's tenant, and so the wall between townships.
 * It is the variable {@code township} (9-digit code), or that of {@code caseNo}, or the calling case's, or the starter's own;
 * a case of no township would be everybody's, so it is refused.
 */
@Component
class TownshipTenants extends AbstractProcessEnginePlugin implements TenantIdProvider {

    static final String TOWNSHIP = "township";
    static final String CASE_NO = "caseNo";

    private final Divisions divisions;

    TownshipTenants(Divisions divisions) {
        this.divisions = divisions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(this);
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        String named = named(start.getVariables());
        List<String> own = ownTownships();
        if (named == null) {
            if (own == null || own.size() != 1) {
                throw Refusal.of(TOWNSHIP, "发起流程时须写明所属乡镇（变量 township，9位代码）");
            }
            return own.get(0);
        }
        if (divisions.find(named).filter(Region::township).isEmpty()) {
            throw Refusal.of(TOWNSHIP, "乡镇代码「" + named + "」不在区划名册中");
        }
        if (own != null && !own.contains(named)) {
            throw Refusal.of(TOWNSHIP, "不能为外乡镇「" + divisions.name(named) + "」发起流程");
        }
        return named;
    }

    private static @Nullable String named(VariableMap variables) {
        if (variables.get(TOWNSHIP) instanceof String township) {
            return township;
        }
        return variables.get(CASE_NO) instanceof String caseNo ? new CaseNo(caseNo).township() : null;
    }

    /** Null when the house itself acts. */
    private static @Nullable List<String> ownTownships() {
        IdentityService identities = Context.getProcessEngineConfiguration().getIdentityService();
        Authentication actor = identities.getCurrentAuthentication();
        if (actor == null || actor.getUserId() == null) {
            return null;
        }
        return actor.getTenantIds() == null ? List.of() : actor.getTenantIds();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext start) {
        return null;
    }
}
