package dibao.paper;

import dibao.shared.Refusal;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML of a workbook's parts, read without document types, so that no entity is ever resolved. */
final class Xml {

    static final String ENTITIES = "工作簿的内部文件含有外部实体或文档类型声明（DOCTYPE），不安全，请用Excel打开并另存为新的xlsx后再上传";

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** What is done with each start tag; it may read on to the element's end. */
    interface Element {
        void at(String name, XMLStreamReader xml) throws XMLStreamException;
    }

    private Xml() {}

    static void each(byte[] part, Element element) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw Refusal.because(ENTITIES);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element.at(xml.getLocalName(), xml);
                }
            }
        } catch (XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refusal.because(Parcel.DAMAGED);
        }
    }

    /** Refuses a part whose prolog declares a document type; reads no further than the first tag. */
    static void refuseDocumentType(byte[] part) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw Refusal.because(ENTITIES);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
        } catch (XMLStreamException e) {
            throw Refusal.because(Parcel.DAMAGED);
        }
    }

    /** An attribute by local name, whatever its namespace; "" if absent. */
    static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** {@code <strike/>}, unless switched off. */
    static boolean isStrike(XMLStreamReader xml) {
        return xml.getLocalName().equals("strike") && !attribute(xml, "val").matches("0|false");
    }

    static boolean flag(XMLStreamReader xml, String localName) {
        String value = attribute(xml, localName);
        return value.equals("1") || value.equals("true");
    }
}
