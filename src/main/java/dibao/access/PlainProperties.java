package dibao.access;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** Properties and methods of plain values; never the way from a value to its class and from there to anything. */
class PlainProperties extends BeanELResolver {

    private static final Set<String> FORBIDDEN = Set.of("class", "getClass", "classLoader", "getClassLoader", "module", "getModule",
            "declaringClass", "getDeclaringClass", "protectionDomain", "forName", "newInstance", "exec", "wait", "notify", "notifyAll");

    PlainProperties() {
        super(true);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        refuse(base, property);
        return super.getValue(context, base, property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        refuse(base, method);
        return super.invoke(context, base, method, types, arguments);
    }

    private static void refuse(Object base, Object name) {
        if (name != null && FORBIDDEN.contains(name.toString()) || base != null && reflective(base)) {
            throw new ProcessEngineException("流程图的表达式不得使用反射或系统功能：" + name);
        }
    }

    private static boolean reflective(Object base) {
        return base instanceof Class || base instanceof ClassLoader || base instanceof Runtime || base instanceof ProcessBuilder
                || base instanceof Process || base instanceof Thread || base instanceof Member || base instanceof AnnotatedElement
                || base instanceof org.springframework.beans.factory.BeanFactory
                || base.getClass().getName().startsWith("java.lang.invoke.");
    }
}
