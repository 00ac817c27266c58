package dibao.access;

import dibao.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A refusal of the house comes out of the engine as the house's own sentence (403 for a duty), not wrapped in English with
 * 500. Some of the engine's REST resources wrap it once more; for those the refusal is left on the request, where
 * {@link EngineDoorGuard} finds it.
 */
@Component
class PlainRefusals extends AbstractProcessEnginePlugin {

    /** The engine's words (ENGINE-13034 and its like) when its tenant check says no; it has no exception of its own for it. */
    private static final String ANOTHER_TENANT = "belongs to no authenticated tenant";

    private static final String LEFT = PlainRefusals.class.getName();

    private final TaskRefusals refusals;

    PlainRefusals(ApplicationEventPublisher events) {
        this.refusals = new TaskRefusals(events);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPreCommandInterceptorsTxRequired().add(new Unwrapping(engine, refusals));
        engine.getCustomPreCommandInterceptorsTxRequiresNew().add(new Unwrapping(engine, refusals));
    }

    /** The refusal that ended the engine's work on this request, if one did. */
    static @Nullable Refusal leftOn(HttpServletRequest request) {
        return (Refusal) request.getAttribute(LEFT);
    }

    private static final class Unwrapping extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;
        private final TaskRefusals refusals;

        Unwrapping(ProcessEngineConfigurationImpl engine, TaskRefusals refusals) {
            this.engine = engine;
            this.refusals = refusals;
        }

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failed) {
                throw plain(failed);
            }
        }

        private RuntimeException plain(RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof AuthorizationException duty) {
                    refusals.noGrant(engine, duty);
                    return duty;
                }
                if (String.valueOf(cause.getMessage()).contains(ANOTHER_TENANT)) {
                    refusals.anotherTownship(engine, cause.getMessage());
                    return new AuthorizationException(TaskRefusals.ANOTHER_TOWNSHIP);
                }
                if (cause instanceof Refusal refusal) {
                    leave(refusal);
                    return new BadUserRequestException(refusal.getMessage(), refusal);
                }
                if (cause instanceof GuardedExpressions.Forbidden forbidden) {
                    leave(Refusal.because(forbidden.getMessage()));
                    return forbidden;
                }
            }
            return failed;
        }

        private static void leave(Refusal refusal) {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(LEFT, refusal, RequestAttributes.SCOPE_REQUEST);
            }
        }
    }
}
