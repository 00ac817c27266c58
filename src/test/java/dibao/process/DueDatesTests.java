package dibao.process;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Dossier;
import dibao.casefile.Dossier.LaidSheet;
import dibao.casefile.Finding;
import dibao.casefile.Turn;
import dibao.process.DueDates.Counted;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.WorkCalendar.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Accepted on 2018-07-09; the days are of July 2018, which has no holiday. */
@HouseTest
@DisplayName("各步的期限从哪一天起算")
class DueDatesTests {

    @Autowired DueDates dueDates;
    @Autowired LegalTerms terms;
    @Autowired HouseClock clock;

    private final List<LaidSheet> sheets = new ArrayList<>();

    @BeforeEach
    void july() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource({"clock.hand-in-answer,2018-09-28,2018-10-08", "clock.survey,2018-07-09,2018-07-23", "clock.survey,2018-09-21,2018-10-11",
        "clock.appraisal,2018-02-09,2018-02-22", "clock.county-opinion,2018-09-21,2018-09-29", "clock.decision,2018-04-04,2018-04-10",
        "clock.county-opinion,2018-12-28,2019-01-07", "clock.decision-after-objection,2018-09-28,2018-10-31",
        "clock.verification-notice,2018-09-28,2018-10-08", "clock.verification-reply,2018-09-21,2018-10-11",
        "clock.objection-reply,2018-12-28,2019-01-14", "clock.reply-record,2018-04-27,2018-05-03"})
    void terms_run_over_holidays_as_the_state_council_says(String term, LocalDate event, LocalDate last) {
        assertThat(terms.due(term, event)).isEqualTo(new Deadline(last, false));
    }

    @Test
    void a_survey_counts_from_acceptance_and_after_an_objection_from_the_objection() {
        assertThat(of("Survey")).isEqualTo(new Counted("clock.survey", day(9)));
        lay(20, new Finding.TownshipNotice(day(20), objection(), List.of()));
        assertThat(of("Survey")).isEqualTo(new Counted("clock.survey", day(20)));
        assertThat(of("ObjectionReply")).isEqualTo(new Counted("clock.objection-reply", day(20)));
    }

    @Test
    void a_village_in_dispute_gives_the_new_survey_its_own_ten_days() {
        lay(13, new Finding.Appraisal(day(13), "村部", List.of(), "有争议", "", List.of()));
        assertThat(of("Survey")).isEqualTo(new Counted("clock.survey", day(13)));
    }

    @Test
    void what_the_county_sent_back_to_the_proposal_counts_from_that_day_and_not_from_the_meeting() {
        lay(12, new Finding.Appraisal(day(12), "村部", List.of(), "属实", "", List.of()));
        assertThat(of("TownshipProposal")).isEqualTo(new Counted("clock.township-opinion", day(12)));
        lay(25, new Finding.CountyOpinion(List.of(), Finding.CountyOpinion.SEND_BACK, null, "", null, 1, List.of(), List.of("照片不清"), false));
        assertThat(of("TownshipProposal")).isEqualTo(new Counted("clock.township-opinion", day(25)));
        assertThat(of("TownshipEndorsement")).isEqualTo(new Counted("clock.township-opinion", day(25)));
    }

    @Test
    void posting_and_notice_are_the_townships_or_the_countys_whatever_the_task_is_called() {
        lay(13, new Finding.TownshipOpinion(true, true, null, "", null));
        assertThat(of("Posting")).isEqualTo(of("TownshipPosting")).isEqualTo(new Counted("clock.posting", day(13)));
        lay(14, new Finding.TownshipPosting(day(14), day(22), List.of(), List.of()));
        assertThat(of("Notice")).isEqualTo(of("TownshipNotice")).isEqualTo(new Counted("clock.posting", day(22)));
        lay(24, opinion());
        assertThat(of("Posting")).isEqualTo(new Counted("clock.posting", day(24)));
        lay(25, new Finding.CountyPosting(day(25), day(31), List.of(), List.of(), null));
        assertThat(of("Notice")).isEqualTo(of("CountyNotice")).isEqualTo(new Counted("clock.posting", day(31)));
    }

    @Test
    void an_objection_on_the_countys_wall_gives_twenty_days_from_it_until_the_case_is_handed_up_anew() {
        lay(16, new Finding.SpotCheck("B1", List.of(), false));
        lay(18, opinion());
        assertThat(of("Decision")).isEqualTo(new Counted("clock.decision", day(18)));
        lay(26, new Finding.CountyNotice(day(26), objection(), List.of()));
        assertThat(of("Decision")).isEqualTo(new Counted("clock.decision-after-objection", day(26)));
        assertThat(of("ObjectionReply")).isEqualTo(new Counted("clock.decision-after-objection", day(26)));
        assertThat(of("CountyVisit")).isEqualTo(new Counted("clock.county-opinion", day(26)));
        lay(28, new Finding.CountyNotice(day(28), List.of(), List.of()));
        assertThat(of("Decision")).as("posted again, the twenty days run on").isEqualTo(new Counted("clock.decision-after-objection", day(26)));
        lay(30, new Finding.SpotCheck("B2", List.of(), false));
        lay(31, opinion());
        assertThat(of("Decision")).isEqualTo(new Counted("clock.decision", day(31)));
    }

    @Test
    void the_clerk_has_three_days_more_than_the_household_to_write_its_answer_down() {
        lay(12, new Turn.VerificationNotice(day(10), "车辆与申报不符"));
        assertThat(of("VerificationReply")).isEqualTo(new Counted("clock.reply-record", day(24)));
    }

    @Test
    void who_the_survey_found_is_compared_within_the_days_of_the_meeting() {
        assertThat(of("Verification")).isEqualTo(new Counted("clock.survey", day(9)));
        lay(13, new Finding.Survey(day(13), "家中", List.of("甲", "乙"), null, "", true, List.of(), false, null, false, null));
        assertThat(of("Verification")).isEqualTo(new Counted("clock.appraisal", day(13)));
        assertThat(of("Appraisal")).isEqualTo(new Counted("clock.appraisal", day(13)));
        lay(24, new Finding.TownshipNotice(day(24), objection(), List.of()));
        assertThat(of("Verification")).isEqualTo(new Counted("clock.survey", day(24)));
    }

    @Test
    void a_failed_comparison_is_told_within_three_days_of_its_sheet() {
        lay(10, new Finding.Verification(day(10), List.of(), "与申报不符", false));
        assertThat(of("VerificationNotice")).isEqualTo(new Counted("clock.verification-notice", day(10)));
        assertThat(of("SupplementaryVerification").term()).isEqualTo("clock.appraisal");
    }

    private Counted of(String task) {
        return dueDates.of(task, new Dossier(new CaseNo("431122100-2018-999999"), "431122100", "431122100201", "农村", "某", "220", day(9), 1, sheets, null));
    }

    private void lay(int day, Finding finding) {
        sheets.add(new LaidSheet(sheets.size() + 1, finding, "someone", "某人", day(day).atTime(10, 0).atZone(CountyClock.ZONE).toInstant()));
    }

    private static Finding opinion() {
        return new Finding.CountyOpinion(List.of(), Finding.CountyOpinion.FAVOURABLE, null, "", null, 1, List.of(), List.of(), false);
    }

    private static List<Finding.Notice.Objection> objection() {
        return List.of(new Finding.Notice.Objection(day(19), "村民", "有车"));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2018, 7, day);
    }
}
