package dibao.report;

import org.camunda.bpm.engine.ProcessEngine;

/** A frame that calls a process, with everything around that must not be taken for a place: boundaries, an event subprocess. */
final class GlassDrawing {

    static final String KEY = "glassFrame";

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
              <message id="GlassClosed" name="GlassClosed"/><message id="GlassChanged" name="GlassChanged"/>
              <message id="GlassHandedUp" name="GlassHandedUp"/>
              <process id="glassFrame" name="框" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="Inner"/>
                <callActivity id="Inner" name="内" calledElement="glassInner" camunda:asyncBefore="true">
                  <extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/></extensionElements>
                </callActivity>
                <boundaryEvent id="b" attachedToRef="Inner"><messageEventDefinition messageRef="GlassClosed"/></boundaryEvent>
                <sequenceFlow id="f2" sourceRef="Inner" targetRef="e"/><sequenceFlow id="f3" sourceRef="b" targetRef="e"/>
                <endEvent id="e"/>
                <subProcess id="sub" triggeredByEvent="true">
                  <startEvent id="ss"><messageEventDefinition messageRef="GlassChanged"/></startEvent>
                  <sequenceFlow id="sf" sourceRef="ss" targetRef="se"/><endEvent id="se"/>
                </subProcess>
              </process>
              <process id="glassInner" name="内" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="is"/><sequenceFlow id="g1" sourceRef="is" targetRef="Task"/>
                <userTask id="Task" name="试办"/>
                <boundaryEvent id="reminder" attachedToRef="Task" cancelActivity="false">
                  <timerEventDefinition><timeDuration xsi:type="tFormalExpression">P3D</timeDuration></timerEventDefinition></boundaryEvent>
                <sequenceFlow id="g2" sourceRef="reminder" targetRef="re"/><endEvent id="re"/>
                <sequenceFlow id="g3" sourceRef="Task" targetRef="Gate"/>
                <eventBasedGateway id="Gate" name="等待答复"/>
                <sequenceFlow id="g4" sourceRef="Gate" targetRef="Lapsed"/><sequenceFlow id="g5" sourceRef="Gate" targetRef="Wait"/>
                <intermediateCatchEvent id="Lapsed"><timerEventDefinition>
                  <timeDuration xsi:type="tFormalExpression">P5D</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <intermediateCatchEvent id="Wait"><messageEventDefinition messageRef="GlassHandedUp"/></intermediateCatchEvent>
                <sequenceFlow id="g6" sourceRef="Lapsed" targetRef="ie"/><sequenceFlow id="g7" sourceRef="Wait" targetRef="ie"/>
                <endEvent id="ie"/>
              </process>
            </definitions>""";

    private GlassDrawing() {}

    /** Deploys and starts it for a case; it stands before the called process. */
    static void start(ProcessEngine engine, String caseNo) {
        engine.getRepositoryService().createDeployment().name("glass-test").enableDuplicateFiltering(true)
                .addString("glass-test.bpmn", XML).deploy();
        engine.getRuntimeService().createProcessInstanceByKey(KEY).processDefinitionWithoutTenantId().businessKey(caseNo)
                .setVariable("township", caseNo.substring(0, 9)).execute();
    }
}
