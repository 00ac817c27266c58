package dibao.access;

import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What the engine is given for its safety: guarded expressions, no grants of its own making, duties checked on every task. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final ApplicationContext house;

    EngineGuards(ApplicationContext house) {
        this.house = house;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(house));
        engine.setResourceAuthorizationProvider(grantsNothing());
        engine.getCustomPreBPMNParseListeners().add(new TaskDuty(new TaskRefusals(house)));
    }

    /** A grant per task is the growth cliff of task queries: rights come from groups and tenants only. */
    private static ResourceAuthorizationProvider grantsNothing() {
        return (ResourceAuthorizationProvider) Proxy.newProxyInstance(EngineGuards.class.getClassLoader(),
                new Class<?>[] {ResourceAuthorizationProvider.class}, (proxy, method, arguments) -> null);
    }
}
