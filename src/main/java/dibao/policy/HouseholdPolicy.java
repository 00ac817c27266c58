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
        Parameters parameters = library.on(facts.judgedOn()).release().parameters();
        Standard standard = Standard.of(facts.category(), parameters, facts.applicationDate());
        YearIncome income = YearIncome.of(facts, parameters.list("income.exempt-kinds", facts.applicationDate()));
        return new Means(income.total(), CaseFacts.counting(facts).size(), standard.year());
    }

    @Override
    public Ruling judge(HouseholdFacts facts) {
        return library.on(facts.judgedOn()).rule(facts);
    }

    @Override
    public Ruling judge(HouseholdFacts facts, String releaseId) {
        return library.byId(releaseId).rule(facts);
    }

    @Override
    public String releaseOn(LocalDate day) {
        return library.on(day).release().id();
    }

    @Override
    public List<String> triggers(HouseholdFacts facts) {
        return library.on(facts.judgedOn()).triggers(facts);
    }
}
