package dibao.paper;

import dibao.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/** 文书 — Word from templates under {@code classpath:/letters/}. */
@Component
public class Letters {

    /**
     * Fills {@code ${name}} wherever it stands: body, tables, headers, footers; a line break in a value breaks the line.
     * A paragraph that holds the name of a {@code List<String>} is repeated per item, a table row that holds
     * {@code ${name.column}} per map of the {@code List<Map<String, String>>} {@code name}.
     *
     * @param template file name with {@code .docx}
     * @throws Refusal naming the template and a field it asks for that is not given
     */
    public byte[] fill(String template, Map<String, Object> fields) {
        try (InputStream in = Letters.class.getResourceAsStream("/letters/" + template)) {
            if (in == null) {
                throw Refusal.because("没有文书模板「" + template + "」，请联系管理员");
            }
            return fill(template, in.readAllBytes(), fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] fill(String name, byte[] template, Map<String, Object> fields) throws IOException {
        try (var document = new XWPFDocument(new java.io.ByteArrayInputStream(template));
                var out = new ByteArrayOutputStream()) {
            LetterPaper.a4(document);
            var filling = new LetterFilling(name, fields);
            filling.body(document);
            document.getHeaderList().forEach(filling::body);
            document.getFooterList().forEach(filling::body);
            document.write(out);
            return out.toByteArray();
        }
    }
}
