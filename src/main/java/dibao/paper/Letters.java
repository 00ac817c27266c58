package dibao.paper;

import dibao.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * 文书 — Word from templates. A template of the folder {@code dibao.letters}, or else of {@code letters/} beside the
 * running jar, goes before the built-in one of the same name; it is read anew for every letter.
 */
@Component
public class Letters {

    private final Path folder;

    Letters(Environment environment) {
        String configured = environment.getProperty("dibao.letters", "");
        this.folder = Path.of(configured.isBlank() ? "letters" : configured);
    }

    /**
     * Fills {@code ${name}} wherever it stands: body, tables, headers, footers; a line break in a value breaks the line.
     * A paragraph that holds the name of a {@code List<String>} is repeated per item (in a table: one line per item), a
     * table row that holds {@code ${name.column}} per map of the {@code List<Map<String, String>>} {@code name}.
     *
     * @param template file name with {@code .docx}
     * @throws Refusal naming the template and what it asks for that is not known, or is not written as it must be
     */
    public byte[] fill(String template, Map<String, Object> fields) {
        return fill(template, template(template), fields);
    }

    /** Several documents bound as one, each on a new page; head, foot and paper of the first. */
    public byte[] bind(List<byte[]> documents) {
        return Binding.of(documents);
    }

    /** The template in use. @throws Refusal when there is none of this name */
    public byte[] template(String name) {
        try {
            return edited(name) ? Files.readAllBytes(folder.resolve(name)) : builtIn(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the folder's template is used, not the built-in one. */
    public boolean edited(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /** The template that ships. @throws Refusal when there is none of this name */
    public byte[] builtIn(String name) {
        try (InputStream in = Letters.class.getResourceAsStream("/letters/" + name)) {
            if (in == null) {
                throw Refusal.because("没有文书模板「" + name + "」，请联系管理员");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The placeholders of a template. @throws Refusal when one is not written as it must be, or it is no Word file */
    public Set<String> names(String name, byte[] template) {
        try (var document = open(name, template)) {
            return LetterNames.of(name, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal when a template asks for a placeholder that is not among those known, or {@link #names} would refuse it */
    public void check(String name, byte[] template, Set<String> known) {
        names(name, template).stream().filter(asked -> !known.contains(asked)).findFirst().ifPresent(asked -> {
            throw LetterNames.unknown(name, asked, known);
        });
    }

    static byte[] fill(String name, byte[] template, Map<String, Object> fields) {
        try (var document = open(name, template); var out = new ByteArrayOutputStream()) {
            LetterNames.of(name, document);
            LetterPaper.a4(document);
            var filling = new LetterFilling(name, fields);
            filling.body(document);
            document.getHeaderList().forEach(filling::body);
            document.getFooterList().forEach(filling::body);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XWPFDocument open(String name, byte[] template) throws IOException {
        try {
            return new XWPFDocument(new ByteArrayInputStream(template));
        } catch (POIXMLException | NotOfficeXmlFileException broken) {
            throw Refusal.because("文书模板「" + name + "」不是完好的 Word 文档（docx），请用 Word 或 WPS 另存为 docx 后重新放入");
        }
    }
}
