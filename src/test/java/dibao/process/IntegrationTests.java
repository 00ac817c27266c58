package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Archive;
import dibao.scenario.RestRoad;
import dibao.shared.CaseNo;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@HouseTest
@DisplayName("An outside program carries a case over REST, as docs/INTEGRATION.md says")
class IntegrationTests {

    @Autowired
    TestRestTemplate http;
    @Autowired
    ManagementService jobs;
    @Autowired
    HistoryService history;
    @Autowired
    HouseClock clock;
    @Autowired
    ObjectMapper json;
    @Autowired
    Archive archive;

    RestRoad road;

    @BeforeEach
    void july() {
        clock.reset();
        road = new RestRoad(http, dibao.access.DemoStaff.PASSWORD, jobs, clock, json);
    }

    @Test
    void from_the_hand_in_to_the_decision() {
        String caseNo = road.opened(aHousehold().of(3).rural().earning("7000"));
        road.verification(caseNo);
        road.survey(caseNo);
        road.appraisal(caseNo);
        road.opinion(caseNo, true);
        road.townshipPosting(caseNo, List.of());
        road.handUp(caseNo);
        road.precheck(caseNo);
        road.visitIfOwed(caseNo);
        road.examine(caseNo, "拟批准", Map.of());
        road.countyPosting(caseNo, List.of());
        road.decide(caseNo, true);
        var standing = archive.open(new CaseNo(caseNo)).standing();
        assertThat(standing.approved()).isTrue();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNo).rootProcessInstances().singleResult()
                .getEndActivityId())
                .isEqualTo("Approved");
    }
}
