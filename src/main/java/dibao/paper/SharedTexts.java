package dibao.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * Texts of a workbook: its shared list, and the way rich text is read (runs joined, phonetic hints left out).
 *
 * @param struck indexes of texts with a part struck through
 */
record SharedTexts(List<String> texts, Set<Integer> struck) {

    static SharedTexts read(byte[] part) {
        var found = new SharedTexts(new ArrayList<>(), new HashSet<>());
        if (part.length > 0) {
            Xml.each(part, (name, xml) -> {
                if (name.equals("si")) {
                    int index = found.texts.size();
                    found.texts.add(rich(xml, "si", () -> found.struck.add(index)));
                }
            });
        }
        return found;
    }

    /** Reads to the end of the element that holds the text. @param struck told when a part of it is struck through */
    static String rich(XMLStreamReader xml, String end, Runnable struck) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic |= xml.getLocalName().equals("rPh");
                if (Xml.isStrike(xml)) {
                    struck.run();
                }
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
