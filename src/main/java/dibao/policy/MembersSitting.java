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
    private final Map<Alike, List<Rule>> known = new HashMap<>();

    MembersSitting(Judge judge, CompiledRules.Bench bench) {
        this.judge = judge;
        this.bench = bench;
        this.rules = judge.release().tables().of(TableKind.MEMBERS);
        this.words = rules.stream().flatMap(Rule::asking).map(Rule.Condition::word).distinct().toList();
    }

    /** @throws dibao.shared.Refusal unless each has exactly one row */
    Membership of(HouseholdFacts household) {
        CaseFacts everybody = CaseFacts.everybody(household);
        int meaning = days.computeIfAbsent(new Day(household.applicationDate(), household.place()), day -> meaning(household));
        var alike = new ArrayList<Alike>();
        var strangers = new ArrayList<RuleFacts.Person>();
        for (RuleFacts.Person person : everybody.persons()) {
            Alike sort = alike(meaning, person);
            alike.add(sort);
            if (!known.containsKey(sort)) {
                strangers.add(person);
            }
        }
        if (!strangers.isEmpty()) {
            ask(household, meaning, everybody.only(strangers));
        }
        var rows = new ArrayList<List<Rule>>();
        alike.forEach(sort -> rows.add(known.get(sort)));
        return Membership.of(household, rows);
    }

    private void ask(HouseholdFacts household, int meaning, CaseFacts strangers) {
        var limits = LimitsOfCase.ofPeople(household, judge.release().in(household).parameters());
        var facts = new ArrayList<Object>(strangers.persons());
        facts.add(limits.facts(inForce(limits)));
        List<Hit> hits = judge.agreed(new Interpreter(strangers, limits), rules, bench.run(facts).found());
        strangers.persons().forEach(p -> known.put(alike(meaning, p), Membership.rows(p.id(), rules, hits)));
    }

    private Alike alike(int meaning, RuleFacts.Person person) {
        Object[] asked = new Object[words.size()];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = words.get(i).fact().value(person, words.get(i).field());
        }
        return new Alike(meaning, List.of(asked));
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
