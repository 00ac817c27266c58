package dibao.paper;

import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;

/** 占位符 — {@code ${name}}, with full-width signs too, as an input method writes them; nothing that looks like one may be left raw. */
final class LetterNames {

    static final Pattern NAME = Pattern.compile("[$＄]\\s*[{｛]\\s*([^{}｛｝]+?)\\s*[}｝]");
    private static final Pattern REMAINS = Pattern.compile("[$＄{}｛｝]+[^$＄{}｛｝]{0,12}");
    /** Where the filling does not reach: text boxes and content controls. */
    private static final Set<String> OUT_OF_REACH = Set.of("txbxContent", "sdtContent");

    private LetterNames() {}

    /** @throws Refusal naming template and place */
    static Set<String> of(String template, XWPFDocument document) {
        var names = new LinkedHashSet<String>();
        List<IBody> bodies = new ArrayList<>(List.of(document));
        bodies.addAll(document.getHeaderList());
        bodies.addAll(document.getFooterList());
        bodies.forEach(body -> texts(body).forEach(text -> names.addAll(in(template, text))));
        try (XmlCursor cursor = document.getDocument().newCursor()) {
            while (cursor.hasNextToken()) {
                if (cursor.toNextToken().isStart() && OUT_OF_REACH.contains(cursor.getName().getLocalPart())
                        && NAME.matcher(cursor.getTextValue()).find()) {
                    throw Refusal.because("文书模板「%s」的文本框或内容控件里有占位符「%s」，那里不能填写，请移到正文或表格中"
                            .formatted(template, first(cursor.getTextValue())));
                }
            }
        }
        return names;
    }

    private static String first(String text) {
        Matcher found = NAME.matcher(text);
        return found.find() ? found.group() : text;
    }

    private static List<String> texts(IBody body) {
        var texts = new ArrayList<String>();
        body.getParagraphs().stream().map(XWPFParagraph::getText).forEach(texts::add);
        for (XWPFTable table : body.getTables()) {
            table.getRows().forEach(row -> row.getTableCells().forEach(cell -> texts.addAll(texts(cell))));
        }
        return texts;
    }

    private static List<String> in(String template, String text) {
        Matcher remains = REMAINS.matcher(NAME.matcher(text).replaceAll(""));
        if (remains.find()) {
            throw Refusal.because("文书模板「%s」里的「%s」不是完整的占位符，应写成 ${名称}，前有“${”后有“}”"
                    .formatted(template, remains.group()));
        }
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Says that a placeholder is unknown, which one may have been meant, and which there are. */
    static Refusal unknown(String template, String name, Collection<String> known) {
        String near = known.stream().min(Comparator.comparingInt(k -> distance(k, name)))
                .filter(k -> distance(k, name) <= Math.max(1, name.length() / 2)).map(k -> "是否想写「${" + k + "}」？").orElse("");
        return Refusal.of(name, "文书模板「%s」里的占位符「${%s}」不认识，文书没有生成。%s可用的有：%s".formatted(template, name, near,
                String.join("、", known.stream().sorted().toList())));
    }

    /** Edits from one to the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
