package dibao.policy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** 事实种类 — which fact a word of the dictionary speaks of. */
enum FactKind {
    家庭(RuleFacts.Household.class),
    成员(RuleFacts.Person.class),
    财产(RuleFacts.Asset.class),
    义务人(RuleFacts.Obligor.class),
    情形(RuleFacts.Signs.class);

    private final Class<? extends Record> type;

    FactKind(Class<? extends Record> type) {
        this.type = type;
    }

    /** Name in the generated rules. */
    String typeName() {
        return type.getSimpleName();
    }

    Optional<Class<?>> fieldType(String field) {
        return component(field).map(RecordComponent::getType);
    }

    Object value(Record fact, String field) {
        try {
            return component(field).orElseThrow().getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<RecordComponent> component(String field) {
        return Arrays.stream(type.getRecordComponents()).filter(c -> c.getName().equals(field)).findFirst();
    }
}
