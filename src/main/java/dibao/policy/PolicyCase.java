package dibao.policy;

import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 用例 — a household with the result its author expects, from a 用例 sheet or a story.
 *
 * @param where    cell of its number, or line of the story
 * @param expected what must come out, by 结果, 理由, 补差, 保障金额, 触发; what the author left out is not compared
 */
record PolicyCase(String id, String title, String where, HouseholdFacts facts, Map<String, Wanted> expected) {

    static final String OUTCOME = "结果";
    static final String REASONS = "理由";
    static final String BASE = "补差";
    static final String TOTAL = "保障金额";
    static final String TRIGGERS = "触发";
    /** 认定 and 规则: what members.xlsx says of the last person named. */
    static final String MEMBER = "认定";
    static final String ROW = "规则";
    static final String NONE = "无";

    /** @param text codes sorted and joined by 、 */
    record Wanted(String text, String where) {}

    /** Codes in their order, as they are compared. */
    static String sorted(String written) {
        var codes = new ArrayList<>(List.of(written.split("[、,]\\s*")));
        codes.sort(null);
        return String.join("、", codes);
    }

    /** What the release says of it, in the same words. @throws Refusal when it cannot be judged */
    Map<String, String> found(Judge judge) {
        var found = new LinkedHashMap<String, String>();
        if (expected.keySet().stream().allMatch(TRIGGERS::equals)) {
            found.put(TRIGGERS, joined(judge.triggers(facts)));
            return found;
        }
        if (ofPeople()) {
            var answers = judge.membership(facts).answers();
            Rule row = answers.get(answers.size() - 1).row();
            found.put(MEMBER, row.code());
            found.put(ROW, row.id());
            return found;
        }
        Ruling ruling = judge.rule(facts);
        found.put(OUTCOME, ruling.outcome());
        found.put(REASONS, joined(ruling.reasons().stream().map(Ruling.Reason::code).toList()));
        found.put(BASE, ruling.base() == null ? NONE : ruling.base().toPlainString());
        found.put(TOTAL, ruling.amount() == null ? NONE : ruling.amount().toPlainString());
        found.put(TRIGGERS, joined(ruling.triggers().stream().map(Ruling.Trigger::code).toList()));
        return found;
    }

    /** Every expectation that did not come out, with its place; none: it passed. */
    void compare(Judge judge, Faults faults) {
        try {
            Map<String, String> found = found(judge);
            expected.forEach((what, wanted) -> {
                if (!wanted.text().equals(found.get(what))) {
                    faults.add(wanted.where(), "预期" + what + "写的是“" + CellText.shown(wanted.text()) + "”，按规则算出“"
                            + found.get(what) + "”（" + named() + "）");
                }
            });
        } catch (Refusal refusal) {
            faults.add(where, "算不出结果：" + refusal.getMessage() + "（" + named() + "）");
        }
    }

    private String named() {
        return "用例 " + id + (title.isEmpty() ? "" : "：" + title);
    }

    private static final int FAR = 1_000;

    /** How many conditions of the rule this household fails; many when the rule is not in force for it. */
    int failing(LoadedRelease whole, Rule rule) {
        try {
            LoadedRelease release = whole.in(facts);
            if (ofPeople() || rule.table() == TableKind.MEMBERS) {
                var limits = LimitsOfCase.ofPeople(facts, release.parameters());
                CaseFacts everybody = CaseFacts.everybody(facts);
                var last = everybody.persons().subList(everybody.persons().size() - 1, everybody.persons().size());
                return ofPeople() && rule.table() == TableKind.MEMBERS && rule.inForce(limits.applied())
                        ? new Interpreter(everybody.only(last), limits).failing(rule) : FAR;
            }
            boolean triggersOnly = expected.keySet().stream().allMatch(TRIGGERS::equals);
            if (triggersOnly && rule.table() != TableKind.SITE_CHECKS) {
                return FAR;
            }
            Standard standard = triggersOnly ? null : Standard.of(facts.category(), release.parameters(), facts.applicationDate());
            var limits = new LimitsOfCase(release.parameters(), standard, facts.applicationDate(), facts.judgedOn());
            CaseFacts seen = triggersOnly
                    ? new CaseFacts(null, List.of(), List.of(), CaseFacts.obligors(facts), CaseFacts.signs(facts))
                    : Membership.seen(facts, release);
            return rule.inForce(limits.date(rule.table())) ? new Interpreter(seen, limits).failing(rule) : FAR;
        } catch (Refusal cannotBeJudged) {
            return FAR;
        }
    }

    /** Whether a hand-written rule gave a reason here. */
    boolean saidBy(Judge judge, String rule) {
        return !ofPeople() && !expected.keySet().stream().allMatch(TRIGGERS::equals)
                && judge.rule(facts).reasons().stream().anyMatch(r -> r.ruleId().equals(rule));
    }

    private boolean ofPeople() {
        return expected.keySet().stream().allMatch(List.of(MEMBER, ROW)::contains);
    }

    /** Whether it would come out otherwise by this release. */
    boolean notices(Judge judge) {
        var faults = new Faults();
        compare(judge, faults);
        return !faults.none();
    }

    private static String joined(List<String> codes) {
        return codes.isEmpty() ? NONE : codes.stream().sorted().collect(Collectors.joining("、"));
    }
}
