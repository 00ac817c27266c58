package dibao.report;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseTest;
import dibao.casefile.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("The glass roof")
class ReportViewsTests {

    @Autowired JdbcClient jdbc;
    @Autowired Flyway flyway;

    @Test
    void every_view_can_be_read_to_its_last_row() {
        List<String> views = jdbc.sql("select viewname from pg_views where starts_with(viewname, 'report_')").query(String.class).list();
        assertThat(views).contains("report_live", "report_queue", "report_watch", "report_act", "report_irregular", "report_access");
        assertThat(views).allSatisfy(v -> assertThat(jdbc.sql("select count(*) from (select row(v.*)::text as line from " + v + " v) x where line <> ''")
                .query(Long.class).single()).isNotNegative());
    }

    @Test
    void every_sheet_has_its_chinese_name_in_the_views_too() {
        assertThat(jdbc.sql("select kind || ' ' || label from report_kind").query(String.class).list())
                .containsAll(Stream.of(Kind.values()).map(k -> k.name() + " " + k.label()).toList());
    }

    @Test
    void the_views_are_put_up_again_at_every_start_so_that_no_table_is_held_by_them() {
        long before = jdbc.sql("select count(*) from pg_views where starts_with(viewname, 'report_')").query(Long.class).single();
        var again = flyway.migrate();
        assertThat(again.migrations).extracting(m -> m.filepath).singleElement().asString().contains("R__report_views");
        assertThat(jdbc.sql("select count(*) from pg_views where starts_with(viewname, 'report_')").query(Long.class).single()).isEqualTo(before);
    }
}
