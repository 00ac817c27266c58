package dibao.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.household.MembersWhoCount;
import dibao.shared.CaseNo;
import dibao.shared.IdCardNumber;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gate of the dossier (R21–R25)")
class GateTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 7, 30);
    private static final String TOWNSHIP = "431122100";

    private final List<Dossier.LaidSheet> sheets = new ArrayList<>();
    private final Officer clerk = officer("clerk", Role.INTAKE);
    private final Officer examiner = new Officer("examiner", "县审甲", Set.of(Role.COUNTY_EXAMINER), null);
    private final Officer approver = new Officer("approver", "县批乙", Set.of(Role.COUNTY_APPROVER), null);

    @Test
    void nobody_approves_without_comparison_survey_appraisal_and_posting() {
        laid(Sheets220.application(), clerk);
        laid(new Finding.Relatives(List.of()), Officer.SYSTEM);
        assertThatThrownBy(() -> admit(Sheets220.approval(), approver)).isInstanceOf(Refusal.class)
                .hasMessageContainingAll("信息核对", "入户调查", "民主评议", "乡镇公示结果");
    }

    @Test
    void an_undisputed_road_reaches_approval() {
        walkedToCountyNotice(false, List.of(Sheets220.person(true)));
        assertThatCode(() -> admit(Sheets220.approval(), approver)).doesNotThrowAnyException();
    }

    @Test
    void who_examined_may_not_decide() {
        walkedToCountyNotice(false, List.of(Sheets220.person(true)));
        var both = new Officer("examiner", "县审甲", Set.of(Role.COUNTY_APPROVER), null);
        assertThatThrownBy(() -> admit(Sheets220.approval(), both)).hasMessageContaining("不同人员");
    }

    @Test
    void a_drawn_case_is_not_examined_before_the_county_saw_the_household() {
        walkedTo(Kind.TOWNSHIP_NOTICE);
        laid(new Finding.SpotCheck("B1", List.of(), true), Officer.SYSTEM);
        laid(Sheets220.precheck(), officer("checker", Role.CHECKER));
        assertThatThrownBy(() -> admit(Sheets220.favourable(), examiner)).hasMessageContaining("直接入户核查");
    }

    @Test
    void an_owed_visit_stays_owed_after_the_case_was_sent_back() {
        walkedTo(Kind.TOWNSHIP_NOTICE);
        laid(new Finding.SpotCheck("B1", List.of("T03"), false), Officer.SYSTEM);
        laid(Sheets220.survey(), officer("surveyor", Role.SURVEYOR));
        assertThat(standing().visitOwed()).isTrue();
        assertThat(standing().stands(Kind.SPOT_CHECK)).isFalse();
    }

    @Test
    void a_new_survey_overtakes_the_appraisal_and_the_posting() {
        walkedTo(Kind.TOWNSHIP_NOTICE);
        laid(Sheets220.survey(), officer("surveyor", Role.SURVEYOR));
        assertThat(standing().stands(Kind.APPRAISAL)).isFalse();
        assertThat(standing().stands(Kind.TOWNSHIP_NOTICE)).isFalse();
        assertThat(standing().stands(Kind.VERIFICATION)).isTrue();
    }

    @Test
    void a_notice_may_not_be_taken_down_before_seven_full_days() {
        walkedTo(Kind.TOWNSHIP_OPINION);
        laid(Sheets220.townshipPosting(TODAY.plusDays(1)), clerk);
        assertThatThrownBy(() -> admit(Sheets220.townshipNotice(), clerk)).hasMessageContaining("公示期未满");
    }

    @Test
    void who_the_survey_found_anew_is_compared_before_the_township_gives_its_opinion() {
        walkedTo(Kind.APPRAISAL, List.of());
        assertThatThrownBy(() -> admit(Sheets220.roadOfTheTownship(TODAY, List.of()).get(5), clerk))
                .hasMessageContaining("某还没有信息核对结果");
    }

    @Test
    void an_objection_on_the_county_wall_bars_approval() {
        walkedToCountyNotice(true, List.of(Sheets220.person(true)));
        assertThatThrownBy(() -> admit(Sheets220.approval(), approver)).hasMessageContaining("有异议");
    }

    @Test
    void an_objection_on_the_village_wall_can_neither_be_closed_over_nor_posted_over() {
        walkedTo(Kind.TOWNSHIP_POSTING);
        laid(Sheets220.objectedTownshipNotice(), clerk);
        assertThatThrownBy(() -> admit(Sheets220.townshipNotice(), clerk)).hasMessageContaining("已经结束");
        assertThatThrownBy(() -> admit(Sheets220.townshipPosting(TODAY), clerk)).hasMessageContaining("重新调查");
        laid(Sheets220.survey(), officer("surveyor", Role.SURVEYOR));
        assertThat(standing().stands(Kind.TOWNSHIP_NOTICE)).isFalse();
    }

    @Test
    void an_objection_on_the_county_wall_asks_for_a_visit_before_anything_else() {
        walkedToCountyNotice(true, List.of(Sheets220.person(true)));
        assertThatThrownBy(() -> admit(Sheets220.countyNotice(false), examiner)).hasMessageContaining("已经结束");
        assertThatThrownBy(() -> admit(Sheets220.countyPosting(TODAY), examiner)).hasMessageContaining("入户核查");
        assertThatThrownBy(() -> admit(Sheets220.favourable(), examiner)).hasMessageContaining("入户核查");
        assertThatThrownBy(() -> admit(Sheets220.answered(), examiner)).hasMessageContaining("先调查");
        laid(Sheets220.countyVisit(), examiner);
        assertThatThrownBy(() -> admit(Sheets220.favourable(), examiner)).hasMessageContaining("异议答复");
        assertThatThrownBy(() -> admit(Sheets220.answered(), clerk)).hasMessageContaining("县审核员");
        laid(Sheets220.answered(), examiner);
        assertThatCode(() -> admit(Sheets220.favourable(), examiner)).doesNotThrowAnyException();
    }

    @Test
    void a_case_sent_back_gets_no_second_opinion_of_the_county_before_the_township_mended_it() {
        walkedTo(Kind.TOWNSHIP_NOTICE);
        laid(new Finding.SpotCheck("B1", List.of(), false), Officer.SYSTEM);
        laid(Sheets220.precheck(), officer("checker", Role.CHECKER));
        laid(Sheets220.sentBack(), examiner);
        assertThatThrownBy(() -> admit(Sheets220.favourable(), examiner)).hasMessageContaining("退回乡镇");
    }

    @Test
    void an_unauthorised_member_serves_a_refusal_but_never_an_approval() {
        walkedToCountyNotice(false, List.of(Sheets220.person(false)));
        assertThatThrownBy(() -> admit(Sheets220.approval(), approver)).hasMessageContaining("未授权核对");
        assertThatCode(() -> admit(Sheets220.refusal(), approver)).doesNotThrowAnyException();
    }

    @Test
    void an_officer_named_as_a_relative_steps_back() {
        laid(Sheets220.application(), clerk);
        laid(new Finding.Relatives(List.of(new Finding.Relatives.Link("某", new IdCardNumber("431122194503121019"),
                "张三", null, "surveyor", "经办人员", "兄弟姐妹", "比对"))), Officer.SYSTEM);
        laid(Sheets220.verification(List.of(Sheets220.person(true))), officer("checker", Role.CHECKER));
        assertThatThrownBy(() -> admit(Sheets220.survey(), officer("surveyor", Role.SURVEYOR)))
                .hasMessageContaining("回避");
        assertThatCode(() -> admit(Sheets220.survey(), officer("other", Role.SURVEYOR))).doesNotThrowAnyException();
    }

    @Test
    void another_township_and_another_post_are_refused() {
        laid(Sheets220.application(), clerk);
        laid(new Finding.Relatives(List.of()), Officer.SYSTEM);
        var stranger = new Officer("x", "外乡人", Set.of(Role.CHECKER), "431122101");
        assertThatThrownBy(() -> admit(Sheets220.verification(List.of()), stranger)).hasMessageContaining("不属于您所在的乡镇");
        assertThatThrownBy(() -> admit(Sheets220.verification(List.of()), clerk)).hasMessageContaining("应由核对员办理");
    }

    @Test
    void nothing_follows_a_decision() {
        walkedToCountyNotice(false, List.of(Sheets220.person(true)));
        laid(Sheets220.approval(), approver);
        assertThatThrownBy(() -> admit(Sheets220.survey(), officer("surveyor", Role.SURVEYOR)))
                .hasMessageContaining("已作出审批决定");
        assertThat(standing().label()).isEqualTo("已批准");
    }

    private void walkedToCountyNotice(boolean objected, List<Finding.Verification.Person> people) {
        walkedTo(Kind.TOWNSHIP_NOTICE, people);
        laid(new Finding.SpotCheck("B1", List.of(), false), Officer.SYSTEM);
        laid(Sheets220.precheck(), officer("checker", Role.CHECKER));
        laid(Sheets220.favourable(), examiner);
        laid(Sheets220.countyPosting(TODAY), examiner);
        laid(Sheets220.countyNotice(objected), examiner);
    }

    private void walkedTo(Kind last) {
        walkedTo(last, List.of(Sheets220.person(true)));
    }

    private void walkedTo(Kind last, List<Finding.Verification.Person> people) {
        for (Finding finding : Sheets220.roadOfTheTownship(TODAY, people)) {
            if (finding.sort().compareTo(last) <= 0) {
                SheetOrder.of(finding.sort()).mayLay().stream().sorted().findFirst()
                        .ifPresent(role -> laid(finding, role == Role.SYSTEM ? Officer.SYSTEM : officer(role.id(), role)));
            }
        }
    }

    private void laid(Finding finding, Officer officer) {
        admit(finding, officer);
        sheets.add(new Dossier.LaidSheet(sheets.size() + 1, finding, officer.id(), officer.name(), Instant.EPOCH));
    }

    private void admit(Finding finding, Officer officer) {
        new Gate(dossier(), TODAY).admit(finding, officer);
    }

    private CaseStanding standing() {
        return dossier().standing();
    }

    private Dossier dossier() {
        return new Dossier(CaseNo.of(TOWNSHIP, 2018, 1), TOWNSHIP, TOWNSHIP + "201", "农村", "某", "220",
                TODAY.minusDays(20), 1, List.copyOf(sheets), new MembersWhoCount((people, applied, accepted) -> people.stream()
                .map(p -> p.relation().equals("本人") || p.livesTogether()).toList()));
    }

    private static Officer officer(String id, Role role) {
        return new Officer(id, id, Set.of(role), role.ofTownship() ? TOWNSHIP : null);
    }
}
