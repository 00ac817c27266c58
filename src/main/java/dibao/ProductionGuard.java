package dibao;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Outside demonstration and test nothing starts with a default or missing secret; the demonstration opens to this machine only. */
class ProductionGuard implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int SHORTEST_SECRET = 32;
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> KNOWN = Set.of(dibao.access.DemoStaff.PASSWORD, "only-for-demonstration-and-tests-0000");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "0:0:0:0:0:0:0:1");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        List<String> faults = faultsOf(environment);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("拒绝启动 / refused to start:\n · " + String.join("\n · ", faults));
        }
    }

    static List<String> faultsOf(ConfigurableEnvironment environment) {
        List<String> faults = new ArrayList<>();
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        if (demo && !LOOPBACK.contains(environment.getProperty("server.address", ""))) {
            faults.add("演示环境只能在本机监听，server.address 应为 127.0.0.1 / the demonstration listens on 127.0.0.1 only");
        }
        if (demo || environment.acceptsProfiles(Profiles.of("test"))) {
            return faults;
        }
        needs(faults, environment, "dibao.secret", SHORTEST_SECRET, "抽查抽取与签章用的密钥", "the secret of draws and signatures");
        needs(faults, environment, "dibao.admin.password", SHORTEST_PASSWORD, "首任管理员的初始密码", "the first administrator's password");
        if (!environment.getProperty("spring.datasource.url", "").isBlank()) {
            needs(faults, environment, "spring.datasource.username", 1, "数据库用户名", "the database user");
            needs(faults, environment, "spring.datasource.password", 1, "数据库密码", "the database password");
        }
        forbids(faults, environment, "dibao.clock.movable", "正式环境不得拨钟", "a movable clock is for the demonstration");
        forbids(faults, environment, "dibao.policy.allow-example-values", "正式环境不得使用示例标准", "example values are for the demonstration");
        return faults;
    }

    private static void needs(List<String> faults, ConfigurableEnvironment environment, String key, int length, String zh, String en) {
        String value = environment.getProperty(key, "");
        if (value.isBlank() || value.length() < length || KNOWN.contains(value)) {
            faults.add("%s（%s，至少%d个字符）缺失或过短 / %s (%s, at least %d characters) is missing or too short"
                    .formatted(zh, key, length, en, environmentName(key), length));
        }
    }

    private static void forbids(List<String> faults, ConfigurableEnvironment environment, String key, String zh, String en) {
        if (environment.getProperty(key, Boolean.class, false)) {
            faults.add("%s（%s）/ %s (%s)".formatted(zh, key, en, environmentName(key)));
        }
    }

    private static String environmentName(String key) {
        return key.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace("-", "");
    }
}
