package dibao.policy;

import dibao.policy.RuleFacts.Hits.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 裁定 — one release judges one household; Drools decides, the interpreter agrees or everything stops. */
final class Judge implements AutoCloseable {

    private static final String MEMBERS = "members";
    private static final String JUDGING = "judging";
    private static final String CHECKS = "checks";
    private static final String EXTRA = "extra";
    static final List<TableKind> DECIDING = List.of(TableKind.ELIGIBILITY, TableKind.AMOUNT);

    private final LoadedRelease release;
    /** None: the tables alone speak, read by the interpreter. */
    private final @Nullable CompiledRules compiled;
    private final boolean extra;
    private final LawSpans spans;

    Judge(LoadedRelease release) {
        this(release, compiled(release));
    }

    /** By the tables of another, in a test of what happens when engine and tables disagree. */
    static Judge wronglyCompiled(LoadedRelease release, LoadedRelease other) {
        return new Judge(release, compiled(other));
    }

    private Judge(LoadedRelease release, @Nullable CompiledRules compiled) {
        this.release = release;
        this.compiled = compiled;
        this.spans = LawSpans.of(release);
        this.extra = compiled != null && !HandWritten.of(release.files()).isEmpty();
    }

    /** Judges by the interpreter, without Drools, hand-written rules and lines of explanation: for the many variants of a mutation run. */
    static Judge byTablesAlone(LoadedRelease release) {
        return new Judge(release, null);
    }

    private static CompiledRules compiled(LoadedRelease release) {
        Map<String, String> deciding = new HashMap<>();
        DECIDING.forEach(t -> deciding.put(t.drl(), DrlWriter.write(release.tables().of(t))));
        var bases = new HashMap<String, Map<String, String>>();
        bases.put(MEMBERS, Map.of(TableKind.MEMBERS.drl(), DrlWriter.write(release.tables().of(TableKind.MEMBERS))));
        bases.put(JUDGING, deciding);
        bases.put(CHECKS, Map.of(TableKind.SITE_CHECKS.drl(), DrlWriter.write(release.tables().of(TableKind.SITE_CHECKS))));
        Map<String, String> written = new HashMap<>();
        HandWritten.of(release.files()).forEach((name, text) -> written.put(name, DrlWriter.handWritten(text)));
        if (!written.isEmpty()) {
            bases.put(EXTRA, written);
        }
        return CompiledRules.build(bases);
    }

    LoadedRelease release() {
        return release;
    }

    LawSpans spans() {
        return spans;
    }

    Ruling rule(HouseholdFacts household) {
        Parameters parameters = release.in(household).parameters();
        var applied = household.applicationDate();
        Standard standard = Standard.of(household.category(), parameters, applied);
        Membership members = membership(household);
        YearIncome income = YearIncome.of(household, members, parameters.list("income.exempt-kinds", applied));
        CaseFacts facts = CaseFacts.of(household, members, income);
        var limits = new LimitsOfCase(parameters, standard, applied, household.judgedOn());
        var interpreter = new Interpreter(facts, limits);
        List<Rule> rules = DECIDING.stream().flatMap(t -> release.tables().of(t).stream()).toList();
        List<Hit> hits = hits(JUDGING, interpreter, rules, limits, facts);
        List<Rule> checks = release.tables().of(TableKind.SITE_CHECKS);
        List<Hit> checked = checks(interpreter, limits, facts);

        var found = new RuleFacts.Hits();
        String manual = failure(extra ? with(limits, rules, facts) : List.of(), found);
        var reasons = Stream.concat(reasons(hits).stream(), said(found)).sorted(Comparator.comparing(Ruling.Reason::code))
                .toList();
        var explanation = new Explanation(facts, standard, parameters, applied).members(members).means(income);
        AmountSheet amount = null;
        if (reasons.isEmpty() && manual == null) {
            List<Rule> amounts = release.tables().of(TableKind.AMOUNT);
            amount = AmountSheet.of(facts, standard, parameters, applied, amounts, of(amounts, hits));
            explanation.amount(amount);
        }
        var all = Stream.concat(rules.stream(), checks.stream())
                .filter(r -> r.inForce(limits.date(r.table()))).toList();
        var hit = Stream.concat(hits.stream(), checked.stream()).map(Hit::rule).collect(Collectors.toSet());
        return new Ruling(release.id(), amount != null, reasons, amount == null ? null : amount.total(),
                amount == null ? null : amount.base(), triggers(checked), explanation.lines(),
                compiled == null ? List.of() : lines(interpreter, all, hit, true),
                compiled == null ? List.of() : lines(interpreter, all, hit, false), manual);
    }

    /** 认定: a pass of its own before all totals, over everybody named. @throws dibao.shared.Refusal unless each has exactly one row */
    Membership membership(HouseholdFacts household) {
        var everybody = CaseFacts.everybody(household);
        var limits = LimitsOfCase.ofPeople(household, release.in(household).parameters());
        List<Rule> rules = release.tables().of(TableKind.MEMBERS);
        return Membership.of(household, rules, hits(MEMBERS, new Interpreter(everybody, limits), rules, limits, everybody));
    }

    /** Lets the hand-written rules speak; what keeps them from it, so that people must judge this household, or null. */
    private @Nullable String failure(List<Object> facts, RuleFacts.Hits found) {
        try {
            written(facts, found);
            return null;
        } catch (FailedRule failed) {
            return failed.getMessage();
        }
    }

    boolean hasHandWritten() {
        return extra;
    }

