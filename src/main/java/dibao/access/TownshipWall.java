package dibao.access;

import dibao.shared.Divisions;
import dibao.shared.Refusal;
import dibao.shared.Region;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 属地 — the staircase says to which township a case belongs (the engine's tenant); the gate sees to it that it is one, and
 * the starter's own. A case of no township would be everybody's.
 */
@Component
class TownshipWall extends AbstractProcessEnginePlugin {

    static final String TOWNSHIP = "township";

    private final Divisions divisions;

    TownshipWall(Divisions divisions) {
        this.divisions = divisions;
    }

    /** After every other plugin has had its say. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(new Checked(engine.getTenantIdProvider()));
    }

    private final class Checked implements TenantIdProvider {

        private final @Nullable TenantIdProvider staircase;

        Checked(@Nullable TenantIdProvider staircase) {
            this.staircase = staircase;
        }

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
            String township = staircase == null ? null : staircase.provideTenantIdForProcessInstance(start);
            if (township == null) {
                throw Refusal.of(TOWNSHIP, "发起流程时须写明所属乡镇（变量 township，9位代码）");
            }
            if (divisions.find(township).filter(Region::township).isEmpty()) {
                throw Refusal.of(TOWNSHIP, "乡镇代码「" + township + "」不在区划名册中");
            }
            List<String> own = ownTownships();
            if (own != null && !own.contains(township)) {
                throw Refusal.of(TOWNSHIP, "不能为外乡镇「" + divisions.name(township) + "」发起流程");
            }
            return township;
        }

        /** Null when the house itself acts. */
        private static @Nullable List<String> ownTownships() {
            Authentication actor = Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
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
}
