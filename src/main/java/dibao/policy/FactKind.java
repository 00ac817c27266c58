package dibao.policy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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
    /** By field; asked for afresh, a record's components cost far more than the comparison they are read for. */
    private final Map<String, Method> accessors;

    FactKind(Class<? extends Record> type) {
        this.type = type;
        this.accessors = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, RecordComponent::getAccessor));
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
        try {
            return accessors.get(field).invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
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
