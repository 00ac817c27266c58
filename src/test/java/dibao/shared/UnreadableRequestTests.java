package dibao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseTest;
import dibao.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("What the house cannot read it says in Chinese, with the field")
class UnreadableRequestTests {

    @LocalServerPort int port;
    Visitor program;
    Visitor clerk;

    @BeforeEach
    void at_the_door() {
        program = Visitor.program(port, "baiyashi.shouli");
        clerk = Visitor.person(port, "baiyashi.shouli");
    }

    @ParameterizedTest(name = "[{index}] {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"on\": \"2018-07-99\"} | on | 「on」的内容无法识别",
            "{\"onn\": \"2018-07-09\"} | onn | 没有「onn」这个字段",
            "{\"what\": {}} | what | 「what」的内容无法识别",
            "{\"proofIds\": [null]} | `` | 请求内容无法识别",
            "{\"on\": | `` | 请求内容读不出来",
            "`` | `` | 请求内容读不出来"})
    void a_body_that_cannot_be_read_names_its_field(String body, String field, String sentence) {
        HttpResponse<String> answer = program.post("/api/cases/431122100-2018-000001/changes", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":\"" + sentence, "\"field\":\"" + field + "\"");
    }

    @Test
    void a_character_no_database_keeps_is_refused_and_nothing_is_kept() {
        String draft = "/api/drafts/" + UUID.randomUUID();
        HttpResponse<String> answer = program.put(draft, "{\"text\": \"a\\u0000b\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("无法识别的字符");
        assertThat(program.get(draft).body()).contains("没有这份草稿");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases?q=%00", "/hand-ins?q=%00", "/meetings?q=%00", "/walls?q=%00", "/deliveries?q=%00", "/batches?q=%00"})
    void a_search_for_such_a_character_is_answered_by_a_page(String search) {
        HttpResponse<String> answer = clerk.get(search);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("无法识别的字符", "返回首页").doesNotContain("系统出错");
    }

    @Test
    void a_day_that_does_not_exist_and_a_page_that_is_no_number_are_named() {
        assertThat(clerk.form("/cases/431122100-2018-000001/turns/change", Map.of("on", "2018-02-30")).body())
                .contains("「on」填写的“2018-02-30”不是有效的日期");
        assertThat(clerk.form("/letters/1/delivery", Map.of("deliveredOn", "2018-02-30", "receivedBy", "某")).body())
                .contains("「deliveredOn」填写的“2018-02-30”不是有效的日期");
        assertThat(clerk.get("/cases?page=first").body()).contains("「page」填写的“first”不是整数");
    }

    @Test
    void an_address_with_a_word_for_a_number_says_so_and_a_missing_field_is_asked_for() {
        assertThat(clerk.get("/letters/first").body()).contains("「id」填写的“first”不是整数").doesNotContain("系统出错");
        assertThat(Visitor.person(port, "xian.hedui").get("/registers/means/sample.xlsx").body()).contains("缺少「register」");
    }
}
