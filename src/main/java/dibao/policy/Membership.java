package dibao.policy;

import dibao.policy.RuleFacts.Hits.Hit;
import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 家庭成员认定 — of everybody named, who counts, and the one row of members.xlsx that says so (220号 art. 5). */
record Membership(List<Answer> answers) {

    static final String COUNTS = "计入";
    static final String ASIDE = "不计入";
    static final List<String> ANSWERS = List.of(COUNTS, ASIDE);
    /** 人员状态 of whom nothing is said. */
    static final String NORMAL = "正常";

    /** @param row whose 认定 it is */
    record Answer(HouseholdFacts.Member member, Rule row) {

        boolean counts() {
            return row.code().equals(COUNTS);
        }

        private String said() {
            return member.id() + "（" + member.relation() + "，" + row.id() + " " + row.text() + "）";
        }
    }

    /** @throws Refusal unless each has exactly one row, and somebody counts */
    static Membership of(HouseholdFacts household, List<Rule> rules, List<Hit> hits) {
        return of(household, household.members().stream().map(m -> rows(m.id(), rules, hits)).toList());
    }

    /** @param rows that apply to each member, in their order @throws Refusal as the other */
    static Membership of(HouseholdFacts household, List<List<Rule>> rows) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < rows.size(); i++) {
            answers.add(answer(household, household.members().get(i), rows.get(i)));
        }
        var members = new Membership(List.copyOf(answers));
        if (!answers.isEmpty() && members.counting().isEmpty()) {
            throw Refusal.because("按 " + TableKind.MEMBERS.file() + " 没有一个人计入家庭成员，无法认定；请核对成员的人员状态、是否共同生活");
        }
        return members;
    }

    /** The rows that apply to a person. */
    static List<Rule> rows(String person, List<Rule> rules, List<Hit> hits) {
        return hits.stream().filter(h -> person.equals(h.person()))
                .flatMap(h -> rules.stream().filter(r -> r.id().equals(h.rule()))).toList();
    }

    private static Answer answer(HouseholdFacts household, HouseholdFacts.Member member, List<Rule> rows) {
        if (rows.size() != 1) {
            throw Refusal.because("申请日期 " + household.applicationDate() + "，家庭成员 " + member.id() + "（" + member.relation() + "，"
                    + member.status() + "，" + (member.livesTogether() ? "" : "不") + "共同生活）在 " + TableKind.MEMBERS.file() + " 中有"
                    + rows.size() + "条规则适用" + (rows.isEmpty() ? "" : "（" + rows.stream().map(Rule::id).collect(Collectors.joining("、"))
                    + "）") + "，应恰好一条，请检查适用自、适用至和各列条件");
        }
        return new Answer(member, rows.get(0));
    }

    /** What the tables of a release see of a household, read without Drools. @throws Refusal as judging does */
    static CaseFacts seen(HouseholdFacts household, LoadedRelease release) {
        Membership members = byTables(household, release);
        return CaseFacts.of(household, members, YearIncome.of(household, members,
                release.in(household).parameters().list("income.exempt-kinds", household.applicationDate())));
    }

    /** Without Drools, for what is shown and not decided. @throws Refusal as judging does */
    static Membership byTables(HouseholdFacts household, LoadedRelease release) {
        List<Rule> rules = release.tables().of(TableKind.MEMBERS);
        var limits = LimitsOfCase.ofPeople(household, release.in(household).parameters());
        return of(household, rules, new Interpreter(CaseFacts.everybody(household), limits).hits(rules));
    }

    List<HouseholdFacts.Member> counting() {
        var counting = new ArrayList<HouseholdFacts.Member>(answers.size());
        for (Answer answer : answers) {
            if (answer.counts()) {
                counting.add(answer.member());
            }
        }
        return counting;
    }

    /** 计入：… and, if there are such, 不计入：…, each person with the row. */
    List<String> lines() {
        return Stream.of(line(true), line(false)).flatMap(Optional::stream).toList();
    }

    Optional<String> asideLine() {
        return line(false);
    }

    private Optional<String> line(boolean counts) {
        String people = answers.stream().filter(a -> a.counts() == counts).map(Answer::said).collect(Collectors.joining("、"));
        return people.isEmpty() ? Optional.empty() : Optional.of((counts ? COUNTS : ASIDE) + "：" + people);
    }
}
