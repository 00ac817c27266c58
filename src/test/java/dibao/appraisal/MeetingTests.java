package dibao.appraisal;

import static dibao.scenario.Households.aHousehold;
import static dibao.scenario.Households.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.appraisal.MeetingEntry.Line;
import dibao.appraisal.MeetingEntry.Seat;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.scenario.Households;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("One appraisal meeting for several households (220号 art. 21–24; R23)")
class MeetingTests {

    /** A village no other test uses, so that its list is ours. */
    static final String VILLAGE = "431122100220";

    @Autowired Road road;
    @Autowired MeetingDesk desk;
    @Autowired Meetings meetings;
    @Autowired WaitingCases waiting;
    @Autowired HouseClock clock;
    @Autowired JdbcClient jdbc;

    final Officer clerk = Staff.clerk(Staff.TOWNSHIP);

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void the_surveyed_and_unappraised_households_of_the_village_wait_for_it() {
        List<CaseNo> cases = surveyed(2);
        CaseNo early = road.until(Kind.VERIFICATION, here());
        CaseNo appraised = road.until(Kind.APPRAISAL, here());
        CaseNo elsewhere = road.until(Kind.SURVEY, aHousehold());
        assertThat(waiting.of(VILLAGE)).extracting(WaitingCases.Waiting::caseNo).containsAll(cases)
                .doesNotContain(early, appraised, elsewhere);
        long id = desk.open(VILLAGE, List.of(cases.get(0), early), clerk);
        assertThat(meetings.find(id, clerk).households()).extracting(Meeting.Household::caseNo).containsExactly(cases.get(0));
        assertThat(waiting.of(VILLAGE)).filteredOn(w -> w.caseNo().equals(cases.get(0))).singleElement()
                .satisfies(w -> assertThat(w.drafts()).containsExactly(id));
        assertThatThrownBy(() -> desk.open(VILLAGE, List.of(early), clerk)).hasMessageContaining("至少勾选一户");
    }

    @Test
    void one_list_of_attendance_lays_a_sheet_in_every_dossier() {
        List<CaseNo> cases = surveyed(3);
        long id = drafted(cases, attendance(9, 6), "属实");
        assertThat(desk.record(id, clerk)).isEmpty();
        assertThat(cases).allSatisfy(c -> assertThat(appraisal(c)).satisfies(a -> {
            assertThat(a.attendees()).hasSize(9);
            assertThat(a.conclusion()).isEqualTo("属实");
            assertThat(a.recordIds()).isEqualTo(meetings.find(id, clerk).entry().recordIds());
        }));
        assertThat(meetings.find(id, clerk).state()).isEqualTo("已记录");
    }

    @Test
    void recording_twice_lays_nothing_twice() {
        List<CaseNo> cases = surveyed(2);
        long id = drafted(cases, attendance(9, 6), "属实");
        desk.record(id, clerk);
        assertThat(desk.record(id, clerk)).isEmpty();
        assertThat(cases).allSatisfy(c -> assertThat(road.dossier(c).sheets().stream().filter(s -> s.kind() == Kind.APPRAISAL)).hasSize(1));
    }

    @Test
    void a_household_that_moved_on_says_so_and_holds_up_nobody() {
        List<CaseNo> cases = surveyed(3);
        long id = drafted(cases, attendance(9, 6), "属实");
        road.step(Kind.APPRAISAL, cases.get(1));
        assertThat(desk.record(id, clerk)).singleElement().satisfies(p -> {
            assertThat(p.caseNo()).isEqualTo(cases.get(1));
            assertThat(p.message()).contains("2018-07-09 评议并入卷，不能重复入卷");
        });
        assertThat(meetings.find(id, clerk).waiting()).isEqualTo(1);
        assertThat(road.dossier(cases.get(2)).standing().stands(Kind.APPRAISAL)).isTrue();
    }

