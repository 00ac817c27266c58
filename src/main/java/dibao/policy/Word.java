package dibao.policy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 词条 — one column that rule tables may use.
 *
 * @param field  component of the fact's record
 * @param range  lowest and highest number that makes sense, both included; null: any
 * @param words  allowed words of a 词
 * @param digits length of a 代码
 */
record Word(String name, FactKind fact, String field, Type type, @Nullable String unit,
        @Nullable List<BigDecimal> range, @Nullable List<String> words, int digits, List<String> synonyms) {

    enum Type {
        /** Money of the whole household, compared per head. */
        人均金额(BigDecimal.class),
        金额(BigDecimal.class),
        整数(int.class, long.class),
        词(String.class),
        代码(String.class),
        是否(boolean.class);

        private final List<Class<?>> javaTypes;

        Type(Class<?>... javaTypes) {
            this.javaTypes = List.of(javaTypes);
        }

        boolean fits(Class<?> javaType) {
            return javaTypes.contains(javaType);
        }

        boolean numeric() {
            return this == 人均金额 || this == 金额 || this == 整数;
        }
    }

    Word {
        words = words == null ? List.of() : List.copyOf(words);
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        unit = unit == null ? "" : unit;
    }

    /** What a fact of its kind says. */
    Object of(Record seen) {
        return fact.value(seen, field);
    }

    boolean perHead() {
        return type == Type.人均金额;
    }
}
