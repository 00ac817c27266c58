package dibao.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** 规则工作簿 — the deciding tables, what each may look at, and by which date its rows are chosen. */
enum TableKind {
    /** Judged first, person by person over everybody named: exactly one row answers for each. */
    MEMBERS("members", List.of("认定", "告知文字"), Set.of(FactKind.成员), "applied"),
    ELIGIBILITY("eligibility", List.of("理由编码", "告知文字"),
            Set.of(FactKind.家庭, FactKind.成员, FactKind.财产, FactKind.义务人), "applied"),
    AMOUNT("amount", List.of("金额项目", "计算方式", "告知文字"), Set.of(FactKind.家庭, FactKind.成员), "applied"),
    /** A duty of procedure: its rows go by the acceptance date, and it needs no standard. */
    SITE_CHECKS("site-checks", List.of("触发编码", "告知文字"), Set.of(FactKind.义务人, FactKind.情形), "judged");

    private final String name;
    private final List<String> results;
    private final Set<FactKind> facts;
    private final String date;

    TableKind(String name, List<String> results, Set<FactKind> facts, String date) {
        this.name = name;
        this.results = results;
        this.facts = facts;
        this.date = date;
    }

    String file() {
        return name + ".xlsx";
    }

    static List<String> files() {
        return Arrays.stream(values()).map(TableKind::file).toList();
    }

    /** All that speak of households; who belongs to one is settled before. */
    static Stream<TableKind> ofHouseholds() {
        return Arrays.stream(values()).filter(t -> t != MEMBERS);
    }

    /** Name of the generated rules' file, ASCII. */
    String drl() {
        return name + ".drl";
    }

    List<String> results() {
        return results;
    }

    boolean mayLookAt(FactKind fact) {
        return facts.contains(fact);
    }

    /** Field of the limits that chooses the rows. */
    String date() {
        return date;
    }
}
