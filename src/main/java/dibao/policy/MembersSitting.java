package dibao.policy;

import dibao.policy.RuleFacts.Hits.Hit;
import java.math.BigDecimal;
import java.time.LocalDate;
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

    private record Day(LocalDate applied, Area.Place place) {}

    /** What a day means to the rows; days that mean the same share a number. */
    private record Meaning(List<String> inForce, Map<String, BigDecimal> numbers, Map<String, List<String>> texts) {}

    private record Alike(int meaning, List<Object> asked) {}

    private final Judge judge;
    private final CompiledRules.Bench bench;
    private final List<Rule> rules;
    private final List<Word> words;
    private final Map<Day, Integer> days = new HashMap<>();
    private final Map<Meaning, Integer> meanings = new HashMap<>();
    private final Map<Alike, List<String>> known = new HashMap<>();

    MembersSitting(Judge judge, CompiledRules.Bench bench) {
        this.judge = judge;
        this.bench = bench;
        this.rules = judge.release().tables().of(TableKind.MEMBERS);
        this.words = rules.stream().flatMap(Rule::asking).map(Rule.Condition::word).distinct().toList();
    }

    /** @throws dibao.shared.Refusal unless each has exactly one row */
    Membership of(HouseholdFacts household) {
        CaseFacts everybody = CaseFacts.everybody(household);
        var alike = everybody.persons().stream().map(p -> alike(household, p)).toList();
        var strangers = new ArrayList<RuleFacts.Person>();
        for (int i = 0; i < alike.size(); i++) {
            if (!known.containsKey(alike.get(i))) {
                strangers.add(everybody.persons().get(i));
            }
        }
        if (!strangers.isEmpty()) {
            ask(household, everybody.only(strangers));
        }
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < alike.size(); i++) {
            String person = everybody.persons().get(i).id();
            known.get(alike.get(i)).forEach(rule -> hits.add(new Hit(rule, person)));
        }
        return Membership.of(household, rules, hits);
    }

    private void ask(HouseholdFacts household, CaseFacts strangers) {
        var limits = LimitsOfCase.ofPeople(household, judge.release().in(household).parameters());
        var facts = new ArrayList<Object>(strangers.persons());
        facts.add(limits.facts(inForce(limits)));
        List<Hit> hits = judge.agreed(new Interpreter(strangers, limits), rules, bench.run(facts).found());
        strangers.persons().forEach(p -> known.put(alike(household, p), hits.stream().filter(h -> p.id().equals(h.person()))
                .map(Hit::rule).toList()));
    }

    private Alike alike(HouseholdFacts household, RuleFacts.Person person) {
        return new Alike(days.computeIfAbsent(new Day(household.applicationDate(), household.place()), day -> meaning(household)), words.stream().map(w -> w.fact().value(person, w.field())).toList());
    }

    private int meaning(HouseholdFacts household) {
        var limits = LimitsOfCase.ofPeople(household, judge.release().in(household).parameters());
        List<Rule> inForce = inForce(limits);
        RuleFacts.Limits values = limits.facts(inForce);
        return meanings.computeIfAbsent(new Meaning(inForce.stream().map(Rule::id).toList(), values.numbers(), values.texts()),
                fresh -> meanings.size());
    }

    private List<Rule> inForce(LimitsOfCase limits) {
        return rules.stream().filter(r -> r.inForce(limits.applied())).toList();
    }

    @Override
    public void close() {
        bench.close();
    }
}
