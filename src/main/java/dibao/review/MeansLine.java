package dibao.review;

import dibao.household.Circumstances;
import dibao.policy.EligibilityPolicy;
import dibao.policy.HouseholdFacts.Signs;
import dibao.shared.CountyClock;
import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 收入对照标准 — one line for the desk: income a head against the standard, before anybody has ruled. */
@Component
public class MeansLine {

    /** Yuan a year with two decimals, income rounded for the eye only; null where no standard is in force. */
    public record Figures(@Nullable String incomePerHead, @Nullable String standard) {}

    private final EligibilityPolicy policy;
    private final CountyClock clock;

    MeansLine(EligibilityPolicy policy, CountyClock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    public Figures of(Circumstances home) {
        try {
            var means = policy.means(FactsOf.of(home, clock.today(), Signs.NONE));
            return new Figures(means.yearIncome().divide(BigDecimal.valueOf(means.heads()), 2, RoundingMode.HALF_UP)
                    .toPlainString(), means.yearStandard().setScale(2, RoundingMode.HALF_UP).toPlainString());
        } catch (Refusal noStandard) {
            return new Figures(null, null);
        }
    }
}
