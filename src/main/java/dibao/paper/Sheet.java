package dibao.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 工作表.
 *
 * @param merged        addresses of merged areas: {@code A1:C1}
 * @param rows          all physically present rows in order, blank ones too
 * @param hiddenRows    1-based numbers
 * @param hiddenColumns 0-based
 * @param struck        addresses of cells whose text is struck through, in part or whole
 * @param comments      批注 by address
 */
public record Sheet(String name, boolean hidden, List<String> merged, List<Row> rows, Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns, Set<String> struck, Map<String, String> comments) {}
