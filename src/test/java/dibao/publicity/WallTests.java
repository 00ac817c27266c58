package dibao.publicity;

import static dibao.scenario.Households.aHousehold;
import static dibao.scenario.Households.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.HouseTest;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.publicity.WallEntry.Complaint;
import dibao.publicity.WallEntry.Line;
import dibao.publicity.WallEntry.Spot;
import dibao.scenario.Households;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("One notice of a village for many households (220号 art. 25, 29; R24)")
class WallTests {

    /** A village no other test uses, so that its list is ours. */
    private static final String VILLAGE = "431122100230";
    private static final LocalDate CLOSES = LocalDate.of(2018, 7, 17);

    @Autowired dibao.scenario.Road road;
    @Autowired WallDesk desk;
    @Autowired Walls walls;
    @Autowired WallText text;
    @Autowired Postable postable;
    @Autowired NoticeBoard board;
    @Autowired dibao.HouseClock clock;
    @Autowired JdbcClient jdbc;

    final Officer clerk = Staff.clerk(Staff.TOWNSHIP);

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void agreed_and_unposted_households_are_ready_and_get_one_numbered_notice() {
        List<CaseNo> cases = opined(2);
        CaseNo posted = road.until(Kind.TOWNSHIP_POSTING, here());
        CaseNo early = road.until(Kind.APPRAISAL, here());
        assertThat(postable.of(VILLAGE, Level.TOWNSHIP)).extracting(Postable.Ready::caseNo).containsAll(cases)
                .doesNotContain(posted, early);
        Wall first = walls.find(desk.drawUp(Level.TOWNSHIP, VILLAGE, cases.subList(0, 1), clerk), clerk);
        Wall second = walls.find(desk.drawUp(Level.TOWNSHIP, VILLAGE, cases.subList(1, 2), clerk), clerk);
        assertThat(first.noticeNo()).startsWith("白牙市镇公示〔2018〕").endsWith("号");
        assertThat(serial(second)).isEqualTo(serial(first) + 1);
        assertThat(first.state(clock.today())).isEqualTo("待张贴");
        assertThatThrownBy(() -> desk.drawUp(Level.TOWNSHIP, VILLAGE, List.of(posted), clerk)).hasMessageContaining("至少勾选一户");
    }

    @Test
    void it_hangs_its_full_days_and_lays_posting_and_result_in_every_dossier() {
        List<CaseNo> cases = opined(3);
        long id = posted(Level.TOWNSHIP, cases, clerk);
        assertThat(cases).allSatisfy(c -> assertThat(posting(c).closesOn()).isEqualTo(CLOSES));
        assertThat(walls.find(id, clerk)).satisfies(w -> {
            assertThat(w.state(clock.today())).isEqualTo("张贴中");
            assertThat(w.daysLeft(clock.today())).isEqualTo(8);
        });
        clock.set(CLOSES.minusDays(1));
        typed(id, closing(cases, List.of()));
        assertThatThrownBy(() -> desk.close(id, clerk)).hasMessageContaining("早于公示期满日");
        clock.set(CLOSES);
        assertThat(walls.find(id, clerk).state(clock.today())).isEqualTo("可结束");
        typed(id, closing(cases, List.of()));
        assertThat(desk.close(id, clerk)).isEmpty();
        assertThat(cases).allSatisfy(c -> assertThat(road.dossier(c).standing().stands(Kind.TOWNSHIP_NOTICE)).isTrue());
        assertThat(walls.find(id, clerk).state(clock.today())).isEqualTo("已结束");
    }

    @Test
    void clicking_twice_posts_and_ends_nothing_twice() {
        List<CaseNo> cases = opined(2);
        long id = posted(Level.TOWNSHIP, cases, clerk);
        assertThat(desk.post(id, clerk)).isEmpty();
        clock.set(CLOSES);
        typed(id, closing(cases, List.of()));
        desk.close(id, clerk);
        assertThat(desk.close(id, clerk)).isEmpty();
        for (Kind kind : List.of(Kind.TOWNSHIP_POSTING, Kind.TOWNSHIP_NOTICE)) {
            assertThat(cases).allSatisfy(c -> assertThat(road.dossier(c).sheets().stream().filter(s -> s.kind() == kind)).hasSize(1));
        }
    }

