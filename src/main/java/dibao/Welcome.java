package dibao;

import dibao.access.DemoStaff;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the demonstration says when it is ready: where to go and how to log in. */
@Component
@Profile("demo")
class Welcome {

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            System.out.println(text("http://127.0.0.1:" + web.getWebServer().getPort()));
        }
    }

    static String text(String address) {
        String people = DemoStaff.all().stream().map(who -> "    %-22s %s（%s）".formatted(who.login(), who.name(), who.role().label()))
                .collect(Collectors.joining("\n"));
        return """

                ════ 低保案卷 · 演示环境已就绪 / Dibao Casework, demonstration ════
                  首页 Home      %1$s/
                  办件 Tasklist  %1$s/camunda/app/tasklist/default/
                  监督 Cockpit   %1$s/camunda/app/cockpit/default/
                  人员 Admin     %1$s/camunda/app/admin/default/
                  时钟 Clock     %1$s/demo/clock
                  示例 Samples   %1$s/demo/cases
                  登录名（密码均为 %2$s） / log-ins (password for all: %2$s)
                %3$s
                """.formatted(address, DemoStaff.PASSWORD, people);
    }
}
