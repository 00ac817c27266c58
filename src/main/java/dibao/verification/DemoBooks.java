package dibao.verification;

import dibao.shared.Officer;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** 演示核对名册 — fills the registers that are still empty with made-up people when the demonstration starts. */
@Component
@Profile("demo")
class DemoBooks {

    static final Map<String, String> BOOKS = Map.of("车辆", "vehicles", "财政供养人员", "payroll", "大型农机具", "machines",
            "房产", "houses", "工商登记", "companies", "社保养老", "pensions", "政策性补贴", "subsidies");

    private final MeansFile file;
    private final MeansRegisters registers;

    DemoBooks(MeansFile file, MeansRegisters registers) {
        this.file = file;
        this.registers = registers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() throws IOException {
        for (var register : registers.all()) {
            String book = BOOKS.get(register.name());
            if (register.people() == 0 && book != null) {
                String path = "demo/" + book + ".xlsx";
                file.take(register.name(), path, new ClassPathResource(path).getContentAsByteArray(), true, Officer.SYSTEM);
            }
        }
    }
}
