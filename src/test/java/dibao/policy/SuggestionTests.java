package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("是否想填：最近的一个词，没有相近的就不猜")
class SuggestionTests {

    private static final List<String> WORDS = List.of("年标准", "月标准", "工程机械", "机动车", "本人", "配偶");

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"年标淮, 年标准", "月标准准, 月标准", "工程机戒, 工程机械", "工机程械, 工程机械", "机车动, 机动车", "本入, 本人"})
    void a_slip_of_one_sign_or_two_swapped_is_understood(String typed, String word) {
        assertThat(Suggestion.among(typed, WORDS)).isEqualTo("，是否想填“" + word + "”？");
    }

    @ParameterizedTest
    @CsvSource({"城镇居民", "车", "''", "子"})
    void what_is_near_to_nothing_is_not_guessed_at(String typed) {
        assertThat(Suggestion.among(typed, List.of("年标准", "工程机械"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2018/1/1, 2018-01-01", "2018.1.1, 2018-01-01", "2018年1月1日, 2018-01-01", "20180101, 2018-01-01", "' 2018-1-1 ', 2018-01-01",
        "43101, 2018-01-01"})
    void a_day_is_recognised_however_it_was_written(String typed, String day) {
        assertThat(Suggestion.day(typed)).isEqualTo("，是否想填“" + day + "”？");
    }

    @Test
    void a_day_that_never_was_is_said_so_and_a_number_that_is_none_is_not_guessed() {
        assertThat(Suggestion.day("2018-02-30")).isEqualTo("，没有这一天");
        assertThat(Suggestion.day("2018年13月1日")).isEqualTo("，没有这一天");
        assertThat(Suggestion.day("12345")).isEmpty();
        assertThat(Suggestion.day("明年")).isEmpty();
    }
}
