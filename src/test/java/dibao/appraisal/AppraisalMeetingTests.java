package dibao.appraisal;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.appraisal.AppraisalMeeting.Attendee;
import dibao.appraisal.AppraisalMeeting.Minutes;
import dibao.casefile.Kind;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("The appraisal meeting (220号 art. 21–24; R23)")
class AppraisalMeetingTests {

    @Autowired Road road;
    @Autowired AppraisalMeeting meeting;
    @Autowired HouseClock clock;

    final Officer clerk = Staff.clerk(Staff.TOWNSHIP);

    @BeforeEach
    void july() {
        clock.reset();
    }

    @ParameterizedTest(name = "of {0} present {1} villagers suffice, one fewer does not")
    @CsvSource({"9, 6", "10, 7", "11, 8", "15, 10"})
    void two_thirds_are_villagers_exactly(int present, int villagers) {
        CaseNo caseNo = surveyed();
        assertThat(faults(caseNo, attended(present, villagers - 1))).containsExactly("attendees");
        meeting.conclude(caseNo, attended(present, villagers), clerk);
        assertThat(road.dossier(caseNo).standing().stands(Kind.APPRAISAL)).isTrue();
    }

    @Test
    void one_missing_signature_stops_the_meeting_and_names_who() {
        Minutes all = attended(9, 6);
        List<Attendee> attendees = new ArrayList<>(all.attendees());
        attendees.set(4, new Attendee("村民四", AppraisalMeeting.REPRESENTATIVE, false));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> meeting.conclude(surveyed(), with(all, attendees), clerk));
        assertThat(refusal.faults()).extracting(Refusal.Fault::field).containsExactly("attendees[4].signed");
        assertThat(refusal).hasMessageContaining("村民四");
    }

    @Test
    void nobody_sits_there_twice_and_everybody_is_somebody() {
        Minutes all = attended(9, 7);
        List<Attendee> attendees = new ArrayList<>(all.attendees());
        attendees.set(1, new Attendee(attendees.get(0).name(), "党员代表", true));
        attendees.set(2, new Attendee(" ", "路人", true));
        assertThat(faults(surveyed(), with(all, attendees))).contains("attendees[1].name", "attendees[2].name",
                "attendees[2].capacity");
    }

    @Test
    void the_meeting_follows_the_survey_and_is_not_in_the_future() {
        CaseNo caseNo = surveyed();
        assertThat(faults(caseNo, on(LocalDate.of(2018, 7, 8)))).containsExactly("heldOn");
        assertThat(faults(caseNo, on(LocalDate.of(2018, 7, 10)))).containsExactly("heldOn");
    }

    @Test
    void the_record_itself_must_be_shown() {
        Minutes m = attended(9, 6);
        assertThat(faults(surveyed(), new Minutes(m.heldOn(), m.place(), m.attendees(), "大概属实", "", List.of())))
                .containsOnly("conclusion", "narrative", "recordIds");
    }

    @Test
    void another_township_cannot_hold_it() {
        CaseNo caseNo = surveyed();
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> meeting.conclude(caseNo, attended(9, 6), Staff.clerk("431122101")));
        assertThat(refusal).hasMessageContaining("无权查看");
    }

    private CaseNo surveyed() {
        return road.until(Kind.SURVEY, aHousehold());
    }

    private Minutes attended(int present, int villagers) {
        List<Attendee> attendees = new ArrayList<>();
        for (int i = 0; i < present; i++) {
            attendees.add(new Attendee("村民" + i, i < villagers ? AppraisalMeeting.REPRESENTATIVE : "党员代表", true));
        }
        return with(road.minutes(Staff.TOWNSHIP), attendees);
    }

    private Minutes on(LocalDate day) {
        Minutes m = attended(9, 6);
        return new Minutes(day, m.place(), m.attendees(), m.conclusion(), m.narrative(), m.recordIds());
    }

    private static Minutes with(Minutes m, List<Attendee> attendees) {
        return new Minutes(m.heldOn(), m.place(), attendees, m.conclusion(), m.narrative(), m.recordIds());
    }

    private List<String> faults(CaseNo caseNo, Minutes minutes) {
        return catchThrowableOfType(Refusal.class, () -> meeting.conclude(caseNo, minutes, clerk)).faults().stream()
                .map(Refusal.Fault::field).distinct().toList();
    }
}
