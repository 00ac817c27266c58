package dibao.policy;

import dibao.policy.RuleFacts.Hits.Hit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 长席认定 — who counts, for many households one after the other. A row of members.xlsx asks for nothing but the person and
 * for what the day means (the rows in force, the values they compare with), so people alike in all that any row asks for
 * are put before Drools and the interpreter once.
 */
final class MembersSitting implements AutoCloseable {

    /** What a span of days means to the rows; spans that mean the same share the people. */
    private record Meaning(List<String> inForce, Map<String, BigDecimal> numbers, Map<String, List<String>> texts) {}

    /** The rows of people asked about before, by all that any row asks of a person. */
    private record Known(Map<List<Object>, List<Rule>> rows) {}

    private final Judge judge;
    private final CompiledRules.Bench bench;
    private final List<Rule> rules;
    private final List<Word> words;
    private final Map<LawSpans.Span, Known> bySpan = new HashMap<>();
    private final Map<Meaning, Known> byMeaning = new HashMap<>();

    MembersSitting(Judge judge, CompiledRules.Bench bench) {
        this.judge = judge;
        this.bench = bench;
        this.rules = judge.release().tables().of(TableKind.MEMBERS);
        this.words = rules.stream().flatMap(Rule::asking).map(Rule.Condition::word).distinct().toList();
    }

    /** @throws dibao.shared.Refusal unless each has exactly one row */
    Membership of(HouseholdFacts household) {
        Known known = bySpan.computeIfAbsent(judge.spans().of(household), span -> known(household));
        CaseFacts everybody = CaseFacts.everybody(household);
        var rows = new ArrayList<List<Rule>>(everybody.persons().size());
        var strangers = new ArrayList<RuleFacts.Person>();
        for (RuleFacts.Person person : everybody.persons()) {
            List<Rule> own = known.rows.get(asked(person));
            rows.add(own);
            if (own == null) {
                strangers.add(person);
            }
        }
        if (strangers.isEmpty()) {
            return Membership.of(household, rows);
        }
        ask(household, everybody.only(strangers), known);
        return of(household);
    }

    private void ask(HouseholdFacts household, CaseFacts strangers, Known known) {
        var limits = limits(household);
        var facts = new ArrayList<Object>(strangers.persons());
        facts.add(limits.facts(inForce(limits)));
        List<Hit> hits = judge.agreed(new Interpreter(strangers, limits), rules, bench.run(facts).found());
        strangers.persons().forEach(p -> known.rows.put(asked(p), Membership.rows(p.id(), rules, hits)));
    }

    private List<Object> asked(RuleFacts.Person person) {
        Object[] asked = new Object[words.size()];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = words.get(i).of(person);
        }
        return List.of(asked);
    }

    private Known known(HouseholdFacts household) {
        var limits = limits(household);
        List<Rule> inForce = inForce(limits);
        RuleFacts.Limits values = limits.facts(inForce);
        return byMeaning.computeIfAbsent(new Meaning(inForce.stream().map(Rule::id).toList(), values.numbers(), values.texts()),
                meaning -> new Known(new HashMap<>()));
    }

    private LimitsOfCase limits(HouseholdFacts household) {
        return LimitsOfCase.ofPeople(household, judge.release().in(household).parameters());
    }

    private List<Rule> inForce(LimitsOfCase limits) {
        return rules.stream().filter(r -> r.inForce(limits.applied())).toList();
    }

    @Override
    public void close() {
        bench.close();
    }
}
