package dibao.spotcheck;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.scenario.Road;
import dibao.shared.CaseNo;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Batches on the screen and for programs")
class BatchPageTests {

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void a_clerk_ticks_a_case_hands_it_up_and_reads_the_draw() {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_NOTICE, aHousehold());
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(clerk.get("/batches").body()).contains("value=\"" + caseNo + "\"", "全选", "抽签承诺");
        String batch = clerk.form("/batches", Map.of("caseNo", caseNo.value())).headers().firstValue("location").orElseThrow();
        assertThat(batch).contains("/batches/431122100-2018");
        String path = batch.substring(batch.indexOf("/batches/"));
        assertThat(clerk.get(path).body()).contains("已上报 1 户", caseNo.value(), "抽中", "已入卷", "名单摘要");
        assertThat(clerk.get("/batches?q=" + caseNo).body()).contains("共 1 批", path);
        assertThat(Visitor.person(port, "damiaokou.shouli").get(path).statusCode()).isBetween(400, 499);
        assertThat(Visitor.person(port, "xian.shenhe").get(path).body()).contains("提出替换");
    }

    @Test
    void handing_up_nothing_is_answered_on_the_page() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        clerk.form("/batches", Map.of());
        assertThat(clerk.get("/batches").body()).contains("请至少勾选一个案件");
    }

    @Test
    void a_program_hands_up_lists_and_takes_the_proof() throws Exception {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_NOTICE, aHousehold());
        Visitor clerk = Visitor.program(port, "baiyashi.shouli");
        var answer = clerk.post("/api/batches", "{\"caseNos\":[\"" + caseNo + "\"]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String batchNo = json.readTree(answer.body()).get("batchNo").asText();
        assertThat(json.readTree(clerk.get("/api/batches?q=" + batchNo).body()).get("total").asInt()).isEqualTo(1);
        var proof = json.readTree(clerk.get("/api/batches/" + batchNo + "/proof").body());
        assertThat(proof.fieldNames()).toIterable().containsExactly("month", "commitment", "secret", "forced", "unforced",
                "frameHash", "seed", "tickets", "drawn", "substitutions");
        assertThat(proof.get("drawn").get(0).asText()).isEqualTo(caseNo.value());
        assertThat(clerk.post("/api/batches", "{\"caseNos\":[\"" + caseNo + "\"]}").statusCode()).isBetween(400, 499);
    }
}