    /** What the hand-written rules say. @throws FailedRule when one throws or runs on and on */
    void written(List<Object> facts, RuleFacts.Hits found) {
        if (extra) {
            compiled.run(EXTRA, facts, found);
        }
    }

    private List<Hit> hits(String base, Interpreter interpreter, List<Rule> rules, LimitsOfCase limits, CaseFacts facts) {
        if (compiled == null) {
            return interpreter.hits(rules);
        }
        var hits = new RuleFacts.Hits();
        try {
            compiled.run(base, with(limits, rules, facts), hits);
        } catch (FailedRule failed) {
            throw new Disagreement(release.id(), failed, interpreter.hits(rules));
        }
        return agreed(interpreter, rules, hits.found());
    }

    /** Whether Drools and the interpreter agree on made-up facts, and the rules they hit. @throws Disagreement when not */
    Set<String> agreedOn(TableKind table, CaseFacts facts, LimitsOfCase limits) {
        List<Rule> rules = DECIDING.contains(table) ? DECIDING.stream().flatMap(t -> release.tables().of(t).stream()).toList()
                : release.tables().of(table);
        return hits(table == TableKind.SITE_CHECKS ? CHECKS : table == TableKind.MEMBERS ? MEMBERS : JUDGING, new Interpreter(facts, limits), rules, limits, facts)
                .stream().map(Hit::rule).collect(Collectors.toSet());
    }

    /** For many households one after the other, eligibility and amount only. */
    CompiledRules.Bench bench() {
        return compiled.bench(JUDGING);
    }

    /** For many households one after the other, who counts only. */
    MembersSitting membersSitting() {
        return new MembersSitting(this, compiled.bench(MEMBERS));
    }

    List<String> triggers(HouseholdFacts household) {
        var facts = new CaseFacts(null, List.of(), List.of(), CaseFacts.obligors(household), CaseFacts.signs(household));
        var limits = new LimitsOfCase(release.in(household).parameters(), null, household.applicationDate(), household.judgedOn());
        return triggers(checks(new Interpreter(facts, limits), limits, facts)).stream().map(Ruling.Trigger::code).toList();
    }

    private List<Hit> checks(Interpreter interpreter, LimitsOfCase limits, CaseFacts facts) {
        List<Rule> rules = release.tables().of(TableKind.SITE_CHECKS);
        return hits(CHECKS, interpreter, rules, limits, facts);
    }

    static List<Object> with(LimitsOfCase limits, List<Rule> rules, CaseFacts facts) {
        var all = new ArrayList<Object>();
        all.add(limits.facts(rules.stream().filter(r -> r.inForce(limits.date(r.table()))).toList()));
        all.addAll(facts(facts));
        return all;
    }

    /** All but the limits. */
    static List<Object> facts(CaseFacts facts) {
        var all = new ArrayList<Object>();
        if (facts.household() != null) {
            all.add(facts.household());
        }
        all.addAll(facts.persons());
        all.addAll(facts.assets());
        all.addAll(facts.obligors());
        all.add(facts.signs());
        return all;
    }

    List<Hit> agreed(Interpreter interpreter, List<Rule> rules, List<Hit> drools) {
        List<Hit> expected = interpreter.hits(rules);
        if (!expected.containsAll(drools) || !drools.containsAll(expected)) {
            throw new Disagreement(release.id(), drools, expected);
        }
        return drools;
    }

    static List<Hit> of(List<Rule> rules, List<Hit> hits) {
        Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
        return hits.stream().filter(h -> ids.contains(h.rule())).toList();
    }

    private List<Ruling.Reason> reasons(List<Hit> hits) {
        return byCode(TableKind.ELIGIBILITY, hits).entrySet().stream().map(e -> new Ruling.Reason(e.getKey(),
                ids(e.getValue()), texts(e.getValue()), cited(e.getValue()))).toList();
    }

    private Stream<Ruling.Reason> said(RuleFacts.Hits hits) {
        return hits.said().stream().distinct().map(s -> new Ruling.Reason(s.code(), s.rule(), s.text(),
                release.clauses().cited(List.of(s.clause()))));
    }

    private List<Ruling.Trigger> triggers(List<Hit> hits) {
        return byCode(TableKind.SITE_CHECKS, hits).entrySet().stream().map(e -> new Ruling.Trigger(e.getKey(),
                ids(e.getValue()), texts(e.getValue()), cited(e.getValue()))).toList();
    }

    /** Several rules may give the same code: one reason then, with all their texts and clauses. */
    private Map<String, List<Rule>> byCode(TableKind table, List<Hit> hits) {
        Set<String> ids = hits.stream().map(Hit::rule).collect(Collectors.toSet());
        return release.tables().of(table).stream().filter(r -> ids.contains(r.id()))
                .sorted(Comparator.comparing(Rule::code))
                .collect(Collectors.groupingBy(Rule::code, LinkedHashMap::new, Collectors.toList()));
    }

    private static String ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).distinct().collect(Collectors.joining("、"));
    }

    private static String texts(List<Rule> rules) {
        return rules.stream().map(Rule::text).distinct().collect(Collectors.joining("；"));
    }

    private List<String> cited(List<Rule> rules) {
        return release.clauses().cited(rules.stream().flatMap(r -> r.clauses().stream()).distinct().toList());
    }

    private static List<Ruling.Line> lines(Interpreter interpreter, List<Rule> rules, Set<String> hit, boolean wanted) {
        return rules.stream().filter(r -> hit.contains(r.id()) == wanted)
                .map(r -> new Ruling.Line(r.id(), r.where(), interpreter.why(r))).toList();
    }

    @Override
    public void close() {
        if (compiled != null) {
            compiled.close();
        }
    }
}
