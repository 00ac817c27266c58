package dibao.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Lays a letter template together: 宋体 title, 仿宋 text with two characters' indent, tables. Also used to write those that ship. */
public final class Template {

    private final XWPFDocument document = new XWPFDocument();

    public Template title(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(300);
        run(paragraph, text, "宋体", 22).setBold(true);
        return this;
    }

    public Template right(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        run(paragraph, text, "仿宋", 16);
        return this;
    }

    /** @param pieces runs of one paragraph, as Word may cut them */
    public Template text(String... pieces) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(640);
        paragraph.setSpacingBetween(1.4);
        for (String piece : pieces) {
            run(paragraph, piece, "仿宋", 16);
        }
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

    public byte[] bytes() {
        LetterPaper.a4(document);
        try (var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font);
        run.setFontSize(size);
        return run;
    }
}
