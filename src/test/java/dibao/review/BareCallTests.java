package dibao.review;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.CaseIndex;
import dibao.casefile.Kind;
import dibao.review.CountyReview.Verdict;
import dibao.review.TownshipReview.Proposal;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("A call out of turn")
class BareCallTests {

    @Autowired TownshipReview township;
    @Autowired CountyReview county;
    @Autowired CaseIndex index;
    @Autowired Road road;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void is_refused_by_the_gate_before_any_work_and_logged() {
        CaseNo caseNo = road.until(Kind.SURVEY, aHousehold().of(3).rural().earning("7000"));
        assertThatThrownBy(() -> county.decide(caseNo, new Verdict(true, "批准", null), Staff.APPROVER))
                .hasMessageContaining("民主评议");
        assertThatThrownBy(() -> township.propose(caseNo, new Proposal(true, null, "拟纳入", null), Staff.clerk(Staff.TOWNSHIP)))
                .hasMessageContaining("民主评议");
        assertThat(index.refusedAttempts(caseNo)).extracting(CaseIndex.Refused::kind)
                .containsExactly("经办人审核意见", "审批决定");
    }
}
