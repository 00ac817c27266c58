package dibao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An amount of money")
class MoneyTests {

    @ParameterizedTest
    @CsvSource({"0,0.00", "12,12.00", "12.5,12.50", "999999999999.99,999999999999.99", "' 3.10 ',3.10"})
    void is_read_exactly_and_written_with_two_decimals(String text, String written) {
        assertThat(Money.of(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "1,000", "1e3", "1.234", "1234567890123", "123456789012345678901234567890", "",
        "１２", "0x1"})
    void is_refused_when_it_is_not_plain_digits(String text) {
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(Refusal.class).hasMessageContaining("金额");
    }

    @Test
    void is_never_negative_nor_finer_than_a_cent() {
        assertThatThrownBy(() -> new Money(new BigDecimal("-0.01"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Money(new BigDecimal("0.001"))).isInstanceOf(Refusal.class);
        assertThat(new Money(new BigDecimal("1E+3"))).isEqualTo(Money.of("1000.00"));
    }

    @Test
    void a_very_long_refused_text_is_shortened_in_the_message() {
        assertThatThrownBy(() -> Money.of("9".repeat(5000))).hasMessageContaining("…")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(100));
    }

    @ParameterizedTest
    @CsvSource({"12345678.9,12345678.90", "100,100.00", "'\"600.50\"',600.50"})
    void comes_from_json_as_text_or_number(String json, String amount) throws Exception {
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().readValue(json, Money.class)).hasToString(amount);
    }
}
