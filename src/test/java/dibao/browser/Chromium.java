package dibao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium; where there is none, the check says so loudly, and fails where skips are forbidden. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final String MISSING = """

            ================================================================================
             NO CHROMIUM: the browser check was not run. Install one, e.g.
               apt-get install -y chromium fonts-noto-cjk
             没有 Chromium：浏览器检查没有运行。请先安装。
            ================================================================================
            """;

    private Chromium() {}

    static Playwright driver() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright driver, Path executable) {
        return driver.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-gpu"))
                .setEnv(Map.of("LANG", "zh_CN.UTF-8", "LANGUAGE", "zh_CN", "HOME", System.getProperty("user.home"))));
    }

    static Path executable() {
        Optional<Path> found = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
        if (found.isEmpty()) {
            System.err.println(MISSING);
            if (Boolean.getBoolean("dibao.no-skips")) {
                Assertions.fail(MISSING);
            }
            Assumptions.abort("no Chromium on the PATH");
        }
        return found.get();
    }
}
