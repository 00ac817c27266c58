package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.access.DemoStaff;
import dibao.scenario.Households;
import dibao.scenario.RestRoad;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** How the drawings are walked: over HTTP, by the people of 白牙市镇 and the county, timers moved by hand. */
abstract class Walks {

    static final List<Map<String, Object>> NO_OBJECTION = List.of();

    @Autowired TestRestTemplate http;
    @Autowired ProcessEngine engine;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;

    RestRoad road;

    @BeforeEach
    void july() {
        AbstractAssertions.init(engine);
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, engine.getManagementService(), clock, json);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    static Households poor() {
        return aHousehold().of(3).rural().earning("7000");
    }

    static Households rich() {
        return aHousehold().of(3).rural().earning("200000");
    }

    /** The day after the notice goes up today. */
    List<Map<String, Object>> objections() {
        return List.of(Map.of("on", clock.today().plusDays(1).toString(), "by", "村民张某", "content", "该户另有商铺"));
    }

    String posted(Households household) {
        String caseNo = road.appraised(household);
        road.opinion(caseNo, true);
        road.townshipPosting(caseNo, NO_OBJECTION);
        assertThat(running(caseNo)).isWaitingAt("HandUp");
        return caseNo;
    }

    void examined(String caseNo, Map<String, Object> sentBack) {
        road.handUp(caseNo);
        road.precheck(caseNo);
        road.visitIfOwed(caseNo);
        road.examine(caseNo, "退回乡镇", sentBack);
    }

    void propose(String caseNo) {
        var ruling = road.call(org.springframework.http.HttpMethod.GET, RestRoad.CLERK, "/api/cases/" + caseNo + "/ruling", null).getBody();
        road.complete(RestRoad.CLERK, caseNo, "TownshipProposal",
                Map.of("qualified", true, "text", "拟纳入", "amount", ruling.path("amount")));
    }

    ProcessInstance running(String key) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).leafProcessInstances()
                .singleResult();
    }

    void assertEnded(String key, String end) {
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(key)
                .rootProcessInstances().orderByProcessInstanceStartTime().desc().list().get(0).getEndActivityId()).isEqualTo(end);
    }
}
