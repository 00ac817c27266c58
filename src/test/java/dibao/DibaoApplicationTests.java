package dibao;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.shared.CountyClock;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class DibaoApplicationTests {

    @Autowired JdbcClient jdbc;
    @Autowired CountyClock clock;
    @Autowired HouseClock houseClock;

    @Test
    void the_house_stands_on_a_real_postgresql_17() {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("17.");
    }

    @Test
    void the_engine_s_tables_came_by_flyway() {
        assertThat(jdbc.sql("select version from flyway_schema_history where description = 'shared engine'")
                .query(String.class).single()).isEqualTo("001");
        assertThat(jdbc.sql("select version_ from act_ge_schema_log").query(String.class).list())
                .containsExactly(ProcessEngine.class.getPackage().getImplementationVersion());
    }

    @Test
    void engine_and_house_read_one_clock() {
        houseClock.set(LocalDate.of(2018, 7, 20));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2018, 7, 20));
        assertThat(ClockUtil.getCurrentTime().toInstant().atZone(CountyClock.ZONE).toLocalDate()).isEqualTo(clock.today());
        houseClock.reset();
    }
}
