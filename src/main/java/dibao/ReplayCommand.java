package dibao;

import dibao.review.ReplayConsole;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * 命令行 {@code replay} — every stored ruling judged again, beside the house or without it: no web, no engine, no migration, no
 * rules folder; it reads, and writes only what it found. Answers 0 no difference, 1 differences, 2 misuse or no database.
 */
final class ReplayCommand {

    static final String COMMAND = "replay";
    static final int MISUSED = 2;

    private static final String USAGE = """
            用法：replay [--名称=值 …]
              把数据库里的每一条裁定按当时的事实和规则版本再算一遍，应当没有不同。升级 Java 或 Drools 以后运行。
              数据库与系统相同：设置了 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD 的用它；
              没有设置的用自带的数据库（dibao.database.folder，系统正在运行也可以）。
            返回值：0 没有不同，1 有不同或不能重放的，2 命令写错或连不上数据库""";

    private ReplayCommand() {}

    /** The few beans a replay needs. */
    @Import(OwnDatabase.class)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
        JacksonAutoConfiguration.class})
    @ComponentScan(basePackages = {"dibao.shared", "dibao.policy", "dibao.casefile", "dibao.review"}, useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = "dibao\\.(shared\\.ClockKeeper\\$Wound"
                    + "|policy\\.(DatabaseShelf|ReleaseStops|ReplaySittings)|casefile\\.CaseIndex|review\\.Replay(Jobs|Run|Console))"))
    static class Room {}

    /** The house's own server: the one that is running, or started for the replay. */
    @ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
    static class OwnDatabase {

        @Bean(destroyMethod = "close")
        @Lazy
        EmbeddedServer embeddedServer(@Value("${dibao.database.folder}") Path folder,
                @Value("${dibao.database.binaries}") Path binaries) {
            return new EmbeddedServer(new EmbeddedServer.Settings(folder, binaries, true));
        }

        @Bean
        JdbcConnectionDetails replayedDatabase(@Value("${dibao.database.folder}") Path folder, ObjectProvider<EmbeddedServer> own) {
            return EmbeddedServer.running(folder).orElseGet(() -> own.getObject().address());
        }
    }

    /** @param arguments after the word {@code replay} */
    static int run(List<String> arguments, PrintStream out) {
        if (!arguments.stream().allMatch(a -> a.matches("--[\\w.-]+=.*"))) {
            out.println(USAGE);
            return MISUSED;
        }
        var application = new SpringApplicationBuilder(Room.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false).properties(Map.of("logging.level.root", "error", "logging.threshold.console", "error"));
        try (var context = application.run(arguments.toArray(String[]::new))) {
            return context.getBean(ReplayConsole.class).replay(out);
        } catch (BadSqlGrammarException older) {
            out.println("数据库还没有升级到本程序的版本：请先启动一次系统（启动时自动升级），再重放。" + older.getSQLException().getMessage());
        } catch (RuntimeException failed) {
            Throwable root = failed;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            out.println("不能重放：" + root.getMessage());
        }
        return MISUSED;
    }
}
