package dibao.policy;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 事实种类 — which fact a word of the dictionary speaks of. */
enum FactKind {
    家庭(RuleFacts.Household.class),
    成员(RuleFacts.Person.class),
    财产(RuleFacts.Asset.class),
    义务人(RuleFacts.Obligor.class),
    情形(RuleFacts.Signs.class);

    private final Class<? extends Record> type;
    /** By field; asked for by reflection, a record's components cost far more than the comparison they are read for. */
    private final Map<String, Function<Record, Object>> readers;

    FactKind(Class<? extends Record> type) {
        this.type = type;
        this.readers = Arrays.stream(type.getRecordComponents()).collect(Collectors.toMap(RecordComponent::getName, FactKind::reader));
    }

    /** Name in the generated rules. */
    String typeName() {
        return type.getSimpleName();
    }

    Stream<String> fields() {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }

    Optional<Class<?>> fieldType(String field) {
        return component(field).map(RecordComponent::getType);
    }

    Object value(Record fact, String field) {
        return readers.get(field).apply(fact);
    }

    /** What {@code fact -> fact.field()} would be if it were written out. */
    @SuppressWarnings("unchecked")
    private static Function<Record, Object> reader(RecordComponent component) {
        try {
            var lookup = MethodHandles.lookup();
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            return (Function<Record, Object>) LambdaMetafactory.metafactory(lookup, "apply", MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class), accessor, accessor.type().wrap()).getTarget().invoke();
        } catch (Throwable unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The same fact with one field changed; a number takes the field's own type. */
    Record with(Record fact, String field, Object value) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                Object own = parts[i].getAccessor().invoke(fact);
                values[i] = !parts[i].getName().equals(field) ? own
                        : value instanceof BigDecimal number ? fitting(parts[i].getType(), number) : value;
            }
            return type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object fitting(Class<?> type, BigDecimal number) {
        return type == int.class ? (Object) number.intValueExact() : type == long.class ? (Object) number.longValueExact() : number;
    }

    private Optional<RecordComponent> component(String field) {
        return Arrays.stream(type.getRecordComponents()).filter(c -> c.getName().equals(field)).findFirst();
    }
}
