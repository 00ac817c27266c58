package dibao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseTest;
import dibao.Visitor;
import dibao.shared.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("监督检查：起止日、翻页和查阅记录")
class InspectionPeriodTests {

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest(name = "{0} 至 {1}")
    @CsvSource({"昨天, '', from, 起日「昨天」应为日期", "'', 2018-02-30, to, 止日「2018-02-30」应为日期", "+999999999-01-01, '', from, 应为日期",
        "'', 9999-12-31, to, 止日「9999-12-31」应为日期", "2018-07-10, 2018-07-09, to, 止日 2018-07-09 早于起日 2018-07-10"})
    void a_day_that_is_none_is_named_by_its_field(String from, String to, String field, String says) {
        assertThatThrownBy(() -> Period.of(from, to)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.faults()).extracting(Refusal.Fault::field).containsExactly(field);
            assertThat(refusal).hasMessageContaining(says);
        });
    }

    @Test
    void one_day_is_a_period_and_both_days_belong_to_it() {
        Period day = Period.of("2018-07-09", " 2018-07-09 ");
        assertThat(day).isEqualTo(new Period(LocalDate.of(2018, 7, 9), LocalDate.of(2018, 7, 9)));
        assertThat(day.end().getTime() - day.begin().getTime()).as("24 hours").isEqualTo(86_400_000L);
        assertThat(Period.of("", "")).isEqualTo(new Period(null, null));
    }

    @Test
    void a_page_beyond_the_last_or_before_the_first_is_empty_or_the_first() {
        Visitor inspector = Visitor.person(port, "xian.jijian");
        for (String path : new String[] {"/inspection/lists/late?page=", "/inspection/log?page=", "/inspection/officers/xian.shenhe?page="}) {
            assertThat(inspector.get(path + "99999").statusCode()).as(path).isEqualTo(200);
            assertThat(inspector.get(path + "-3").body()).as(path).isEqualTo(inspector.get(path + "0").body());
        }
        var letters = inspector.get("/inspection/log?page=next");
        assertThat(letters.statusCode()).isEqualTo(400);
        assertThat(letters.body()).contains("「page」填写的“next”不是整数");
    }

    @Test
    void only_looking_is_written_down_and_a_wrong_period_is_no_look() {
        Visitor inspector = Visitor.person(port, "xian.jijian");
        long before = looks();
        inspector.get("/inspection/lists/red?from=x");
        inspector.form("/cases/431122100-2018-0001/revocation", java.util.Map.of("error", "x"));
        assertThat(looks()).isEqualTo(before);
        inspector.get("/inspection/lists/red/workbook?from=x");
        inspector.get("/inspection/officers/xian.shenhe/workbook?to=x");
        assertThat(looks()).as("nothing was taken along").isEqualTo(before);
        inspector.get("/inspection/lists/red/workbook?from=2018-07-01");
        assertThat(looks()).isEqualTo(before + 1);
    }

    private long looks() {
        return jdbc.sql("select count(*) from report_access_log where officer_id = 'xian.jijian'").query(Long.class).single();
    }
}
