package dibao.verification;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.household.Circumstances;
import dibao.household.Circumstances.Obligor;
import dibao.scenario.Households;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import dibao.shared.Refusal;
import dibao.survey.SurveyTeam;
import dibao.verification.MeansCheck.Precheck;
import dibao.verification.MeansCheck.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("The means check (220号 art. 12, 19; R25, R29–R31)")
class MeansCheckTests {

    @Autowired Road road;
    @Autowired MeansCheck means;
    @Autowired MeansRegisters registers;
    @Autowired SurveyTeam survey;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void every_member_who_counts_and_every_obligor_gets_a_dated_result() {
        CaseNo caseNo = road.until(Kind.VERIFICATION, aHousehold().of(3).supportedBy(obligor(Ids.born(1990))));
        var sheet = sheet(caseNo);
        assertThat(sheet.people()).hasSize(4).allMatch(Finding.Verification.Person::authorised);
        assertThat(sheet.comparedOn()).isEqualTo(LocalDate.of(2018, 7, 9));
    }

    @Test
    void a_car_of_a_member_is_a_hit_and_must_be_settled_with_a_reason() {
        CaseNo caseNo = matched(aHousehold().of(2));
        registered("车辆", applicant(caseNo), "湘M12345", null);
        means.order(caseNo);
        var hit = means.hits(caseNo).get(0);
        assertThat(hit.item()).isEqualTo("湘M12345");
        Refusal unsettled = refused(caseNo, new Settlement(clock.today(), List.of(), "有车", false));
        assertThat(unsettled).hasMessageContaining("湘M12345").hasMessageContaining("唐本人");
        assertThat(fields(refused(caseNo, new Settlement(clock.today(),
                List.of(new Settlement.Line(hit.id(), "不管", " ")), "有车", false))))
                .containsExactly("settlements[0].settlement", "settlements[0].note");
        means.settle(caseNo, new Settlement(clock.today(), List.of(new Settlement.Line(hit.id(), "采信", "行驶证为证")), "有车", false),
                Staff.CHECKER);
        assertThat(sheet(caseNo).people().get(0).hits()).singleElement()
                .satisfies(h -> assertThat(h.settlement()).isEqualTo("采信"));
    }

    @Test
    void a_hit_that_came_in_after_the_form_was_opened_is_not_slipped_past() {
        CaseNo caseNo = matched(aHousehold());
        Settlement opened = road.allExplained(caseNo);
        registered("房产", applicant(caseNo), "某小区1栋", null);
        assertThat(refused(caseNo, opened)).hasMessageContaining("某小区1栋");
    }

    @Test
    void who_has_not_authorised_is_recorded_and_never_compared() {
        CaseNo caseNo = matched(aHousehold().of(2).withoutAuthorisation());
        IdCardNumber spouse = road.dossier(caseNo).declared().members().get(1).idCard();
        registered("车辆", spouse, "湘M54321", null);
        means.settle(caseNo, road.allExplained(caseNo), Staff.CHECKER);
        assertThat(means.hits(caseNo)).isEmpty();
        assertThat(sheet(caseNo).people()).extracting(Finding.Verification.Person::authorised).containsExactly(true, false);
    }

    @Test
    void the_money_of_an_obligor_is_shown_exactly_and_another_name_is_remarked() {
        IdCardNumber son = Ids.born(1991);
        CaseNo caseNo = matched(aHousehold().supportedBy(obligor(son)));
        registered("财政供养人员", son, "县某局", Money.of("4321.50"));
        means.order(caseNo);
        assertThat(means.hits(caseNo)).singleElement().satisfies(h -> assertThat(h.detail())
                .isEqualTo("登记姓名 名册上的名，与申报姓名不一致；金额 4321.50 元"));
    }

    @Test
    void ordering_again_adds_nothing_and_a_newer_book_does_not_change_what_was_found() {
        CaseNo caseNo = matched(aHousehold());
        registered("工商登记", applicant(caseNo), "某店", null);
        means.order(caseNo);
        means.order(caseNo);
        registers.keep("工商登记", "new.xlsx", List.of(), true, "test", Instant.EPOCH);
        means.order(caseNo);
        assertThat(means.hits(caseNo)).hasSize(1);
        CaseNo next = matched(aHousehold());
        means.order(next);
        assertThat(means.hits(next)).isEmpty();
    }

    @Test
    void the_comparison_is_neither_older_than_the_case_nor_of_tomorrow() {
        CaseNo caseNo = matched(aHousehold());
        for (LocalDate day : List.of(LocalDate.of(2018, 7, 8), LocalDate.of(2018, 7, 10))) {
            assertThat(fields(refused(caseNo, new Settlement(day, road.allExplained(caseNo).settlements(), "无", false))))
                    .containsExactly("comparedOn");
        }
    }

    @Test
    void a_stranger_s_hit_cannot_be_settled_here() {
        CaseNo caseNo = matched(aHousehold());
        assertThat(fields(refused(caseNo, new Settlement(clock.today(),
                List.of(new Settlement.Line(-1L, "排除", "无")), "无", false)))).containsExactly("settlements[0].hitId");
    }

    @Test
    void every_suspicion_of_the_platform_is_handled_and_leads_to_a_visit() {
        CaseNo caseNo = road.until(Kind.SPOT_CHECK, aHousehold());
        var open = new Precheck.Suspicion("唐本人", "门面业主", null, "");
        assertThat(fields(catchThrowableOfType(Refusal.class, () -> means.precheck(caseNo,
                new Precheck(clock.today(), "", List.of(open), List.of("none")), Staff.CHECKER))))
                .containsExactly("platform", "suspicions[0].handling", "suspicions[0].note", "resultIds");
        means.precheck(caseNo, new Precheck(clock.today(), "互联网+监督",
                List.of(new Precheck.Suspicion("唐本人", "门面业主", "排除", "同名不同人")),
                List.of(road.photo(Staff.CHECKER))), Staff.CHECKER);
        assertThat(road.dossier(caseNo).standing().visitOwed()).isTrue();
    }

