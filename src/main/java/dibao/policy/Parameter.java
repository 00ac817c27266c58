package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 参数 — one dated value of the law.
 *
 * @param name what rule tables call it
 * @param type 数字, 文本 or 列表
 * @param rows of the whole county, ascending; each holds until the next begins, or through its own {@code to} (last day included)
 * @param local rows of an area, likewise ascending within it; they go before those of the county (D39)
 * @param tableOnly rule tables alone use it, the program does not
 * @param file where it stands, for messages
 */
record Parameter(String key, String name, Type type, String unit, List<Row> rows, List<Row> local,
        String file, boolean tableOnly) {

    enum Type { 数字, 文本, 列表 }

    /**
     * @param value   BigDecimal, String or List of String, as the type says
     * @param example 示例, not the county's law
     * @param area    适用地区 as {@link Area} names it; null: the whole county
     */
    record Row(LocalDate from, @Nullable LocalDate to, Object value, @Nullable String source,
            @Nullable String clause, boolean example, @Nullable String area) {}

    Stream<Row> allRows() {
        return Stream.concat(rows.stream(), local.stream());
    }

    /** As it holds in one place: on every day the row of the smallest area there. */
    Parameter in(Area.Place place) {
        return local.isEmpty() ? this : new Parameter(key, name, type, unit, Area.merged(this, place), List.of(), file, tableOnly);
    }

    Optional<Row> on(LocalDate day) {
        return on(rows, day);
    }

    /** The row in force of rows that follow each other. */
    static Optional<Row> on(List<Row> rows, LocalDate day) {
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
