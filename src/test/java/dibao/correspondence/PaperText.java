package dibao.correspondence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** What stands on a paper, paragraph by paragraph, then the cells of its tables. */
public final class PaperText {

    private PaperText() {}

    public static String textOf(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return text(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(IBody body) {
        return body.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n")) + "\n"
                + body.getTables().stream().flatMap(table -> table.getRows().stream())
                        .map(row -> row.getTableCells().stream().map(cell -> text(cell).strip()).collect(Collectors.joining("｜")))
                        .collect(Collectors.joining("\n"));
    }
}
