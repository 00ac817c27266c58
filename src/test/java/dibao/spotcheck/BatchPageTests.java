package dibao.spotcheck;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.household.Circumstances.Obligor;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
    @Autowired SpotCheckDraw draw;
    @Autowired Batches batches;
    @Autowired BatchWork work;
    @Autowired BatchCover cover;

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
    void the_cover_sheet_lists_the_households_and_keeps_the_draw_to_itself() throws Exception {
        CaseNo plain = road.until(Kind.TOWNSHIP_POSTING, aHousehold().in("431122100232"));
        CaseNo forced = road.until(Kind.TOWNSHIP_POSTING, aHousehold().supportedBy(
                new Obligor("唐老大", Ids.born(1950), "父母", true, Money.ZERO)));
        List.of(forced, plain).forEach(c -> road.until(Kind.TOWNSHIP_NOTICE, c));
        String batchNo = draw.handUp(List.of(plain, forced), Staff.clerk(Staff.TOWNSHIP)).batchNo();
        String cover = Visitor.person(port, "baiyashi.shouli").get("/batches/" + batchNo + "/cover").body();
        assertThat(cover).contains("上报批次封面", batchNo, "白牙市镇人民政府", "东安县民政局", "下列 2 户", "铁炉村村委会", "286.67",
                "民政所负责人（签字）", "乡镇负责人（签字）", "县级签收").doesNotContain("T03", "必查", "抽中");
        assertThat(cover.indexOf(plain.value())).as("in the order of the numbers, not of the draw").isLessThan(cover.indexOf(forced.value()));
        byte[] word = this.cover.word(batchNo, Staff.clerk(Staff.TOWNSHIP)).getBody();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(document.getTables().get(0).getText()).contains(forced.value(), plain.value(), "286.67").doesNotContain("T03");
        }
        assertThat(Visitor.person(port, "damiaokou.shouli").get("/batches/" + batchNo + "/cover").statusCode()).isEqualTo(422);
    }

    @Test
    void the_county_sees_where_every_household_of_a_batch_stands_and_decides_none_of_them_here() {
        List<CaseNo> cases = Stream.generate(() -> road.until(Kind.TOWNSHIP_POSTING, aHousehold())).limit(3).toList();
        cases.forEach(c -> road.until(Kind.TOWNSHIP_NOTICE, c));
        String batchNo = draw.handUp(cases, Staff.clerk(Staff.TOWNSHIP)).batchNo();
        road.until(Kind.COUNTY_OPINION, cases.get(0));
        road.step(Kind.PRECHECK, cases.get(1));
        road.step(Kind.SURVEY, cases.get(2));
        var lines = work.of(batches.entries(batchNo));
        assertThat(lines).filteredOn(l -> l.caseNo().equals(cases.get(0))).singleElement().satisfies(l -> {
            assertThat(l.opinion()).isEqualTo("已办（拟批准）");
            assertThat(l.visit()).isEqualTo(BatchWork.DONE);
            assertThat(l.notice()).isEqualTo(BatchWork.OPEN);
        });
        assertThat(lines).filteredOn(l -> l.caseNo().equals(cases.get(2))).singleElement()
                .satisfies(l -> assertThat(l.left()).contains("已不在县级", "入户调查"));
        assertThat(BatchWork.counts(lines)).filteredOn(c -> c.step().equals("审批前比对")).singleElement()
                .isEqualTo(new BatchWork.Count("审批前比对", 2, 2));
        String page = Visitor.person(port, "xian.shenhe").get("/batches/" + batchNo).body();
        assertThat(page).contains("县级办理进度", "审批前比对 2/2", "审核 1/2", "已办（拟批准）").doesNotContain("全部批准", "批量");
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
