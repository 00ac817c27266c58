package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.policy.RuleFacts.Hits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What judging a county costs, against the same conditions written by hand; see docs/MEASUREMENTS.md. */
@Tag("benchmark")
@DisplayName("Cost of judging many households")
class BatchBenchmarkTests {

    private static final int HOUSEHOLDS = Integer.getInteger("dibao.households", 100_000);
    private static final int ALONE = HOUSEHOLDS / 20;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final String BASE = "base";
    /** The aim, which the whole path keeps with some room for noise; see docs/MEASUREMENTS.md. */
    private static final double MOST = 30;
    private static final LocalDate ONE_DAY = LocalDate.of(2019, 3, 1);

    private static final String HAND = "by hand, plain Java: facts and answer";
    private static final String DROOLS = "Drools alone, one session emptied after each, facts ready";
    private static final String BATCH = "the batch: facts, Drools, tables compared, amount";
    private static final String SESSIONS = "Drools alone, a session for each household, facts ready";
    private static final String TABLES = "tables alone, read by the interpreter, facts ready";
    private static final String RULING = "one ruling: site checks and explanation, too";

    /** One household ready for the engine. */
    private record Ready(List<Object> facts, Interpreter interpreter) {}

    @Test
    void a_county_judged_in_a_batch_costs_a_small_multiple_of_plain_java() {
        LoadedRelease release = LoadedRelease.read(RuleFiles.in(Path.of("rules")));
        List<HouseholdFacts> own = MadeUpCounty.of(HOUSEHOLDS, 220);
        List<HouseholdFacts> sameDay = own.stream().map(home -> home.reexamined(ONE_DAY)).toList();
        try (var open = new OpenReleases(1, id -> new Judge(release)); var engine = engine(release)) {
            theAnswersAreTheSame(open, own.subList(0, ALONE));
            theAnswersAreTheSame(open, sameDay.subList(0, ALONE));
            measured(open, engine, own, "each on its own day");
            measured(open, engine, sameDay, "all re-examined on one day, as in a what-if");
        }
    }

    private static void theAnswersAreTheSame(OpenReleases open, List<HouseholdFacts> homes) {
        try (var sitting = new SimulationSitting(open.take("r"), null)) {
            for (HouseholdFacts home : homes) {
                assertThat(sitting.judge(home)).as("%s", home).isEqualTo(ByHand.judge(home));
            }
        }
        long qualified = homes.stream().filter(home -> ByHand.judge(home).qualified()).count();
        assertThat(qualified).isBetween(homes.size() / 4L, homes.size() * 4L / 5);
    }

    private static CompiledRules engine(LoadedRelease release) {
        return CompiledRules.build(Map.of(BASE, Judge.DECIDING.stream()
                .collect(Collectors.toMap(TableKind::drl, table -> DrlWriter.write(release.tables().of(table))))));
    }

    private static void measured(OpenReleases open, CompiledRules engine, List<HouseholdFacts> homes, String title) {
        Judge judge = open.with("r", Function.identity());
        List<Rule> rules = Judge.DECIDING.stream().flatMap(t -> judge.release().tables().of(t).stream()).toList();
        List<Ready> ready = homes.stream().map(home -> ready(home, judge.release(), rules)).toList();
        List<Ready> few = ready.subList(0, ALONE);
        var cost = new CpuCost();
        cost.of(HAND, HOUSEHOLDS, () -> homes.forEach(ByHand::judge));
        cost.of(DROOLS, HOUSEHOLDS, () -> {
            try (var bench = engine.bench(BASE)) {
                ready.forEach(home -> bench.run(home.facts));
            }
        });
        cost.of(TABLES, HOUSEHOLDS, () -> ready.forEach(home -> home.interpreter.hits(rules)));
        cost.of(BATCH, HOUSEHOLDS, () -> {
            try (var sitting = new SimulationSitting(open.take("r"), null)) {
                homes.forEach(sitting::judge);
            }
        });
        cost.of(SESSIONS, ALONE, () -> few.forEach(home -> engine.run(BASE, home.facts, new Hits())));
        cost.of(RULING, ALONE, () -> homes.subList(0, ALONE).forEach(judge::rule));
        cost.measured(WARM_UP, ROUNDS).print(HOUSEHOLDS + " households, " + title, HAND);
        assertThat(cost.ratio(DROOLS, HAND)).isLessThan(MOST);
        assertThat(cost.ratio(BATCH, HAND)).isLessThan(MOST);
        assertThat(cost.micros(SESSIONS)).as("the batch saves the sessions").isGreaterThan(cost.micros(DROOLS));
    }

    private static Ready ready(HouseholdFacts home, LoadedRelease release, List<Rule> rules) {
        LocalDate on = home.applicationDate();
        var limits = new LimitsOfCase(release.parameters(), Standard.of(home.category(), release.parameters(), on), on, home.judgedOn());
        CaseFacts facts = Membership.seen(home, release);
        var all = new ArrayList<Object>(Judge.facts(facts));
        all.add(limits.facts(rules));
        return new Ready(all, new Interpreter(facts, limits));
    }
}
