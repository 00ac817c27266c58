package dibao.policy;

import dibao.policy.Rule.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 说明树 — grown anew from facts and release, so that every ruling ever made has one; Drools says what hit, the tables say why. */
final class WhyTree {

    private static final double NEAR = 0.1;

    private final LoadedRelease release;
    private final Ruling ruling;
    private final LimitsOfCase limits;
    private final Interpreter interpreter;
    private final Bounds bounds;
    private final Saying saying;
    private final FactTrail trail;
    private final Differences differences;
    private final Papers papers;
    private final Set<String> decided = new LinkedHashSet<>();

    private WhyTree(LoadedRelease release, HouseholdFacts given, CaseFacts facts, FactTrail trail, Ruling ruling, Papers papers) {
        this.release = release;
        this.ruling = ruling;
        this.papers = papers;
        this.limits = new LimitsOfCase(release.parameters(), Standard.of(given.category(), release.parameters(),
                given.applicationDate()), given.applicationDate(), given.judgedOn());
        this.interpreter = new Interpreter(facts, limits);
        this.bounds = new Bounds(facts, limits);
        this.saying = new Saying(facts, limits, release.dictionary());
        this.trail = trail;
        this.differences = new Differences(inForce(TableKind.ELIGIBILITY), facts, limits, saying,
                samePeople(release, given));
    }

    /** Whether all of them still count: otherwise it would be a household of other people. */
    private static Predicate<CaseFacts> samePeople(LoadedRelease release, HouseholdFacts given) {
        List<Rule> rows = release.tables().of(TableKind.MEMBERS);
        var limits = LimitsOfCase.ofPeople(given, release.parameters());
        Set<String> counting = rows.stream().filter(r -> r.code().equals(Membership.COUNTS)).map(Rule::id).collect(Collectors.toSet());
        return changed -> {
            var hits = new Interpreter(changed, limits).hits(rows);
            return hits.size() == changed.persons().size() && hits.stream().allMatch(h -> counting.contains(h.rule()));
        };
    }

    /** @throws dibao.shared.Refusal where the household cannot be judged */
    static Why of(Judge judge, HouseholdFacts given, Papers papers) {
        LoadedRelease release = judge.release().in(given);
        Ruling ruling = judge.rule(given);
        Membership members = judge.membership(given);
        YearIncome income = YearIncome.of(given, members, release.parameters().list("income.exempt-kinds", given.applicationDate()));
        CaseFacts facts = CaseFacts.of(given, members, income);
        var tree = new WhyTree(release, given, facts, new FactTrail(given, facts, members, income), ruling, papers);
        AmountHang amount = ruling.qualified() ? AmountHang.of(release, facts, tree.limits) : AmountHang.NONE;
        tree.decided.addAll(amount.rules());
        var everybody = CaseFacts.everybody(given);
        return tree.grown(given, new WhyTree(release, given, everybody, new FactTrail(given, everybody, members, income), ruling,
                papers).answered(members), amount.lines(), changed -> silent(judge, tree, changed));
    }

    /** The rows that said who counts. */
    private List<Why.Told> answered(Membership members) {
        List<Rule> rows = members.answers().stream().map(Membership.Answer::row).distinct().toList();
        rows.forEach(row -> decided.add(row.id()));
        return rows.stream().map(row -> told(row, true)).toList();
    }

    /** Whether the hand-written rules have nothing to say, either. */
    private static boolean silent(Judge judge, WhyTree tree, CaseFacts changed) {
        var found = new RuleFacts.Hits();
        try {
            judge.written(Judge.with(tree.limits, Judge.DECIDING.stream().flatMap(t -> tree.inForce(t).stream()).toList(),
                    changed), found);
            return found.said().isEmpty();
        } catch (FailedRule failed) {
            return false;
        }
    }

    private Why grown(HouseholdFacts given, List<Why.Told> members, List<String> amount, Predicate<CaseFacts> silent) {
        Set<String> hit = ruling.hits().stream().map(Ruling.Line::ruleId).collect(Collectors.toSet());
        Stream.of(TableKind.ELIGIBILITY, TableKind.SITE_CHECKS).flatMap(t -> inForce(t).stream()).map(Rule::id)
                .filter(hit::contains).forEach(decided::add);
        List<Why.Told> hits = Stream.concat(TableKind.ofHouseholds().flatMap(t -> inForce(t).stream())
                .filter(r -> hit.contains(r.id())).map(r -> told(r, true)), written())
                .sorted(Comparator.comparing(t -> !t.decided())).toList();
        List<Why.Table> misses = TableKind.ofHouseholds().map(t -> new Why.Table(Saying.table(t), inForce(t).stream()
                .filter(r -> !hit.contains(r.id())).map(r -> told(r, false)).sorted(Comparator.comparing(r -> !r.near()))
                .toList())).filter(t -> !t.rules().isEmpty()).toList();
        return new Why(release.id(), given.applicationDate(), given.judgedOn(), ruling.outcome(), ruling.amount(),
                ruling.manual(), ruling.arithmetic(), members, hits, misses, otherwise(hit, misses, amount, silent));
    }

    private List<Rule> inForce(TableKind table) {
        return release.tables().of(table).stream().filter(r -> r.inForce(limits.date(table))).toList();
    }

