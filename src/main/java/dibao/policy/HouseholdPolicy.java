package dibao.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The door's keeper: picks the release, lets it judge. */
@Component
class HouseholdPolicy implements EligibilityPolicy {

    /** What is done when engine and tables disagree over a household, and what is then said. */
    interface Alarm {
        RuntimeException raise(Disagreement found, HouseholdFacts facts);
    }

    private final LawLibrary library;
    private final Alarm alarm;

    @Autowired
    HouseholdPolicy(LawLibrary library, ReleaseStops stops) {
        this(library, (found, facts) -> stops.stop(found, facts, "裁定"));
    }

    /** Without a house: a disagreement is thrown as it is. */
    HouseholdPolicy(LawLibrary library) {
        this(library, (found, facts) -> found);
    }

    private HouseholdPolicy(LawLibrary library, Alarm alarm) {
        this.library = library;
        this.alarm = alarm;
    }

    @Override
    public Means means(HouseholdFacts facts) {
        return library.with(library.forCase(facts.judgedOn()), judge -> means(facts, judge));
    }

    private static Means means(HouseholdFacts facts, Judge judge) {
        Parameters parameters = judge.release().in(facts).parameters();
        Standard standard = Standard.of(facts.category(), parameters, facts.applicationDate());
        Membership members = judge.membership(facts);
        YearIncome income = YearIncome.of(facts, members, parameters.list("income.exempt-kinds", facts.applicationDate()));
        return new Means(income.total(), members.counting().size(), standard.year());
    }

    @Override
    public Ruling judge(HouseholdFacts facts) {
        return by(library.ruling(facts.judgedOn()), facts, judge -> judge.rule(facts));
    }

    @Override
    public Ruling judge(HouseholdFacts facts, String releaseId) {
        return by(releaseId, facts, judge -> judge.rule(facts));
    }

    @Override
    public Why explain(HouseholdFacts facts, Papers papers) {
        return explain(facts, library.ruling(facts.judgedOn()), papers);
    }

    @Override
    public Why explain(HouseholdFacts facts, String releaseId, Papers papers) {
        return by(releaseId, facts, judge -> WhyTree.of(judge, facts, papers));
    }

    @Override
    public String releaseOn(LocalDate day) {
        return library.on(day);
    }

    @Override
    public List<String> triggers(HouseholdFacts facts) {
        return by(library.ruling(facts.judgedOn()), facts, judge -> judge.triggers(facts));
    }

    private <T> T by(String release, HouseholdFacts facts, Function<Judge, T> work) {
        try {
            return library.with(release, work);
        } catch (Disagreement found) {
            throw alarm.raise(found, facts);
        }
    }
}
