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
 * One borrowed release over many households: one session, limits worked out once per date and category, no explanation.
 * Outcomes are those of {@link Judge#rule}; what the tables say is compared with Drools for every household, here too.
 */
final class SimulationSitting implements WhatIfPolicy.Sitting {

    /** @param judged matters to hand-written rules alone; the deciding tables go by the other day */
    private record Dates(Area.Place place, LocalDate applied, LocalDate judged) {}

    private record Prepared(Standard standard, LimitsOfCase limits, RuleFacts.Limits fact, List<String> exemptIncome) {}

    private static final Set<FactKind> EVERY = EnumSet.allOf(FactKind.class);
    private static final Logger LOG = LoggerFactory.getLogger(SimulationSitting.class);

    private final OpenReleases.Loan loan;
    private final LoadedRelease release;
    private final List<Rule> rules;
    private final Map<String, Rule> byId;
    private final Set<FactKind> asked;
    private final boolean written;
    private final Map<Dates, Prepared> prepared = new HashMap<>();
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
        LocalDate applied = household.applicationDate();
        Prepared ready = prepared.computeIfAbsent(new Dates(household.place(), applied, written ? household.judgedOn() : applied), this::prepare);
        Membership members = people.of(household);
        YearIncome income = YearIncome.of(household, members, ready.exemptIncome());
        CaseFacts facts = CaseFacts.of(household, members, income);
        var interpreter = new Interpreter(facts, ready.limits());
        RuleFacts.Hits found = bench.run(known(interpreter, asked, ready));
        if (written) {
            loan.judge().written(known(interpreter, EVERY, ready), found);
        }
        var hits = loan.judge().agreed(interpreter, rules, found.found());
        var reasons = new TreeSet<String>();
        found.said().forEach(said -> reasons.add(said.code()));
        hits.stream().map(h -> byId.get(h.rule())).filter(r -> r.table() == TableKind.ELIGIBILITY).forEach(r -> reasons.add(r.code()));
        if (!reasons.isEmpty()) {
            return new WhatIfPolicy.Outcome(false, List.copyOf(reasons), null, "");
        }
        return new WhatIfPolicy.Outcome(true, List.of(), AmountSheet.of(facts, ready.standard(), ready.limits().parameters(), applied,
                release.tables().of(TableKind.AMOUNT), hits).total(), "");
    }

    private static List<Object> known(Interpreter household, Set<FactKind> kinds, Prepared ready) {
        var facts = new ArrayList<Object>();
        facts.add(ready.fact());
        kinds.forEach(kind -> facts.addAll(household.facts(kind)));
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

    private Prepared prepare(Dates dates) {
        Parameters here = release.parameters().in(dates.place());
        Standard standard = Standard.of(dates.place().category(), here, dates.applied());
        var limits = new LimitsOfCase(here, standard, dates.applied(), dates.judged());
        return new Prepared(standard, limits,
                limits.facts(rules.stream().filter(r -> r.inForce(limits.date(r.table()))).toList()),
                here.list("income.exempt-kinds", dates.applied()));
    }

    @Override
    public void close() {
        getUp();
        loan.close();
    }
}
