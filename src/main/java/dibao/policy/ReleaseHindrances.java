package dibao.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 施行障碍 — what keeps a release out of force outside the demonstration: 示例 values, local limits without their document. */
final class ReleaseHindrances {

    /** 文号: 东民发〔2018〕12号; or an article of a law, or a national standard, which have none. */
    private static final Pattern NUMBERED = Pattern.compile("〔\\d{4}〕\\s*\\d+\\s*号|\\[\\d{4}]\\s*\\d+\\s*号"
            + "|《中华人民共和国[^》]{1,40}法》第[一二三四五六七八九十百]+条|GB/T\\s?\\d+");

    private final LoadedRelease release;
    private final List<String> found = new ArrayList<>();

    private ReleaseHindrances(LoadedRelease release) {
        this.release = release;
    }

    /** One line a value, with its file and key or cell; none: the release may be put in force anywhere. */
    static List<String> of(LoadedRelease release) {
        var hindrances = new ReleaseHindrances(release);
        if (release.note().example()) {
            hindrances.found.add("[" + ReleaseNote.FILE + "]example 标为示例");
        }
        release.parameters().all().forEach(hindrances::parameter);
        release.tables().all().filter(hindrances::undocumented).forEach(rule -> hindrances.found.add(rule.where()
                + " 规则 " + rule.id() + " 是地方限额，依据条款中没有地方文件"));
        return List.copyOf(hindrances.found);
    }

    private void parameter(Parameter parameter) {
        for (Parameter.Row row : parameter.allRows().toList()) {
            String where = "[" + parameter.file() + "]" + parameter.key() + " “" + parameter.name() + "” " + row.from() + " 起 "
                    + (row.value() instanceof List<?> list ? String.join("、", list.stream().map(Object::toString).toList())
                            : row.value());
            if (row.example()) {
                found.add(where + " 标为示例");
            } else if (row.source() != null && NUMBERED.matcher(row.source()).find() || local(row.clause())) {
                continue;
            } else if (row.clause() == null) {
                found.add(where + " 没有依据条款，来源 source 中也没有文件的文号（法律写到条，如《中华人民共和国…法》第二条）");
            } else if (delegating(List.of(row.clause()))) {
                found.add(where + " 是地方限额，来源 source 中没有地方文件的文号");
            } else if (row.source() != null) {
                found.add(where + " 另写了来源，条款 " + row.clause() + " 没有授权地方规定；来源 source 中没有文件的文号");
            } else if (parameter.type() == Parameter.Type.数字 && !says(row)) {
                found.add(where + "：条款 " + row.clause() + " 的文字里没有这个数，是另外规定的，请在来源 source 中写明文件和文号");
            }
        }
    }

    private boolean local(@Nullable String clause) {
        return clause != null && release.clauses().find(clause).map(Clauses.Clause::local).orElse(false);
    }

    /** Whether the clause itself names the number, in figures or in Chinese. */
    private boolean says(Parameter.Row row) {
        String number = Figures.plain(Parameter.number(row));
        String text = release.clauses().find(row.clause()).map(Clauses.Clause::text).orElse("");
        return Pattern.compile("(?<![0-9.])(" + Pattern.quote(number) + "(?![0-9.%])|" + Pattern.quote(Figures.percent(Parameter.number(row)))
                + ")").matcher(text).find()
                || number.length() == 1 && text.indexOf("零一二三四五六七八九".charAt(Integer.parseInt(number))) >= 0;
    }

    private boolean undocumented(Rule rule) {
        return delegating(rule.clauses())
                && rule.clauses().stream().flatMap(id -> release.clauses().find(id).stream()).noneMatch(Clauses.Clause::local);
    }

    private boolean delegating(List<String> clauses) {
        return clauses.stream().flatMap(id -> release.clauses().find(id).stream()).anyMatch(Clauses.Clause::delegates);
    }
}
