package dibao.publicity;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Village notices on the screen")
class WallPageTests {

    private static final String VILLAGE = "431122100231";

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired WallPaper paper;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void a_clerk_previews_numbers_posts_notes_an_objection_and_ends() {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_OPINION, aHousehold().in(VILLAGE));
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        String chosen = "level=TOWNSHIP&village=" + VILLAGE;
        assertThat(clerk.get("/walls/new?" + chosen).body()).contains("value=\"" + caseNo + "\"", "申请人姓名：唐本人", "家庭人数：1人")
                .doesNotContain("县级公示");
        assertThat(clerk.get("/walls/preview?" + chosen + "&caseNo=" + caseNo).body())
                .contains("最低生活保障审核结果公示", "唐本人", "编制后编号", "2018年7月16日").doesNotContain(caseNo.value());
        String path = place(clerk.form("/walls", Map.of("level", "TOWNSHIP", "village", VILLAGE, "caseNo", caseNo.value())));
        assertThat(clerk.get(path).body()).contains("待张贴", "登记张贴", "白牙市镇公示〔2018〕");

        clerk.form(path, Map.of("version", "1", "then", "post", "postedOn", "2018-07-09", "places[0].place", "村务公开栏"));
        assertThat(clerk.get(path).body()).contains("请上传第1处张贴地点的公示照片", "value=\"村务公开栏\"");
        String photo = road.photo(Staff.clerk(Staff.TOWNSHIP));
        clerk.form(path, Map.of("version", "2", "then", "post", "postedOn", "2018-07-09", "places[0].place", "村务公开栏",
                "places[0].photoId", photo, "places[1].place", ""));
        assertThat(clerk.get(path).body()).contains("张贴已入卷 1 户，未入卷 0 户", "张贴中", "还有 8 天", "异议内容");
        assertThat(clerk.get("/walls?q=" + caseNo).body()).contains("共 1 份公示", "张贴中", "还有 8 天");

        clock.set(LocalDate.of(2018, 7, 17));
        assertThat(clerk.get("/walls?state=可结束&q=" + caseNo).body()).contains("共 1 份公示");
        clerk.form(path, Map.of("version", "3", "then", "close", "closedOn", "2018-07-17", "proofs[0]", photo,
                "households[0].caseNo", caseNo.value(), "households[0].objections[0].on", "2018-07-12",
                "households[0].objections[0].by", "邻居甲", "households[0].objections[0].content", "家中有小汽车"));
        assertThat(clerk.get(path).body()).contains("公示结果已入卷 1 户", "已结束", "2018-07-12 邻居甲：家中有小汽车");
        assertThat(road.dossier(caseNo).standing().valid(Finding.TownshipNotice.class).orElseThrow().objections()).hasSize(1);
    }

    @Test
    void the_county_examiner_posts_for_every_township_and_the_township_reads() {
        CaseNo caseNo = road.until(Kind.COUNTY_OPINION, aHousehold().of(2).in(VILLAGE));
        Visitor examiner = Visitor.person(port, "xian.shenhe");
        assertThat(examiner.get("/").body()).contains("村级公示");
        String path = place(examiner.form("/walls", Map.of("level", "COUNTY", "village", VILLAGE, "caseNo", caseNo.value())));
        assertThat(examiner.get(path + "/print").body()).contains("最低生活保障拟批准对象公示", "286.67元/月", "东安县民政局")
                .doesNotContain(caseNo.value(), road.dossier(caseNo).declared().applicantId().value());
        assertThat(Visitor.person(port, "baiyashi.shouli").get(path).body()).contains("待张贴").doesNotContain("登记张贴");
        assertThat(Visitor.person(port, "damiaokou.shouli").get(path).statusCode()).isEqualTo(422);
        assertThat(Visitor.person(port, "baiyashi.diaocha").get("/walls/new").body()).contains("县级公示由县审核员办理");
        assertThat(examiner.form(path, Map.of("version", "7", "then", "save", "postedOn", "2018-07-09")).body())
                .as("typed over an old version").contains("不是最新的", "value=\"2018-07-09\"", "name=\"version\" value=\"1\"");
        examiner.form(path, Map.of("version", "1", "then", "void"));
        assertThat(examiner.get(path).body()).contains("已作废");
    }

    @Test
    void the_notice_is_written_from_a_word_template() throws Exception {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_OPINION, aHousehold().in(VILLAGE));
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        String path = place(clerk.form("/walls", Map.of("level", "TOWNSHIP", "village", VILLAGE, "caseNo", caseNo.value())));
        byte[] word = paper.word(Long.parseLong(path.substring("/walls/".length())), Staff.clerk(Staff.TOWNSHIP)).getBody();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(document.getTables().get(0).getText()).contains("唐本人", "家庭人数：1人", "属实").doesNotContain(caseNo.value());
        }
    }

    private static String place(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("location").orElseThrow(() -> new AssertionError(answer.body()));
        return location.substring(location.indexOf("/walls/"));
    }
}
