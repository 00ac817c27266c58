package dibao.review;

import dibao.policy.Why;
import java.util.List;
import java.util.stream.Stream;

/**
 * 说明摘要 — the explanation as a form shows it beside the opinion.
 *
 * @param rules rules that decided, condition by condition
 * @param near  misses by one number within a tenth of its limit
 */
record Brief(List<Rule> rules, Why.Otherwise otherwise, List<String> near) {

    /** @param conditions cell, what it asks, what was found @param evidence sheets the facts stand on */
    record Rule(String id, String table, String text, List<String> conditions, List<String> evidence) {}

    static Brief of(Why why) {
        return new Brief(why.deciding().map(Brief::rule).toList(), why.otherwise(), why.misses().stream()
                .flatMap(t -> t.rules().stream()).filter(Why.Told::near).map(Why.Told::distance).toList());
    }

    private static Rule rule(Why.Told told) {
        return new Rule(told.id(), told.table(), told.text(), told.strands().stream().flatMap(s -> s.conditions().stream()
                .map(a -> "%s%s：要求%s，实际%s（%s）".formatted(s.who().isEmpty() ? "" : s.who() + " ", a.word(), a.required(),
                        a.actual(), a.cell()))).toList(), evidence(told).distinct().toList());
    }

    private static Stream<String> evidence(Why.Told told) {
        return told.strands().stream().flatMap(s -> s.conditions().stream()).flatMap(a -> a.fact().evidence().stream())
                .map(e -> (e.sheet() == null ? "" : "第 " + e.sheet() + " 号材料") + "「" + e.label() + "」" + e.text());
    }
}
