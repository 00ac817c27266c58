package dibao.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what is sent to the database: executed statements (a batch is one) and commits. */
class StatementCount implements BeanPostProcessor {

    final LongAdder statements = new LongAdder();
    final LongAdder commits = new LongAdder();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource ? counted(bean, DataSource.class) : bean;
    }

    private <T> T counted(Object target, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().startsWith("execute")) {
                statements.increment();
            } else if (method.getName().equals("commit")) {
                commits.increment();
            }
            try {
                return wrapped(method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private Object wrapped(Object result) {
        if (result instanceof Connection) {
            return counted(result, Connection.class);
        }
        if (result instanceof PreparedStatement) {
            return counted(result, PreparedStatement.class);
        }
        return result instanceof Statement ? counted(result, Statement.class) : result;
    }
}
