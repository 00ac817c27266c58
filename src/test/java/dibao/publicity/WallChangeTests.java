package dibao.publicity;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Who is on a notice changes until it hangs, and a voided one stays void")
class WallChangeTests {

    /** A village no other test uses. */
    private static final String VILLAGE = "431122100238";

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired WallDesk desk;
    @Autowired Walls walls;
    @Autowired NoticeBoard board;
    @Autowired HouseClock clock;

    Visitor clerk;
    CaseNo first;
    CaseNo second;
    String path;

    @BeforeEach
    void a_notice_with_two_households() {
        clock.reset();
        clerk = Visitor.person(port, "baiyashi.shouli");
        first = road.until(Kind.TOWNSHIP_OPINION, aHousehold().in(VILLAGE));
        second = road.until(Kind.TOWNSHIP_OPINION, aHousehold().in(VILLAGE));
        long id = desk.drawUp(Level.TOWNSHIP, VILLAGE, List.of(first, second), Staff.clerk(Staff.TOWNSHIP));
        path = "/walls/" + id;
    }

    @Test
    void a_household_is_left_out_before_it_hangs_and_can_be_drawn_up_again() {
        clerk.form(path, Map.of("version", "1", "then", "leave-out " + second));
        assertThat(clerk.get(path).body()).contains("已移出公示");
        assertThat(wall().entries()).extracting(Wall.Entry::caseNo).containsExactly(first);
        assertThat(clerk.get("/walls/new?level=TOWNSHIP&village=" + VILLAGE).body()).contains("value=\"" + second + "\"");
    }

    @Test
    void what_hangs_is_neither_left_out_nor_voided() {
        hang();
        assertThat(clerk.get(path).body()).contains("张贴已入卷 2 户");
        assertThat(after("leave-out " + second)).contains("公示已张贴，不能移出");
        assertThat(after("void")).contains("公示已张贴，不能作废");
        assertThat(wall().entries()).hasSize(2);
    }

    @Test
    void an_objection_is_about_a_household_of_the_notice_and_none_of_two_lines_is_lost() {
        hang();
        Visitor program = Visitor.program(port, "baiyashi.shouli");
        HttpResponse<String> mistyped = program.put("/api" + path, objecting("431122100-2018-999999"));
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.body()).contains("案卷 431122100-2018-999999 不在这份公示之中", "\"field\":\"households[0].caseNo\"");
        assertThat(program.put("/api" + path, objecting(first.value())).statusCode()).isEqualTo(200);
        assertThat(wall().entry().objections(first)).extracting(WallEntry.Complaint::content).containsExactly("有车", "常年在外");
    }

    private void hang() {
        String photo = road.photo(Staff.clerk(Staff.TOWNSHIP));
        clerk.form(path, Map.of("version", "1", "then", "post", "postedOn", "2018-07-09", "places[0].place", "村务公开栏", "places[0].photoId", photo));
    }

    private String objecting(String caseNo) {
        String line = "{\"caseNo\": \"" + caseNo + "\", \"objections\": [{\"on\": \"2018-07-10\", \"by\": \"村民\", \"content\": \"%s\"}]}";
        return "{\"version\": %d, \"entry\": {\"households\": [%s, %s]}}".formatted(wall().version(), line.formatted("有车"), line.formatted("常年在外"));
    }

    @Test
    void a_voided_notice_is_neither_posted_nor_ended_and_its_households_are_free() {
        assertThat(after("close")).contains("公示还没有登记张贴，不能结束");
        assertThat(after("void")).contains("公示已作废，编号保留");
        assertThat(after("post")).contains("这份公示已作废");
        assertThat(desk.drawUp(Level.TOWNSHIP, VILLAGE, List.of(first), Staff.clerk(Staff.TOWNSHIP))).isPositive();
        assertThat(road.dossier(first).standing().stands(Kind.TOWNSHIP_POSTING)).isFalse();
    }

    @Test
    void an_empty_notice_is_not_posted() {
        long id = Long.parseLong(path.substring("/walls/".length()));
        desk.leaveOut(id, first, Staff.clerk(Staff.TOWNSHIP));
        desk.leaveOut(id, second, Staff.clerk(Staff.TOWNSHIP));
        assertThatThrownBy(() -> desk.post(id, Staff.clerk(Staff.TOWNSHIP))).hasMessageContaining("公示中没有家庭");
    }

    @Test
    void without_a_household_a_village_or_a_level_nothing_is_drawn_up() {
        clerk.form("/walls", Map.of("level", "TOWNSHIP", "village", VILLAGE));
        assertThat(clerk.get("/walls/new?level=TOWNSHIP&village=" + VILLAGE).body()).contains("请至少勾选一户可以公示的家庭");
        clerk.form("/walls", Map.of("level", "TOWNSHIP"));
        assertThat(clerk.get("/walls/new?level=TOWNSHIP").body()).contains("请选择村（居）");
        assertThat(clerk.get("/walls/new?level=village").body()).contains("公示层级应为 township（乡镇）或 county（县级）");
        assertThat(clerk.get("/walls/preview?level=TOWNSHIP&village=431122101200").body()).contains("请选择本辖区的村（居）");
    }

    @Test
    void a_program_leaves_a_household_out_and_must_say_what_it_read_and_types() {
        Visitor program = Visitor.program(port, "baiyashi.shouli");
        HttpResponse<String> empty = program.put("/api" + path, "{}");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("请写明读到的版本号 version", "请填写公示内容 entry");
        assertThat(program.put("/api" + path, "[]").body()).contains("请求内容应为 JSON 对象");
        assertThat(program.delete("/api" + path + "/households/" + second).body()).contains(first.value()).doesNotContain(second.value());
    }

    @Test
    void what_never_hung_cannot_be_taken_down_and_what_is_decided_is_not_posted() {
        var closing = new NoticeBoard.Closing(clock.today(), null, null);
        assertThatThrownBy(() -> board.close(first, Level.TOWNSHIP, closing, Staff.clerk(Staff.TOWNSHIP))).hasMessageContaining("不能结束公示");
        assertThat(Postable.obstacle(road.dossier(road.until(Kind.DECISION, first)), Level.TOWNSHIP)).contains("该户已作出审批决定，不再公示");
    }

    /** What the page says after a button was pressed. */
    private String after(String then) {
        clerk.form(path + "/act", Map.of("then", then));
        return clerk.get(path).body();
    }

    private Wall wall() {
        return walls.find(Long.parseLong(path.substring("/walls/".length())), Staff.clerk(Staff.TOWNSHIP));
    }
}
