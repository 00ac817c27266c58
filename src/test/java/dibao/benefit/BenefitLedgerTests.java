package dibao.benefit;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("The ledger of benefits")
class BenefitLedgerTests {

    @Autowired BenefitLedger ledger;
    @Autowired Archive archive;
    @Autowired Road road;
    @Autowired HouseClock clock;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void an_approved_household_gets_what_its_decision_says_once() {
        CaseNo caseNo = road.until(Kind.DECISION, aHousehold().of(3).rural().earning("7000"));
        var decision = archive.open(caseNo).standing().valid(Finding.Decision.class).orElseThrow();
        var grant = ledger.grant(caseNo);
        assertThat(grant.amount()).isEqualTo(decision.amount());
        assertThat(grant.firstMonth()).hasToString(decision.firstMonth());
        assertThat(ledger.grant(caseNo)).isEqualTo(grant);
        assertThat(jdbc.sql("select count(*) from benefit_entitlement where case_no = ?").param(caseNo.value())
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void without_an_approving_decision_there_is_nothing_to_grant() {
        CaseNo undecided = road.until(Kind.COUNTY_NOTICE, aHousehold());
        assertThatThrownBy(() -> ledger.grant(undecided)).hasMessageContaining("没有批准的审批决定");
        archive.lay(undecided, new Finding.Decision(false, null, null, List.of("I01"), "不予批准", null, 1, null, null), Staff.APPROVER);
        assertThatThrownBy(() -> ledger.grant(undecided)).hasMessageContaining("没有批准的审批决定");
        assertThat(ledger.of(undecided)).isEmpty();
    }
}
