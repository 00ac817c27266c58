package dibao.review;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Kind;
import dibao.casefile.Turn;
import dibao.scenario.Road;
import dibao.shared.CaseNo;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("撤销决定页：错误、去处和证明材料缺一不可")
class RevocationPageTests {

    private static final byte[] PROOF = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0};

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired Archive archive;
    @Autowired Attachments attachments;
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
    void what_is_missing_is_named_what_was_typed_stays_and_nothing_is_kept() {
        CaseNo caseNo = road.until(Kind.DECISION, aHousehold());
        Visitor approver = Visitor.person(port, "xian.shenpi");
        String page = "/cases/" + caseNo + "/revocation";
        int kept = attachments.of(caseNo.value()).size();
        approver.form(page, Map.of("error", "收入重复扣减"));
        assertThat(approver.get(page).body()).contains("请选择撤销后从哪里重新办理：" + String.join("、", RevocationDesk.BACK_TO),
                "请上传证明原决定有误的材料", "收入重复扣减");
        approver.upload(page, Map.of("backTo", "随便", "error", ""), "证明.jpg", PROOF);
        assertThat(approver.get(page).body()).contains("请选择撤销后从哪里重新办理", "原决定的错误").doesNotContain("请上传证明原决定有误的材料");
        assertThat(attachments.of(caseNo.value())).as("the proof goes with the refused act").hasSize(kept);
        assertThat(archive.open(caseNo).standing().stands(Kind.DECISION)).isTrue();
    }

    @Test
    void a_revoked_decision_is_named_by_its_sheet_and_the_case_is_open_again() {
        CaseNo caseNo = road.until(Kind.DECISION, aHousehold());
        int decision = archive.open(caseNo).sheets().stream().filter(s -> s.kind() == Kind.DECISION).findFirst().orElseThrow().number();
        Visitor approver = Visitor.person(port, "xian.shenpi");
        approver.upload("/cases/" + caseNo + "/revocation", Map.of("backTo", Turn.Revocation.TO_TOWNSHIP, "error", "收入重复扣减"), "证明.jpg", PROOF);
        assertThat(approver.get("/cases/" + caseNo).body()).contains("原决定已撤销，本案重新办理");
        var revocation = (Turn.Revocation) archive.open(caseNo).sheets().stream().filter(s -> s.kind() == Kind.REVOCATION).findFirst()
                .orElseThrow().finding();
        assertThat(revocation.sheet()).isEqualTo(decision);
        assertThat(revocation.proofIds()).hasSize(1);
        assertThat(archive.open(caseNo).standing().stands(Kind.DECISION)).isFalse();
        approver.upload("/cases/" + caseNo + "/revocation", Map.of("backTo", Turn.Revocation.TO_TOWNSHIP, "error", "再撤一次"), "证明.jpg", PROOF);
        assertThat(archive.open(caseNo).sheets().stream().filter(s -> s.kind() == Kind.REVOCATION)).as("nothing is left to revoke").hasSize(1);
    }

    @Test
    void nobody_but_the_approver_revokes() {
        CaseNo caseNo = road.until(Kind.DECISION, aHousehold());
        for (String login : new String[] {"xian.shenhe", "baiyashi.suozhang"}) {
            Visitor.person(port, login).upload("/cases/" + caseNo + "/revocation", Map.of("backTo", Turn.Revocation.TO_COUNTY, "error", "错了"),
                    "证明.jpg", PROOF);
            assertThat(archive.open(caseNo).standing().stands(Kind.DECISION)).as(login).isTrue();
        }
        assertThat(Visitor.person(port, "damiaokou.suozhang").get("/cases/" + caseNo + "/revocation").body()).contains("无权查看");
    }
}
