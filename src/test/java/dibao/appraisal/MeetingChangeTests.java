package dibao.appraisal;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.household.Circumstances;
import dibao.household.Circumstances.Member;
import dibao.scenario.Households;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.survey.SurveyTeam;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Who is on the list of an appraisal meeting changes until it is recorded")
class MeetingChangeTests {

    /** A village no other test uses. */
    private static final String VILLAGE = "431122100237";

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired MeetingDesk desk;
    @Autowired Meetings meetings;
    @Autowired SurveyTeam survey;
    @Autowired HouseClock clock;

    Visitor clerk;
    CaseNo caseNo;
    String path;

    @BeforeEach
    void a_draft_with_one_household() {
        clock.reset();
        clerk = Visitor.person(port, "baiyashi.shouli");
        caseNo = road.until(Kind.SURVEY, aHousehold().in(VILLAGE));
        path = place(clerk.form("/meetings", Map.of("village", VILLAGE, "caseNo", caseNo.value())));
    }

    @Test
    void a_household_is_invited_later_and_left_out_again() {
        CaseNo later = road.until(Kind.SURVEY, aHousehold().in(VILLAGE));
        clerk.form(path + "/households", Map.of("caseNo", later.value()));
        assertThat(clerk.get(path).body()).contains("已加入会议");
        assertThat(households()).containsExactlyInAnyOrder(caseNo, later);
        clerk.form(path, Map.of("version", version(), "then", "leave-out " + later));
        assertThat(households()).containsExactly(caseNo);
    }

    @Test
    void a_draft_is_discarded_and_its_household_waits_as_before() {
        clerk.form(path + "/discard", Map.of());
        assertThat(clerk.get("/meetings").body()).contains("草稿已作废");
        assertThat(clerk.get(path).statusCode()).isEqualTo(422);
        assertThat(clerk.get("/meetings/new?village=" + VILLAGE).body()).contains("value=\"" + caseNo + "\"");
    }

    @Test
    void the_words_of_a_household_that_is_not_on_the_list_are_refused_not_passed_over() {
        Visitor program = Visitor.program(port, "baiyashi.shouli");
        String line = "{\"caseNo\": \"%s\", \"conclusion\": \"属实\", \"narrative\": \"无异议\"}";
        HttpResponse<String> answer = program.post("/api" + path + "/corrections", line.formatted("431122100-2018-999999"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("案卷 431122100-2018-999999 不在这次会议还没有入卷的家庭之中", "\"field\":\"caseNo\"");
        clerk.form(path + "/correct", Map.of("conclusion", "属实"));
        assertThat(clerk.get(path).body()).contains("不在这次会议还没有入卷的家庭之中");
        clerk.form(path + "/correct", Map.of("caseNo", caseNo.value(), "conclusion", "属实", "narrative", "大家都说属实"));
        assertThat(clerk.get(path).body()).as("the words are kept, what lacks is said").contains("大家都说属实", "请填写评议日期");
    }

    @Test
    void words_saved_about_a_household_that_was_not_invited_are_refused_and_the_draft_stays() {
        Visitor program = Visitor.program(port, "baiyashi.shouli");
        String typed = "{\"version\": %d, \"entry\": {\"place\": \"村部\", \"households\": [{\"caseNo\": \"%s\", \"conclusion\": \"属实\"}]}}";
        int version = meeting().version();
        HttpResponse<String> mistyped = program.put("/api" + path, typed.formatted(version, "431122100-2018-999999"));
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.body()).contains("案卷 431122100-2018-999999 不在这次会议的家庭之中", "\"field\":\"households[0].caseNo\"");
        assertThat(meeting().version()).isEqualTo(version);
        assertThat(program.put("/api" + path, typed.formatted(version, caseNo)).statusCode()).isEqualTo(200);
        assertThat(meeting().households().get(0).conclusion()).isEqualTo("属实");
    }

    @Test
    void without_a_household_or_a_village_of_the_township_there_is_no_meeting() {
        clerk.form("/meetings", Map.of("village", VILLAGE));
        assertThat(clerk.get("/meetings/new?village=" + VILLAGE).body()).contains("请至少勾选一户待评议的家庭");
        clerk.form("/meetings", Map.of("village", "", "caseNo", caseNo.value()));
        assertThat(clerk.get("/meetings/new").body()).contains("请选择村（居）");
        assertThat(clerk.get("/meetings/new?village=431122101200").body()).as("another township's").doesNotContain("431122101-2018");
        assertThat(Visitor.person(port, "xian.shenhe").get("/meetings/new").body()).contains("评议会由本乡镇的受理员或民政所负责人办理");
        assertThat(Visitor.person(port, "baiyashi.diaocha").get("/meetings/new").body()).contains("评议会由本乡镇的受理员或民政所负责人办理");
    }

    @Test
    void whom_the_survey_found_uncompared_keeps_the_household_from_the_meeting() {
        CaseNo found = road.until(Kind.VERIFICATION, aHousehold().in(VILLAGE));
        Circumstances declared = road.dossier(found).declared();
        List<Member> members = new ArrayList<>(declared.members());
        members.add(Households.member("唐新来", Ids.born(1999), "子"));
        survey.report(found, road.report(new Circumstances(declared.key(), declared.category(), declared.applicantName(), declared.applicantId(),
                declared.villageCode(), declared.address(), null, null, null, declared.applicationDate(), declared.reason(), false, members,
                declared.incomes(), declared.assets(), declared.obligors())), Staff.surveyor(Staff.TOWNSHIP));
        assertThat(WaitingCases.obstacle(road.dossier(found))).contains("入户调查后，唐新来还没有信息核对结果，补充核对后才能评议");
        assertThatThrownBy(() -> desk.open(VILLAGE, List.of(found), Staff.clerk(Staff.TOWNSHIP))).hasMessageContaining("请至少勾选一户");
        assertThat(WaitingCases.obstacle(road.dossier(road.until(Kind.DECISION, caseNo)))).contains("该户已作出审批决定，不再评议");
    }

    private Meeting meeting() {
        return meetings.find(id(), Staff.clerk(Staff.TOWNSHIP));
    }

    private List<CaseNo> households() {
        return meeting().households().stream().map(Meeting.Household::caseNo).toList();
    }

    private String version() {
        return String.valueOf(meetings.find(id(), Staff.clerk(Staff.TOWNSHIP)).version());
    }

    private long id() {
        return Long.parseLong(path.substring("/meetings/".length()));
    }

    private static String place(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("location").orElseThrow(() -> new AssertionError(answer.body()));
        return location.substring(location.indexOf("/meetings/"));
    }
}
