package dibao.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Replaces placeholders in a paragraph. Word likes to cut {@code ${name}} into several runs; the first keeps the look. */
final class LetterText {


    private LetterText() {}

    static void fill(XWPFParagraph paragraph, Function<String, String> values) {
        List<StringBuilder> texts = new ArrayList<>();
        List<XWPFRun> runs = paragraph.getRuns();
        runs.forEach(run -> texts.add(new StringBuilder(run.text())));
        String whole = String.join("", texts);
        Matcher names = LetterNames.NAME.matcher(whole);
        List<int[]> spans = new ArrayList<>();
        List<String> replacements = new ArrayList<>();
        while (names.find()) {
            spans.add(new int[] {names.start(), names.end()});
            replacements.add(values.apply(names.group(1)));
        }
        boolean[] touched = new boolean[runs.size()];
        for (int i = spans.size() - 1; i >= 0; i--) {
            replace(texts, touched, spans.get(i), replacements.get(i));
        }
        for (int i = 0; i < touched.length; i++) {
            if (touched[i]) {
                write(runs.get(i), texts.get(i).toString());
            }
        }
    }

    /** Spans are replaced from the last to the first, so that offsets before them still hold. */
    private static void replace(List<StringBuilder> texts, boolean[] touched, int[] span, String by) {
        int start = 0;
        boolean written = false;
        for (int i = 0; i < texts.size(); i++) {
            StringBuilder text = texts.get(i);
            int length = text.length();
            int from = Math.max(span[0] - start, 0);
            int to = Math.min(span[1] - start, length);
            if (from < to) {
                text.replace(from, to, written ? "" : by);
                written = true;
                touched[i] = true;
            }
            start += length;
        }
    }

    private static void write(XWPFRun run, String text) {
        var ctr = run.getCTR();
        while (ctr.sizeOfBrArray() > 0) {
            ctr.removeBr(0);
        }
        while (ctr.sizeOfTArray() > 0) {
            ctr.removeT(0);
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }
}
