package dibao.paper;

import java.util.List;
import java.util.Map;

/**
 * 一张要写出的表.
 *
 * @param rows    String, Number (BigDecimal keeps its scale in the format), LocalDate, Boolean (是/否), null for blank; else its text
 * @param choices words offered in a column, by header
 */
public record SheetOut(String name, List<String> headers, Iterable<? extends List<?>> rows,
        Map<String, List<String>> choices) {

    public SheetOut(String name, List<String> headers, Iterable<? extends List<?>> rows) {
        this(name, headers, rows, Map.of());
    }
}
