package dibao.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.household.MembersWhoCount;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gate where a case leaves the straight road (220号 art. 20, 24, 29, 36)")
class GateTurnTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 7, 30);
    private static final String TOWNSHIP = "431122100";

    private final List<Dossier.LaidSheet> sheets = new ArrayList<>();

    @Test
    void nobody_is_told_of_a_comparison_that_did_not_fail() {
        walkedTo(Kind.VERIFICATION);
        refused(told(), Role.INTAKE, "无须告知");
    }

    @Test
    void a_failed_comparison_goes_on_only_when_the_household_was_told_and_heard_and_is_heard_once() {
        walkedTo(Kind.RELATIVES);
        laid(failed(), Role.CHECKER);
        refused(Sheets220.survey(), Role.SURVEYOR, "先书面告知");
        laid(told(), Role.INTAKE);
        refused(Sheets220.survey(), Role.SURVEYOR, "记录其答复");
        laid(replied("无异议"), Role.INTAKE);
        refused(told(), Role.INTAKE, "已经告知");
        refused(replied("有异议"), Role.INTAKE, "不能重复记录");
        admitted(Sheets220.survey(), Role.SURVEYOR);
    }

    @Test
    void the_first_objection_to_a_comparison_asks_for_another_one_and_the_second_does_not() {
        walkedTo(Kind.RELATIVES);
        objectedComparison();
        refused(Sheets220.survey(), Role.SURVEYOR, "应复查");
        objectedComparison();
        admitted(Sheets220.survey(), Role.SURVEYOR);
    }

    @Test
    void what_the_office_head_sent_back_gets_no_opinion_of_the_township() {
        walkedTo(Kind.TOWNSHIP_PROPOSAL);
        laid(new Finding.TownshipEndorsement(false, "重写"), Role.OFFICE_HEAD);
        refused(opinion(true, true), Role.TOWNSHIP_HEAD, "已退回经办人");
    }

    @Test
    void a_township_s_refusal_is_seen_by_the_county_and_never_posted_and_a_favourable_opinion_the_other_way_round() {
        walkedTo(Kind.TOWNSHIP_ENDORSEMENT);
        laid(opinion(true, false), Role.TOWNSHIP_HEAD);
        refused(Sheets220.townshipPosting(TODAY), Role.INTAKE, "未同意拟纳入");
        admitted(new Finding.RefusalReview(false, "已阅"), Role.COUNTY_EXAMINER);
        laid(opinion(true, true), Role.TOWNSHIP_HEAD);
        refused(new Finding.RefusalReview(false, "已阅"), Role.COUNTY_EXAMINER, "无须查看");
    }

    @Test
    void an_opinion_the_township_head_did_not_agree_to_is_not_posted_either() {
        walkedTo(Kind.TOWNSHIP_ENDORSEMENT);
        laid(opinion(false, true), Role.TOWNSHIP_HEAD);
        refused(Sheets220.townshipPosting(TODAY), Role.INTAKE, "未同意拟纳入");
    }

    @Test
    void a_first_dispute_at_the_meeting_asks_for_a_new_survey_and_a_second_is_for_the_county_to_see() {
        walkedTo(Kind.SURVEY);
        laid(disputed(), Role.INTAKE);
        refused(proposal(), Role.INTAKE, "有争议");
        laid(Sheets220.survey(), Role.SURVEYOR);
        laid(disputed(), Role.INTAKE);
        admitted(proposal(), Role.INTAKE);
    }

    @Test
    void an_objected_notice_is_not_handed_up() {
        walkedTo(Kind.TOWNSHIP_POSTING);
        laid(Sheets220.objectedTownshipNotice(), Role.INTAKE);
        refused(new Finding.SpotCheck("B1", List.of(), false), Role.SYSTEM, "再次公示后再上报");
    }

    @Test
    void an_objection_on_the_village_wall_is_investigated_and_then_answered_by_the_township_before_its_opinion() {
        walkedTo(Kind.TOWNSHIP_NOTICE);
        refused(Sheets220.answered(), Role.INTAKE, "没有待答复的异议");
        laid(Sheets220.objectedTownshipNotice(), Role.INTAKE, true);
        refused(Sheets220.answered(), Role.INTAKE, "先调查核实");
        laid(Sheets220.survey(), Role.SURVEYOR);
        laid(new Finding.Appraisal(TODAY, "村部", List.of(), "属实", "", List.of()), Role.INTAKE);
        refused(proposal(), Role.INTAKE, "尚未答复异议人");
        refused(Sheets220.answered(), Role.COUNTY_EXAMINER, "应由乡镇受理员答复");
        laid(Sheets220.answered(), Role.INTAKE);
        admitted(proposal(), Role.INTAKE);
    }

    @Test
    void an_unfavourable_opinion_of_the_county_is_not_posted_and_not_approved_but_may_be_refused() {
        walkedToTheCounty();
        laid(new Finding.CountyOpinion(List.of(), "拟不予批准", null, "", null, 1, List.of("C01"), List.of(), false), Role.COUNTY_EXAMINER);
        refused(Sheets220.countyPosting(TODAY), Role.COUNTY_EXAMINER, "不能公示");
        refused(Sheets220.approval(), Role.COUNTY_APPROVER, "不是拟批准，不能批准");
        admitted(Sheets220.refusal(), Role.COUNTY_APPROVER);
    }

    @Test
    void nothing_is_decided_on_a_case_sent_back_or_approved_before_it_was_posted() {
        walkedToTheCounty();
        laid(Sheets220.favourable(), Role.COUNTY_EXAMINER);
        refused(Sheets220.approval(), Role.COUNTY_APPROVER, "缺少有效的「县级公示结果」");
        laid(Sheets220.sentBack(), Role.COUNTY_EXAMINER);
        refused(Sheets220.refusal(), Role.COUNTY_APPROVER, "已退回乡镇，不能作出决定");
    }

    @Test
    void a_revocation_names_the_last_decision_and_the_new_decision_names_what_it_corrects() {
        walkedToTheCounty();
        laid(Sheets220.favourable(), Role.COUNTY_EXAMINER);
        refused(revocation(1, Turn.Revocation.TO_COUNTY), Role.COUNTY_APPROVER, "没有可以撤销的决定");
        laid(Sheets220.refusal(), Role.COUNTY_APPROVER);
        int decided = sheets.size();
        refused(revocation(decided - 1, Turn.Revocation.TO_COUNTY), Role.COUNTY_APPROVER, "撤销第 %d 号材料".formatted(decided));
        laid(revocation(decided, Turn.Revocation.TO_COUNTY), Role.COUNTY_APPROVER);
        laid(Sheets220.favourable(), Role.COUNTY_EXAMINER);
        refused(Sheets220.refusal(), Role.COUNTY_APPROVER, "须写明更正第几号材料");
        admitted(new Finding.Decision(false, null, null, List.of("C01"), "", null, 1, null, decided), Role.COUNTY_APPROVER);
    }

    @Test
    void a_township_s_wrong_refusal_goes_back_to_the_township_only() {
        walkedTo(Kind.TOWNSHIP_ENDORSEMENT);
        laid(opinion(true, false), Role.TOWNSHIP_HEAD);
        laid(new Finding.RefusalReview(false, "已阅"), Role.COUNTY_EXAMINER);
        int replied = sheets.size() - 1;
        refused(Sheets220.survey(), Role.SURVEYOR, "初审不符合条件，县级已查看");
        refused(revocation(replied, Turn.Revocation.TO_COUNTY), Role.COUNTY_APPROVER, "应退回乡镇重新调查");
        laid(revocation(replied, Turn.Revocation.TO_TOWNSHIP), Role.COUNTY_APPROVER);
        assertThat(dossier().standing().label()).isEqualTo("办理中·信息核对已完成");
        admitted(Sheets220.survey(), Role.SURVEYOR);
    }

    @Test
    void a_closed_case_takes_nothing_more_and_cannot_be_revoked_open_again() {
        walkedTo(Kind.SURVEY);
        laid(new Turn.Closure(TODAY, "申请人撤回申请", "", List.of()), Role.OFFICE_HEAD);
        refused(Sheets220.survey(), Role.SURVEYOR, "本案已终止办理，不能再加入「入户调查」");
        refused(revocation(1, Turn.Revocation.TO_TOWNSHIP), Role.COUNTY_APPROVER, "本案已终止办理");
        assertThat(dossier().standing().label()).isEqualTo("终止办理（申请人撤回申请）");
    }

    @Test
    void a_case_is_accepted_once() {
        laid(Sheets220.application(), Role.INTAKE);
        refused(Sheets220.application(), Role.INTAKE, "不能重复受理");
    }

    private void objectedComparison() {
        laid(failed(), Role.CHECKER);
        laid(told(), Role.INTAKE);
        laid(replied(Turn.VerificationReply.OBJECTED), Role.INTAKE);
    }

    private static Finding failed() {
        return new Finding.Verification(TODAY, List.of(Sheets220.person(true)), "名下有车", true);
    }

    private static Finding told() {
        return new Turn.VerificationNotice(TODAY, "名下有车");
    }

    private static Finding replied(String answer) {
        return new Turn.VerificationReply(TODAY, answer, "", List.of());
    }

    private static Finding disputed() {
        return new Finding.Appraisal(TODAY, "村部", List.of(), "有争议", "", List.of());
    }

    private static Finding proposal() {
        return new Finding.TownshipProposal(false, null, "", null, 1, List.of());
    }

    private static Finding opinion(boolean agreed, boolean qualified) {
        return new Finding.TownshipOpinion(agreed, qualified, null, "", null);
    }

    private static Finding revocation(int sheet, String backTo) {
        return new Turn.Revocation(sheet, "漏算收入", backTo, List.of());
    }

    private void walkedToTheCounty() {
        walkedTo(Kind.TOWNSHIP_NOTICE);
        laid(new Finding.SpotCheck("B1", List.of(), false), Role.SYSTEM);
        laid(Sheets220.precheck(), Role.CHECKER);
    }

    private void walkedTo(Kind last) {
        for (Finding finding : Sheets220.roadOfTheTownship(TODAY, List.of(Sheets220.person(true)))) {
            if (finding.sort().compareTo(last) <= 0) {
                laid(finding, SheetOrder.of(finding.sort()).mayLay().stream().sorted().findFirst().orElseThrow());
            }
        }
    }

    private void refused(Finding finding, Role role, String sentence) {
        assertThatThrownBy(() -> new Gate(dossier(), TODAY).admit(finding, officer(role))).hasMessageContaining(sentence);
    }

    private void admitted(Finding finding, Role role) {
        assertThatCode(() -> new Gate(dossier(), TODAY).admit(finding, officer(role))).doesNotThrowAnyException();
    }

    private void laid(Finding finding, Role role) {
        laid(finding, role, false);
    }

    /** @param instead the last sheet was this one */
    private void laid(Finding finding, Role role, boolean instead) {
        if (instead) {
            sheets.remove(sheets.size() - 1);
        }
        admitted(finding, role);
        sheets.add(new Dossier.LaidSheet(sheets.size() + 1, finding, role.id(), role.id(), Instant.EPOCH));
    }

    private Dossier dossier() {
        return new Dossier(CaseNo.of(TOWNSHIP, 2018, 1), TOWNSHIP, TOWNSHIP + "201", "农村", "某", "220", TODAY.minusDays(20), 1,
                List.copyOf(sheets), new MembersWhoCount((people, applied, accepted) -> people.stream().map(p -> true).toList()));
    }

    private static Officer officer(Role role) {
        return role == Role.SYSTEM ? Officer.SYSTEM : new Officer(role.id(), role.id(), Set.of(role), role.ofTownship() ? TOWNSHIP : null);
    }
}
