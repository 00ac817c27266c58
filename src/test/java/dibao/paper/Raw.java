package dibao.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook laid together part by part, so that a test can spoil any of them. */
final class Raw {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** @param sheetData rows as in the file: {@code <row r="1"><c r="A1"><v>1</v></c></row>} */
    static Raw sheet(String sheetData) {
        var raw = new Raw();
        raw.part("[Content_Types].xml", XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("workbook", "sheet.main") + override("worksheets/sheet1", "worksheet") + "</Types>");
        raw.part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        raw.part("xl/workbook.xml", XML + "<workbook" + MAIN + "><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        raw.part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        return raw.part("xl/worksheets/sheet1.xml", XML + "<worksheet" + MAIN + ">" + sheetData(sheetData) + "</worksheet>");
    }

    private static String sheetData(String rows) {
        return rows.contains("<sheetData>") ? rows : "<sheetData>" + rows + "</sheetData>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String relation(String type, String target) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + TYPE + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    Raw part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Raw part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Raw replace(String name, String what, String by) {
        return part(name, new String(parts.get(name), StandardCharsets.UTF_8).replace(what, by));
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
