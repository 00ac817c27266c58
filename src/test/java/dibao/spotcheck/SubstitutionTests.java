package dibao.spotcheck;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("Who may take the place of a drawn household, and who not (R32b)")
class SubstitutionTests {

    @Autowired SpotCheckDraw draw;
    @Autowired Substitutions substitutions;
    @Autowired Road road;
    @Autowired HouseClock clock;

    final Officer second = new Officer("storyexaminer2", "审核员乙", Set.of(Role.COUNTY_EXAMINER), null);
    List<CaseNo> drawn;
    List<CaseNo> undrawn;
    String batchNo;

    @BeforeEach
    void a_batch_of_four_of_whom_two_are_drawn() {
        clock.reset();
        List<CaseNo> cases = Stream.generate(() -> road.until(Kind.TOWNSHIP_POSTING, aHousehold())).limit(4).toList();
        cases.forEach(c -> road.until(Kind.TOWNSHIP_NOTICE, c));
        batchNo = draw.handUp(cases, Staff.clerk(Staff.TOWNSHIP)).batchNo();
        drawn = cases.stream().filter(this::drawn).toList();
        undrawn = cases.stream().filter(c -> !drawn(c)).toList();
    }

    @Test
    void only_the_county_proposes_and_consents_and_only_to_what_was_proposed() {
        assertThatThrownBy(() -> propose(0, 0, Staff.clerk(Staff.TOWNSHIP))).hasMessageContaining("由县审核员提出");
        assertThatThrownBy(() -> substitutions.consent(batchNo, drawn.get(0), second)).hasMessageContaining("没有待同意的替换");
        propose(0, 0, Staff.EXAMINER);
        assertThatThrownBy(() -> substitutions.consent(batchNo, drawn.get(0), Staff.CHECKER)).hasMessageContaining("另一名县审核员或县审批员同意");
        substitutions.consent(batchNo, drawn.get(0), Staff.APPROVER);
        assertThatThrownBy(() -> substitutions.consent(batchNo, drawn.get(0), second)).as("once").hasMessageContaining("没有待同意的替换");
    }

    @Test
    void the_replacement_is_undrawn_and_of_the_same_batch_and_stands_for_one_household_only() {
        assertThatThrownBy(() -> propose(0, drawn.get(1))).hasMessageContaining("替换户应为本批次未抽中");
        assertThatThrownBy(() -> propose(0, road.open(aHousehold()))).hasMessageContaining("替换户应为本批次未抽中");
        propose(0, 0, Staff.EXAMINER);
        assertThatThrownBy(() -> propose(0, 1, Staff.EXAMINER)).as("replaced already").hasMessageContaining("其中一户已登记过替换");
        assertThatThrownBy(() -> propose(1, 0, Staff.EXAMINER)).as("replaces already").hasMessageContaining("其中一户已登记过替换");
        propose(1, 1, Staff.EXAMINER);
        assertThat(substitutions.of(batchNo)).hasSize(2);
    }

    @Test
    void who_was_compared_before_approval_already_is_neither_proposed_nor_consented_to() {
        propose(0, 0, Staff.EXAMINER);
        undrawn.forEach(c -> road.step(Kind.PRECHECK, c));
        assertThatThrownBy(() -> substitutions.consent(batchNo, drawn.get(0), second)).hasMessageContaining("被抽中的家庭仍须入户核查");
        assertThat(substitutions.of(batchNo)).singleElement().satisfies(s -> assertThat(s.consentedBy()).as("nothing half written").isNull());
        assertThat(road.dossier(undrawn.get(0)).standing().visitOwed()).isFalse();
        assertThatThrownBy(() -> propose(1, 1, Staff.EXAMINER)).hasMessageContaining("不能再作替换户");
    }

    private void propose(int which, int by, Officer officer) {
        substitutions.propose(batchNo, new Substitutions.Proposal(drawn.get(which), undrawn.get(by), "全家外出"), officer);
    }

    private void propose(int which, CaseNo by) {
        substitutions.propose(batchNo, new Substitutions.Proposal(drawn.get(which), by, "全家外出"), Staff.EXAMINER);
    }

    private boolean drawn(CaseNo caseNo) {
        return road.dossier(caseNo).standing().valid(Finding.SpotCheck.class).orElseThrow().drawn();
    }
}
