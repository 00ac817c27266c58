package dibao.policy;

import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One borrowed release over many households: one session, limits worked out once per date and category, no explanation.
 * Outcomes are those of {@link Judge#rule}; what the tables say is compared with Drools for every household, here too.
 */
final class SimulationSitting implements WhatIfPolicy.Sitting {

    private record Dates(String category, LocalDate applied, LocalDate judged) {}

    private record Prepared(Standard standard, LimitsOfCase limits, RuleFacts.Limits fact) {}

    private static final Logger LOG = LoggerFactory.getLogger(SimulationSitting.class);

    private final OpenReleases.Loan loan;
    private final LoadedRelease release;
    private final List<Rule> rules;
    private final Map<Dates, Prepared> prepared = new HashMap<>();
    private final ReleaseStops stops;
    private CompiledRules.Bench bench;

    SimulationSitting(OpenReleases.Loan loan, ReleaseStops stops) {
        this.stops = stops;
        this.loan = loan;
        this.release = loan.judge().release();
        this.rules = Judge.DECIDING.stream().flatMap(t -> release.tables().of(t).stream()).toList();
        this.bench = loan.judge().bench();
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
            bench.close();
            bench = loan.judge().bench();
            return new WhatIfPolicy.Outcome(false, List.of(), null, "认定时发生内部错误，请联系管理员查看日志");
        }
    }

    private WhatIfPolicy.Outcome outcome(HouseholdFacts household) {
        LocalDate applied = household.applicationDate();
        Prepared ready = prepared.computeIfAbsent(new Dates(household.category(), applied, household.judgedOn()), this::prepare);
        YearIncome income = YearIncome.of(household, release.parameters().list("income.exempt-kinds", applied));
        CaseFacts facts = CaseFacts.of(household, income);
        List<Object> all = Judge.facts(facts);
        all.add(ready.fact());
        RuleFacts.Hits found = bench.run(all);
        loan.judge().written(all, found);
        var hits = loan.judge().agreed(new Interpreter(facts, ready.limits()), rules, found.found());
        List<Rule> refusing = release.tables().of(TableKind.ELIGIBILITY);
        List<String> reasons = Stream.concat(hits.stream().flatMap(h -> refusing.stream().filter(r -> r.id().equals(h.rule()))
                .map(Rule::code)), found.said().stream().map(RuleFacts.Hits.Said::code)).distinct().sorted().toList();
        if (!reasons.isEmpty()) {
            return new WhatIfPolicy.Outcome(false, reasons, null, "");
        }
        List<Rule> amounts = release.tables().of(TableKind.AMOUNT);
        return new WhatIfPolicy.Outcome(true, List.of(), AmountSheet.of(facts, ready.standard(), release.parameters(), applied,
                amounts, Judge.of(amounts, hits)).total(), "");
    }

    private Prepared prepare(Dates dates) {
        Standard standard = Standard.of(dates.category(), release.parameters(), dates.applied());
        var limits = new LimitsOfCase(release.parameters(), standard, dates.applied(), dates.judged());
        return new Prepared(standard, limits,
                limits.facts(rules.stream().filter(r -> r.inForce(limits.date(r.table()))).toList()));
    }

    @Override
    public void close() {
        bench.close();
        loan.close();
    }
}
