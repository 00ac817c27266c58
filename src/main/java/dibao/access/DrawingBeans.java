package dibao.access;

import dibao.shared.OnTheDrawing;
import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;

/** The beans a drawing may name: the house's own delegates and listeners, and what says {@link OnTheDrawing}. */
class DrawingBeans extends ELResolver {

    private static final List<Class<?>> MADE_FOR_DRAWINGS =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private final ApplicationContext house;

    DrawingBeans(ApplicationContext house) {
        this.house = house;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name) || !house.containsBean(name)) {
            return null;
        }
        Class<?> kind = house.getType(name);
        if (kind == null || !mayStandIn(kind)) {
            throw new ProcessEngineException("流程图中不得引用「" + name + "」：它不是本系统的流程步骤，也未标注 @OnTheDrawing");
        }
        context.setPropertyResolved(true);
        return house.getBean(name);
    }

    static boolean mayStandIn(Class<?> kind) {
        return kind.getName().startsWith("dibao.")
                && (MADE_FOR_DRAWINGS.stream().anyMatch(made -> made.isAssignableFrom(kind))
                        || AnnotationUtils.findAnnotation(kind, OnTheDrawing.class) != null);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base == null && property instanceof String name && house.containsBean(name)) {
            throw new ProcessEngineException("流程图中不得替换「" + name + "」");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
