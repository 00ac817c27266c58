package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.policy.ReleaseLife.State;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In 2097, so that nobody else's cases are judged by what is approved here. */
@HouseTest
@DisplayName("政策台的按钮：不该办的一步说出理由，什么也不写")
class ReleaseButtonsTests {

    private static final LocalDate DAY = LocalDate.of(2097, 1, 10);
    private static final Officer APPROVER = new Officer("buttonapprover", "刘审批", Set.of(Role.COUNTY_APPROVER), null);
    private static final Officer POLICY = new Officer("buttonpolicy", "胡政策", Set.of(Role.POLICY), null);

    @LocalServerPort int port;
    @Autowired HouseClock clock;
    @Autowired ReleaseDesk desk;

    private Visitor staff;
    private Visitor approver;

    @BeforeEach
    void two_people() {
        clock.set(DAY);
        staff = Visitor.person(port, "xian.zhengce");
        approver = Visitor.person(port, "xian.shenpi");
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void each_button_is_pressed_in_its_turn_with_its_words_or_answers_why_not() {
        String id = desk.draft(RuleFolder.shipped().cell("eligibility.xlsx", "K2", "逐个按钮2097").files(), "上传", POLICY);
        desk.check(id, POLICY);
        desk.simulated(id, 0, "无变化", POLICY);
        refused(() -> desk.submit(id, " ", POLICY), "提交说明");
        refused(() -> desk.submit(id, "长".repeat(201), POLICY), "提交说明不能超过200字");
        desk.submit(id, "请批", POLICY);
        refused(() -> desk.sendBack(id, "", APPROVER), "退回理由");
        refused(() -> desk.sendBack(id, "改", POLICY), "退回规则版本由县审批员办理");
        assertAnswer(approver, id, "send-back", Map.of("note", "文号有误"), "已记录：退回", State.已模拟);
        desk.submit(id, "已改", POLICY);
        var document = Map.of("documentName", "批复", "documentNumber", "1号");
        assertAnswer(approver, id, "approve", document, "请填写施行日期", State.已提交);
        assertAnswer(approver, id, "approve", with(document, "from", "2097-06-01"), "已记录：批准，自 2097-06-01 起施行，在办案件沿用", State.已批准);
        refused(() -> desk.withdraw(id, "不批了", POLICY), "撤回已批准的版本由县审批员办理");
        assertAnswer(approver, id, "withdraw", Map.of("note", "文件改期"), "已记录：撤回", State.已撤回);
        assertAnswer(approver, id, "roll-back", with(with(document, "from", "2097-06-01"), "note", "算错"), "这一步只能在“已被取代”时办理", State.已撤回);
    }

    @Test
    void a_release_whose_cases_come_out_otherwise_stays_a_draft_and_says_which() {
        String id = desk.draft(RuleFolder.shipped().cell("eligibility.xlsx", "F4", "≥3").cell("eligibility.xlsx", "K4", "2097不过").files(), "上传", POLICY);
        assertAnswer(staff, id, "check", Map.of(), "检查未通过，版本仍是草稿", State.草稿);
        assertThat(staff.get("/policy/releases/" + id).body()).contains("eligibility.xlsx[用例]L10 预期理由写的是“P02”，按规则算出“无”");
    }

    @Test
    void a_whole_folder_comes_as_a_zip_and_a_release_nobody_knows_is_said_so() {
        byte[] zip = RuleFolder.shipped().cell("eligibility.xlsx", "K2", "2097压缩包").files().zip();
        var answer = staff.upload("/policy/upload", Map.of("version", "", "running", "沿用"), "规则.ZIP", zip);
        String id = answer.headers().firstValue("location").orElse("").replaceAll(".*/", "");
        assertThat(desk.life(id).state()).isEqualTo(State.草稿);
        assertThat(staff.get("/policy/releases/" + id).body()).contains("2097压缩包");
        assertThat(staff.get("/policy/releases/" + id + "?against=keine").body()).contains("没有编号为“keine”的规则版本");
        var unknown = staff.get("/policy/releases/keine");
        assertThat(unknown.statusCode()).isBetween(400, 499);
        assertThat(unknown.body()).contains("没有编号为“keine”的规则版本");
        assertThat(staff.form("/policy/releases/keine/check", Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void a_day_that_is_none_is_answered_in_chinese() {
        var answer = staff.upload("/policy/upload", Map.of("version", "2097.1", "from", "明年", "running", "沿用"), "means.yaml", new byte[] {1});
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("「from」填写的“明年”不是有效的日期，应为 年-月-日").doesNotContain("系统出错", "Bad Request");
        assertThat(staff.form("/policy/releases/x/submit", Map.of()).body()).contains("缺少「note」");
    }

    private void assertAnswer(Visitor who, String id, String button, Map<String, String> fields, String says, State then) {
        String page = "/policy/releases/" + id;
        assertThat(who.form(page + "/" + button, fields).statusCode()).as(button).isEqualTo(302);
        assertThat(who.get(page).body()).as(button).contains(says, "data-state=\"" + then + "\"");
        assertThat(desk.life(id).state()).as(button).isEqualTo(then);
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        var more = new java.util.HashMap<>(fields);
        more.put(field, value);
        return more;
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String says) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(says);
    }
}
