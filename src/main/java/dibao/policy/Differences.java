package dibao.policy;

import dibao.policy.Rule.Condition;
import dibao.policy.RuleFacts.Hits.Hit;
import dibao.policy.Supposed.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * 怎样才会不同 — for each rule that hit, the smallest change of one fact with which it would not; for who shares that fact,
 * all of them. Nothing is said that was not tried: the facts are changed and judged again by the tables.
 */
final class Differences {

    /** What is said, and what was tried. */
    record Found(Why.Difference said, List<Change> changes) {}

    private record Option(List<Why.Step> steps, List<Change> changes) {}

    /** What nobody can or should be asked to change; tried last. */
    private static final Set<String> FIXED = Set.of("members", "age", "category", "relation");
    private static final String KIND = "kind";

    private final List<Rule> rules;
    private final CaseFacts facts;
    private final LimitsOfCase limits;
    private final Interpreter interpreter;
    private final Bounds bounds;
    private final Saying saying;
    private final Set<String> before;
    private final Predicate<CaseFacts> samePeople;

    /** @param rules those of 不予批准的理由 @param samePeople whether all still count in the changed household */
    Differences(List<Rule> rules, CaseFacts facts, LimitsOfCase limits, Saying saying, Predicate<CaseFacts> samePeople) {
        this.samePeople = samePeople;
        this.rules = rules;
        this.facts = facts;
        this.limits = limits;
        this.saying = saying;
        this.interpreter = new Interpreter(facts, limits);
        this.bounds = new Bounds(facts, limits);
        this.before = hits(facts);
    }

    private Set<String> hits(CaseFacts facts) {
        return new Interpreter(facts, limits).hits(rules).stream().map(Hit::rule).collect(Collectors.toSet());
    }

    /** Of a rule that hit; none where nothing that was tried holds true. */
    Optional<Found> of(Rule rule) {
        return options(rule).stream().filter(o -> flips(rule, o.changes())).findFirst()
                .map(o -> new Found(new Why.Difference(rule.id(), rule.code(), o.steps()), o.changes()));
    }

    private boolean flips(Rule rule, List<Change> changes) {
        CaseFacts changed = after(changes);
        Set<String> after = hits(changed);
        return samePeople.test(changed) && !after.contains(rule.id()) && before.containsAll(after);
    }

    private CaseFacts after(List<Change> changes) {
        CaseFacts changed = facts;
        for (Change change : changes) {
            changed = Supposed.with(changed, change);
        }
        return changed;
    }

    /** Whether all at once leave no rule that refuses; on one fact the farther change counts. @param silent hand-written rules, too */
    boolean together(List<Found> found, Predicate<CaseFacts> silent) {
        var all = new ArrayList<Change>();
        found.stream().flatMap(f -> f.changes().stream()).forEach(change -> {
            Optional<Change> other = all.stream().filter(change::same).findFirst();
            if (other.filter(o -> farther(o, change)).isEmpty()) {
                other.ifPresent(all::remove);
                all.add(change);
            }
        });
        CaseFacts changed = after(all);
        return hits(changed).isEmpty() && samePeople.test(changed) && silent.test(changed);
    }

    private boolean farther(Change one, Change other) {
        if (!(one.value() instanceof java.math.BigDecimal a) || !(other.value() instanceof java.math.BigDecimal b)) {
            return false;
        }
        var own = interpreter.facts(one.kind()).stream().filter(f -> saying.key(one.kind(), f).equals(one.key())).findFirst()
                .map(f -> Bounds.number(one.kind().value(f, one.field()))).orElse(a);
        return a.subtract(own).abs().compareTo(b.subtract(own).abs()) >= 0;
    }

    private List<Option> options(Rule rule) {
        var options = new ArrayList<Option>();
        rule.asking().filter(c -> !c.word().field().equals(KIND)).sorted(Comparator.comparing(Differences::effort))
                .forEach(c -> change(rule, c).ifPresent(options::add));
        if (!rule.on(FactKind.财产).isEmpty()) {
            options.add(without(rule));
        }
        return options;
    }

    private static int effort(Condition condition) {
        return FIXED.contains(condition.word().field()) ? 3 : condition.word().type().numeric() ? 0
                : condition.word().type() == Word.Type.是否 ? 1 : 2;
    }

    /** Everyone who meets the conditions must stop to meet this one. */
    private Optional<Option> change(Rule rule, Condition condition) {
        Word word = condition.word();
        var steps = new ArrayList<Why.Step>();
        var changes = new ArrayList<Change>();
        for (Record fact : witnesses(rule, word.fact())) {
            Optional<Object> target = bounds.nearest(condition, fact, false);
            if (target.isEmpty()) {
                return Optional.empty();
            }
            changes.add(new Change(word.fact(), saying.key(word.fact(), fact), word.field(), target.get()));
            steps.add(new Why.Step(word.fact().name(), saying.key(word.fact(), fact), word.field(), word.name(),
                    saying.who(word.fact(), fact), saying.actual(word, fact), saying.demand(condition), said(target.get()),
                    saying.finding(condition, fact, target.get()), saying.step(condition, fact, target.get())));
        }
        return Optional.of(new Option(steps, changes));
    }

    private static String said(Object target) {
        return target instanceof Boolean yes ? yes ? "是" : "否" : target instanceof java.math.BigDecimal number
                ? number.toPlainString() : target.toString();
    }

    private Option without(Rule rule) {
        List<? extends Record> owned = witnesses(rule, FactKind.财产);
        return new Option(owned.stream().map(a -> new Why.Step(FactKind.财产.name(), saying.key(FactKind.财产, a), "count",
                "财产数量", saying.who(FactKind.财产, a), "有", "须没有", "0", saying.none(a), saying.none(a))).toList(), owned.stream()
                .flatMap(a -> List.of("count", "amount").stream().map(f -> new Change(FactKind.财产,
                        saying.key(FactKind.财产, a), f, java.math.BigDecimal.ZERO))).toList());
    }

    private List<? extends Record> witnesses(Rule rule, FactKind kind) {
        return interpreter.facts(kind).stream().filter(f -> rule.on(kind).stream().allMatch(c -> interpreter.holds(c, f))).toList();
    }

    /** @param share of the limit that lies between @param sentence how far it is, and what then */
    record Distance(double share, String sentence) {}

    /** Of a rule that one number keeps away; tried, too. */
    Optional<Distance> distance(Rule rule, String then) {
        if (interpreter.failing(rule) != 1) {
            return Optional.empty();
        }
        return rule.asking().filter(c -> c.word().type().numeric() && !c.word().field().equals("members")).flatMap(c ->
                interpreter.facts(c.word().fact()).stream().filter(f -> onlyFails(rule, c, f)).flatMap(f ->
                        bounds.nearest(c, f, true).filter(v -> hitsWith(rule, c, f, v)).map(v ->
                                new Distance(bounds.gap(c, f), saying.distance(c, f, v, then))).stream()))
                .min(Comparator.comparing(Distance::share));
    }

    private boolean onlyFails(Rule rule, Condition condition, Record fact) {
        return rule.on(condition.word().fact()).stream().allMatch(c -> interpreter.holds(c, fact) != (c == condition));
    }

    private boolean hitsWith(Rule rule, Condition condition, Record fact, Object value) {
        var change = new Change(condition.word().fact(), saying.key(condition.word().fact(), fact), condition.word().field(), value);
        CaseFacts changed = Supposed.with(facts, change);
        return samePeople.test(changed) && !new Interpreter(changed, limits).hits(List.of(rule)).isEmpty();
    }
}
