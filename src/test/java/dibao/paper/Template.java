package dibao.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/**
 * Lays a letter template together as Chinese offices do: 宋体 title, 仿宋 text with two characters' indent, bordered tables
 * with labels in 宋体 bold. Also used to write those that ship; the same calls give the same bytes.
 */
public final class Template {

    /** Width of the text block of a letter, 156 mm, and of a form, 174 mm, in twentieths of a point. */
    private static final int LETTER_WIDTH = 8844;
    private static final int FORM_WIDTH = 9866;
    private static final int FORM_MARGIN = 1020;
    private static final int LETTER_SIZE = 16;
    private static final int FORM_SIZE = 14;

    private final XWPFDocument document = new XWPFDocument();
    private int width = LETTER_WIDTH;
    private int size = LETTER_SIZE;
    private double tableSize = 11;

    /** A form, not a letter: margins of 18 mm, 四号 text, 小五 to 五号 in tables. */
    public static Template ofForm() {
        var form = new Template();
        form.width = FORM_WIDTH;
        form.size = FORM_SIZE;
        form.tableSize = 10.5;
        var margin = form.document.getDocument().getBody().addNewSectPr().addNewPgMar();
        margin.setTop(BigInteger.valueOf(FORM_MARGIN));
        margin.setBottom(BigInteger.valueOf(FORM_MARGIN));
        margin.setLeft(BigInteger.valueOf(FORM_MARGIN));
        margin.setRight(BigInteger.valueOf(FORM_MARGIN));
        return form;
    }

    /** One cell. @param span grid columns @param height of its row in twentieths of a point, 0 as the text wants */
    public record Cell(String text, int span, boolean label, boolean left, int height) {

        public Cell over(int columns) {
            return new Cell(text, columns, label, left, height);
        }

        public Cell tall(int twips) {
            return new Cell(text, span, label, left, twips);
        }

        public Cell toLeft() {
            return new Cell(text, span, label, true, height);
        }
    }

    public static Cell label(String text) {
        return new Cell(text, 1, true, false, 0);
    }

    public static Cell value(String text) {
        return new Cell(text, 1, false, false, 0);
    }

    public Template title(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(size == FORM_SIZE ? 120 : 240);
        run(paragraph, text, "宋体", size == FORM_SIZE ? 20 : 22).setBold(true);
        return this;
    }

    /** Above the title: in whose name. */
    public Template organ(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(60);
        run(paragraph, text, "宋体", 18).setBold(true);
        return this;
    }

    /** Small and red at the top: what is not the county's law. */
    public Template mark(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setSpacingAfter(60);
        run(paragraph, text, "宋体", 9).setColor("A32020");
        return this;
    }

    public Template right(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        run(paragraph, text, "仿宋", size);
        return this;
    }

    public Template centred(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, "仿宋", size);
        return this;
    }

    /** The addressee: no indent. */
    public Template to(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(1.3);
        run(paragraph, text, "仿宋", size);
        return this;
    }

    /** @param pieces runs of one paragraph, as Word may cut them */
    public Template text(String... pieces) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(size * 40);
        paragraph.setSpacingBetween(1.3);
        for (String piece : pieces) {
            run(paragraph, piece, "仿宋", size);
        }
        return this;
    }

    /** Below a table, small. */
    public Template note(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(80);
        run(paragraph, text, "仿宋", 11);
        return this;
    }

    /** Above a table, bold. */
    public Template heading(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(60);
        paragraph.setKeepNext(true);
        run(paragraph, text, "宋体", 12).setBold(true);
        return this;
    }

    public Template table(String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        table.setWidth("100%");
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                run(table.getRow(r).getCell(c).getParagraphs().get(0), rows[r][c], "仿宋", 12);
            }
        }
        return this;
    }

    /** @param shares of the grid columns, any unit @param rows each as wide as the grid, spans counted */
    public Template form(int[] shares, Cell[]... rows) {
        int all = java.util.stream.IntStream.of(shares).sum();
        int[] widths = java.util.stream.IntStream.of(shares).map(share -> share * width / all).toArray();
        XWPFTable table = document.createTable(rows.length, 1);
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(width);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int r = 0; r < rows.length; r++) {
            row(table.getRow(r), widths, rows[r]);
        }
        return this;
    }

    /** A table whose heading stands on every page, with one row to be repeated per item. */
    public Template list(int[] shares, String[] heading, String... row) {
        form(shares, java.util.Arrays.stream(heading).map(Template::label).toArray(Cell[]::new),
                java.util.Arrays.stream(row).map(text -> value(text).toLeft()).toArray(Cell[]::new));
        document.getTables().get(document.getTables().size() - 1).getRow(0).setRepeatHeader(true);
        return this;
    }

    private void row(XWPFTableRow row, int[] widths, Cell... cells) {
        row.setCantSplitRow(true);
        int column = 0;
        for (int c = 0; c < cells.length; c++) {
            XWPFTableCell cell = c == 0 ? row.getCell(0) : row.createCell();
            int width = 0;
            for (int s = 0; s < cells[c].span(); s++) {
                width += widths[column++];
            }
            var look = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
            var cellWidth = look.isSetTcW() ? look.getTcW() : look.addNewTcW();
            cellWidth.setW(BigInteger.valueOf(width));
            cellWidth.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth.DXA);
            if (cells[c].span() > 1) {
                look.addNewGridSpan().setVal(BigInteger.valueOf(cells[c].span()));
            }
            look.addNewVAlign().setVal(STVerticalJc.CENTER);
            fill(cell, cells[c], java.util.Arrays.stream(cells).allMatch(Cell::label));
            if (cells[c].height() > 0) {
                row.setHeight(cells[c].height());
            }
        }
        if (row.getHeight() == 0) {
            row.setHeight(420);
        }
    }

    private void fill(XWPFTableCell cell, Cell content, boolean head) {
        String[] lines = content.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            boolean signs = lines[i].startsWith("→");
            paragraph.setAlignment(signs ? ParagraphAlignment.RIGHT
                    : content.left() ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            if (head) {
                paragraph.setKeepNext(true);
            }
            run(paragraph, signs ? lines[i].substring(1) : lines[i], content.label() ? "宋体" : "仿宋", tableSize)
                    .setBold(content.label());
        }
    }

    public byte[] bytes() {
        LetterPaper.a4(document);
        try (var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.parse("2018-07-09T00:00:00Z"))));
            document.write(out);
            return timeless(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same parts without the hour they were packed. */
    private static byte[] timeless(byte[] packed) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(packed)); var zip = new ZipOutputStream(out)) {
            for (ZipEntry part; (part = in.getNextEntry()) != null; ) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(LocalDateTime.of(2018, 7, 9, 0, 0));
                zip.putNextEntry(entry);
                zip.write(in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, double points) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font);
        run.setFontSize(points);
        return run;
    }
}
