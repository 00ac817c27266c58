package dibao.access;

import dibao.shared.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * A refusal of the house comes out of the engine as the house's own sentence with 400 (403 for a duty), not wrapped in
 * English with 500; the same for Tasklist, for {@code /engine-rest} and for Java.
 */
@Component
class PlainRefusals extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPreCommandInterceptorsTxRequired().add(new Unwrapping());
        engine.getCustomPreCommandInterceptorsTxRequiresNew().add(new Unwrapping());
    }

    private static final class Unwrapping extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failed) {
                throw plain(failed);
            }
        }

        private static RuntimeException plain(RuntimeException failed) {
            if (failed instanceof BadUserRequestException) {
                return failed;
            }
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof AuthorizationException duty) {
                    return duty;
                }
                if (cause instanceof Refusal refusal) {
                    return new BadUserRequestException(refusal.getMessage(), refusal);
                }
            }
            return failed;
        }
    }
}
