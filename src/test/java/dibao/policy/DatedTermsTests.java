package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.shared.LegalTerms;
import dibao.shared.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("法定期限与参数")
class DatedTermsTests {

    private static final LocalDate JULY_2018 = LocalDate.of(2018, 7, 9);
    private final LegalTerms terms = new DatedTerms(Shelf.shippedLibrary());

    @ParameterizedTest(name = "{0}：城市 {1}，农村 {2}")
    @CsvSource({"2018-01-01,463,3920", "2018-12-31,463,3920", "2019-01-01,440,3480", "2020-12-31,440,3480",
        "2021-01-01,590,5207", "2022-12-31,590,5207", "2023-01-01,657,5849", "2024-11-30,657,5849",
        "2024-12-01,703,6180", "2031-05-05,703,6180"})
    void standards_hold_from_their_date_until_the_next_row(LocalDate day, String urban, String rural) {
        assertThat(terms.number("standard.urban.month", day)).isEqualByComparingTo(urban);
        assertThat(terms.number("standard.rural.year", day)).isEqualByComparingTo(rural);
    }

    @Test
    void a_day_without_standard_is_named_with_key_and_file() {
        assertThatThrownBy(() -> terms.number("standard.urban.month", LocalDate.of(2017, 12, 31)))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("2017-12-31", "standard.urban.month", "rules/parameters/standards.yaml");
        assertThatThrownBy(() -> terms.number("clock.surveyy", JULY_2018)).isInstanceOf(Refusal.class)
                .hasMessageContaining("clock.surveyy");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"clock.survey,10", "clock.appraisal,5", "posting.township.days,7", "posting.county.days,7",
        "clock.county-opinion,5", "clock.rejection-letter,3", "clock.decision,3", "clock.decision-after-objection,20",
        "clock.hand-in-answer,3", "appraisal.representatives.numerator,2", "appraisal.representatives.denominator,3",
        "survey.min-investigators,2", "spotcheck.draw-share,0.30", "complaint.months,12",
        "remedy.reconsideration.days,60", "remedy.litigation.months,6", "minor.age,18", "window.from,10",
        "window.to,20", "payment.before-day,10"})
    void every_number_of_the_procedure_is_data(String key, String value) {
        assertThat(terms.number(key, JULY_2018)).isEqualByComparingTo(value);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"edition,220", "county.code,431122", "remedy.reconsideration.organ,东安县人民政府",
        "remedy.litigation.organ,东安县人民法院", "income.exempt-kinds,优待抚恤金、计划生育奖励扶助金、奖学金、见义勇为奖金"})
    void words_of_the_procedure_are_data(String key, String value) {
        assertThat(terms.text(key, JULY_2018)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource({"clock.survey,2018-07-09,2018-07-23", "clock.appraisal,2018-07-23,2018-07-30",
        "clock.appraisal,2018-02-09,2018-02-22", "clock.survey,2018-02-09,2018-02-28",
        "clock.decision,2018-04-04,2018-04-10", "clock.decision,2018-04-27,2018-05-03",
        "clock.decision,2018-06-15,2018-06-21", "clock.appraisal,2018-09-21,2018-09-29",
        "clock.survey,2018-09-21,2018-10-11", "clock.decision,2018-09-28,2018-10-08",
        "clock.decision-after-objection,2018-09-28,2018-10-31", "clock.decision,2018-12-28,2019-01-03",
        "clock.appraisal,2018-12-28,2019-01-07", "clock.survey,2022-01-28,2022-02-16",
        "clock.rejection-letter,2018-09-28,2018-10-01", "posting.county.days,2018-07-09,2018-07-16"})
    void deadlines_follow_the_state_councils_calendar(String key, LocalDate event, LocalDate last) {
        assertThat(terms.due(key, event).day()).isEqualTo(last);
        assertThat(terms.due(key, event).provisional()).isFalse();
    }

    @Test
    void a_deadline_in_a_year_without_notice_is_provisional() {
        assertThat(terms.due("clock.survey", LocalDate.of(2026, 12, 28)).provisional()).isTrue();
    }

    @Test
    void what_the_program_came_to_ask_for_after_the_release_is_answered_by_the_program() {
        Parameters older = LoadedRelease.read(RuleFolder.shipped().text("parameters/clocks.yaml", DatedTermsTests::withoutReminder).files())
                .parameters();
        assertThat(DatedTerms.knowing("clock.remind-before", JULY_2018, older, true).number("clock.remind-before", JULY_2018))
                .isEqualByComparingTo("3");
    }

    @Test
    void but_outside_the_demonstration_never_by_an_example_value() {
        Parameters older = new Parameters(Map.of(), Map.of());
        assertThat(DatedTerms.knowing("clock.survey", JULY_2018, older, false).number("clock.survey", JULY_2018)).isEqualByComparingTo("10");
        assertThatThrownBy(() -> DatedTerms.knowing("clock.remind-before", JULY_2018, older, false)).isInstanceOf(Refusal.class)
                .hasMessageContainingAll("到期提醒提前天数", "程序升级后新增", "请政策员在 /policy");
    }

    private static String withoutReminder(String clocks) {
        return clocks.replace("key: clock.remind-before", "key: clock.remind-sooner");
    }

    @Test
    void example_values_stay_in_the_demonstration() {
        var shelf = new Shelf();
        var library = new LawLibrary(new MockEnvironment(), shelf, shelf.clock);
        assertThat(library.timetable().entries()).isEmpty();
        assertThatThrownBy(() -> new DatedTerms(library).number("edition", JULY_2018)).isInstanceOf(Refusal.class)
                .hasMessageContaining("还没有施行中的规则版本");
        shelf.inForce(shelf.all().get(0).id(), LocalDate.of(2012, 12, 12), false);
        assertThatThrownBy(() -> library.forCase(JULY_2018)).as("whatever the log says").isInstanceOf(Refusal.class);
    }
}
