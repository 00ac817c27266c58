package dibao.correspondence;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("The whole dossier on paper")
class VolumeTests {

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired Volume volume;
    @Autowired LetterDesk desk;
    @Autowired Deliveries deliveries;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void it_begins_with_the_approval_form_and_follows_the_road_with_what_was_overtaken() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold().of(3).rural().earning("7000"));
        road.step(Kind.SURVEY, caseNo);
        road.until(Kind.DECISION, caseNo);
        deliver(caseNo);
        var leaves = volume.of(caseNo, Staff.EXAMINER).leaves();
        assertThat(leaves).extracting(Leaf::place).isSorted().startsWith(1, 2, 3);
        assertThat(leaves).extracting(Leaf::title).startsWith("最低生活保障申请审批表", "申请材料", "近亲属比对", "信息核对",
                "家庭经济状况核查表", "家庭经济状况核查表", "民主评议记录", "民主评议记录", "经办人审核意见");
        assertThat(leaves).filteredOn(Leaf::overtaken).extracting(Leaf::title).containsExactly("家庭经济状况核查表", "民主评议记录");
        assertThat(leaves).filteredOn(l -> l.title().startsWith("受理通知书")).hasSize(1);
        assertThat(leaves.get(leaves.size() - 1)).satisfies(last -> {
            assertThat(last.title()).startsWith("送达回证");
            assertThat(last.papers()).extracting(Leaf.Paper::fileName).containsExactly("回证.jpg");
        });
        assertThat(leaves).filteredOn(l -> l.title().equals("家庭经济状况核查表")).allSatisfy(l -> {
            assertThat(l.papers()).extracting(Leaf.Paper::fileName).containsExactly("现场.jpg");
            assertThat(l.signers()).contains("申请人", "调查人（两人以上）");
        });
        String word = FormsTests.kept("volume", volume.word(caseNo, Staff.EXAMINER));
        assertThat(word).contains("卷内目录", "序号｜材料名称｜日期｜责任人｜页数／附件", "家庭经济状况核查表【已被后续材料取代】",
                "【已被后续材料取代】【演示文书】", "附件 1 份", "现场.jpg｜民主评议记录", "经办人审核意见", "审批决定", "受理通知书", "立卷人签字");
        assertThat(word.indexOf("最低生活保障申请审批表")).isLessThan(word.indexOf("民主评议记录"));
        String page = Visitor.person(port, "baiyashi.shouli").get("/cases/" + caseNo + "/paper").body();
        assertThat(page).contains("卷内目录", "已被后续材料取代", "现场.jpg", "责任人签字", "演示文书").doesNotContain("null", "Optional");
        assertThat(page.indexOf("<h1>最低生活保障申请审批表")).isLessThan(page.indexOf("<h1>申请材料"));
        assertThat(page.indexOf("<h1>家庭经济状况核查表")).isLessThan(page.indexOf("<h1>审批决定"));
    }

    @Test
    void another_township_gets_neither_page_nor_word() {
        CaseNo caseNo = road.open(aHousehold());
        Visitor neighbour = Visitor.person(port, "damiaokou.shouli");
        assertThat(neighbour.get("/cases/" + caseNo + "/paper").statusCode()).isEqualTo(422);
        assertThat(neighbour.get("/cases/" + caseNo + "/paper.docx").statusCode()).isEqualTo(422);
        assertThat(neighbour.get("/cases/" + caseNo + "/forms/application.docx").statusCode()).isEqualTo(422);
        assertThat(neighbour.get("/cases/" + caseNo + "/letters").statusCode()).isEqualTo(422);
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/cases/" + caseNo + "/paper.docx").statusCode()).isEqualTo(200);
    }

    private void deliver(CaseNo caseNo) {
        var letter = desk.of(caseNo.value()).get(0);
        deliveries.record(letter.id(), new Delivery.Entry(clock.today(), "唐本人", "本人", "直接送达", ""),
                new Deliveries.Scan(null, "回证.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}), Staff.clerk(Staff.TOWNSHIP));
    }
}
