package dibao.policy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 手写规则 — drl/*.drl, for what a table cannot hold. They match the same facts and may only say
 * {@code hits.reason("规则编号", "编码", "告知文字", "条款编号");}: no import, no class, no call, no change of facts. Every word
 * outside strings must be on the list of those allowed; what is not named there is refused.
 */
final class HandWritten {

    private static final Pattern QUIET = Pattern.compile("(\"[^\"\\n]*+\")|/\\*(?s:.*?)\\*/|//[^\\n]*+");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.\\p{L}])[\\p{L}_][\\p{L}_0-9]*|(?<=\\.)\\s*[\\p{L}_][\\p{L}_0-9]*|[@#`]|\\+\\+|--|->|[^\\p{ASCII}]");
    private static final Pattern RULE = Pattern.compile("\\brule\\s+\"\\s*\"(.*?)\\bthen\\b(.*?)\\bend\\b", Pattern.DOTALL);
    /** Facts of which a household has many; each that stands free is combined with every other. */
    private static final Pattern MANY = Pattern.compile("\\b(Person|Asset|Obligor)\\s*\\(");
    private static final Pattern QUANTIFIED = Pattern.compile("\\b(exists|not|forall)\\s*\\(?\\s*$");
    private static final Pattern NAMED = Pattern.compile("rule\\s+\"([^\"]*)\"");
    private static final Pattern SAYING = Pattern.compile("\\s*hits\\.reason\\(\"([A-Z][A-Z0-9-]{1,15})\",\\s*\"([A-Z]\\d{2})\","
            + "\\s*\"([^\"\\\\]{1,300})\",\\s*\"([^\"\\\\]{1,40})\"\\);\\s*");
    private static final Pattern SAID = Pattern.compile("hits\\.reason\\(\"([^\"]*)\",\\s*\"([^\"]*)\"");
    private static final Set<String> GRAMMAR = Set.of("rule", "when", "then", "end", "exists", "not", "and", "or", "in", "forall",
            "true", "false", "null", "hits", "reason", "compare", "names");
    private static final Map<String, String> WHY = Map.of(
            "改变事实会使规则反复触发（循环）", "insert|insertLogical|update|modify|delete|retract|setFocus|halt",
            "不能调用程序、文件、线程或反射", "System|Runtime|Thread|Process|ProcessBuilder|Class|ClassLoader|getClass|forName|java|javax|jdk|"
                    + "sun|com|org|dibao|File|Files|Math|String|Integer|BigDecimal|new|kcontext|drools",
            "不能引入别的类型、函数或查询", "import|package|global|function|declare|query|unit|class|dialect|static",
            "不能另取或汇总事实", "eval|from|accumulate|collect|groupby",
            "规则不看时钟", "timer|duration|calendars|date|effective|expires|after|before|over|window",
            "不能写程序语句", "for|while|do|if|try|throw|return|switch|var");

    private HandWritten() {}

    /** Text by file name. */
    static Map<String, String> of(RuleFiles files) {
        var found = new TreeMap<String, String>();
        files.content().forEach((path, bytes) -> {
            if (path.startsWith("drl/")) {
                found.put(path.replace('/', '-'), TextFile.plain(bytes));
            }
        });
        return found;
    }

    /** Whether a file of the engine's is one of theirs. */
    static boolean isPlace(String name) {
        return name.startsWith("drl-");
    }

    /** The file in the folder, by its name in the engine. */
    static String path(String name) {
        return isPlace(name) ? name.replaceFirst("-", "/") : name;
    }

    /** Codes they may give. */
    static Stream<String> codes(RuleFiles files) {
        return of(files).values().stream().flatMap(text -> SAID.matcher(text).results()).map(found -> found.group(2));
    }

    /** Rule numbers, with the file. */
    static Map<String, String> rules(RuleFiles files) {
        var rules = new TreeMap<String, String>();
        of(files).forEach((file, text) -> SAID.matcher(text).results().forEach(said -> rules.put(said.group(1), file.replaceFirst("-", "/"))));
        return rules;
    }

    /** Whether the lint of today lets them pass. */
    static boolean sound(LoadedRelease release) {
        var faults = new Faults();
        check(release.files(), release.clauses(), release.tables().all().map(Rule::id).collect(Collectors.toSet()), faults);
        return faults.none();
    }

    static void check(RuleFiles files, Clauses clauses, Set<String> tableRules, Faults faults) {
        var names = new HashSet<>(tableRules);
        files.content().forEach((path, bytes) -> {
            if (path.startsWith("drl/")) {
                TextFile.read(files, path, faults).ifPresent(text -> check("[" + path + "]", text, clauses, names, faults));
            }
        });
    }

    private static void check(String file, String text, Clauses clauses, Set<String> names, Faults faults) {
        if (text.contains("\\")) {
            faults.add(file + line(text, text.indexOf('\\')), "不能有反斜杠");
            return;
        }
        String code = quiet(text);
        Set<String> allowed = allowed();
        WORD.matcher(code).results().filter(word -> !allowed.contains(word.group().strip())).limit(5).forEach(word ->
                faults.add(file + line(text, word.start()), "不能用“" + word.group().strip() + "”：" + why(word.group().strip())
                        + "手写规则只能匹配现成的事实（Household、Person、Asset、Obligor、Signs、Limits）和它们的字段，只能写 hits.reason(…)"
                        + Suggestion.among(word.group().strip(), allowed)));
        Matcher rule = RULE.matcher(code);
        int found = 0;
        while (rule.find()) {
            found++;
            String where = file + line(text, rule.start());
            Matcher named = NAMED.matcher(text.substring(rule.start(), rule.end()));
            String name = named.find() ? named.group(1) : "";
            if (!rule.group(1).contains("when") || !rule.group(1).contains("(")) {
                faults.add(where, "规则“" + name + "”没有条件，会对每一户生效；when 后面要写条件，如 Household(members > 20)");
            }
            if (MANY.matcher(rule.group(1)).results().filter(kind -> !QUANTIFIED.matcher(rule.group(1).substring(0, kind.start())).find()).count() > 1) {
                faults.add(where, "规则“" + name + "”有几个条件各自在全家的人或财产里任取，人多的家庭会组合成几百万种、算不完；除一个以外，"
                        + "Person、Asset、Obligor 前面都要写 exists（有）或 not（没有）");
            }
            if (!names.add(name)) {
                faults.add(where, "规则编号“" + name + "”重复");
            }
            said(where, name, text.substring(rule.start(2), rule.end(2)), clauses, faults);
        }
        if (found == 0) {
            faults.add(file, "没有规则");
        }
    }

    private static void said(String where, String name, String consequence, Clauses clauses, Faults faults) {
        Matcher saying = SAYING.matcher(consequence);
        if (!saying.matches()) {
            faults.add(where, "规则“" + name + "” then 后只能写一句 hits.reason(\"规则编号\", \"编码\", \"告知文字\", \"条款编号\");");
        } else if (!saying.group(1).equals(name)) {
            faults.add(where, "规则名“" + name + "”与 hits.reason 中的规则编号“" + saying.group(1) + "”不同，应一致");
        } else if (clauses.find(saying.group(4)).isEmpty()) {
            faults.add(where, "规则“" + name + "”的条款“" + saying.group(4) + "”不在 " + Clauses.FILE + " 中"
                    + Suggestion.among(saying.group(4), clauses.byId().keySet()));
        }
    }

    /** Facts, their fields and the few words of the grammar. */
    private static Set<String> allowed() {
        return Stream.of(GRAMMAR.stream(), Stream.of("Limits", "applied", "judged"),
                Arrays.stream(FactKind.values()).map(FactKind::typeName),
                Arrays.stream(FactKind.values()).flatMap(FactKind::fields)).flatMap(s -> s).collect(Collectors.toSet());
    }

    private static String why(String word) {
        return WHY.entrySet().stream().filter(e -> word.matches(e.getValue())).map(Map.Entry::getKey).findFirst()
                .map(reason -> reason + "；").orElse("");
    }

    /** The same length and lines, without comments and without what stands in strings. */
    private static String quiet(String text) {
        return QUIET.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null
                ? found.group().replaceAll("[^\\n]", " ") : "\"" + " ".repeat(found.group().length() - 2) + "\""));
    }

    private static String line(String text, int at) {
        return "第" + (1 + text.substring(0, at).chars().filter(c -> c == '\n').count()) + "行";
    }
}
