package dibao.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The door's keeper: picks the release, lets it judge. */
@Component
class HouseholdPolicy implements EligibilityPolicy {

    private final LawLibrary library;

    HouseholdPolicy(LawLibrary library) {
        this.library = library;
    }

    @Override
    public Means means(HouseholdFacts facts) {
        Parameters parameters = library.with(library.forCase(facts.judgedOn()), Judge::release).parameters();
        Standard standard = Standard.of(facts.category(), parameters, facts.applicationDate());
        YearIncome income = YearIncome.of(facts, parameters.list("income.exempt-kinds", facts.applicationDate()));
        return new Means(income.total(), CaseFacts.counting(facts).size(), standard.year());
    }

    @Override
    public Ruling judge(HouseholdFacts facts) {
        return library.with(library.forCase(facts.judgedOn()), judge -> judge.rule(facts));
    }

    @Override
    public Ruling judge(HouseholdFacts facts, String releaseId) {
        return library.with(releaseId, judge -> judge.rule(facts));
    }

    @Override
    public String releaseOn(LocalDate day) {
        return library.on(day);
    }

    @Override
    public List<String> triggers(HouseholdFacts facts) {
        return library.with(library.forCase(facts.judgedOn()), judge -> judge.triggers(facts));
    }
}
