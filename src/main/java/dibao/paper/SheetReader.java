package dibao.paper;

import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;

/** Reads one worksheet: rows with their cells, and what is merged or hidden. */
final class SheetReader {

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 16_384;
    /** Characters. */
    private static final double NARROWEST = 0.5;
    /** Points. */
    private static final double LOWEST = 3;

    private final String name;
    private final boolean hidden;
    private final CellReader cellReader;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Set<String> struck = new LinkedHashSet<>();
    private int lastRow;
    private int lastColumn;

    SheetReader(String name, boolean hidden, CellReader cellReader) {
        this.name = name;
        this.hidden = hidden;
        this.cellReader = cellReader;
    }

    /** @param comments its part of comments, empty when there is none */
    Sheet read(byte[] part, byte[] comments) {
        Xml.each(part, this::element);
        return new Sheet(name, hidden, List.copyOf(merged), rows, Set.copyOf(hiddenRows), Set.copyOf(hiddenColumns),
                struck, comments(comments));
    }

    private static Map<String, String> comments(byte[] part) {
        var found = new TreeMap<String, String>();
        if (part.length > 0) {
            Xml.each(part, (tag, xml) -> {
                if (tag.equals("comment")) {
                    found.put(Xml.attribute(xml, "ref"), SharedTexts.rich(xml, "comment", () -> { }).strip());
                }
            });
        }
        return found;
    }

    /** Narrower or lower than anybody could see. */
    private static boolean vanishing(String size, double least) {
        return size.matches("[0-9]{1,4}(\\.[0-9]+)?") && Double.parseDouble(size) < least;
    }

    private void element(String tag, XMLStreamReader xml) throws XMLStreamException {
        switch (tag) {
            case "col" -> column(xml);
            case "row" -> row(xml);
            case "c" -> cell(xml);
            case "mergeCell" -> merged.add(Xml.attribute(xml, "ref"));
            default -> { }
        }
    }

    private void column(XMLStreamReader xml) {
        if (Xml.flag(xml, "hidden") || vanishing(Xml.attribute(xml, "width"), NARROWEST)) {
            int to = Math.min(Integer.parseInt(Xml.attribute(xml, "max")), MOST_COLUMNS);
            for (int column = Integer.parseInt(Xml.attribute(xml, "min")); column <= to; column++) {
                hiddenColumns.add(column - 1);
            }
        }
    }

    private void row(XMLStreamReader xml) {
        if (rows.size() == MOST_ROWS) {
            throw Refusal.because("工作表「" + name + "」超过" + MOST_ROWS + "行，请删除多余的行（含空行）或分成几个文件后再上传");
        }
        String number = Xml.attribute(xml, "r");
        int row = number.isEmpty() ? lastRow + 1 : Integer.parseInt(number);
        if (row <= lastRow) {
            throw Refusal.because(Parcel.DAMAGED);
        }
        lastRow = row;
        lastColumn = -1;
        rows.add(new Row(name, row, new TreeMap<>()));
        if (Xml.flag(xml, "hidden") || vanishing(Xml.attribute(xml, "ht"), LOWEST)) {
            hiddenRows.add(row);
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String reference = Xml.attribute(xml, "r").replaceFirst("\\d+$", "");
        lastColumn = reference.isEmpty() ? lastColumn + 1 : CellReference.convertColStringToIndex(reference);
        if (lastColumn < 0 || lastColumn >= MOST_COLUMNS || rows.isEmpty()) {
            throw Refusal.because(Parcel.DAMAGED);
        }
        Cell cell = cellReader.read(name, CellReference.convertNumToColString(lastColumn) + lastRow, xml, struck::add);
        Map<Integer, Cell> cells = rows.get(rows.size() - 1).cells();
        if (cell != null && cells.put(lastColumn, cell) != null) {
            throw Refusal.because(Parcel.DAMAGED);
        }
    }
}
