package dibao.report;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.access.DemoStaff;
import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.casefile.RefusedAttempts;
import dibao.scenario.Ids;
import dibao.scenario.RestRoad;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("The discipline inspector's pages")
class InspectionTests {

    private static final Period ALWAYS = new Period(null, null);

    @LocalServerPort int port;
    @Autowired TestRestTemplate http;
    @Autowired ProcessEngine engine;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired Inspection inspection;
    @Autowired OfficerActs acts;
    @Autowired RefusedAttempts attempts;
    @Autowired Archive archive;
    @Autowired Road doors;
    @Autowired JdbcClient jdbc;

    RestRoad road;
    Visitor inspector;

    @BeforeEach
    void july() {
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, engine.getManagementService(), clock, json);
        inspector = Visitor.person(port, "xian.jijian");
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void everything_an_officer_touched_is_found_by_name_period_and_sort() {
        String caseNo = road.opened(aHousehold());
        road.verification(caseNo);
        road.survey(caseNo);
        String task = road.task(RestRoad.CLERK, caseNo, "Appraisal");
        road.call(HttpMethod.PUT, RestRoad.CLERK, "/api/tasks/" + task + "/draft", Map.of("place", "村部"));
        var clerk = acts.find(RestRoad.CLERK).orElseThrow();
        assertThat(of(clerk, caseNo)).extracting(OfficerActs.Act::sort).contains("入卷", "草稿");
        assertThat(of(acts.find(RestRoad.SURVEYOR).orElseThrow(), caseNo)).extracting(OfficerActs.Act::what).contains("第4份：入户调查");
        assertThat(acts.acts(clerk, ALWAYS, "收件", 500, 0)).isNotEmpty();
        assertThat(acts.acts(acts.find(RestRoad.SURVEYOR).orElseThrow(), ALWAYS, "上传附件", 500, 0)).isNotEmpty();
        assertThat(inspector.get("/inspection/officers?q=xian.guanli").body()).contains("管理员", "流程引擎管理").doesNotContain("camunda");
        assertThat(inspector.get("/inspection/officers?q=baiyashi.diaocha").body()).contains("/inspection/officers/baiyashi.diaocha", "调查员");
        String page = inspector.get("/inspection/officers/baiyashi.diaocha?from=2018-07-09&to=2018-07-09&sort=%E5%85%A5%E5%8D%B7").body();
        assertThat(page).contains("经手记录", "第4份：入户调查", "/cases/" + caseNo);
        assertThat(inspector.get("/inspection/officers/baiyashi.diaocha?to=2018-07-08").body()).contains("共 0 条", "无");
        assertThat(inspector.get("/inspection/officers/baiyashi.diaocha/workbook").headers().firstValue("content-type").orElse(""))
                .contains("spreadsheetml");
        assertThat(inspector.get("/inspection/officers/nobody").body()).contains("没有「nobody」");
    }

    @Test
    void a_period_that_is_none_is_answered_with_the_field() {
        assertThat(inspector.get("/inspection?from=7").body()).contains("起日「7」应为日期");
        assertThat(inspector.get("/inspection?from=2018-07-02&to=2018-07-01").body()).contains("止日 2018-07-01 早于起日 2018-07-02");
        assertThat(inspector.get("/inspection/lists/none").body()).contains("没有清单");
    }

    @Test
    void what_was_entered_long_after_it_happened_is_listed_with_the_days() {
        String caseNo = road.opened(aHousehold());
        road.verification(caseNo);
        String visited = road.today();
        clock.forward(Duration.ofDays(5));
        String inTime = road.opened(aHousehold());
        road.verification(inTime);
        road.survey(inTime);
        clock.forward(Duration.ofDays(1));
        road.survey(caseNo, entry -> entry.put("visitedOn", visited));
        assertThat(listed(Irregular.LATE, caseNo)).singleElement().satisfies(r -> {
            assertThat(r.days()).isEqualTo(6);
            assertThat(r.what()).isEqualTo("入户调查：发生于 2018-07-09");
        });
        assertThat(listed(Irregular.LATE, inTime)).isEmpty();
    }

    @Test
    void a_household_that_is_not_named_is_listed_without_the_reason() {
        String caseNo = road.opened(aHousehold());
        road.verification(caseNo);
        road.survey(caseNo, (ObjectNode entry) -> entry.put("withheld", true).put("withheldReason", "艾滋病病人及其家属"));
        road.appraisal(caseNo);
        road.opinion(caseNo, true);
        road.postTownship(caseNo);
        assertThat(listed(Irregular.WITHHELD, caseNo)).hasSize(2).allSatisfy(r -> assertThat(r.what()).doesNotContain("艾滋"))
                .extracting(Inspection.Row::what).contains("乡镇公示张贴：另有1户依法不予公开");
    }

