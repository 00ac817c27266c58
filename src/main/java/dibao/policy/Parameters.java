package dibao.policy;

import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 参数表 — every dated value of one release, by key and by Chinese name. */
record Parameters(Map<String, Parameter> byKey, Map<String, Parameter> byName) {

    Optional<Parameter> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The same with one of them replaced. */
    Parameters with(Parameter parameter) {
        var keys = new LinkedHashMap<>(byKey);
        var names = new LinkedHashMap<>(byName);
        keys.put(parameter.key(), parameter);
        names.put(parameter.name(), parameter);
        return new Parameters(keys, names);
    }

    /** As they hold in one place. */
    Parameters in(Area.Place place) {
        Parameters here = this;
        for (Parameter parameter : byKey.values()) {
            here = parameter.local().isEmpty() ? here : here.with(parameter.in(place));
        }
        return here;
    }

    Collection<Parameter> all() {
        return byKey.values();
    }

    /** @throws Refusal naming key, date and file when unknown or no row is in force on the day */
    Parameter.Row row(String key, LocalDate on) {
        Parameter parameter = byKey.get(key);
        if (parameter == null) {
            throw Refusal.because("参数“" + key + "”不存在，请在 rules/parameters/ 中补录");
        }
        return parameter.on(on).orElseThrow(() -> Refusal.because(
                on + " 没有适用的“" + parameter.name() + "”（" + key + "），请在 rules/" + parameter.file() + " 中补录"));
    }

    BigDecimal number(String key, LocalDate on) {
        Object value = row(key, on).value();
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalArgumentException(key + " is not a number");
    }

    String text(String key, LocalDate on) {
        Object value = row(key, on).value();
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof List<?> ? String.join("、", list(key, on)) : (String) value;
    }

    @SuppressWarnings("unchecked")
    List<String> list(String key, LocalDate on) {
        return (List<String>) row(key, on).value();
    }
}
