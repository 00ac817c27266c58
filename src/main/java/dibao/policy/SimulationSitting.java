package dibao.policy;

import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One borrowed release over many households: one session, what the law says worked out once per place and span of days, no
 * explanation.
 * Outcomes are those of {@link Judge#rule}; what the tables say is compared with Drools for every household, here too.
 */
final class SimulationSitting implements WhatIfPolicy.Sitting {

    /** What the law says on every day of one span in one place. */
    private record Prepared(Standard standard, LimitsOfCase limits, RuleFacts.Limits values, List<String> exemptIncome) {}

    private static final Set<FactKind> EVERY = EnumSet.allOf(FactKind.class);
    private static final Logger LOG = LoggerFactory.getLogger(SimulationSitting.class);

    private final OpenReleases.Loan loan;
    private final LoadedRelease release;
    private final List<Rule> rules;
    private final Map<String, Rule> byId;
    private final Set<FactKind> asked;
    private final boolean written;
    private final Map<LawSpans.Span, Prepared> prepared = new HashMap<>();
    private final ReleaseStops stops;
    private CompiledRules.Bench bench;
    private MembersSitting people;

    SimulationSitting(OpenReleases.Loan loan, ReleaseStops stops) {
        this.stops = stops;
        this.loan = loan;
        this.release = loan.judge().release();
        this.rules = Judge.DECIDING.stream().flatMap(t -> release.tables().of(t).stream()).toList();
        this.byId = rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        this.asked = asked(rules);
        this.written = loan.judge().hasHandWritten();
        sitDown();
    }

    @Override
    public WhatIfPolicy.Outcome judge(HouseholdFacts household) {
        try {
            return outcome(household);
        } catch (Refusal noStandard) {
            return new WhatIfPolicy.Outcome(false, List.of(), null, noStandard.getMessage());
        } catch (FailedRule failed) {
            return new WhatIfPolicy.Outcome(false, List.of(), null, "须人工处理：" + failed.getMessage());
        } catch (Disagreement found) {
            stops.stop(found, household, "模拟测算");
            return new WhatIfPolicy.Outcome(false, List.of(), null, "规则引擎与对照计算不一致，该版本已停用：" + found.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("a household could not be simulated by {}", release.id(), failed);
            getUp();
            sitDown();
            return new WhatIfPolicy.Outcome(false, List.of(), null, "认定时发生内部错误，请联系管理员查看日志");
        }
    }

    private WhatIfPolicy.Outcome outcome(HouseholdFacts household) {
        Prepared ready = prepared.computeIfAbsent(loan.judge().spans().of(household), span -> prepare(household));
        Membership members = people.of(household);
        YearIncome income = YearIncome.of(household, members, ready.exemptIncome());
        CaseFacts facts = CaseFacts.of(household, members, income);
        var interpreter = new Interpreter(facts, ready.limits());
        RuleFacts.Limits limits = ready.values().on(household.applicationDate(), household.judgedOn());
        RuleFacts.Hits found = bench.run(known(interpreter, asked, limits));
        if (written) {
            loan.judge().written(known(interpreter, EVERY, limits), found);
        }
        var hits = loan.judge().agreed(interpreter, rules, found.found());
        Set<String> reasons = reasons(hits, found);
        if (!reasons.isEmpty()) {
            return new WhatIfPolicy.Outcome(false, List.copyOf(reasons), null, "");
        }
        return new WhatIfPolicy.Outcome(true, List.of(), AmountSheet.of(facts, ready.standard(), ready.limits().parameters(), household.applicationDate(),
                release.tables().of(TableKind.AMOUNT), hits).total(), "");
    }

    private Set<String> reasons(List<RuleFacts.Hits.Hit> hits, RuleFacts.Hits found) {
        var reasons = new TreeSet<String>();
        for (RuleFacts.Hits.Hit hit : hits) {
            Rule rule = byId.get(hit.rule());
            if (rule.table() == TableKind.ELIGIBILITY) {
                reasons.add(rule.code());
            }
        }
        found.said().forEach(said -> reasons.add(said.code()));
        return reasons;
    }

    private static List<Object> known(Interpreter household, Set<FactKind> kinds, RuleFacts.Limits limits) {
        var facts = new ArrayList<Object>();
        facts.add(limits);
        for (FactKind kind : kinds) {
            facts.addAll(household.facts(kind));
        }
        return facts;
    }

    /** What no rule asks for need not be put before the engine. */
    private static Set<FactKind> asked(List<Rule> rules) {
        var kinds = EnumSet.noneOf(FactKind.class);
        rules.forEach(rule -> kinds.addAll(rule.asked().keySet()));
        if (rules.stream().anyMatch(Rule::perPerson)) {
            kinds.add(FactKind.成员);
        }
        return kinds;
    }

    private void sitDown() {
        bench = loan.judge().bench();
        people = loan.judge().membersSitting();
    }

    private void getUp() {
        bench.close();
        people.close();
    }

    /** @throws Refusal when a value is missing on the day */
    private Prepared prepare(HouseholdFacts household) {
        LocalDate applied = household.applicationDate();
        Parameters here = release.parameters().in(household.place());
        Standard standard = Standard.of(household.category(), here, applied);
        var limits = new LimitsOfCase(here, standard, applied, household.judgedOn());
        return new Prepared(standard, limits,
                limits.facts(rules.stream().filter(r -> r.inForce(limits.date(r.table()))).toList()),
                here.list("income.exempt-kinds", applied));
    }

    @Override
    public void close() {
        getUp();
        loan.close();
    }
}