    @Test
    void a_refused_attempt_shows_its_sentence_without_the_id_number() {
        CaseNo caseNo = doors.open(aHousehold());
        attempts.log(caseNo.value(), "SURVEY", Staff.surveyor(Staff.TOWNSHIP), "身份证号 431122197001010013 有误", clock.today()
                .atStartOfDay(dibao.shared.CountyClock.ZONE).toInstant());
        assertThat(listed(Irregular.REFUSED, caseNo.value())).singleElement().extracting(Inspection.Row::what)
                .isEqualTo("入户调查：身份证号 431122********0013 有误");
        assertThat(of(acts.find("storysurveyor" + Staff.TOWNSHIP).orElseGet(() -> new OfficerActs.Person("storysurveyor" + Staff.TOWNSHIP, "调查员甲",
                null, false)), caseNo.value())).singleElement().extracting(OfficerActs.Act::what).asString().contains("431122********0013");
    }

    @Test
    void a_township_refusal_the_county_reopens_and_a_relative_of_an_official_are_listed() {
        CaseNo caseNo = doors.open(aHousehold());
        archive.lay(caseNo, new Finding.Relatives(List.of(new Finding.Relatives.Link("唐某", Ids.born(1970), "蒋某", null, null, "村(居)委会成员",
                "兄弟姐妹", "申报"))), dibao.shared.Officer.SYSTEM);
        assertThat(listed(Irregular.RED, caseNo.value())).singleElement().extracting(Inspection.Row::what)
                .isEqualTo("唐某 与 村(居)委会成员 蒋某：兄弟姐妹（申报）");
        String refused = road.appraised(aHousehold().of(2).rural().earning("60000"));
        road.opinion(refused, false);
        road.complete(RestRoad.EXAMINER, refused, "RefusalReview", Map.of("reopen", true, "text", "收入依据不足"));
        assertThat(listed(Irregular.REVERSED, refused)).singleElement().extracting(Inspection.Row::what).isEqualTo("县级要求重新调查：收入依据不足");
    }

    @Test
    void every_look_is_written_down_and_stays() {
        String caseNo = road.opened(aHousehold());
        inspector.get("/cases/" + caseNo);
        inspector.get("/inspection/officers/baiyashi.shouli");
        inspector.get("/inspection/lists/red?from=2018-07-01");
        inspector.get("/inspection/lists/red/workbook");
        Visitor.person(port, "xian.shenhe").get("/cases/" + caseNo);
        assertThat(jdbc.sql("select officer_id || ' ' || sort || ' ' || subject from report_access where subject = ? or subject like '%baiyashi.shouli%'"
                + " or subject like '红表案件%'").param(caseNo).query(String.class).list())
                .contains("xian.jijian 案卷 " + caseNo, "xian.jijian 清单 红表案件（2018-07-01 至 ）", "xian.jijian 导出 红表案件")
                .noneMatch(l -> l.startsWith("xian.shenhe")).anyMatch(l -> l.contains("人员") && l.contains("（baiyashi.shouli）"));
        assertThat(inspector.get("/inspection/log").body()).contains("查阅记录", caseNo);
        assertThatThrownBy(() -> jdbc.sql("delete from report_access_log").update()).hasMessageContaining("只能追加");
        assertThatThrownBy(() -> jdbc.sql("update report_access_log set subject = ''").update()).hasMessageContaining("只能追加");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inspection", "/inspection/lists/red", "/inspection/lists/red/workbook", "/inspection/log", "/inspection/officers",
        "/inspection/officers/xian.shenhe", "/inspection/officers/xian.shenhe/workbook"})
    void a_township_officer_and_a_clerk_of_the_county_get_a_page_that_says_no(String path) {
        for (String login : List.of("baiyashi.shouli", "xian.shenhe")) {
            Visitor visitor = Visitor.person(port, login);
            var answer = visitor.send(visitor.request(path).header("Accept", "text/html").GET());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("无权办理", "您的岗位不能打开此页面");
            assertThat(visitor.get("/").body()).doesNotContain("/inspection");
        }
    }

    @Test
    void the_first_page_counts_every_list_and_leads_to_it() {
        for (String login : List.of("xian.jijian", "xian.ducha")) {
            String page = Visitor.person(port, login).get("/inspection").body();
            for (Irregular list : Irregular.values()) {
                assertThat(page).contains(list.title(), "/inspection/lists/" + list.code());
                assertThat(inspector.get("/inspection/lists/" + list.code()).body()).contains(list.title());
            }
        }
    }

    private List<Inspection.Row> listed(Irregular list, String caseNo) {
        return inspection.rows(list, ALWAYS, Inspection.ALL, 0).stream().filter(r -> r.reference().equals(caseNo)).toList();
    }

    private List<OfficerActs.Act> of(OfficerActs.Person person, String reference) {
        return acts.acts(person, ALWAYS, "", Inspection.ALL, 0).stream().filter(a -> reference.equals(a.reference())).toList();
    }
}
