package dibao.survey;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.publicity.Level;
import dibao.publicity.NoticeBoard;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.survey.SurveyTeam.Report;
import dibao.survey.SurveyTeam.Visit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("The survey team (220号 art. 18, 26; R22, R32c)")
class SurveyTeamTests {

    @Autowired Road road;
    @Autowired SurveyTeam team;
    @Autowired NoticeBoard board;
    @Autowired HouseClock clock;

    final Officer surveyor = Staff.surveyor(Staff.TOWNSHIP);

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void a_survey_lays_the_household_as_it_was_seen() {
        CaseNo caseNo = verified();
        Report report = road.report(caseNo);
        ((ObjectNode) report.seen()).put("address", "搬到了二组");
        team.report(caseNo, report, surveyor);
        assertThat(road.dossier(caseNo).circumstances().address()).isEqualTo("搬到了二组");
    }

    @Test
    void one_investigator_is_not_a_team() {
        assertThat(faults(with(road.report(verified()), List.of(surveyor.name())))).containsOnly("investigators");
    }

    @Test
    void the_same_name_twice_is_still_one_investigator() {
        assertThat(faults(with(road.report(verified()), List.of(surveyor.name(), surveyor.name()))))
                .containsOnly("investigators");
    }

    @Test
    void who_reports_must_have_been_there() {
        assertThat(faults(with(road.report(verified()), List.of("调查员乙", "调查员丙")))).containsOnly("investigators");
    }

    @Test
    void every_empty_field_is_named_at_once() {
        assertThat(faults(new Report(null, " ", List.of(), null, null, false, List.of(), null, null, true, "")))
                .contains("visitedOn", "investigators", "place", "narrative", "applicantSigned", "photoIds", "withheld", "doubt",
                        "seen");
    }

    @Test
    void a_visit_before_acceptance_or_tomorrow_is_refused() {
        Report today = road.report(verified());
        assertThat(faults(on(today, LocalDate.of(2018, 7, 8)))).containsOnly("visitedOn");
        assertThat(faults(on(today, LocalDate.of(2018, 7, 10)))).containsOnly("visitedOn");
    }

    @Test
    void an_invented_photo_proves_nothing() {
        Report r = road.report(verified());
        assertThat(faults(new Report(r.visitedOn(), r.place(), r.investigators(), r.seen(), r.narrative(), true,
                List.of("no-such-photo"), false, null, false, null))).containsOnly("photoIds");
    }

    @Test
    void who_is_withheld_needs_one_of_the_coded_reasons() {
        Report r = road.report(verified());
        assertThat(faults(new Report(r.visitedOn(), r.place(), r.investigators(), r.seen(), r.narrative(), true, r.photoIds(),
                true, "关系好", false, null))).containsOnly("withheldReason");
    }

    @Test
    void a_survey_cannot_move_the_household_or_turn_it_into_another() {
        CaseNo caseNo = verified();
        Report report = road.report(caseNo);
        ((ObjectNode) report.seen()).put("category", "城市").put("applicationDate", "2018-06-01")
                .put("villageCode", "431122100205");
        assertThat(refused(caseNo, report)).containsOnly("seen.category", "seen.applicationDate", "seen.villageCode");
    }

    @Test
    void a_fault_inside_the_household_is_named_by_its_path() {
        CaseNo caseNo = verified();
        Report report = road.report(caseNo);
        ((ObjectNode) report.seen().get("members").get(0)).put("health", "很好");
        assertThat(refused(caseNo, report)).containsOnly("seen.members[0].health");
    }

    @Test
    void after_an_objection_the_new_survey_is_not_older_than_it() {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_POSTING, aHousehold());
        clock.set(LocalDate.of(2018, 7, 17));
        Officer clerk = Staff.clerk(Staff.TOWNSHIP);
        board.close(caseNo, Level.TOWNSHIP, new NoticeBoard.Closing(clock.today(), List.of(
                new NoticeBoard.Closing.Complaint(LocalDate.of(2018, 7, 15), "村民王某", "有车")), List.of(road.photo(clerk))), clerk);
        assertThat(refused(caseNo, on(road.report(caseNo), LocalDate.of(2018, 7, 14)))).containsOnly("visitedOn");
        team.report(caseNo, road.report(caseNo), surveyor);
        assertThat(road.dossier(caseNo).standing().stands(Kind.TOWNSHIP_OPINION)).isFalse();
    }

    @Test
    void the_county_goes_itself_and_not_with_the_township_s_investigators() {
        CaseNo caseNo = road.until(Kind.PRECHECK, aHousehold());
        Visit visit = road.visit();
        assertThat(visitFaults(caseNo, new Visit(visit.visitedOn(), List.of(Staff.EXAMINER.name(), surveyor.name()), true,
                "一致", visit.photoIds()))).containsOnly("visitors");
        assertThat(visitFaults(caseNo, new Visit(visit.visitedOn(), List.of(Staff.EXAMINER.name()), true, "一致",
                visit.photoIds()))).containsOnly("visitors");
        team.visit(caseNo, visit, Staff.EXAMINER);
        assertThat(road.dossier(caseNo).standing().valid(Finding.CountyVisit.class).orElseThrow().consistent()).isTrue();
    }

    @Test
    void a_county_visit_says_whether_it_agrees_and_lies_after_the_hand_up() {
        CaseNo caseNo = road.until(Kind.PRECHECK, aHousehold());
        Visit v = road.visit();
        assertThat(visitFaults(caseNo, new Visit(LocalDate.of(2018, 7, 10), v.visitors(), null, "", List.of())))
                .containsOnly("visitedOn", "consistent", "narrative", "photoIds");
    }

    private CaseNo verified() {
        return road.until(Kind.VERIFICATION, aHousehold().of(2));
    }

    private List<String> faults(Report report) {
        return refused(verified(), report);
    }

    private List<String> refused(CaseNo caseNo, Report report) {
        // a report made for another household would fault the applicant too
        Report own = report.seen() == null ? report : new Report(report.visitedOn(), report.place(), report.investigators(),
                sameApplicant(caseNo, report), report.narrative(), report.applicantSigned(), report.photoIds(),
                report.withheld(), report.withheldReason(), report.doubtful(), report.doubt());
        return catchThrowableOfType(Refusal.class, () -> team.report(caseNo, own, surveyor)).faults().stream()
                .map(Refusal.Fault::field).distinct().toList();
    }

    private com.fasterxml.jackson.databind.JsonNode sameApplicant(CaseNo caseNo, Report report) {
        return report.seen().get("applicantId").asText().equals(road.dossier(caseNo).declared().applicantId().value())
                ? report.seen() : road.report(caseNo).seen();
    }

    private List<String> visitFaults(CaseNo caseNo, Visit visit) {
        return catchThrowableOfType(Refusal.class, () -> team.visit(caseNo, visit, Staff.EXAMINER)).faults().stream()
                .map(Refusal.Fault::field).distinct().toList();
    }

    private static Report with(Report r, List<String> investigators) {
        return new Report(r.visitedOn(), r.place(), investigators, r.seen(), r.narrative(), r.applicantSigned(), r.photoIds(),
                r.withheld(), null, false, null);
    }

    private static Report on(Report r, LocalDate day) {
        return new Report(day, r.place(), r.investigators(), r.seen(), r.narrative(), r.applicantSigned(), r.photoIds(),
                r.withheld(), null, false, null);
    }
}
