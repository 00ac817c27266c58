package dibao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;

@DisplayName("流程图的表达式够不到反射，也够不到没有标注的部件")
class ExpressionWallTests {

    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public org.camunda.bpm.impl.juel.jakarta.el.VariableMapper getVariableMapper() {
            return null;
        }
    };

    static Stream<Object> doors() throws ReflectiveOperationException {
        return Stream.of(String.class, ExpressionWallTests.class.getClassLoader(), Runtime.getRuntime(), new ProcessBuilder("x"), mock(Process.class),
                Thread.currentThread(), String.class.getMethod("length"), String.class.getModule(), new StaticApplicationContext(),
                java.lang.invoke.MethodHandles.lookup());
    }

    @ParameterizedTest
    @MethodSource("doors")
    void no_property_and_no_method_of_what_leads_out_of_the_drawing(Object door) {
        var plain = new PlainProperties();
        assertThatThrownBy(() -> plain.getValue(context, door, "name")).isInstanceOf(ProcessEngineException.class).hasMessageContaining("反射");
        assertThatThrownBy(() -> plain.invoke(context, door, "toString", null, new Object[0])).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "getClass", "classLoader", "module", "protectionDomain", "forName", "exec", "wait", "notifyAll"})
    void nor_a_name_that_leads_there_from_a_plain_value(String name) {
        var plain = new PlainProperties();
        assertThatThrownBy(() -> plain.getValue(context, "申请", name)).hasMessageContaining("反射");
        assertThatThrownBy(() -> plain.invoke(context, "申请", name, null, new Object[0])).hasMessageContaining("反射");
    }

    @Test
    void a_plain_value_answers_as_it_should() {
        assertThat(new PlainProperties().getValue(context, List.of("一"), "empty")).isEqualTo(false);
        assertThat(new PlainProperties().invoke(context, "申请", "length", null, new Object[0])).isEqualTo(2);
        assertThat(new PlainProperties().getValue(context, Map.entry("a", "b"), null)).isNull();
    }

    @Test
    void only_steps_of_the_house_answer_by_name_and_nobody_replaces_them() {
        var house = new StaticApplicationContext();
        house.registerSingleton("secretKeeper", StringBuilder.class);
        house.registerSingleton("step", Step.class);
        house.refresh();
        var beans = new DrawingBeans(house);
        assertThat(beans.getValue(context, null, "step")).isInstanceOf(Step.class);
        assertThatThrownBy(() -> beans.getValue(context, null, "secretKeeper")).isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("不得引用「secretKeeper」");
        assertThat(beans.getValue(context, null, "unknown")).isNull();
        assertThat(beans.getValue(context, "base", "step")).as("a property of something is not a bean").isNull();
        assertThat(beans.getValue(context, null, 7)).isNull();
        assertThatThrownBy(() -> beans.setValue(context, null, "step", "other")).hasMessageContaining("不得替换「step」");
        assertThat(beans.isReadOnly(context, null, "step")).isTrue();
    }

    /** A delegate, as drawings name them. */
    public static final class Step implements org.camunda.bpm.engine.delegate.JavaDelegate {
        @Override
        public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            throw new IllegalStateException("never run here");
        }
    }
}
