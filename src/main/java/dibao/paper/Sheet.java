package dibao.paper;

import java.util.List;
import java.util.Set;

/**
 * 工作表.
 *
 * @param merged        addresses of merged areas: {@code A1:C1}
 * @param rows          all physically present rows in order, blank ones too
 * @param hiddenRows    1-based numbers
 * @param hiddenColumns 0-based
 */
public record Sheet(String name, boolean hidden, List<String> merged, List<Row> rows, Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns) {}
