package dibao.review;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.shared.Divisions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LetterTests {

    @Test
    void every_township_writes_under_a_name_of_its_own() {
        var divisions = new Divisions();
        var numbers = new LetterNumbers(org.mockito.Mockito.mock(JdbcClient.class), divisions);
        List<String> names = divisions.townships().stream().map(t -> numbers.shortName(t.code())).toList();
        assertThat(names).doesNotHaveDuplicates().contains("白");
        assertThat(numbers.shortName("431122111")).isEqualTo("大盛");
    }

    /** What stands on the paper, paragraph by paragraph. */
    static String textOf(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