    @Test
    void an_officer_related_to_one_household_records_the_others_and_a_colleague_that_one() {
        var related = new Officer("baiyashi.shouli", "受理员甲", Set.of(Role.INTAKE), Staff.TOWNSHIP);
        List<CaseNo> cases = surveyed(1);
        CaseNo own = road.until(Kind.RELATIVES, here());
        jdbc.sql("""
                insert into casefile_sheet (case_no, number, kind, payload, officer_id, officer_name, recorded_at)
                values (?, 3, 'RELATIVES', '{"kind":"RELATIVES","links":[{"memberName":"唐本人","memberId":"431122194503121019",
                "officialName":"受理员甲","officialUser":"baiyashi.shouli","officialKind":"低保经办人员","relation":"兄弟姐妹",
                "source":"比对"}]}'::jsonb, 'system', '系统', now())""").param(own.value()).update();
        jdbc.sql("update casefile_case set sheets = 3 where case_no = ?").param(own.value()).update();
        road.until(Kind.SURVEY, own);
        long id = drafted(List.of(cases.get(0), own), attendance(9, 6), "属实");
        assertThat(desk.record(id, related)).singleElement().satisfies(p -> assertThat(p.message()).contains("应当回避"));
        assertThat(road.dossier(cases.get(0)).standing().stands(Kind.APPRAISAL)).isTrue();
        assertThat(desk.record(id, clerk)).as("tried again by a colleague").isEmpty();
    }

    @Test
    void who_belongs_to_a_household_steps_out_for_it_and_two_thirds_are_counted_without_him() {
        CaseNo plain = road.until(Kind.SURVEY, here());
        CaseNo own = road.until(Kind.SURVEY, here().with(member("黄代表", Ids.born(1971), "配偶")));
        List<Seat> seats = new ArrayList<>(attendance(9, 6));
        seats.set(0, new Seat("黄代表", AppraisalMeeting.REPRESENTATIVE, true));
        long id = drafted(List.of(plain, own), seats, "属实");
        assertThat(desk.record(id, clerk)).singleElement().satisfies(p -> {
            assertThat(p.caseNo()).isEqualTo(own);
            assertThat(p.message()).contains("参加人「黄代表」是唐本人户的家庭成员", "应当回避");
        });
        desk.correct(id, new Line(own.value(), "属实", "无不同意见", "黄代表"), clerk);
        assertThat(desk.record(id, clerk)).singleElement()
                .satisfies(p -> assertThat(p.message()).contains("现到会8人，其中村(居)民代表5人"));
        assertThat(appraisal(plain).attendees()).as("counted for the other household").hasSize(9);
    }

    @Test
    void with_enough_others_the_sheet_says_who_stepped_out() {
        CaseNo own = road.until(Kind.SURVEY, here().with(member("黄代表", Ids.born(1971), "配偶")));
        List<Seat> seats = new ArrayList<>(attendance(10, 8));
        seats.set(0, new Seat("黄代表", AppraisalMeeting.REPRESENTATIVE, true));
        long id = drafted(List.of(own), seats, "有争议");
        Meeting draft = meetings.find(id, clerk);
        desk.save(id, entry(draft.entry(), List.of(new Line(own.value(), "有争议", "有人提出其子在外务工", "黄代表"))), draft.version(), clerk);
        assertThat(desk.record(id, clerk)).isEmpty();
        assertThat(appraisal(own)).satisfies(a -> {
            assertThat(a.attendees()).hasSize(9).noneMatch(p -> p.name().equals("黄代表"));
            assertThat(a.narrative()).isEqualTo("有人提出其子在外务工（评议本户时回避：黄代表）");
        });
    }

