package dibao.access;

import dibao.shared.ClockMoved;
import dibao.shared.CountyClock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The engine reads the house's clock: set before its first job is acquired, moved whenever the house's moves. */
@Component
@DependsOnDatabaseInitialization
class EngineClock extends AbstractProcessEnginePlugin {

    private final CountyClock clock;

    EngineClock(CountyClock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        follow(clock.offset());
    }

    @EventListener
    void on(ClockMoved moved) {
        follow(moved.offset());
    }

    private static void follow(Duration ahead) {
        ClockUtil.reset();
        ClockUtil.offset(ahead.toMillis());
    }
}
