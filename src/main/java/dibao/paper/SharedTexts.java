package dibao.paper;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Texts of a workbook: its shared list, and the way rich text is read (runs joined, phonetic hints left out). */
final class SharedTexts {

    private SharedTexts() {}

    static List<String> read(byte[] part) {
        List<String> texts = new ArrayList<>();
        if (part.length > 0) {
            Xml.each(part, (name, xml) -> {
                if (name.equals("si")) {
                    texts.add(rich(xml, "si"));
                }
            });
        }
        return texts;
    }

    /** Reads to the end of the element that holds the text. */
    static String rich(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic |= xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals("t") && !phonetic) {
                    text.append(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                phonetic &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals(end)) {
                    return decoded(text.toString());
                }
            }
        }
    }

    /** Control characters stand in the file as {@code _x000D_}. */
    static String decoded(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }
}
