package dibao.access;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A small drawing of one task per candidate group, for tests of the gate; it has nothing to do with any procedure. */
final class TestDrawing {

    static final String KEY = "gateTest";

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
              <process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
                <userTask id="t" name="门岗试办" camunda:candidateGroups="${groups}"/>
                <sequenceFlow id="f2" sourceRef="t" targetRef="e"/><endEvent id="e"/>
              </process>
            </definitions>""";

    private TestDrawing() {}

    static String withKey(String key) {
        return XML.formatted(key, "门岗试办");
    }

    static void deploy(ProcessEngine engine) {
        engine.getRepositoryService().createDeployment().name("gate-test").enableDuplicateFiltering(true)
                .addString("gate-test.bpmn", withKey(KEY)).deploy();
    }

    /** An instance of a township, with its task's candidate groups. */
    static ProcessInstance start(ProcessEngine engine, String township, String... groups) {
        deploy(engine);
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId().setVariable("township", township).setVariable("groups", List.of(groups)).execute();
        return instance;
    }
}
