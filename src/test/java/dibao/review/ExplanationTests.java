package dibao.review;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.household.Circumstances;
import dibao.review.TownshipReview.Endorsement;
import dibao.review.TownshipReview.Opinion;
import dibao.review.TownshipReview.Proposal;
import dibao.scenario.Households;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("裁定说明：从结论到证据")
class ExplanationTests {

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired Archive archive;
    @Autowired Attachments attachments;
    @Autowired TownshipReview township;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;

    @BeforeEach
    void july() {
        clock.reset();
    }

    /** Earns too much, owns a shop, one has not authorised; a daughter outside pays 555 a month. */
    private static Households refusedForThree() {
        return aHousehold().of(3).rural().earning("14000").owning("商铺", 1).withoutAuthorisation().supportedBy(
                new Circumstances.Obligor("唐外嫁", Ids.born(1990), "女", false, Money.of("555")));
    }

    private CaseNo refusedByTownship() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, refusedForThree());
        township.propose(caseNo, new Proposal(false, null, "不符合条件", null), Staff.clerk(Staff.TOWNSHIP));
        township.endorse(caseNo, new Endorsement(true, "同意"), Staff.officeHead(Staff.TOWNSHIP));
        township.opine(caseNo, new Opinion(true, "同意"), Staff.townshipHead(Staff.TOWNSHIP));
        return caseNo;
    }

    private JsonNode explanation(CaseNo caseNo, String more) throws IOException {
        return json.readTree(Visitor.program(port, "baiyashi.shouli").get("/api/cases/" + caseNo + "/explanation" + more).body());
    }

    private static JsonNode named(JsonNode all, String id) {
        for (JsonNode one : all) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id + " is not among " + all);
    }

    @Test
    void as_json_the_tree_goes_down_to_the_sheets() throws Exception {
        CaseNo caseNo = road.until(Kind.APPRAISAL, refusedForThree());
        JsonNode all = explanation(caseNo, "");
        assertThat(all.get("caseNo").asText()).isEqualTo(caseNo.value());
        assertThat(all.get("rulingId").isNull()).isTrue();
        assertThat(all.get("basis").asText()).isEqualTo("按目前案卷试判，不是决定");
        JsonNode why = all.get("why");
        assertThat(why.get("outcome").asText()).isEqualTo("不符合");
        assertThat(why.get("applied").asText()).isEqualTo("2018-07-02");
        JsonNode rule = named(why.get("hits"), "I01");
        assertThat(rule.get("decided").asBoolean()).isTrue();
        assertThat(rule.get("clauses").get(0).get("article").asText()).isEqualTo("第九条");
        JsonNode ask = rule.get("strands").get(0).get("conditions").get(0);
        assertThat(ask.get("cell").asText()).startsWith("eligibility.xlsx[规则]");
        assertThat(ask.get("required").asText()).isEqualTo("大于等于年标准（3,920.00元/人/年，示例）");
        JsonNode evidence = ask.get("fact").get("evidence");
        assertThat(evidence.get(0).get("label").asText()).isEqualTo("入户调查");
        assertThat(evidence.get(0).get("text").asText()).startsWith("2018-07-09 入户调查记录，调查人 ");
        assertThat(evidence.get(1).get("text").asText()).startsWith("2018-07-09 信息核对：");
        assertThat(named(why.get("hits"), "C01").get("strands").get(0).get("conditions").get(0).get("fact").get("evidence").toString())
                .contains("唐小2：未授权，未核对");
        assertThat(why.get("otherwise").get("together").asBoolean()).isTrue();
        assertThat(why.get("misses").get(0).get("name").asText()).isEqualTo("不予批准的理由");
    }

    @Test
    void another_township_may_not_read_it() {
        CaseNo caseNo = road.open(aHousehold());
        assertThat(java.util.List.of(Visitor.program(port, "damiaokou.shouli").get("/api/cases/" + caseNo + "/explanation"),
                Visitor.person(port, "damiaokou.shouli").get("/cases/" + caseNo + "/explanation"))).allSatisfy(r -> {
                    assertThat(r.statusCode()).isBetween(400, 499);
                    assertThat(r.body()).contains("您无权查看").doesNotContain("唐本人");
                });
    }

    @Test
    void a_decision_is_explained_by_what_lay_in_the_dossier_then() throws Exception {
        CaseNo caseNo = refusedByTownship();
        JsonNode decided = explanation(caseNo, "");
        assertThat(decided.get("basis").asText()).startsWith("第 6 号材料「经办人审核意见」");
        long id = decided.get("rulingId").asLong();
        archive.lay(caseNo, new Finding.RefusalReview(true, "请重新调查"), Staff.EXAMINER);
        road.step(Kind.SURVEY, caseNo);
        assertThat(explanation(caseNo, "").get("rulingId").isNull()).isTrue();
        assertThat(explanation(caseNo, "").toString()).contains("\"sheet\":10,\"label\":\"入户调查\"");
        assertThat(explanation(caseNo, "?ruling=" + id)).isEqualTo(decided);
        assertThat(decided.toString()).contains("\"sheet\":4,\"label\":\"入户调查\"").doesNotContain("\"sheet\":10");
        CaseNo other = road.open(aHousehold());
        assertThat(explanation(other, "?ruling=" + id).get("message").asText()).contains("本案没有编号为 " + id + " 的裁定");
    }

    @Test
    void the_page_tells_hits_first_then_misses_and_leads_to_the_sheets() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, refusedForThree());
        String page = Visitor.person(port, "baiyashi.shouli").get("/cases/" + caseNo).body();
        assertThat(page).contains("怎样才会不同", "家庭年收入至少减少8,900.01元（到11,759.99元", "以上 3 项须全部改变", "须没有商铺，现有数量为1",
                "唐小2（子）的授权核对须为“是”，现为“否”", "href=\"/cases/" + caseNo + "#sheet-4\"", "id=\"sheet-4\"");
        assertThat(page.indexOf("命中的规则")).isLessThan(page.indexOf("没有命中的规则"));
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/cases/" + caseNo + "/explanation").body())
                .contains("按目前案卷试判", "eligibility.xlsx[规则]", "依据：", "唐本人：工资性收入 14,000.00 元/年").doesNotContain("null");
    }

    @Test
    void the_form_s_ruling_carries_it_in_short() throws Exception {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold().of(3).rural().earning("7392"));
        JsonNode brief = json.readTree(Visitor.program(port, "baiyashi.shouli").get("/api/cases/" + caseNo + "/ruling").body())
                .get("explanation");
        assertThat(brief.get("rules").get(0).get("id").asText()).isEqualTo("A01");
        assertThat(brief.get("otherwise").get("limits").get(0).asText()).contains("家庭年收入再增加4,368.00元（到11,760.00元");
        assertThat(brief.get("otherwise").get("amount").toString()).contains("家庭年收入每增加 12.00 元");
    }

    @Test
    void the_letter_says_what_decided_and_nothing_else() throws Exception {
        CaseNo caseNo = refusedByTownship();
        String letter = archive.open(caseNo).latest(Finding.TownshipOpinion.class).orElseThrow().letterId();
        try (var word = new XWPFDocument(new ByteArrayInputStream(attachments.read(letter, Staff.clerk(Staff.TOWNSHIP)).bytes()));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("1．有共同生活的家庭成员未授权核对家庭经济状况（C01）", "查明：唐小2（子）的授权核对为“否”，规定须为“是”。",
                    "查明：人均年收入为20,660.00÷3人＝约 6,886.67元，规定须低于年标准（3,920.00元/人/年，示例）。",
                    "查明：商铺数量为1，规定须没有商铺。", "依据：", "赡（扶、抚）养费（1 位义务人合计）：555.00 元/月 × 12 = 6,660.00 元/年")
                    .doesNotContain("唐外嫁", "P01", "P02", "拥有机动车", "eligibility.xlsx", "差一点", "null");
        }
    }

    @Test
    void a_letter_about_a_thing_says_nothing_of_income() throws Exception {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold().of(2).rural().earning("1234").owning("机动车", 1));
        township.propose(caseNo, new Proposal(false, null, "不符合条件", null), Staff.clerk(Staff.TOWNSHIP));
        township.endorse(caseNo, new Endorsement(true, "同意"), Staff.officeHead(Staff.TOWNSHIP));
        township.opine(caseNo, new Opinion(true, "同意"), Staff.townshipHead(Staff.TOWNSHIP));
        String letter = archive.open(caseNo).latest(Finding.TownshipOpinion.class).orElseThrow().letterId();
        try (var word = new XWPFDocument(new ByteArrayInputStream(attachments.read(letter, Staff.clerk(Staff.TOWNSHIP)).bytes()));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("查明：机动车数量为1，规定须没有机动车。", "本决定不涉及收入和金额的计算。").doesNotContain("1,234");
        }
    }
}
