package dibao.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Number formats by cell style, and which of them show a date. */
final class CellFormats {

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> byStyle = new ArrayList<>();
    private final List<Integer> fontByStyle = new ArrayList<>();
    private final Set<Integer> struckFonts = new HashSet<>();

    CellFormats(byte[] styles) {
        if (styles.length == 0) {
            return;
        }
        boolean[] cellStyles = {false};
        int[] font = {-1};
        boolean[] fonts = {false};
        Xml.each(styles, (name, xml) -> {
            switch (name) {
                case "fonts" -> fonts[0] = true;
                case "fills" -> fonts[0] = false;
                case "font" -> font[0] += fonts[0] ? 1 : 0;
                case "strike" -> {
                    if (fonts[0] && Xml.isStrike(xml)) {
                        struckFonts.add(font[0]);
                    }
                }
                case "numFmt" -> own.put(Integer.valueOf(Xml.attribute(xml, "numFmtId")), Xml.attribute(xml, "formatCode"));
                case "cellXfs" -> cellStyles[0] = true;
                case "cellStyles", "dxfs" -> cellStyles[0] = false;
                case "xf" -> {
                    if (cellStyles[0]) {
                        String id = Xml.attribute(xml, "numFmtId");
                        byStyle.add(id.isEmpty() ? 0 : Integer.valueOf(id));
                        String used = Xml.attribute(xml, "fontId");
                        fontByStyle.add(used.isEmpty() ? 0 : Integer.valueOf(used));
                    }
                }
                default -> { }
            }
        });
    }

    String code(int style) {
        String code = own.get(id(style));
        String builtin = code == null ? BuiltinFormats.getBuiltinFormat(id(style)) : code;
        return builtin == null ? "General" : builtin;
    }

    boolean struck(int style) {
        return style < fontByStyle.size() && struckFonts.contains(fontByStyle.get(style));
    }

    boolean date(int style) {
        return DateUtil.isADateFormat(id(style), code(style)) || chineseDate(id(style)) && !own.containsKey(id(style));
    }

    private int id(int style) {
        return style < byStyle.size() ? byStyle.get(style) : 0;
    }

    /** Built-in date formats of a Chinese Excel, which write no code into the file (ECMA-376 18.8.30, zh-cn). */
    private static boolean chineseDate(int id) {
        return id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58;
    }
}
