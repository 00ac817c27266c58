package dibao.casefile;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.scenario.Road;
import dibao.shared.CaseNo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("The page on which a household's change, a withdrawal and a revocation are entered")
class TurnPageTests {

    @Autowired Road road;
    @Autowired Archive archive;
    @Autowired Attachments attachments;
    @Autowired HouseClock clock;
    @LocalServerPort int port;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void the_clerk_sees_the_change_and_only_the_head_the_ending() {
        CaseNo caseNo = road.until(Kind.SURVEY, aHousehold());
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/cases/" + caseNo + "/turns").body())
                .contains("登记变更").doesNotContain("<h2>终止办理</h2>");
        assertThat(Visitor.person(port, "baiyashi.suozhang").get("/cases/" + caseNo + "/turns").body())
                .contains("登记变更").contains("<h2>终止办理</h2>");
        assertThat(Visitor.person(port, "damiaokou.shouli").get("/cases/" + caseNo + "/turns").body()).contains("无权查看");
    }

    @Test
    void what_was_typed_comes_back_when_the_proof_is_missing_and_nothing_is_kept() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold());
        int before = attachments.of(caseNo.value()).size();
        var clerk = Visitor.person(port, "baiyashi.shouli");
        clerk.form("/cases/" + caseNo + "/turns/change", Map.of("on", "2018-07-09", "what", "成员死亡", "text", "配偶去世"));
        assertThat(clerk.get("/cases/" + caseNo + "/turns").body()).contains("请上传证明材料").contains("配偶去世");
        assertThat(archive.open(caseNo).standing().stands(Kind.APPRAISAL)).isTrue();
        assertThat(attachments.of(caseNo.value())).hasSize(before);
    }

    @Test
    void a_change_takes_survey_and_appraisal_with_it() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold());
        archive.lay(caseNo, new Turn.HouseholdChange(clock.today(), "成员死亡", "配偶去世", List.of("p")),
                dibao.scenario.Staff.clerk(caseNo.township()));
        assertThat(archive.open(caseNo).standing().stands(Kind.SURVEY)).isFalse();
        assertThat(archive.open(caseNo).standing().stands(Kind.VERIFICATION)).isTrue();
    }

    @Test
    void only_the_approver_may_revoke_and_only_what_was_decided() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold());
        assertThat(Visitor.person(port, "xian.shenpi").get("/cases/" + caseNo + "/revocation").body()).contains("没有您可以撤销的决定");
        road.until(Kind.DECISION, caseNo);
        assertThat(Visitor.person(port, "xian.shenhe").get("/cases/" + caseNo + "/revocation").body()).contains("没有您可以撤销的决定");
        assertThat(Visitor.person(port, "xian.shenpi").get("/cases/" + caseNo + "/revocation").body()).contains("原决定的错误");
        assertThat(Visitor.person(port, "baiyashi.suozhang").get("/cases/" + caseNo + "/turns").body()).contains("已经办结");
    }
}
