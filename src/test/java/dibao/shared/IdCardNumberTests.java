package dibao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A citizen ID number (GB 11643)")
class IdCardNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"431122194503121019", "431122198706202028", "431122201009013031", "431122197202294040",
        "431122199901015054", " 11010519491231002x "})
    void is_accepted_when_checksum_and_birth_date_hold(String text) {
        assertThat(IdCardNumber.faultOf(text)).isEmpty();
        assertThat(new IdCardNumber(text).value()).isEqualTo(text.strip().toUpperCase());
    }

    @ParameterizedTest
    @CsvSource({"431122194503121018,校验位", "43112219450312101,18位", "43112219450312101A,18位", "440524188001010014,出生日期",
        "'',未填写"})
    void is_refused_with_a_sentence_that_says_why(String text, String why) {
        assertThatThrownBy(() -> new IdCardNumber(text)).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }

    @Test
    void a_29_february_of_a_common_year_is_no_birth_date() {
        // same digits as the valid one of 1972, moved to 1973, with the checksum of its own
        assertThat(IdCardNumber.faultOf("431122197302294045")).hasValueSatisfying(f ->
                assertThat(f).containsAnyOf("校验位", "出生日期"));
    }

    @Test
    void the_birthday_itself_completes_the_year() {
        var id = new IdCardNumber("431122194503121019");
        assertThat(id.ageOn(LocalDate.of(2015, 3, 11))).isEqualTo(69);
        assertThat(id.ageOn(LocalDate.of(2015, 3, 12))).isEqualTo(70);
    }

    @Test
    void who_is_born_on_29_february_completes_the_year_on_1_march() {
        var id = new IdCardNumber("431122197202294040");
        assertThat(id.ageOn(LocalDate.of(1990, 2, 28))).isEqualTo(17);
        assertThat(id.ageOn(LocalDate.of(1990, 3, 1))).isEqualTo(18);
        assertThat(id.ageOn(LocalDate.of(1992, 2, 29))).isEqualTo(20);
    }

    @Test
    void is_masked_for_screens_and_tells_the_sex() {
        var id = new IdCardNumber("431122194503121019");
        assertThat(id.masked()).isEqualTo("431122********1019");
        assertThat(id.male()).isTrue();
        assertThat(new IdCardNumber("431122198706202028").male()).isFalse();
    }
}