    @Test
    void a_draft_keeps_what_was_typed_however_wrong_and_recording_names_every_fault() {
        List<CaseNo> cases = surveyed(1);
        long id = desk.open(VILLAGE, cases, clerk);
        var typed = new MeetingEntry("二〇一八年", "", List.of(new Seat("甲", "党员代表", false), new Seat("", null, null)),
                List.of(new Line(cases.get(0).value(), "", "说了一半", "过路人")), List.of());
        desk.save(id, typed, 1, clerk);
        assertThat(meetings.find(id, clerk).entry().heldOn()).isEqualTo("二〇一八年");
        assertThat(meetings.find(id, clerk).households().get(0).narrative()).isEqualTo("说了一半");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.record(id, clerk));
        assertThat(refusal.faults()).extracting(Refusal.Fault::field).containsExactlyInAnyOrder("heldOn", "place",
                "attendees[0].signed", "attendees", "recordIds", "households[0].conclusion", "households[0].recused");
        assertThat(refusal).hasMessageContaining("唐本人户的评议结论").hasMessageContaining("「过路人」不在参加人名单中");
        assertThat(road.dossier(cases.get(0)).standing().stands(Kind.APPRAISAL)).isFalse();
    }

    @Test
    void two_who_type_in_one_draft_do_not_overwrite_each_other_unawares() {
        long id = desk.open(VILLAGE, surveyed(1), clerk);
        desk.save(id, new MeetingEntry("", "村部", List.of(), List.of(), List.of()), 1, Staff.officeHead(Staff.TOWNSHIP));
        assertThatThrownBy(() -> desk.save(id, MeetingEntry.BLANK, 1, clerk)).hasMessageContaining("所长甲").hasMessageContaining("不是最新的");
        assertThat(meetings.find(id, clerk).entry().place()).isEqualTo("村部");
    }

    @Test
    void a_recorded_meeting_is_fixed_even_for_the_database() {
        long id = drafted(surveyed(1), attendance(9, 6), "属实");
        desk.record(id, clerk);
        assertThatThrownBy(() -> desk.save(id, MeetingEntry.BLANK, 2, clerk)).hasMessageContaining("已记录");
        assertThatThrownBy(() -> desk.discard(id, clerk)).hasMessageContaining("已记录");
        assertThatThrownBy(() -> jdbc.sql("update appraisal_meeting set entry = '{}' where id = ?").param(id).update())
                .hasMessageContaining("评议会已记录");
        assertThatThrownBy(() -> jdbc.sql("delete from appraisal_meeting_case where meeting_id = ?").param(id).update())
                .hasMessageContaining("已入卷");
    }

    @Test
    void only_the_township_s_clerk_or_office_head_holds_it() {
        List<CaseNo> cases = surveyed(1);
        for (Officer other : List.of(Staff.EXAMINER, Staff.surveyor(Staff.TOWNSHIP), Staff.clerk("431122101"))) {
            assertThatThrownBy(() -> desk.open(VILLAGE, cases, other)).hasMessageContaining("本乡镇的受理员或民政所负责人");
        }
        long id = desk.open(VILLAGE, cases, Staff.officeHead(Staff.TOWNSHIP));
        assertThatThrownBy(() -> desk.record(id, Staff.EXAMINER)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> meetings.find(id, Staff.clerk("431122101"))).hasMessageContaining("无权查看");
        assertThat(meetings.find(id, Staff.EXAMINER).state()).isEqualTo("草稿");
    }

    private List<CaseNo> surveyed(int households) {
        return Stream.generate(() -> road.until(Kind.SURVEY, here())).limit(households).toList();
    }

    private static Households here() {
        return aHousehold().in(VILLAGE);
    }

    private Finding.Appraisal appraisal(CaseNo caseNo) {
        return road.dossier(caseNo).standing().valid(Finding.Appraisal.class).orElseThrow();
    }

    private long drafted(List<CaseNo> cases, List<Seat> seats, String conclusion) {
        long id = desk.open(VILLAGE, cases, clerk);
        var lines = cases.stream().map(c -> new Line(c.value(), conclusion, "逐户评议，无不同意见", "")).toList();
        desk.save(id, new MeetingEntry(clock.today().toString(), "村部", seats, lines, List.of(road.photo(clerk))), 1, clerk);
        return id;
    }

    private static MeetingEntry entry(MeetingEntry kept, List<Line> lines) {
        return new MeetingEntry(kept.heldOn(), kept.place(), kept.attendees(), lines, kept.recordIds());
    }

    private static List<Seat> attendance(int present, int villagers) {
        return Stream.iterate(0, i -> i < present, i -> i + 1).map(i ->
                new Seat("评议人" + i, i < villagers ? AppraisalMeeting.REPRESENTATIVE : "党员代表", true)).toList();
    }
}
