package dibao.process;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.WorkCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step as a list shows it")
class StepLineTests {

    private static final LocalDate MONDAY = LocalDate.of(2018, 7, 9);

    @Test
    void what_is_due_soon_is_what_the_county_s_parameter_says() {
        LocalDate friday = MONDAY.plusDays(4);
        assertThat(line(friday, 3).mark()).isEmpty();
        assertThat(line(friday, 4).mark()).isEqualTo("soon");
        assertThat(line(MONDAY, 0).mark()).isEqualTo("soon");
        assertThat(line(MONDAY.minusDays(1), 4).mark()).isEqualTo("late");
    }

    private static StepLine line(LocalDate due, int remindBefore) {
        var step = new Step("t", "k", null, "township", "Survey", "入户调查", "431122100", "431122100203", "唐某", Step.Level.TOWNSHIP,
                List.of(), false, Instant.parse("2018-07-02T01:00:00Z"), null, 0, null, due, false, null, null, null, null, null, null,
                null, false, null, null);
        return StepLine.of(step, MONDAY, terms(remindBefore), Officer.SYSTEM);
    }

    private static LegalTerms terms(int remindBefore) {
        return new LegalTerms() {
            public BigDecimal number(String key, LocalDate on) {
                assertThat(key).isEqualTo("clock.remind-before");
                return BigDecimal.valueOf(remindBefore);
            }

            public String text(String key, LocalDate on) {
                throw new AssertionError(key);
            }

            public WorkCalendar.Deadline due(String key, LocalDate event) {
                throw new AssertionError(key);
            }

            public WorkCalendar calendar() {
                return new WorkCalendar(Map.of(), Set.of(2018));
            }

            public boolean example(LocalDate on) {
                return false;
            }
        };
    }
}
