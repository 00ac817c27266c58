package dibao.access;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * The choke point: every expression of the engine is made here. A query or stored filter, however nested, gets only the
 * {@linkplain FilterExpressions texts of the shared filters} evaluated; drawings see only the {@linkplain DrawingBeans
 * beans meant for them}, and nobody reaches reflection.
 */
class GuardedExpressions extends SpringExpressionManager {

    /** Answered 400. */
    static final class Forbidden extends BadUserRequestException {

        Forbidden(String message) {
            super(message);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(GuardedExpressions.class);
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    GuardedExpressions(ApplicationContext house) {
        super(house);
    }

    @Override
    public Expression createExpression(String text) {
        if (!FilterExpressions.allowed(text) && askedByQuery()) {
            LOG.warn("refused expression in a query: {}", text);
            throw new Forbidden("查询和筛选器中不得使用表达式");
        }
        return super.createExpression(text);
    }

    private static boolean askedByQuery() {
        return STACK.walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("evaluateExpressions")
                && AbstractQuery.class.isAssignableFrom(frame.getDeclaringClass())));
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new DrawingBeans(applicationContext));
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new PlainProperties());
        return resolvers;
    }
}