    @Test
    void objections_belong_to_their_household_alone() {
        List<CaseNo> cases = opined(2);
        long id = posted(Level.TOWNSHIP, cases, clerk);
        clock.set(CLOSES);
        typed(id, closing(cases, List.of(new Complaint("2018-07-12", "邻居甲", "家中有小汽车"), new Complaint("2018-07-13", "邻居乙", "有退休金"))));
        desk.close(id, clerk);
        assertThat(notice(cases.get(0)).objections()).extracting(Finding.Notice.Objection::by).containsExactly("邻居甲", "邻居乙");
        assertThat(notice(cases.get(1)).objected()).isFalse();
    }

    @Test
    void ending_names_the_wall_without_photo_and_the_household_of_a_faulty_objection() {
        List<CaseNo> cases = opined(1);
        long id = posted(Level.TOWNSHIP, cases, clerk);
        clock.set(CLOSES);
        typed(id, new WallEntry("", List.of(), "2018-07-17", List.of("", road.photo(clerk)),
                List.of(new Line(cases.get(0).value(), List.of(new Complaint("", "邻居", ""))))));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.close(id, clerk));
        assertThat(refusal.faults()).extracting(Refusal.Fault::field).containsExactly("proofs[0]",
                "households[0].objections[0].on", "households[0].objections[0].content");
        assertThat(refusal).hasMessageContaining("请上传「村务公开栏」公示期满时的照片").hasMessageContaining("唐本人户：请填写异议内容");
        assertThat(walls.find(id, clerk).entry().objections(cases.get(0))).as("what was typed is kept").hasSize(1);
    }

    @Test
    void posting_names_every_fault_and_lays_nothing() {
        List<CaseNo> cases = opined(1);
        long id = desk.drawUp(Level.TOWNSHIP, VILLAGE, cases, clerk);
        typed(id, new WallEntry("2018-07-08", List.of(new Spot("", "无此照片")), "", List.of(), List.of()));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.post(id, clerk));
        assertThat(refusal.faults()).extracting(Refusal.Fault::field)
                .containsExactly("postedOn", "places[0].place", "places[0].photoId");
        assertThat(road.dossier(cases.get(0)).standing().stands(Kind.TOWNSHIP_POSTING)).isFalse();
    }

    @Test
    void a_household_posted_alone_meanwhile_keeps_its_own_notice_and_holds_up_nobody() {
        List<CaseNo> cases = opined(2);
        long id = desk.drawUp(Level.TOWNSHIP, VILLAGE, cases, clerk);
        road.step(Kind.TOWNSHIP_POSTING, cases.get(0));
        typed(id, posting());
        assertThat(desk.post(id, clerk)).singleElement().satisfies(p -> {
            assertThat(p.caseNo()).isEqualTo(cases.get(0));
            assertThat(p.message()).contains("已于 2018-07-09 张贴");
        });
        assertThat(road.dossier(cases.get(1)).standing().stands(Kind.TOWNSHIP_POSTING)).isTrue();
    }

    @Test
    void a_household_that_left_the_notice_is_shown_with_the_reason_and_gets_no_result() {
        List<CaseNo> cases = opined(3);
        long id = posted(Level.TOWNSHIP, cases, clerk);
        clock.set(CLOSES);
        road.step(Kind.SURVEY, cases.get(0));
        board.close(cases.get(1), Level.TOWNSHIP, new NoticeBoard.Closing(CLOSES, List.of(), List.of(road.photo(clerk))), clerk);
        assertThat(entry(id, cases.get(0)).standing()).as("seen while it hangs").contains("已撤出", "入户调查", "2018-07-17");
        assertThat(text.of(desk.present(id, clerk)).rows()).as("what is printed now").hasSize(2);
        typed(id, closing(cases, List.of()));
        assertThat(desk.close(id, clerk)).isEmpty();
        assertThat(road.dossier(cases.get(0)).standing().everLaid(Kind.TOWNSHIP_NOTICE)).isFalse();
        assertThat(road.dossier(cases.get(1)).sheets().stream().filter(s -> s.kind() == Kind.TOWNSHIP_NOTICE)).as("ended alone").hasSize(1);
        assertThat(entry(id, cases.get(1)).noticeSheet()).isNotNull();
        assertThat(road.dossier(cases.get(2)).standing().stands(Kind.TOWNSHIP_NOTICE)).isTrue();
    }

    @Test
    void what_hangs_is_what_was_drawn_up_and_a_change_is_refused() {
        Households growing = here().with(member("唐将满", dibao.scenario.Ids.born(LocalDate.of(2000, 7, 15)), "女"));
        List<CaseNo> cases = List.of(road.until(Kind.COUNTY_OPINION, growing));
        LocalDate birthday = road.dossier(cases.get(0)).declared().members().get(1).idCard().birthDate().plusYears(18);
        clock.set(birthday.minusDays(1));
        long id = desk.drawUp(Level.COUNTY, VILLAGE, cases, Staff.EXAMINER);
        clock.set(birthday);
        save(id, new WallEntry(birthday.toString(), posting().places(), "", List.of(), List.of()), Staff.EXAMINER);
        assertThat(desk.post(id, Staff.EXAMINER)).singleElement()
                .satisfies(p -> assertThat(p.message()).contains("公示内容在编制之后有变化"));
    }

    @Test
    void the_township_posts_its_own_and_the_county_the_county_s() {
        List<CaseNo> cases = opined(1);
        assertThatThrownBy(() -> desk.drawUp(Level.COUNTY, VILLAGE, cases, clerk)).hasMessageContaining("县审核员");
        for (Officer other : List.of(Staff.EXAMINER, Staff.surveyor(Staff.TOWNSHIP), Staff.clerk("431122101"))) {
            assertThatThrownBy(() -> desk.drawUp(Level.TOWNSHIP, VILLAGE, cases, other)).hasMessageContaining("本乡镇的受理员");
        }
        long id = desk.drawUp(Level.TOWNSHIP, VILLAGE, cases, Staff.officeHead(Staff.TOWNSHIP));
        assertThatThrownBy(() -> walls.find(id, Staff.clerk("431122101"))).hasMessageContaining("无权查看");
        assertThatThrownBy(() -> jdbc.sql("delete from publicity_wall where id = ?").param(id).update()).isInstanceOf(Exception.class);
        typed(id, posting());
        assertThat(desk.post(id, Staff.officeHead(Staff.TOWNSHIP))).isEmpty();
        assertThatThrownBy(() -> desk.leaveOut(id, cases.get(0), clerk)).hasMessageContaining("已张贴");
        assertThatThrownBy(() -> desk.dispose(id, clerk)).hasMessageContaining("已张贴");
        assertThatThrownBy(() -> jdbc.sql("update publicity_wall set closes_on = posted_on where id = ?").param(id).update())
                .hasMessageContaining("公示已编号、张贴或结束");
    }

    private List<CaseNo> opined(int households) {
        return Stream.generate(() -> road.until(Kind.TOWNSHIP_OPINION, here())).limit(households).toList();
    }

    private static Households here() {
        return aHousehold().in(VILLAGE);
    }

    private long posted(Level level, List<CaseNo> cases, Officer officer) {
        long id = desk.drawUp(level, VILLAGE, cases, officer);
        assertThat(posted(id, officer)).isEmpty();
        return id;
    }

    private List<WallDesk.Problem> posted(long id, Officer officer) {
        save(id, posting(), officer);
        return desk.post(id, officer);
    }

    private void typed(long id, WallEntry entry) {
        save(id, entry, clerk);
    }

    private void save(long id, WallEntry entry, Officer officer) {
        desk.save(id, entry, walls.find(id, officer).version(), officer);
    }

    private WallEntry posting() {
        return new WallEntry(clock.today().toString(), List.of(new Spot("村务公开栏", road.photo(clerk)), new Spot("村口", road.photo(clerk))),
                "", List.of(), List.of());
    }

    /** @param objections against the first household */
    private WallEntry closing(List<CaseNo> cases, List<Complaint> objections) {
        return new WallEntry("", List.of(), clock.today().toString(), List.of(road.photo(clerk), road.photo(clerk)),
                List.of(new Line(cases.get(0).value(), objections)));
    }

    private Wall.Entry entry(long id, CaseNo caseNo) {
        return desk.present(id, clerk).entries().stream().filter(e -> e.caseNo().equals(caseNo)).findFirst().orElseThrow();
    }

    private Finding.TownshipPosting posting(CaseNo caseNo) {
        return road.dossier(caseNo).standing().valid(Finding.TownshipPosting.class).orElseThrow();
    }

    private Finding.TownshipNotice notice(CaseNo caseNo) {
        return road.dossier(caseNo).standing().valid(Finding.TownshipNotice.class).orElseThrow();
    }

    private static int serial(Wall wall) {
        return Integer.parseInt(wall.noticeNo().replaceAll(".*〕(\\d+)号", "$1"));
    }
}
