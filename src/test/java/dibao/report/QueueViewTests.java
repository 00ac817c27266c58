package dibao.report;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.access.DemoStaff;
import dibao.scenario.RestRoad;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("Every live case is in exactly one visible queue, or waits for a named date or event")
class QueueViewTests {

    @Autowired TestRestTemplate http;
    @Autowired ProcessEngine engine;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired JdbcClient jdbc;

    RestRoad road;

    @BeforeEach
    void july() {
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, engine.getManagementService(), clock, json);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_case_is_seen_in_one_place_from_the_hand_in_to_the_end() {
        String receipt = road.handIn(aHousehold());
        assertThat(places(receipt)).containsExactly("用户任务 材料审查");
        String caseNo = road.accept(receipt);
        assertThat(places(receipt)).isEmpty();
        assertThat(live(receipt)).isFalse();
        assertThat(jdbc.sql("select posts from report_queue where reference = ?").param(caseNo).query(String.class).list())
                .as("%s", places(caseNo)).hasSize(1);
        road.runJobs();
        road.verification(caseNo);
        road.survey(caseNo);
        assertThat(places(caseNo)).containsExactly("用户任务 民主评议");
        assertThat(posts(caseNo)).containsExactly("intake431122100,officehead431122100");
        road.appraisal(caseNo);
        road.opinion(caseNo, true);
        road.postTownship(caseNo);
        assertThat(places(caseNo)).singleElement().asString().startsWith("等待日期");
        assertThat(jdbc.sql("select (due at time zone 'Asia/Shanghai')::text from report_queue where reference = ?").param(caseNo)
                .query(String.class).single()).isEqualTo("2018-07-17 00:00:00");
        road.waitForPosting();
        road.closeTownship(caseNo);
        assertThat(places(caseNo)).containsExactly("等待事件 上报与抽查");
        road.handUp(caseNo);
        assertThat(places(caseNo)).containsExactly("用户任务 审批前比对");
        assertThat(live(caseNo)).isTrue();
        road.precheck(caseNo);
        road.visitIfOwed(caseNo);
        road.examine(caseNo, "拟不予批准", Map.of("departure", "核查发现另有收入"));
        road.complete(RestRoad.APPROVER, caseNo, "Decision", Map.of("approved", false, "text", "不予批准", "departure", "同审核意见"));
        assertThat(live(caseNo)).isFalse();
        assertThat(places(caseNo)).isEmpty();
    }

    @Test
    void a_case_that_fell_out_of_its_drawing_is_found() {
        String caseNo = fallen();
        assertThat(live(caseNo)).isTrue();
        assertThat(jdbc.sql("select places from report_out_of_place where reference = ?").param(caseNo).query(Integer.class).single())
                .isZero();
    }

    @Test
    void a_case_in_a_called_process_stands_in_one_place_whatever_could_interrupt_it() {
        String caseNo = fallen();
        GlassDrawing.start(engine, caseNo);
        assertThat(places(caseNo)).containsExactly("系统处理 系统处理中");
        Job job = engine.getManagementService().createJobQuery().processDefinitionKey(GlassDrawing.KEY)
                .processInstanceId(instance(caseNo, GlassDrawing.KEY)).singleResult();
        engine.getManagementService().setJobRetries(job.getId(), 0);
        assertThat(jdbc.sql("select fault from report_queue where reference = ?").param(caseNo).query(String.class).single()).isNotBlank();
        engine.getManagementService().executeJob(job.getId());
        assertThat(places(caseNo)).containsExactly("用户任务 试办");
        engine.getTaskService().complete(engine.getTaskService().createTaskQuery()
                .processInstanceId(instance(caseNo, "glassInner")).singleResult().getId());
        assertThat(places(caseNo)).as("a term and an answer, whichever comes first").containsExactly("等待日期 等待答复");
        assertThat(jdbc.sql("select event from report_queue where reference = ?").param(caseNo).query(String.class).single())
                .isEqualTo("GlassHandedUp");
        engine.getRuntimeService().deleteProcessInstance(instance(caseNo, GlassDrawing.KEY), "test");
    }

    /** Accepted, and then lost by the engine. */
    private String fallen() {
        String caseNo = road.accept(road.handIn(aHousehold()));
        engine.getRuntimeService().deleteProcessInstance(instance(caseNo, "application"), "test");
        return caseNo;
    }

    private String instance(String caseNo, String definition) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNo)
                .processDefinitionKey(definition).singleResult().getId();
    }

    private List<String> places(String reference) {
        return jdbc.sql("select kind || ' ' || queue from report_queue where reference = ? order by 1").param(reference)
                .query(String.class).list();
    }

    private List<String> posts(String reference) {
        return jdbc.sql("select posts from report_queue where reference = ?").param(reference).query(String.class).list();
    }

    private boolean live(String reference) {
        return jdbc.sql("select exists (select 1 from report_live where reference = ?)").param(reference).query(Boolean.class).single();
    }
}
