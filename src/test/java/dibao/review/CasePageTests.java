package dibao.review;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.review.TownshipReview.Proposal;
import dibao.scenario.Households;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Money;
import dibao.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Dossiers on the screen")
class CasePageTests {

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired TownshipReview township;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void a_dossier_is_found_by_number_and_read_whole() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold().of(3).rural().earning("7392"));
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(clerk.get("/cases?q=" + caseNo).body()).contains("/cases/" + caseNo, "共 1 件", "办理中·民主评议已完成");
        assertThat(clerk.get("/cases?label=%E5%B7%B2%E6%89%B9%E5%87%86&q=" + caseNo).body()).contains("没有符合条件的案卷");
        assertThat(clerk.get("/cases/" + caseNo).body()).contains("民主评议", "评议结论：属实", "符合条件，保障金额 396.67 元/月",
                "补差", "/api/attachments/").doesNotContain("被拒操作", "null");
    }

    @Test
    void another_township_s_dossiers_are_neither_listed_nor_opened() {
        CaseNo caseNo = road.open(aHousehold().in(Households.OTHER_TOWNSHIP_VILLAGE));
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(clerk.get("/cases?q=" + caseNo).body()).contains("共 0 件");
        assertThat(clerk.get("/cases/" + caseNo)).satisfies(r -> {
            assertThat(r.statusCode()).isBetween(400, 499);
            assertThat(r.body()).doesNotContain("唐本人");
        });
        assertThat(Visitor.program(port, "baiyashi.shouli").get("/api/cases/" + caseNo + "/ruling").statusCode()).isBetween(400, 499);
        assertThat(Visitor.person(port, "damiaokou.shouli").get("/cases/" + caseNo).statusCode()).isEqualTo(200);
    }

    @Test
    void supervisors_see_what_was_refused() {
        CaseNo caseNo = road.until(Kind.SURVEY, aHousehold());
        try {
            township.propose(caseNo, new Proposal(true, null, "拟纳入", null), Staff.clerk(Staff.TOWNSHIP));
        } catch (Refusal expected) {
            assertThat(expected).hasMessageContaining("民主评议");
        }
        assertThat(Visitor.person(port, "xian.ducha").get("/cases/" + caseNo).body()).contains("被拒操作", "缺少有效的「民主评议」");
    }

    @Test
    void departures_are_listed_for_the_county_and_not_for_townships() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold().of(2).rural().earning("60000"));
        township.propose(caseNo, new Proposal(true, Money.of("100"), "拟纳入", "主要劳动力身故"), Staff.clerk(Staff.TOWNSHIP));
        assertThat(Visitor.person(port, "xian.jijian").get("/departures").body()).contains(caseNo.value(), "主要劳动力身故");
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/departures").statusCode()).isBetween(400, 499);
    }

    @Test
    void forms_read_the_ruling_and_every_kept_ruling_replays_the_same() throws Exception {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold().of(3).rural().earning("7392"));
        township.propose(caseNo, new Proposal(true, null, "拟纳入", null), Staff.clerk(Staff.TOWNSHIP));
        Visitor clerk = Visitor.program(port, "baiyashi.shouli");
        var preview = json.readTree(clerk.get("/api/cases/" + caseNo + "/ruling").body());
        assertThat(preview.get("qualified").asBoolean()).isTrue();
        assertThat(preview.get("amount").asText()).isEqualTo("396.67");
        assertThat(preview.get("arithmetic")).isNotEmpty();
        var kept = json.readTree(clerk.get("/api/cases/" + caseNo + "/rulings").body());
        assertThat(kept).hasSize(1).allSatisfy(r -> assertThat(r.get("same").asBoolean()).isTrue());
    }
}
