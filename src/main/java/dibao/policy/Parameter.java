package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * @param allowed what the law lets a number be
 */
record Parameter(String key, String name, Type type, String unit, List<Row> rows, List<Row> local,
        String file, boolean tableOnly, Allowed allowed) {

    enum Type { 数字, 文本, 列表 }

    /**
     * @param value   BigDecimal, String or List of String, as the type says
     * @param example 示例, not the county's law
     * @param area    适用地区 as {@link Area} names it; null: the whole county
     */
    record Row(LocalDate from, @Nullable LocalDate to, Object value, @Nullable String source,
            @Nullable String clause, boolean example, @Nullable String area) {}

    /** 允许的范围 — 法定下限 and 上限 of a number, both included, 可用的词 of a text or a list; or null. */
    record Allowed(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, @Nullable List<String> among) {

        boolean holds(BigDecimal number) {
            return (atLeast == null || number.compareTo(atLeast) >= 0) && (atMost == null || number.compareTo(atMost) <= 0);
        }

        /** {@code 不低于 0.3，不高于 1}, {@code 限于 日、工作日}; 不限 when nothing is said. */
        String said() {
            String said = Stream.of(atLeast == null ? "" : "不低于 " + Figures.plain(atLeast), atMost == null ? "" : "不高于 "
                    + Figures.plain(atMost), among == null ? "" : "限于 " + String.join("、", among)).filter(s -> !s.isEmpty()).collect(Collectors.joining("，"));
            return said.isEmpty() ? "不限" : said;
        }
    }

    Stream<Row> allRows() {
        return Stream.concat(rows.stream(), local.stream());
    }

    /** As it holds in one place: on every day the row of the smallest area there. */
    Parameter in(Area.Place place) {
        return local.isEmpty() ? this : new Parameter(key, name, type, unit, Area.merged(this, place), List.of(), file, tableOnly,
                allowed);
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
