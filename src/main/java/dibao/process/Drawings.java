package dibao.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 流程图 — deployed at each start under stable names, a new version only where the drawing changed. */
@Component
class Drawings {

    static final List<String> NAMES = List.of(Keys.INTAKE, Keys.APPLICATION);

    private final RepositoryService drawings;

    Drawings(RepositoryService drawings) {
        this.drawings = drawings;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void deploy() {
        for (String name : NAMES) {
            DeploymentBuilder deployment = drawings.createDeployment().name(name).enableDuplicateFiltering(true);
            try (InputStream drawing = Drawings.class.getResourceAsStream("/processes/" + name + "/" + name + ".bpmn")) {
                deployment.addInputStream(name + ".bpmn", drawing).deploy();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
