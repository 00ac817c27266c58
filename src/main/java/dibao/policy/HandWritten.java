package dibao.policy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 手写规则 — drl/*.drl, for what a table cannot hold. They match the same facts and may only say
 * {@code hits.reason("规则编号", "编码", "告知文字", "条款编号");}: no import, no class, no change of facts.
 */
final class HandWritten {

    private static final Pattern STRINGS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern COMMENTS = Pattern.compile("/\\*(?s:.*?)\\*/|//[^\\n]*");
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(import|package|global|function|declare|query|unit|eval|"
            + "dialect|new|class|getClass|forName|java|javax|jdk|sun|com|org|dibao|System|Runtime|Thread|Process|ProcessBuilder|"
            + "Class|ClassLoader|kcontext|drools|insert|insertLogical|update|modify|delete|retract|setFocus|halt|for|while|do|"
            + "try|throw|timer|calendars|date-effective|date-expires|from|accumulate|collect|entry-point)\\b|@|#");
    private static final Pattern CONSEQUENCE = Pattern.compile("\\bthen\\b(.*?)\\bend\\b", Pattern.DOTALL);
    private static final Pattern SAYING = Pattern.compile("\\s*hits\\.reason\\(\"([A-Z][A-Z0-9-]{1,15})\",\\s*\"([A-Z]\\d{2})\","
            + "\\s*\"([^\"\\\\]{1,300})\",\\s*\"([^\"\\\\]{1,40})\"\\);\\s*");

    private HandWritten() {}

    /** Text by file name. */
    static Map<String, String> of(RuleFiles files) {
        var found = new TreeMap<String, String>();
        files.content().forEach((path, bytes) -> {
            if (path.startsWith("drl/")) {
                found.put(path.replace('/', '-'), new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return found;
    }

    static void check(RuleFiles files, Clauses clauses, Faults faults) {
        files.content().forEach((path, bytes) -> {
            if (path.startsWith("drl/")) {
                check("[" + path + "]", new String(bytes, StandardCharsets.UTF_8), clauses, faults);
            }
        });
    }

    private static void check(String where, String text, Clauses clauses, Faults faults) {
        if (text.contains("\\")) {
            faults.add(where, "不能有反斜杠");
            return;
        }
        String rules = blanked(STRINGS, COMMENTS, text);
        Matcher forbidden = FORBIDDEN.matcher(STRINGS.matcher(rules).replaceAll("\"\""));
        if (forbidden.find()) {
            faults.add(where, "不能用“" + forbidden.group() + "”：手写规则只能匹配现成的事实（Household、Person、Asset、Obligor、"
                    + "Limits），只能写 hits.reason(…)");
        }
        Matcher consequence = CONSEQUENCE.matcher(rules);
        int found = 0;
        while (consequence.find()) {
            found++;
            Matcher saying = SAYING.matcher(consequence.group(1));
            if (!saying.matches()) {
                faults.add(where, "第" + found + "条规则 then 后只能写一句 hits.reason(\"规则编号\", \"编码\", \"告知文字\", \"条款编号\");");
            } else if (clauses.find(saying.group(4)).isEmpty()) {
                faults.add(where, "第" + found + "条规则的条款“" + saying.group(4) + "”不在 " + Clauses.FILE + " 中"
                        + Suggestion.among(saying.group(4), clauses.byId().keySet()));
            }
        }
        if (found == 0) {
            faults.add(where, "没有规则");
        }
    }

    /** Comments removed, but not what looks like one inside a string. */
    private static String blanked(Pattern strings, Pattern comments, String text) {
        Matcher either = Pattern.compile(strings + "|" + comments, Pattern.DOTALL).matcher(text);
        return either.replaceAll(found -> found.group().startsWith("\"")
                ? Matcher.quoteReplacement(found.group()) : " ");
    }
}