    private Why.Otherwise otherwise(Set<String> hit, List<Why.Table> misses, List<String> amount, Predicate<CaseFacts> silent) {
        var found = new ArrayList<Differences.Found>();
        var unknown = new ArrayList<String>();
        inForce(TableKind.ELIGIBILITY).stream().filter(r -> hit.contains(r.id())).forEach(r ->
                differences.of(r).ifPresentOrElse(found::add, () -> unknown.add(r.id() + " " + r.text())));
        written().forEach(t -> unknown.add(t.id() + " " + t.text()));
        List<String> limits = !ruling.qualified() ? List.of() : misses.stream().filter(t -> t.name().equals(Saying.table(TableKind.ELIGIBILITY)))
                .flatMap(t -> t.rules().stream()).map(Why.Told::distance).filter(java.util.Objects::nonNull).toList();
        return new Why.Otherwise(found.stream().map(Differences.Found::said).toList(),
                !found.isEmpty() && unknown.isEmpty() && differences.together(found, silent), unknown, limits, amount);
    }

    private Why.Told told(Rule rule, boolean hit) {
        var distance = hit ? java.util.Optional.<Differences.Distance>empty() : differences.distance(rule, then(rule));
        return new Why.Told(rule.id(), Saying.table(rule.table()), rule.code(), rule.text(), rule.where(), rule.from(),
                rule.until() == null ? null : rule.until().minusDays(1), laws(rule.clauses()), hit,
                hit && decided.contains(rule.id()), distance.filter(d -> d.share() <= NEAR).isPresent(),
                distance.map(Differences.Distance::sentence).orElse(null), strands(rule));
    }

    private static String then(Rule rule) {
        return (rule.table() == TableKind.ELIGIBILITY ? "就不符合条件" : "就适用") + "（" + rule.id() + " " + rule.text() + "）";
    }

    /** Reasons without a row in a table. */
    private Stream<Why.Told> written() {
        Set<String> rows = release.tables().all().map(Rule::id).collect(Collectors.toSet());
        return ruling.reasons().stream().filter(r -> Stream.of(r.ruleId().split("、")).noneMatch(rows::contains))
                .map(r -> new Why.Told(r.ruleId(), "手写规则", r.code(), r.text(), "drl", limits.applied(), null,
                        r.clauses().stream().map(this::law).toList(), true, true, false, null, List.of()));
    }

    private Why.Law law(String cited) {
        return release.clauses().byId().values().stream().filter(c -> c.cited().equals(cited)).findFirst()
                .map(WhyTree::law).orElseThrow();
    }

    private List<Why.Law> laws(List<String> ids) {
        return ids.stream().map(id -> law(release.clauses().byId().get(id))).toList();
    }

    private static Why.Law law(Clauses.Clause c) {
        return new Why.Law(c.id(), c.document(), c.article(), c.text(), c.quoted(), c.from(), c.to());
    }

    private List<Why.Strand> strands(Rule rule) {
        var strands = new ArrayList<Why.Strand>();
        for (FactKind kind : FactKind.values()) {
            List<Condition> conditions = rule.on(kind);
            if (conditions.isEmpty() && !(kind == FactKind.成员 && rule.perPerson())) {
                continue;
            }
            List<? extends Record> all = interpreter.facts(kind);
            List<? extends Record> meeting = all.stream().filter(f -> failing(conditions, f) == 0).toList();
            if (all.isEmpty()) {
                strands.add(nothing(rule, kind));
            } else if (meeting.isEmpty()) {
                strands.add(strand(rule, kind, all.stream().min(Comparator.<Record>comparingLong(f -> failing(conditions, f))
                        .thenComparingDouble(f -> conditions.stream().mapToDouble(c -> bounds.gap(c, f)).sum())).orElseThrow()));
            } else {
                meeting.forEach(f -> strands.add(strand(rule, kind, f)));
            }
        }
        return strands;
    }

    private long failing(List<Condition> conditions, Record fact) {
        return conditions.stream().filter(c -> !interpreter.holds(c, fact)).count();
    }

    private Why.Strand strand(Rule rule, FactKind kind, Record fact) {
        List<Condition> conditions = rule.on(kind);
        return new Why.Strand(kind.name(), saying.who(kind, fact), failing(conditions, fact) == 0, conditions.stream()
                .map(c -> ask(rule, c, saying.actual(c.word(), fact), interpreter.holds(c, fact), new Why.Fact(kind.name(),
                        c.word().field(), saying.key(kind, fact), c.word().name(), saying.actual(c.word(), fact),
                        trail.how(c.word(), fact), List.of()))).toList());
    }

    private Why.Strand nothing(Rule rule, FactKind kind) {
        return new Why.Strand(kind.name(), "无", false, rule.on(kind).stream().map(c -> ask(rule, c, "无", false,
                new Why.Fact(kind.name(), c.word().field(), "", c.word().name(), "无", List.of(), List.of()))).toList());
    }

    private Why.Ask ask(Rule rule, Condition c, String actual, boolean held, Why.Fact fact) {
        return new Why.Ask(c.word().name(), rule.table().file() + c.where(), c.shown(), saying.required(c), actual, held,
                fact.with(papers.of(fact)));
    }
}
