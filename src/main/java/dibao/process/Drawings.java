package dibao.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 流程图 — deployed together at each start under stable names, a new version of all where one changed: a drawing calls
 * those of its own deployment, so that a case finishes on the drawings it began on.
 */
@Component
class Drawings {

    static final List<String> NAMES = Stream.concat(Stream.of(Keys.INTAKE, Keys.APPLICATION), Keys.CALLED.stream().sorted()).toList();

    private final RepositoryService drawings;

    Drawings(RepositoryService drawings) {
        this.drawings = drawings;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void deploy() {
        DeploymentBuilder deployment = drawings.createDeployment().name("dibao").enableDuplicateFiltering(false);
        for (String name : NAMES) {
            try (InputStream drawing = Drawings.class.getResourceAsStream("/processes/" + name + "/" + name + ".bpmn")) {
                deployment.addInputStream(name + ".bpmn", drawing);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        deployment.deploy();
    }
}
