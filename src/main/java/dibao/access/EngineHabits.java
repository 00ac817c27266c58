package dibao.access;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** How the engine behaves at the gate: what it refuses, how often it tries, how much one question may fetch. */
@Component
class EngineHabits extends AbstractProcessEnginePlugin {

    private static final int MOST_ROWS_PER_QUESTION = 2000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnforceHistoryTimeToLive(true);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setFailedJobRetryTimeCycle("R5/PT5M");
        engine.setQueryMaxResultsLimit(MOST_ROWS_PER_QUESTION);
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9.]+");
        engine.setEnableExpressionsInAdhocQueries(false);
        // wrong passwords make wait, up to a minute; locking for good would let anybody shut anybody out
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setTaskMetricsEnabled(false);
    }
}
