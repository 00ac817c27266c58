package dibao.appraisal;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Appraisal meetings on the screen")
class MeetingPageTests {

    private static final String VILLAGE = "431122100221";

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired MeetingPaper paper;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void a_clerk_chooses_the_village_types_records_and_prints() {
        CaseNo caseNo = road.until(Kind.SURVEY, aHousehold().in(VILLAGE));
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(clerk.get("/").body()).contains("民主评议会");
        assertThat(clerk.get("/meetings/new?village=" + VILLAGE).body()).contains("value=\"" + caseNo + "\"", "全选");
        String path = place(clerk.form("/meetings", Map.of("village", VILLAGE, "caseNo", caseNo.value())));
        assertThat(clerk.get(path).body()).contains("唐本人", "打印评议记录", "data-autosave");

        clerk.form(path, typed(caseNo, "1", "record"));
        assertThat(clerk.get(path).body()).contains("请上传评议记录的照片或扫描件", "value=\"评议人3\"", "无不同意见</textarea>");

        Map<String, String> complete = typed(caseNo, "2", "record");
        complete.put("recordIds", road.photo(Staff.clerk(Staff.TOWNSHIP)));
        clerk.form(path, complete);
        assertThat(clerk.get(path).body()).contains("已入卷 1 户，未入卷 0 户", "已记录", "评议人3");
        assertThat(road.dossier(caseNo).standing().stands(Kind.APPRAISAL)).isTrue();
        assertThat(clerk.get("/meetings?q=" + caseNo).body()).contains("共 1 次评议会", "已记录");
        assertThat(clerk.get("/meetings?state=草稿&q=" + caseNo).body()).contains("没有符合条件的评议会");
        assertThat(clerk.get(path + "/print").body()).contains("最低生活保障民主评议记录", "评议人3", "到会9人，其中村(居)民代表6人", "主持人（签字）");
        assertThat(Visitor.person(port, "damiaokou.shouli").get(path).statusCode()).isEqualTo(422);
        assertThat(Visitor.person(port, "xian.shenhe").get(path).body()).contains("已记录").doesNotContain("重试");
    }

    @Test
    void the_form_saves_itself_and_says_when_another_saved() {
        CaseNo caseNo = road.until(Kind.SURVEY, aHousehold().in(VILLAGE));
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        String path = place(clerk.form("/meetings", Map.of("village", VILLAGE, "caseNo", caseNo.value())));
        assertThat(clerk.form("/api" + path + "/draft", typed(caseNo, "1", "")).body()).isEqualTo("{\"version\":2}");
        assertThat(clerk.form("/api" + path + "/draft", typed(caseNo, "1", ""))).satisfies(a -> {
            assertThat(a.statusCode()).isEqualTo(422);
            assertThat(a.body()).contains("不是最新的");
        });
        Map<String, String> late = typed(caseNo, "1", "save");
        late.put("place", "祠堂");
        assertThat(clerk.form(path, late).body()).as("typed words stay").contains("不是最新的", "value=\"祠堂\"", "name=\"version\" value=\"2\"");
        assertThat(clerk.send(clerk.request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("version=2"))).statusCode()).as("without the page's token").isEqualTo(403);
    }

    @Test
    void the_record_is_written_from_a_word_template() throws Exception {
        CaseNo caseNo = road.until(Kind.SURVEY, aHousehold().in(VILLAGE));
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        String path = place(clerk.form("/meetings", Map.of("village", VILLAGE, "caseNo", caseNo.value())));
        clerk.form(path, typed(caseNo, "1", "save"));
        byte[] word = paper.word(Long.parseLong(path.substring("/meetings/".length())), Staff.clerk(Staff.TOWNSHIP)).getBody();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(document.getTables().get(0).getNumberOfRows()).as("heading and nine").isEqualTo(10);
            assertThat(document.getTables().get(1).getText()).contains("唐本人", caseNo.value(), "属实", "无不同意见");
        }
    }

    private static String place(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("location").orElseThrow(() -> new AssertionError(answer.body()));
        return location.substring(location.indexOf("/meetings/"));
    }

    private static Map<String, String> typed(CaseNo caseNo, String version, String then) {
        var form = new LinkedHashMap<String, String>(Map.of("version", version, "then", then, "heldOn", "2018-07-09", "place", "村部"));
        for (int i = 0; i < 9; i++) {
            form.put("attendees[" + i + "].name", "评议人" + i);
            form.put("attendees[" + i + "].capacity", i < 6 ? AppraisalMeeting.REPRESENTATIVE : "党员代表");
            form.put("attendees[" + i + "].signed", "true");
        }
        form.put("attendees[9].name", "");
        form.put("attendees[9].capacity", "党员代表");
        form.put("households[0].caseNo", caseNo.value());
        form.put("households[0].conclusion", "属实");
        form.put("households[0].narrative", "无不同意见");
        return form;
    }
}
