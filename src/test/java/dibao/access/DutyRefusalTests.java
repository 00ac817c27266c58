package dibao.access;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.CaseIndex;
import dibao.scenario.RestRoad;
import dibao.shared.CaseNo;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("What the gate refuses at a task is kept with what the dossier refuses")
class DutyRefusalTests {

    @LocalServerPort int port;
    @Autowired TestRestTemplate http;
    @Autowired ProcessEngine engine;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired CaseIndex index;
    @Autowired JdbcClient jdbc;

    RestRoad road;

    @BeforeEach
    void july() {
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, engine.getManagementService(), clock, json);
    }

    @Test
    void another_post_another_township_and_another_hand_are_kept_once_each() {
        String caseNo = road.opened(aHousehold());
        road.verification(caseNo);
        String task = road.task(RestRoad.SURVEYOR, caseNo, "Survey");
        assertThat(complete("baiyashi.shouli", task)).isEqualTo(403);
        assertThat(kept(caseNo)).hasSize(1).first().asString().contains("入户调查", "不能代办");
        assertThat(complete("damiaokou.diaocha", task)).isEqualTo(403);
        assertThat(kept(caseNo)).hasSize(2).first().asString().contains("不属于您所在的乡镇");
        assertThat(claim("damiaokou.diaocha", task)).isEqualTo(403);
        assertThat(kept(caseNo)).hasSize(3);
        assertThat(complete("xian.guanli", task)).isEqualTo(403);
        assertThat(kept(caseNo)).hasSize(4).first().asString().contains("入户调查");
        assertThat(claim("baiyashi.diaocha2", task)).isEqualTo(204);
        assertThat(complete("baiyashi.diaocha", task)).isEqualTo(403);
        assertThat(kept(caseNo)).hasSize(5).first().asString().contains("领办人baiyashi.diaocha2");
        assertThat(Visitor.person(port, "xian.ducha").get("/cases/" + caseNo).body()).contains("不属于您所在的乡镇", "「入户调查」");
    }

    @Test
    void looking_is_no_attempt_and_a_hand_in_s_attempts_are_kept_too() {
        String receipt = road.handIn(aHousehold());
        String task = road.task(RestRoad.CLERK, receipt, "PaperCheck");
        Visitor.program(port, "damiaokou.shouli").get("/engine-rest/task/" + task);
        assertThat(sentences(receipt)).isEmpty();
        assertThat(claim("damiaokou.shouli", task)).isEqualTo(403);
        assertThat(sentences(receipt)).hasSize(1);
    }

    private int complete(String login, String task) {
        return Visitor.program(port, login).post("/engine-rest/task/" + task + "/complete", "{}").statusCode();
    }

    private int claim(String login, String task) {
        return Visitor.program(port, login).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + login + "\"}").statusCode();
    }

    private List<CaseIndex.Refused> kept(String caseNo) {
        return index.refusedAttempts(new CaseNo(caseNo));
    }

    private List<String> sentences(String reference) {
        return jdbc.sql("select sentence from casefile_refused_attempt where case_no = ?").param(reference).query(String.class).list();
    }
}
