package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("入户抽查的情形")
class SiteCheckRulesTests {

    @Test
    void each_sign_forces_its_own_visit() {
        assertThat(triggers(village(1))).isEmpty();
        assertThat(triggers(village(1).signs(true, false, false))).containsExactly("T01");
        assertThat(triggers(village(1).signs(false, true, false))).containsExactly("T02");
        assertThat(triggers(village(1).signs(false, false, true))).containsExactly("T04");
        assertThat(triggers(village(1).obligor(true, "0"))).containsExactly("T03");
        assertThat(triggers(village(1).obligor(false, "50"))).isEmpty();
        assertThat(triggers(village(1).obligor(false, "50").obligor(true, "0").obligor(true, "0")
                .signs(true, true, true))).containsExactly("T01", "T02", "T03", "T04");
    }

    @Test
    void they_are_judged_whatever_the_outcome() {
        Ruling refused = village(1).owning("机动车", 1).obligor(true, "0").judged();
        assertThat(refused.qualified()).isFalse();
        assertThat(refused.triggers()).extracting(Ruling.Trigger::code).containsExactly("T03");
        assertThat(refused.triggers().get(0).clauses()).anySatisfy(c -> assertThat(c).contains("第二十六条"));
    }

    private static List<String> triggers(Households home) {
        return new HouseholdPolicy(Shelf.shippedLibrary()).triggers(home.facts());
    }
}
