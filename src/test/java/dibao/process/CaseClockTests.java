package dibao.process;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.process.CaseClock.Holder;
import dibao.process.CaseClock.Stretch;
import dibao.process.Step.Level;
import dibao.shared.CountyClock;
import dibao.shared.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** July 2018 has no holiday; the 9th is a Monday. */
@DisplayName("案件计时")
class CaseClockTests {

    private static final WorkCalendar PLAIN = new WorkCalendar(Map.of(), Set.of(2018));
    private static final LocalDate ACCEPTED = LocalDate.of(2018, 7, 9);

    @Test
    void the_days_of_a_case_are_shared_out_among_those_who_had_it_and_none_is_lost() {
        CaseClock clock = at(31, handedUpOn19());
        assertThat(clock.stretches()).containsExactly(
                new Stretch(Holder.CHECKER, day(9), day(10), 1), new Stretch(Holder.TOWNSHIP, day(10), day(11), 1),
                new Stretch(Holder.POSTING, day(11), day(19), 6), new Stretch(Holder.TOWNSHIP, day(19), day(20), 1),
                new Stretch(Holder.COUNTY, day(20), day(31), 7));
        assertThat(clock.workingDays()).isEqualTo(16);
        assertThat(clock.workingDaysOf().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(16);
        assertThat(clock.calendarDays()).isEqualTo(22);
        assertThat(clock.now()).isEqualTo(Holder.COUNTY);
        assertThat(clock.countyHalt()).isNull();
    }

    @Test
    void the_countys_time_stands_while_a_case_sent_back_is_in_the_township() {
        var steps = new java.util.ArrayList<>(handedUpOn19());
        steps.set(steps.size() - 1, step("CountyOpinion", Level.COUNTY, 20, 24));
        steps.add(step("TownshipProposal", Level.TOWNSHIP, 24, null));
        CaseClock back = at(27, steps);
        assertThat(back.countyHalt()).isEqualTo(day(24));
        assertThat(back.now()).isEqualTo(Holder.TOWNSHIP);
        assertThat(back.workingDaysOf()).containsEntry(Holder.COUNTY, 2).containsEntry(Holder.TOWNSHIP, 5);
        steps.set(steps.size() - 1, step("TownshipProposal", Level.TOWNSHIP, 24, 27));
        steps.add(step("Precheck", Level.CHECKER, 30, 30));
        steps.add(step("CountyOpinion", Level.COUNTY, 30, null));
        CaseClock again = at(31, steps);
        assertThat(again.countyHalt()).isNull();
        assertThat(again.workingDaysOf()).containsEntry(Holder.COUNTY, 3).containsEntry(Holder.TOWNSHIP, 6);
    }

    @Test
    void the_household_s_own_days_are_nobody_else_s() {
        var steps = List.of(step("Verification", Level.CHECKER, 9, 10), step("VerificationNotice", Level.TOWNSHIP, 10, 11),
                new Step("r", "k", "k", "township", "VerificationReply", "答复", "t", "v", "n", Level.TOWNSHIP, List.of(), true, noon(11),
                        null, 0, null, null, false, null, null, null, null, null, null, null, false, null, null));
        assertThat(at(18, steps).workingDaysOf()).containsEntry(Holder.HOUSEHOLD, 5);
    }

    @Test
    void a_decided_case_stops_for_everyone() {
        var steps = List.of(step("Verification", Level.CHECKER, 9, 10), step("Decision", Level.COUNTY, 10, 13));
        CaseClock clock = CaseClock.of(ACCEPTED, steps, noon(13), noon(31), PLAIN);
        assertThat(clock.until()).isEqualTo(day(13));
        assertThat(clock.workingDays()).isEqualTo(4);
        assertThat(clock.countyHalt()).isNull();
    }

    @Test
    void the_days_between_a_decision_and_its_revocation_are_the_countys_no_more() {
        var steps = List.of(step("Verification", Level.CHECKER, 9, 10), step("Decision", Level.COUNTY, 10, 13),
                step("CountyOpinion", Level.COUNTY, 25, null));
        assertThat(at(27, steps).workingDaysOf()).containsEntry(Holder.COUNTY, 5).containsEntry(Holder.DECIDED, 8);
    }

    private static List<Step> handedUpOn19() {
        return List.of(step("Verification", Level.CHECKER, 9, 10), step("TownshipPosting", Level.TOWNSHIP, 10, 11),
                step("TownshipNotice", Level.TOWNSHIP, 19, 19), step("CountyVisit", Level.COUNTY, 20, null));
    }

    private static CaseClock at(int today, List<Step> steps) {
        return CaseClock.of(ACCEPTED, steps, null, noon(today), PLAIN);
    }

    /** Opened at noon, closed a minute before the noon of its day. */
    private static Step step(String id, Level level, int opened, @Nullable Integer closed) {
        return new Step(id + opened, "k", "k", "application", id, id, "t", "v", "n", level, List.of(), false, noon(opened), null, 0, null,
                null, false, null, null, null, null, null,
                closed == null ? null : closed == opened ? noon(closed).plusSeconds(60) : noon(closed).minusSeconds(60), null, false, null, null);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2018, 7, day);
    }

    private static Instant noon(int day) {
        return day(day).atTime(12, 0).atZone(CountyClock.ZONE).toInstant();
    }
}
