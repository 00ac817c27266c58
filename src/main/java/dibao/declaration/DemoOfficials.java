package dibao.declaration;

import dibao.shared.Officer;
import java.io.IOException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** 演示名册 — fills an empty register with made-up people when the demonstration starts. */
@Component
@Profile("demo")
class DemoOfficials {

    private final OfficialsFile file;
    private final OfficialList list;

    DemoOfficials(OfficialsFile file, OfficialList list) {
        this.file = file;
        this.list = list;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() throws IOException {
        if (list.find("", 0).total() == 0) {
            file.take(new ClassPathResource("demo/officials.xlsx").getContentAsByteArray(), Officer.SYSTEM);
        }
    }
}
