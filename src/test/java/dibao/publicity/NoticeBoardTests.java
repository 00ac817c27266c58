package dibao.publicity;

import static dibao.scenario.Households.aHousehold;
import static dibao.scenario.Households.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.household.Circumstances;
import dibao.publicity.NoticeBoard.Closing;
import dibao.publicity.NoticeBoard.Posting;
import dibao.scenario.Households;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.survey.SurveyTeam;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("The notice board (220号 art. 25, 29, 34; R24, R41)")
class NoticeBoardTests {

    @Autowired Road road;
    @Autowired NoticeBoard board;
    @Autowired SurveyTeam survey;
    @Autowired HouseClock clock;
    @LocalServerPort int port;

    final Officer clerk = Staff.clerk(Staff.TOWNSHIP);

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void posted_on_the_ninth_it_hangs_seven_full_days_and_comes_down_on_the_seventeenth() {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_POSTING, aHousehold());
        assertThat(posting(caseNo, Finding.TownshipPosting.class).closesOn()).isEqualTo(LocalDate.of(2018, 7, 17));
        clock.set(LocalDate.of(2018, 7, 16));
        assertThat(closeFaults(caseNo, closing(clock.today()))).containsExactly("closedOn");
        clock.set(LocalDate.of(2018, 7, 17));
        board.close(caseNo, Level.TOWNSHIP, closing(clock.today()), clerk);
        assertThat(road.dossier(caseNo).standing().stands(Kind.TOWNSHIP_NOTICE)).isTrue();
    }

    @Test
    void a_posting_is_neither_older_than_the_opinion_nor_of_tomorrow() {
        clock.set(LocalDate.of(2018, 7, 12));
        CaseNo caseNo = road.until(Kind.TOWNSHIP_OPINION, aHousehold());
        clock.set(LocalDate.of(2018, 7, 14));
        var spots = road.posting(clerk).places();
        assertThat(postFaults(caseNo, new Posting(LocalDate.of(2018, 7, 11), spots))).containsExactly("postedOn");
        assertThat(postFaults(caseNo, new Posting(LocalDate.of(2018, 7, 15), spots))).containsExactly("postedOn");
        board.post(caseNo, Level.TOWNSHIP, new Posting(LocalDate.of(2018, 7, 12), spots), clerk);
        assertThat(posting(caseNo, Finding.TownshipPosting.class).closesOn()).isEqualTo(LocalDate.of(2018, 7, 20));
    }

    @Test
    void a_wall_without_name_or_photo_is_no_wall() {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_OPINION, aHousehold());
        assertThat(postFaults(caseNo, new Posting(clock.today(), List.of()))).containsExactly("places");
        assertThat(postFaults(caseNo, new Posting(clock.today(), List.of(new Posting.Spot("", "none")))))
                .containsExactly("places[0].place", "places[0].photoId");
    }

    @Test
    void what_is_not_agreed_is_not_posted() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold());
        assertThatThrownBy(() -> board.post(caseNo, Level.TOWNSHIP, road.posting(clerk), clerk))
                .isInstanceOf(Refusal.class).hasMessageContaining("乡镇人民政府审核意见");
    }

    @Test
    void taking_down_needs_proof_and_objections_a_day_a_name_and_words() {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_POSTING, aHousehold());
        clock.set(LocalDate.of(2018, 7, 17));
        assertThat(closeFaults(caseNo, new Closing(clock.today(), List.of(
                new Closing.Complaint(LocalDate.of(2018, 7, 8), " ", null)), List.of())))
                .containsOnly("proofIds", "objections[0].on", "objections[0].by", "objections[0].content");
    }

    @Test
    void the_county_s_wall_names_the_adults_and_the_amount_and_hides_the_children() {
        CaseNo caseNo = road.until(Kind.COUNTY_POSTING, aHousehold().of(4).rural());
        assertThat(posting(caseNo, Finding.CountyPosting.class).shown()).containsExactly("申请人姓名：唐本人",
                "家庭成员：唐本人、蒋配偶，未成年人2名（姓名依法不予公开）", "拟保障金额：286.67元/月");
    }

    @Test
    void a_child_is_hidden_until_its_eighteenth_birthday_and_named_on_it() {
        Households household = aHousehold().with(member("唐成年", Ids.born(LocalDate.of(1990, 1, 1)), "女"))
                .with(member("唐将满", Ids.born(LocalDate.of(2005, 9, 1)), "子"));
        CaseNo caseNo = road.until(Kind.COUNTY_OPINION, household);
        Circumstances declared = road.dossier(caseNo).declared();
        LocalDate birthday = declared.members().get(2).idCard().birthDate().plusYears(18);
        clock.set(birthday.minusDays(1));
        assertThat(board.notice(caseNo, Level.COUNTY, Staff.EXAMINER).lines()).noneMatch(l -> l.contains("唐将满"));
        clock.set(birthday);
        assertThat(board.notice(caseNo, Level.COUNTY, Staff.EXAMINER).lines()).anyMatch(l -> l.contains("唐将满"));
    }

    @Test
    void no_line_ever_carries_an_id_an_account_a_phone_or_an_illness() {
        CaseNo caseNo = road.until(Kind.COUNTY_POSTING, aHousehold().of(3));
        var declared = road.dossier(caseNo).declared();
        for (Level level : Level.values()) {
            String wall = String.join("\n", board.notice(caseNo, level, Staff.EXAMINER).lines());
            declared.members().forEach(m -> assertThat(wall).doesNotContain(m.idCard().value()));
            assertThat(wall).doesNotContain("因病", "重病", "残", declared.address()).doesNotContainPattern("\\d{7}");
        }
    }

    @Test
    void a_household_withheld_by_law_is_counted_but_not_named_not_even_by_its_village() {
        CaseNo caseNo = road.until(Kind.VERIFICATION, aHousehold().of(2));
        var r = road.report(caseNo);
        survey.report(caseNo, new SurveyTeam.Report(r.visitedOn(), r.place(), r.investigators(), r.seen(), r.narrative(), true,
                r.photoIds(), true, SurveyTeam.WITHHELD_REASONS.get(0), false, null), Staff.surveyor(Staff.TOWNSHIP));
        road.until(Kind.COUNTY_POSTING, caseNo);
        NoticeBoard.Sheet notice = board.notice(caseNo, Level.COUNTY, Staff.EXAMINER);
        assertThat(notice.lines()).containsExactly("另有1户依法不予公开");
        assertThat(notice.place()).isEqualTo("白牙市镇");
        assertThat(notice.office()).isEqualTo("东安县民政局");
        assertThat(posting(caseNo, Finding.CountyPosting.class).amount()).hasToString("286.67");
    }

    @Test
    void the_notice_can_be_printed_before_it_is_posted() {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_OPINION, aHousehold());
        NoticeBoard.Sheet preview = board.notice(caseNo, Level.TOWNSHIP, clerk);
        assertThat(preview.posted()).isFalse();
        assertThat(preview.lastDay()).isEqualTo(LocalDate.of(2018, 7, 16));
        assertThat(preview.place()).isEqualTo("白牙市镇柳溪村村委会");
        assertThat(preview.lines()).contains("申请人姓名：唐本人", "家庭人数：1人");
    }

    @Test
    void the_page_prints_the_notice_for_its_own_township_only() {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_OPINION, aHousehold());
        String page = Visitor.person(port, "baiyashi.shouli").get("/notices/" + caseNo).body();
        assertThat(page).contains("最低生活保障审核结果公示", "唐本人", "预览", "2018年7月16日", "白牙市镇人民政府");
        assertThat(Visitor.person(port, "damiaokou.shouli").get("/notices/" + caseNo).statusCode()).isEqualTo(422);
    }

    private <T extends Finding> T posting(CaseNo caseNo, Class<T> type) {
        return road.dossier(caseNo).standing().valid(type).orElseThrow();
    }

    private Closing closing(LocalDate day) {
        return new Closing(day, List.of(), List.of(road.photo(clerk)));
    }

    private List<String> postFaults(CaseNo caseNo, Posting posting) {
        return fields(catchThrowableOfType(Refusal.class, () -> board.post(caseNo, Level.TOWNSHIP, posting, clerk)));
    }

    private List<String> closeFaults(CaseNo caseNo, Closing closing) {
        return fields(catchThrowableOfType(Refusal.class, () -> board.close(caseNo, Level.TOWNSHIP, closing, clerk)));
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.faults().stream().map(Refusal.Fault::field).distinct().toList();
    }
}
