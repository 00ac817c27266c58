package dibao;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("命令行 replay")
class ReplayCommandTests {

    @Autowired JdbcConnectionDetails database;
    @Autowired JdbcClient jdbc;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return ReplayCommand.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @Test
    void beside_the_running_house_it_judges_every_ruling_and_keeps_what_it_found() {
        int code = run("--spring.datasource.url=" + database.getJdbcUrl(), "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
        var kept = jdbc.sql("select * from review_replay where place = '命令行' order by id desc limit 1").query().singleRow();
        assertThat(kept.get("state")).isEqualTo("完成");
        assertThat(kept.get("done")).isEqualTo(kept.get("total"));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(Integer.valueOf(0).equals(kept.get("differing")) && Integer.valueOf(0).equals(kept.get("failing")) ? 0 : 1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("重放 " + kept.get("id") + "：共 " + kept.get("total") + " 条裁定，Drools 10.2.0",
                "完成：相同 " + kept.get("same"));
    }

    @Test
    void misuse_and_a_database_that_is_not_there_are_answered_in_one_sentence() {
        assertThat(run("all")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("用法：replay");
        said.reset();
        assertThat(run("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none", "--spring.datasource.username=x",
                "--spring.datasource.password=x", "--spring.datasource.hikari.connection-timeout=300")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("不能重放：").doesNotContain("Exception");
    }
}
