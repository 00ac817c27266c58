package dibao.policy;

import dibao.shared.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** 法规库 — the release of the rules folder, read once at the start. */
@Component
class LawLibrary {

    private final LoadedRelease current;

    LawLibrary(Environment environment) {
        current = LoadedRelease.read(files(environment));
        boolean allowed = environment.getProperty("dibao.policy.allow-example-values", Boolean.class,
                environment.acceptsProfiles(Profiles.of("demo | test")));
        if (current.example() && !allowed) {
            throw Refusal.because("规则包 " + current.id() + " 含有标为“示例”的数值，只能在演示（profile demo）中启用；"
                    + "正式启用前请把 rules/ 中 example: true 的各行换成经批准的数值");
        }
    }

    private static RuleFiles files(Environment environment) {
        String configured = environment.getProperty("dibao.rules", "");
        if (!configured.isBlank()) {
            return RuleFiles.in(Path.of(configured));
        }
        Path beside = Path.of("rules");
        return Files.isDirectory(beside) ? RuleFiles.in(beside) : RuleFiles.inJar();
    }

    LoadedRelease current() {
        return current;
    }

    /** @throws Refusal when no release is in force on the day */
    LoadedRelease on(LocalDate day) {
        if (day.isBefore(current.note().inForceFrom())) {
            throw Refusal.because(day + " 没有已启用的规则包，最早的启用日期是 " + current.note().inForceFrom());
        }
        return current;
    }
}
