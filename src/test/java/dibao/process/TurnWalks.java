package dibao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dibao.appraisal.AppraisalMeeting;
import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.scenario.RestRoad;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** The turns of the road, each walked through the drawings. */
abstract class TurnWalks extends Walks {

    @Autowired Archive archive;
    @Autowired AppraisalMeeting meeting;
    @Autowired Road doors;

    @Test
    void a_failed_comparison_is_told_in_writing_objected_to_and_done_again_once() {
        String caseNo = road.opened(poor());
        road.verification(caseNo, true);
        assertThat(running(caseNo)).isWaitingAt("VerificationNotice");
        told(caseNo);
        road.complete(RestRoad.CLERK, caseNo, "VerificationReply", Map.of("on", road.today(), "answer", "有异议", "text", "商铺已转让",
                "proofIds", List.of(road.photo(RestRoad.CLERK))));
        assertThat(running(caseNo)).isWaitingAt("Verification");
        road.verification(caseNo, true);
        told(caseNo);
        road.complete(RestRoad.CLERK, caseNo, "VerificationReply", Map.of("on", road.today(), "answer", "有异议", "text", "仍不同意",
                "proofIds", List.of()));
        assertThat(running(caseNo)).isWaitingAt("Survey");
    }

    @Test
    void silence_counts_only_when_its_term_has_run() {
        String caseNo = road.opened(poor());
        road.verification(caseNo, true);
        told(caseNo);
        var silent = Map.of("on", road.today(), "answer", "期满未答复", "text", "", "proofIds", List.of());
        var early = road.tryComplete(RestRoad.CLERK, caseNo, "VerificationReply", silent);
        assertThat(early.getStatusCode().is4xxClientError()).isTrue();
        assertThat(String.valueOf(early.getBody())).contains("期满后才能");
        clock.forward(java.time.Duration.ofDays(16));
        road.complete(RestRoad.CLERK, caseNo, "VerificationReply", Map.of("on", road.today(), "answer", "期满未答复", "text", "", "proofIds", List.of()));
        assertThat(running(caseNo)).isWaitingAt("Survey");
    }

    @Test
    void a_disputed_meeting_asks_for_a_new_survey_once() {
        String caseNo = road.opened(poor());
        road.verification(caseNo);
        road.survey(caseNo);
        road.appraisal(caseNo, "有争议");
        assertThat(running(caseNo)).isWaitingAt("Survey");
        road.survey(caseNo);
        road.appraisal(caseNo, "有争议");
        assertThat(running(caseNo)).isWaitingAt("TownshipProposal");
    }

    @Test
    void a_meeting_held_outside_the_task_ends_the_task_that_waited_for_it() {
        String caseNo = road.opened(poor());
        road.verification(caseNo);
        road.survey(caseNo);
        assertThat(running(caseNo)).isWaitingAt("Appraisal");
        meeting.conclude(new CaseNo(caseNo), doors.minutes(new CaseNo(caseNo).township()), Staff.clerk(new CaseNo(caseNo).township()));
        assertThat(running(caseNo)).isWaitingAt("TownshipProposal");
    }

    @Test
    void a_notice_taken_down_before_the_house_noticed_that_it_is_over_waits_for_nothing_more() {
        String caseNo = road.appraised(poor());
        road.opinion(caseNo, true);
        road.postTownship(caseNo);
        clock.forward(java.time.Duration.ofDays(8));
        doors.step(Kind.TOWNSHIP_NOTICE, new CaseNo(caseNo));
        assertThat(running(caseNo)).isWaitingAt("HandUp");
    }

    @Test
    void a_member_who_dies_while_the_township_works_sends_the_case_back_to_the_survey() {
        String caseNo = road.appraised(poor());
        assertThat(running(caseNo)).isWaitingAt("TownshipProposal");
        road.draft(RestRoad.CLERK, caseNo, "TownshipProposal", Map.of("text", "写到一半"));
        changed(caseNo);
        var reader = Staff.surveyor(new CaseNo(caseNo).township());
        var model = new org.springframework.ui.ExtendedModelMap();
        casePage.show(caseNo, model, reader);
        assertThat((List<?>) model.get("interrupted")).singleElement().asString().as("who typed is told what was cut short")
                .contains("经办人审核意见", "mine=false");
        assertThat(running(caseNo)).isWaitingAt("Survey");
        assertThat(standing(caseNo).stands(Kind.APPRAISAL)).isFalse();
    }

    @Test
    void a_household_that_changes_before_it_was_told_is_compared_again() {
        String caseNo = road.opened(poor());
        road.verification(caseNo, true);
        changed(caseNo);
        assertThat(running(caseNo)).isWaitingAt("Verification");
        road.verification(caseNo);
        road.survey(caseNo);
        assertThat(running(caseNo)).isWaitingAt("Appraisal");
    }

