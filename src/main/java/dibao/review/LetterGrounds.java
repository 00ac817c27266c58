package dibao.review;

import dibao.policy.Ruling;
import dibao.policy.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** 告知的理由 — what a refusal says of a ruling: only what decided it, with what was found and what is demanded; of obligors nothing. */
final class LetterGrounds {

    private static final String OBLIGOR = "义务人";

    private final Ruling ruling;
    private final Why why;

    LetterGrounds(Ruling ruling, Why why) {
        this.ruling = ruling;
        this.why = why;
    }

    /** Numbered, each with its findings and clauses. */
    List<String> reasons() {
        var lines = new ArrayList<String>();
        int number = 0;
        for (Ruling.Reason reason : ruling.reasons()) {
            lines.add("%d．%s（%s）".formatted(++number, reason.text(), reason.code()));
            Set<String> rules = Set.of(reason.ruleId().split("、"));
            found(rules).distinct().forEach(found -> lines.add("查明：" + found + "。"));
            reason.clauses().forEach(clause -> lines.add("依据：" + clause));
        }
        return lines;
    }

    private Stream<String> found(Set<String> rules) {
        return why.deciding().filter(r -> rules.contains(r.id())).flatMap(rule -> why.otherwise().differences().stream()
                .filter(d -> d.ruleId().equals(rule.id())).findFirst()
                .map(d -> d.steps().stream().filter(s -> !s.kind().equals(OBLIGOR)).map(Why.Step::finding))
                .orElseGet(() -> plain(rule)));
    }

    /** Where no difference is known. */
    private static Stream<String> plain(Why.Told rule) {
        return rule.strands().stream().filter(s -> !s.kind().equals(OBLIGOR)).flatMap(s -> s.conditions().stream()
                .map(a -> s.who() + a.word() + "为" + a.actual()));
    }

    /** How the amounts that decided were worked out; nothing of what was not counted. */
    List<String> arithmetic() {
        List<String> lines = why.deciding().filter(Why.Told::hit).filter(r -> ruling.reasons().stream()
                        .anyMatch(reason -> List.of(reason.ruleId().split("、")).contains(r.id())))
                .flatMap(r -> r.strands().stream()).filter(s -> s.kind().equals("家庭")).flatMap(s -> s.conditions().stream())
                .filter(a -> !a.fact().how().isEmpty())
                .flatMap(a -> Stream.concat(a.fact().how().stream(), Stream.of(a.word() + " = " + a.actual())))
                .filter(line -> !line.startsWith("不计入")).distinct().toList();
        return lines.isEmpty() ? List.of("本决定不涉及收入和金额的计算。") : lines;
    }
}
