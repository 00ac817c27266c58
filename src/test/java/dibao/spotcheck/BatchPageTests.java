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
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

    @Test
    void an_outsider_verifies_the_downloaded_file_when_the_month_is_over() throws Exception {
        CaseNo caseNo = road.until(Kind.TOWNSHIP_NOTICE, aHousehold());
        Visitor clerk = Visitor.program(port, "baiyashi.shouli");
        String batchNo = json.readTree(clerk.post("/api/batches", "{\"caseNos\":[\"" + caseNo + "\"]}").body()).get("batchNo").asText();
        String page = Visitor.person(port, "xian.ducha").get("/batches/" + batchNo).body();
        assertThat(page).contains("如何复核", "verify-draw " + batchNo + ".json --commitment", "密钥将于 2018-08-01 公布");
        assertThat(Visitor.person(port, "xian.ducha").get("/batches").body()).contains("任何人都可以复核", "/api/commitments");
        String commitment = json.readTree(clerk.get("/api/commitments").body()).findParents("hash").stream()
                .filter(c -> c.get("month").asText().equals("2018-07")).findFirst().orElseThrow().get("hash").asText();
        assertThat(verified(clerk, batchNo, commitment)).isEqualTo(DrawVerifier.NOT_YET);
        clock.set(LocalDate.of(2018, 8, 1));
        assertThat(verified(clerk, batchNo, commitment)).isEqualTo(DrawVerifier.PROVEN);
        assertThat(verified(clerk, batchNo, "0".repeat(64))).isEqualTo(DrawVerifier.ALTERED);
        assertThat(Visitor.person(port, "xian.ducha").get("/batches/" + batchNo).body()).contains("密钥已于 2018-08-01 公布");
        var missed = ProofMutants.of(json.readTree(clerk.get("/api/batches/" + batchNo + "/proof").body())).entrySet().stream()
                .filter(m -> verify(m.getValue().getBytes(StandardCharsets.UTF_8), commitment) == 0).map(Map.Entry::getKey).toList();
        assertThat(missed).isEmpty();
    }

    private static int verified(Visitor reader, String batchNo, String commitment) {
        return verify(reader.get("/api/batches/" + batchNo + "/proof").body().getBytes(StandardCharsets.UTF_8), commitment);
    }

    private static int verify(byte[] file, String commitment) {
        return DrawVerifier.verify(file, Map.of("file", "x", "--commitment", commitment),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }
}
