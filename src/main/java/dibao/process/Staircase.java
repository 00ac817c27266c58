package dibao.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * 楼梯 — hangs the house's listeners on every drawing, built in, so that neither a drawing nor a caller
 * ({@code skipCustomListeners}) can leave one out.
 */
@Component
class Staircase extends AbstractProcessEnginePlugin {

    private final ExecutionListener openings;
    private final TaskListener sheets;
    private final TaskListener book;
    private final Townships townships;

    Staircase(@Lazy Openings openings, @Lazy SheetListener sheets, @Lazy StepBook book, Townships townships) {
        this.openings = openings::notify;
        this.sheets = sheets::notify;
        this.book = book::notify;
        this.townships = townships;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(townships);
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new Hanging());
    }

    /** Drawings of the procedures; others, such as those of tests of the gate, know no dossier. */
    private static boolean ours(ProcessDefinitionEntity definition) {
        return Keys.ours(definition.getKey());
    }

    private final class Hanging extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element process, ProcessDefinitionEntity definition) {
            if (ours(definition)) {
                definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, openings);
            }
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (!ours((ProcessDefinitionEntity) activity.getProcessDefinition())) {
                return;
            }
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, book);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, book);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, sheets);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, book);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, book);
        }
    }
}