    @Test
    void a_household_that_changes_while_the_county_works_begins_again_in_the_township_and_keeps_its_visit() {
        String caseNo = posted(poor());
        road.handUp(caseNo);
        assertThat(running(caseNo)).isWaitingAt("Precheck");
        boolean owed = standing(caseNo).visitOwed();
        changed(caseNo);
        assertThat(running(caseNo)).isWaitingAt("Survey");
        assertThat(standing(caseNo).visitOwed()).isEqualTo(owed);
    }

    @Test
    void an_application_withdrawn_ends_whatever_task_is_open_and_nothing_follows() {
        String caseNo = road.appraised(poor());
        var entry = Map.of("on", road.today(), "ground", "申请人撤回申请", "text", "子女已接去同住", "proofIds",
                List.of(road.photo(RestRoad.OFFICE_HEAD)));
        assertThat(String.valueOf(road.call(HttpMethod.POST, RestRoad.CLERK, "/api/cases/" + caseNo + "/closure", entry).getBody()))
                .contains("民政所负责人");
        sent(RestRoad.OFFICE_HEAD, caseNo, "closure", entry);
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNo).count()).isZero();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNo).count()).isZero();
        assertThat(standing(caseNo).label()).isEqualTo("终止办理（申请人撤回申请）");
        assertThat(String.valueOf(road.call(HttpMethod.POST, RestRoad.CLERK, "/api/cases/" + caseNo + "/changes",
                change(RestRoad.CLERK)).getBody())).contains("已终止办理");
    }

    @Test
    void an_approval_found_wrong_is_revoked_and_decided_again_by_a_sheet_that_names_the_old_one() {
        String caseNo = approved();
        int wrong = archive.open(new CaseNo(caseNo)).sheets().size();
        sent(RestRoad.APPROVER, caseNo, "revocation", Map.of("backTo", "县级重新审核", "error", "金额计算有误", "proofIds",
                List.of(road.photo(RestRoad.APPROVER))));
        assertThat(running(caseNo)).isWaitingAt("CountyOpinion");
        assertThat(entitlements(caseNo)).isZero();
        road.examine(caseNo, "拟批准", Map.of());
        road.countyPosting(caseNo, NO_OBJECTION);
        road.decide(caseNo, true);
        assertEnded(caseNo, "Approved");
        assertThat(archive.open(new CaseNo(caseNo)).latest(Finding.Decision.class).orElseThrow().corrects()).isEqualTo(wrong);
        assertThat(entitlements(caseNo)).isOne();
    }

    @Test
    void an_approval_resting_on_a_wrong_survey_goes_back_to_the_township() {
        String caseNo = approved();
        sent(RestRoad.APPROVER, caseNo, "revocation", Map.of("backTo", "乡镇重新调查", "error", "调查时漏登成员", "proofIds",
                List.of(road.photo(RestRoad.APPROVER))));
        assertThat(running(caseNo)).isWaitingAt("Survey");
    }

    private String approved() {
        String caseNo = posted(poor());
        road.handUp(caseNo);
        road.precheck(caseNo);
        road.visitIfOwed(caseNo);
        road.examine(caseNo, "拟批准", Map.of());
        road.countyPosting(caseNo, NO_OBJECTION);
        road.decide(caseNo, true);
        assertEnded(caseNo, "Approved");
        return caseNo;
    }

    private void told(String caseNo) {
        road.complete(RestRoad.CLERK, caseNo, "VerificationNotice", Map.of("toldOn", road.today(), "reasons", "名下登记有商铺一处"));
    }

    private void changed(String caseNo) {
        sent(RestRoad.CLERK, caseNo, "changes", change(RestRoad.CLERK));
    }

    private Map<String, Object> change(String who) {
        return Map.of("on", road.today(), "what", "成员死亡", "text", "配偶因病去世", "proofIds", List.of(road.photo(who)));
    }

    private void sent(String who, String caseNo, String what, Object entry) {
        var answer = road.call(HttpMethod.POST, who, "/api/cases/" + caseNo + "/" + what, entry);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(String.valueOf(answer.getBody())).isTrue();
        road.runJobs();
    }

    private dibao.casefile.CaseStanding standing(String caseNo) {
        return archive.open(new CaseNo(caseNo)).standing();
    }

    private long entitlements(String caseNo) {
        return jdbc.sql("select count(*) from benefit_entitlement where case_no = ?").param(caseNo).query(Long.class).single();
    }

    @Autowired CaseClockPage casePage;
    @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;
}
