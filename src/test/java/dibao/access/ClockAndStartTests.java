package dibao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.shared.CountyClock;
import dibao.shared.DueWork;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("拨钟填错了不动，到期事项出错不拖住别的，流程只在本县的乡镇开启")
class ClockAndStartTests {

    @LocalServerPort int port;
    @Autowired ProcessEngine engine;
    @Autowired CountyClock clock;
    @Autowired HouseClock houseClock;
    @Autowired DueWork due;

    @BeforeEach
    @AfterEach
    void july() {
        houseClock.reset();
    }

    @ParameterizedTest(name = "{0} 天，{1}")
    @CsvSource({"'', '', 二者只填一项", "3, 2018-07-12, 二者只填一项", "0, '', 不小于1的整数", "-5, '', 不小于1的整数", "2147483647, '', 一次最多向前拨10年",
        "'', 2108-07-12, 一次最多向前拨10年", "'', 2018-07-08, 只能向前拨"})
    void a_slip_on_the_clocks_page_moves_nothing(String days, String day, String says) {
        Visitor admin = Visitor.person(port, "xian.guanli");
        admin.form("/demo/clock", Map.of("days", days, "day", day));
        assertThat(admin.get("/demo/clock").body()).contains(says);
        assertThat(clock.today()).isEqualTo(LocalDate.of(2018, 7, 9));
    }

    @Test
    void a_day_written_in_words_is_no_failure_of_the_system() {
        var answer = Visitor.person(port, "xian.guanli").form("/demo/clock", Map.of("day", "下周一"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("「day」填写的“下周一”不是有效的日期");
    }

    @Test
    void a_due_job_that_fails_is_counted_and_does_not_hold_up_the_others() {
        String failing = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                  <process id="failsWhenDue" name="到期出错" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
                    <serviceTask id="t" camunda:asyncBefore="true" camunda:expression="%s"/>
                    <sequenceFlow id="f2" sourceRef="t" targetRef="e"/><endEvent id="e"/>
                  </process>
                </definitions>""";
        due.run();
        var bad = engine.getRepositoryService().createDeployment().addString("bad.bpmn", failing.formatted("${nobodyKnowsThis}")).deploy();
        var good = engine.getRepositoryService().createDeployment().addString("good.bpmn", failing.replace("failsWhenDue", "runsWhenDue")
                .formatted("${township}")).deploy();
        try {
            for (String key : new String[] {"failsWhenDue", "runsWhenDue"}) {
                engine.getRuntimeService().createProcessInstanceByKey(key).processDefinitionWithoutTenantId()
                        .setVariable("township", DemoStaff.BAIYASHI).execute();
            }
            assertThat(due.run()).isEqualTo(new DueWork.Done(1, 1));
            assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("runsWhenDue").count()).isZero();
            assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("failsWhenDue").count()).isEqualTo(1);
        } finally {
            engine.getRepositoryService().deleteDeployment(bad.getId(), true);
            engine.getRepositoryService().deleteDeployment(good.getId(), true);
        }
    }

    @Test
    void no_procedure_begins_in_a_township_that_is_none() {
        for (String place : new String[] {"431122999", "431122", "431122100203", "东安县"}) {
            assertThatThrownBy(() -> TestDrawing.start(engine, place, "intake")).as(place).isInstanceOf(BadUserRequestException.class)
                    .hasMessageContaining("乡镇代码「" + place + "」不在区划名册中");
        }
    }
}
