package dibao.policy;

import static dibao.policy.Households.city;
import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("测算一批与逐户裁定结果相同")
class SimulationSittingTests {

    private static final String TOWNSHIP = "431122100";
    private static final String DIVIDING = """
            rule "X01"
            when
              Household(120 / (members - 1) >= 120)
              Limits(applied != 20190302)
            then
              hits.reason("X01", "X01", "示例", "220-5");
            end
            """;

    private final LoadedRelease release = LoadedRelease.read(RuleFolder.shipped()
            .text("parameters/standards.yaml", t -> t.stripTrailing()
                    + "\n      - {from: 2019-01-01, to: 2020-06-30, area: " + TOWNSHIP + ", value: 4200, source: 演示, example: true}\n")
            .with("drl/extra.drl", DIVIDING).files());

    @Test
    void a_sitting_says_of_each_household_what_its_ruling_says_whatever_came_before() {
        try (var releases = new OpenReleases(1, id -> new Judge(release)); var loan = releases.take("r");
                var sitting = new SimulationSitting(releases.take("r"), null)) {
            for (HouseholdFacts home : homes()) {
                assertThat(sitting.judge(home)).as("%s", home).isEqualTo(ruled(loan.judge(), home));
            }
        }
    }

    /** Households of every kind, and the same few on both sides of every change of the law, in two places. */
    private List<HouseholdFacts> homes() {
        var homes = new ArrayList<>(MadeUpCounty.of(300, 7));
        Stream<LocalDate> changes = Stream.concat(release.tables().all().map(Rule::from), release.parameters().all().stream()
                .flatMap(Parameter::allRows).flatMap(row -> Stream.of(row.from(), row.to() == null ? row.from() : row.to().plusDays(1))));
        changes.filter(day -> day.getYear() > 2014).distinct().sorted().flatMap(day -> Stream.of(day.minusDays(1), day)).forEach(day -> {
            homes.add(in(null, city(2).earning("500", "月"), day));
            homes.add(in(null, village(2).earning("2000", "年"), day));
            homes.add(in(TOWNSHIP, village(3).earning("2000", "年"), day));
        });
        homes.add(in(null, village(1), LocalDate.of(2019, 3, 1)));
        homes.add(in(null, village(2), LocalDate.of(2019, 3, 2)));
        homes.add(in(null, village(2), LocalDate.of(2019, 3, 1)));
        homes.add(in(null, village(2), LocalDate.of(1999, 3, 1)));
        return homes;
    }

    private static HouseholdFacts in(@Nullable String township, Households home, LocalDate day) {
        HouseholdFacts f = home.facts();
        return new HouseholdFacts(f.category(), day, day, f.members(), f.incomes(), f.assets(), f.obligors(), f.signs(), township);
    }

    private static WhatIfPolicy.Outcome ruled(Judge judge, HouseholdFacts home) {
        try {
            Ruling ruling = judge.rule(home);
            return ruling.manual() != null ? new WhatIfPolicy.Outcome(false, List.of(), null, "须人工处理：" + ruling.manual())
                    : new WhatIfPolicy.Outcome(ruling.qualified(), ruling.reasons().stream().map(Ruling.Reason::code).toList(), ruling.amount(), "");
        } catch (Refusal refused) {
            return new WhatIfPolicy.Outcome(false, List.of(), null, refused.getMessage());
        }
    }
}
