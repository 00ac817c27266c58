package dibao.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 施行障碍 — what keeps a release out of force outside the demonstration: 示例 values, local limits without their document. */
final class ReleaseHindrances {

    /** 文号: 东民发〔2018〕12号. */
    private static final Pattern NUMBERED = Pattern.compile("〔\\d{4}〕\\s*\\d+\\s*号|\\[\\d{4}]\\s*\\d+\\s*号");

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
        for (Parameter.Row row : parameter.rows()) {
            String where = "[" + parameter.file() + "]" + parameter.key() + " “" + parameter.name() + "” " + row.from() + " 起 "
                    + (row.value() instanceof List<?> list ? String.join("、", list.stream().map(Object::toString).toList())
                            : row.value());
            if (row.example()) {
                found.add(where + " 标为示例");
            } else if (row.clause() != null && delegating(List.of(row.clause()))
                    && (row.source() == null || !NUMBERED.matcher(row.source()).find())) {
                found.add(where + " 是地方限额，来源 source 中没有地方文件的文号");
            }
        }
    }

    private boolean undocumented(Rule rule) {
        return delegating(rule.clauses())
                && rule.clauses().stream().flatMap(id -> release.clauses().find(id).stream()).noneMatch(Clauses.Clause::local);
    }

    private boolean delegating(List<String> clauses) {
        return clauses.stream().flatMap(id -> release.clauses().find(id).stream()).anyMatch(Clauses.Clause::delegates);
    }
}