    @Test
    void a_platform_s_answer_must_be_shown_even_if_it_suspects_nobody() {
        CaseNo caseNo = road.until(Kind.SPOT_CHECK, aHousehold());
        assertThat(fields(catchThrowableOfType(Refusal.class, () -> means.precheck(caseNo,
                new Precheck(clock.today(), "互联网+监督", List.of(), List.of()), Staff.CHECKER)))).containsExactly("resultIds");
    }

    @Test
    void a_member_the_survey_found_is_not_yet_compared_until_the_comparison_is_made_again() {
        CaseNo caseNo = matched(aHousehold());
        assertThat(means.uncompared(caseNo)).containsExactly("唐本人");
        road.until(Kind.VERIFICATION, caseNo);
        assertThat(means.uncompared(caseNo)).isEmpty();
        var declared = road.dossier(caseNo).declared();
        var found = Households.member("唐新增", Ids.born(1995), "子");
        survey.report(caseNo, road.report(new Circumstances(null, declared.category(), declared.applicantName(),
                declared.applicantId(), declared.villageCode(), declared.address(), null, null, null,
                declared.applicationDate(), declared.reason(), false, List.of(declared.members().get(0), found), List.of(),
                List.of(), List.of())), Staff.surveyor(Staff.TOWNSHIP));
        assertThat(means.uncompared(caseNo)).containsExactly("唐新增");
        means.settle(caseNo, road.allExplained(caseNo), Staff.CHECKER);
        assertThat(means.uncompared(caseNo)).isEmpty();
        assertThat(road.dossier(caseNo).standing().stands(Kind.SURVEY)).isTrue();
    }

    @Test
    void an_obligor_without_an_authorisation_of_his_own_is_recorded_and_never_compared_and_holds_up_nothing() {
        IdCardNumber son = Ids.born(1992);
        CaseNo caseNo = matched(aHousehold().supportedBy(new Obligor("唐未签", son, "子", false, Money.ZERO)));
        registered("车辆", son, "湘M99999", null);
        means.settle(caseNo, road.allExplained(caseNo), Staff.CHECKER);
        assertThat(means.hits(caseNo)).isEmpty();
        assertThat(sheet(caseNo).people()).extracting(Finding.Verification.Person::authorised).containsExactly(true, false);
        road.until(Kind.DECISION, caseNo);
        assertThat(road.dossier(caseNo).standing().approved()).isTrue();
    }

    @Test
    void an_obligor_the_survey_found_or_who_signed_since_is_compared_before_meeting_and_opinion() {
        var silent = new Obligor("唐未签", Ids.born(1993), "子", false, Money.ZERO);
        CaseNo caseNo = road.until(Kind.VERIFICATION, aHousehold().supportedBy(silent));
        seen(caseNo, List.of(new Obligor(silent.name(), silent.idCard(), "子", false, Money.ZERO, true), obligor(Ids.born(1994))));
        assertThat(means.uncompared(caseNo)).containsExactly("唐未签", "唐赡养");
        assertThat(road.dossier(caseNo).uncompared()).isEqualTo(means.uncompared(caseNo));
        road.step(Kind.APPRAISAL, caseNo);
        assertThat(catchThrowableOfType(Refusal.class, () -> road.step(Kind.TOWNSHIP_PROPOSAL, caseNo)))
                .hasMessageContaining("唐未签、唐赡养还没有信息核对结果");
        means.settle(caseNo, road.allExplained(caseNo), Staff.CHECKER);
        road.step(Kind.TOWNSHIP_PROPOSAL, caseNo);
    }

    private void seen(CaseNo caseNo, List<Obligor> obligors) {
        var d = road.dossier(caseNo).declared();
        survey.report(caseNo, road.report(new Circumstances(null, d.category(), d.applicantName(), d.applicantId(), d.villageCode(),
                d.address(), null, null, null, d.applicationDate(), d.reason(), false, d.members(), List.of(), List.of(), obligors)),
                Staff.surveyor(Staff.TOWNSHIP));
    }

    private CaseNo matched(Households household) {
        return road.until(Kind.RELATIVES, household);
    }

    private IdCardNumber applicant(CaseNo caseNo) {
        return road.dossier(caseNo).declared().applicantId();
    }

    private void registered(String register, IdCardNumber idCard, String item, Money amount) {
        String name = amount == null ? "唐本人" : "名册上的名";
        registers.keep(register, "test.xlsx", List.of(new MeansRegisters.Entry(idCard, name, item, amount,
                LocalDate.of(2018, 6, 30))), false, "test", Instant.EPOCH);
    }

    private static Obligor obligor(IdCardNumber idCard) {
        return new Obligor("唐赡养", idCard, "子", false, Money.of("100"), true);
    }

    private Finding.Verification sheet(CaseNo caseNo) {
        return road.dossier(caseNo).latest(Finding.Verification.class).orElseThrow();
    }

    private Refusal refused(CaseNo caseNo, Settlement settlement) {
        return catchThrowableOfType(Refusal.class, () -> means.settle(caseNo, settlement, Staff.CHECKER));
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.faults().stream().map(Refusal.Fault::field).distinct().toList();
    }
}
