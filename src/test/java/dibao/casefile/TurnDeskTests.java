package dibao.casefile;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("What a household tells the window while its case is under way")
class TurnDeskTests {

    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 7};

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired TurnDesk desk;
    @Autowired Attachments attachments;
    @Autowired CaseIndex index;
    @Autowired HouseClock clock;

    final Officer clerk = Staff.clerk(Staff.TOWNSHIP);
    final Officer head = Staff.officeHead(Staff.TOWNSHIP);
    CaseNo caseNo;

    @BeforeEach
    void a_surveyed_case() {
        clock.reset();
        caseNo = road.until(Kind.SURVEY, aHousehold());
    }

    @Test
    void everything_that_lacks_is_named_at_once() {
        assertThat(fields(() -> desk.change(caseNo, new TurnDesk.Change(null, null, " ", null), clerk)))
                .containsExactly("what", "on", "text", "proofIds");
        assertThat(fields(() -> desk.close(caseNo, new TurnDesk.Ending(null, "不想办了", null, List.of("无此附件")), head)))
                .containsExactly("ground", "on", "text", "proofIds");
        assertThat(road.dossier(caseNo).sheets()).extracting(Dossier.LaidSheet::kind).endsWith(Kind.SURVEY);
    }

    @Test
    void a_change_happened_at_most_a_year_before_the_application_and_not_tomorrow() {
        LocalDate applied = road.dossier(caseNo).declared().applicationDate();
        assertThat(fields(() -> desk.change(caseNo, change(applied.minusYears(1).minusDays(1)), clerk))).containsExactly("on");
        assertThat(fields(() -> desk.change(caseNo, change(clock.today().plusDays(1)), clerk))).containsExactly("on");
        desk.change(caseNo, change(applied.minusYears(1)), clerk);
        assertThat(road.dossier(caseNo).standing().stands(Kind.SURVEY)).as("the survey no longer holds").isFalse();
    }

    @Test
    void a_case_is_not_closed_for_a_day_before_its_application_and_the_words_of_the_ground_stand_on_its_cover() {
        LocalDate applied = road.dossier(caseNo).declared().applicationDate();
        assertThat(fields(() -> desk.close(caseNo, ending(" 申请人死亡 ", applied.minusDays(1)), head))).containsExactly("on");
        desk.close(caseNo, ending(" 申请人死亡 ", applied), head);
        assertThat(road.dossier(caseNo).standing().label()).isEqualTo("终止办理（申请人死亡）");
    }

    @Test
    void who_may_not_turn_a_case_is_refused_before_the_entry_is_read_and_the_attempt_is_kept() {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> desk.close(caseNo, new TurnDesk.Ending(null, null, null, List.of()), clerk));
        assertThat(refused).hasMessage("「终止办理」应由民政所负责人办理，受理员甲没有此岗位");
        assertThat(index.refusedAttempts(caseNo)).first().extracting(CaseIndex.Refused::kind).isEqualTo("终止办理");
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.change(caseNo, change(clock.today()), Staff.clerk("431122101"))))
                .hasMessageContaining("无权查看");
    }

    @Test
    void the_clerk_registers_a_change_on_the_page_with_its_proof() {
        Visitor visitor = Visitor.person(port, "baiyashi.shouli");
        visitor.get("/cases/" + caseNo + "/turns");
        var answer = visitor.upload("/cases/" + caseNo + "/turns/change",
                Map.of("on", "2018-07-09", "what", "成员增加", "text", "新生一子"), "出生证明.jpg", PHOTO);
        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/cases/" + caseNo);
        assertThat(visitor.get("/cases/" + caseNo).body()).contains("已登记，本案退回入户调查", "新生一子");
        assertThat(attachments.of(caseNo.value())).extracting(Attachments.Entry::fileName).contains("出生证明.jpg");
    }

    @Test
    void a_proof_of_the_wrong_kind_leaves_neither_sheet_nor_paper() {
        Visitor visitor = Visitor.person(port, "baiyashi.suozhang");
        visitor.get("/cases/" + caseNo + "/turns");
        int before = attachments.of(caseNo.value()).size();
        visitor.upload("/cases/" + caseNo + "/turns/closure", Map.of("on", "2018-07-09", "ground", "申请人撤回申请", "text", "不再申请"),
                "声明.exe", "MZ".getBytes());
        assertThat(visitor.get("/cases/" + caseNo + "/turns").body()).contains("文件「声明.exe」不能接收", "不再申请");
        assertThat(attachments.of(caseNo.value())).hasSize(before);
        visitor.upload("/cases/" + caseNo + "/turns/closure", Map.of("on", "2018-07-09", "ground", "申请人撤回申请", "text", "不再申请"),
                "声明.jpg", PHOTO);
        assertThat(visitor.get("/cases/" + caseNo).body()).contains("终止办理（申请人撤回申请）");
    }

    private TurnDesk.Change change(LocalDate on) {
        return new TurnDesk.Change(on, "成员迁出", "长子迁出", List.of(road.photo(clerk)));
    }

    private TurnDesk.Ending ending(String ground, LocalDate on) {
        return new TurnDesk.Ending(on, ground, "村委会证明", List.of(road.photo(head)));
    }

    private static List<String> fields(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).faults().stream().map(Refusal.Fault::field).toList();
    }
}
