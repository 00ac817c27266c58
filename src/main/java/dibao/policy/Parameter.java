package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 参数 — one dated value of the law.
 *
 * @param name what rule tables call it
 * @param type 数字, 文本 or 列表
 * @param rows ascending; each holds until the next begins, or through its own {@code to} (last day included)
 * @param tableOnly rule tables alone use it, the program does not
 * @param file where it stands, for messages
 */
record Parameter(String key, String name, Type type, String unit, List<Row> rows, String file,
        boolean tableOnly) {

    enum Type { 数字, 文本, 列表 }

    /** @param value BigDecimal, String or List of String, as the type says @param example 示例, not the county's law */
    record Row(LocalDate from, @Nullable LocalDate to, Object value, @Nullable String source,
            @Nullable String clause, boolean example) {}

    Optional<Row> on(LocalDate day) {
        Row current = null;
        for (Row row : rows) {
            if (!day.isBefore(row.from())) {
                current = row;
            }
        }
        return Optional.ofNullable(current).filter(r -> r.to() == null || !day.isAfter(r.to()));
    }

    boolean workingDays() {
        return unit.equals("工作日");
    }

    static BigDecimal number(Row row) {
        return (BigDecimal) row.value();
    }
}
