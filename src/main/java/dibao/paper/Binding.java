package dibao.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/** 合订 — paragraphs and tables of several documents in one, with their styles and pictures. */
final class Binding {

    private final XWPFDocument bound;

    private Binding(XWPFDocument bound) {
        this.bound = bound;
    }

    static byte[] of(List<byte[]> documents) {
        try (var bound = new XWPFDocument(new ByteArrayInputStream(documents.get(0)));
                var out = new ByteArrayOutputStream()) {
            for (byte[] next : documents.subList(1, documents.size())) {
                try (var document = new XWPFDocument(new ByteArrayInputStream(next))) {
                    new Binding(bound).add(document);
                }
            }
            bound.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException | XmlException e) {
            throw new IllegalStateException("a document could not be bound", e);
        }
    }

    private void add(XWPFDocument document) throws InvalidFormatException, XmlException {
        styles(document);
        Map<String, String> pictures = pictures(document);
        boolean turned = false;
        for (IBodyElement element : document.getBodyElements()) {
            if (element.getElementType() == BodyElementType.PARAGRAPH) {
                CTP copy = copy(((XWPFParagraph) element).getCTP(), pictures);
                withoutSection(copy);
                XWPFParagraph paragraph = bound.createParagraph();
                paragraph.getCTP().set(copy);
                if (!turned) {
                    new XWPFParagraph(paragraph.getCTP(), bound).setPageBreak(true);
                }
            } else if (element.getElementType() == BodyElementType.TABLE) {
                if (!turned) {
                    bound.createParagraph().setPageBreak(true);
                }
                bound.createTable().getCTTbl().set(copy(((XWPFTable) element).getCTTbl(), pictures));
            }
            turned = true;
        }
    }

    private static CTP copy(CTP paragraph, Map<String, String> pictures) throws XmlException {
        return pictures.isEmpty() ? (CTP) paragraph.copy() : CTP.Factory.parse(renamed(paragraph.xmlText(), pictures));
    }

    private static CTTbl copy(CTTbl table, Map<String, String> pictures) throws XmlException {
        return pictures.isEmpty() ? (CTTbl) table.copy() : CTTbl.Factory.parse(renamed(table.xmlText(), pictures));
    }

    private static void withoutSection(CTP paragraph) {
        if (paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr()) {
            paragraph.getPPr().unsetSectPr();
        }
    }

    private void styles(XWPFDocument document) {
        if (document.getStyles() == null) {
            return;
        }
        var ours = bound.getStyles() == null ? bound.createStyles() : bound.getStyles();
        for (XWPFStyle style : document.getStyles().getStyles()) {
            if (!ours.styleExist(style.getStyleId())) {
                ours.addStyle(style);
            }
        }
    }

    private Map<String, String> pictures(XWPFDocument document) throws InvalidFormatException {
        var renamed = new HashMap<String, String>();
        for (XWPFPictureData picture : document.getAllPictures()) {
            renamed.put(document.getRelationId(picture), bound.addPictureData(picture.getData(), picture.getPictureTypeEnum()));
        }
        return renamed;
    }

    private static String renamed(String xml, Map<String, String> pictures) {
        String result = xml;
        for (var picture : pictures.entrySet()) {
            result = result.replace(":embed=\"" + picture.getKey() + "\"", ":embed=\"new:" + picture.getValue() + "\"");
        }
        return result.replace(":embed=\"new:", ":embed=\"");
    }
}
