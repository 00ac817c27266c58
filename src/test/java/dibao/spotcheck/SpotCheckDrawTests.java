package dibao.spotcheck;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.household.Circumstances.Obligor;
import dibao.scenario.Households;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Money;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("Handing up and drawing")
class SpotCheckDrawTests {

    @Autowired SpotCheckDraw draw;
    @Autowired Freezing freezing;
    @Autowired Laying laying;
    @Autowired Batches batches;
    @Autowired ReadyCases readyCases;
    @Autowired MonthSecrets secrets;
    @Autowired Substitutions substitutions;
    @Autowired Road road;
    @Autowired HouseClock clock;
    @Autowired ObjectMapper json;
    @Autowired JdbcClient jdbc;

    final Officer clerk = Staff.clerk(Staff.TOWNSHIP);

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void a_batch_freezes_its_frame_draws_its_share_and_lays_a_sheet_in_every_dossier() throws Exception {
        List<CaseNo> cases = ready(aHousehold(), aHousehold(), aHousehold(), aHousehold(), withIncapableObligor());
        var outcome = draw.handUp(cases, clerk);
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.forced()).isEqualTo(1);
        assertThat(outcome.drawn()).isEqualTo(2);
        assertThat(cases).allSatisfy(c -> assertThat(spotCheck(c).batchNo()).isEqualTo(outcome.batchNo()));
        assertThat(spotCheck(cases.get(4)).triggers()).containsExactly("T03");
        assertThat(cases.stream().filter(c -> spotCheck(c).visitDue())).containsExactlyInAnyOrderElementsOf(outcome.visits());
        recompute(json.valueToTree(draw.proof(outcome.batchNo(), clerk)), secrets.secretOf(YearMonth.of(2018, 7)));
    }

    @Test
    void a_case_that_is_not_ready_is_reported_and_holds_up_nobody() {
        CaseNo ready = ready(aHousehold()).get(0);
        CaseNo early = road.until(Kind.APPRAISAL, aHousehold());
        CaseNo elsewhere = road.open(aHousehold().in(Households.OTHER_TOWNSHIP_VILLAGE));
        var outcome = draw.handUp(List.of(early, ready, elsewhere, ready), clerk);
        assertThat(outcome.unforced()).isEqualTo(1);
        assertThat(outcome.problems()).extracting(SpotCheckDraw.Problem::caseNo).containsExactlyInAnyOrder(early, elsewhere);
        assertThat(road.dossier(early).standing().everLaid(Kind.SPOT_CHECK)).isFalse();
    }

    @Test
    void nothing_is_kept_when_no_case_is_ready() {
        CaseNo early = road.until(Kind.APPRAISAL, aHousehold());
        long before = batches.count("", clerk);
        assertThatThrownBy(() -> draw.handUp(List.of(early), clerk)).isInstanceOf(Refusal.class)
                .hasMessageContaining("乡镇公示尚未结束");
        assertThat(batches.count("", clerk)).isEqualTo(before);
    }

    @Test
    void a_case_is_handed_up_once() {
        List<CaseNo> cases = ready(aHousehold());
        assertThat(readyCases.of(Staff.TOWNSHIP)).extracting("caseNo").containsAll(cases);
        draw.handUp(cases, clerk);
        assertThat(readyCases.of(Staff.TOWNSHIP)).extracting("caseNo").doesNotContainAnyElementsOf(cases);
        assertThatThrownBy(() -> draw.handUp(cases, clerk)).hasMessageContaining("不能重复上报");
    }

    @Test
    void only_the_township_hands_up() {
        List<CaseNo> cases = ready(aHousehold());
        assertThatThrownBy(() -> draw.handUp(cases, Staff.EXAMINER)).hasMessageContaining("乡镇受理员");
        assertThatThrownBy(() -> draw.handUp(cases, Staff.surveyor(Staff.TOWNSHIP))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> draw.handUp(List.of(), clerk)).hasMessageContaining("至少勾选");
    }

    @Test
    @DisplayName("T05: once forced or drawn, a case keeps its visit when it comes back")
    void visit_is_kept() {
        List<CaseNo> cases = ready(aHousehold());
        draw.handUp(cases, clerk);
        assertThat(spotCheck(cases.get(0)).drawn()).as("one of one is drawn").isTrue();
        sendBack(cases.get(0));
        draw.handUp(cases, clerk);
        assertThat(spotCheck(cases.get(0))).satisfies(s -> {
            assertThat(s.triggers()).containsExactly("T05");
            assertThat(s.drawn()).isFalse();
        });
    }

    @Test
    void an_undrawn_case_that_comes_back_is_under_the_lot_again() {
        List<CaseNo> cases = ready(aHousehold(), aHousehold(), aHousehold());
        draw.handUp(cases, clerk);
        CaseNo undrawn = cases.stream().filter(c -> !spotCheck(c).visitDue()).findFirst().orElseThrow();
        sendBack(undrawn);
        var second = draw.handUp(List.of(undrawn), clerk);
        assertThat(second.forced()).isZero();
        assertThat(batches.entries(second.batchNo())).singleElement().extracting(Batch.Entry::ticket).isNotNull();
    }

    @Test
    void a_case_that_moved_between_draw_and_sheet_is_reported_and_keeps_what_was_drawn() {
        List<CaseNo> cases = ready(aHousehold());
        String batchNo = freezing.freeze(cases, clerk, new ArrayList<>());
        road.step(Kind.SURVEY, cases.get(0));
        assertThat(draw.retry(batchNo, clerk)).singleElement().extracting(SpotCheckDraw.Problem::caseNo).isEqualTo(cases.get(0));
        road.until(Kind.TOWNSHIP_NOTICE, cases.get(0));
        var again = draw.handUp(cases, clerk);
        assertThat(spotCheck(cases.get(0)).triggers()).containsExactly("T05");
        assertThat(batches.entries(batchNo)).singleElement().extracting(Batch.Entry::supersededBy).isEqualTo(again.batchNo());
        assertThat(draw.retry(batchNo, clerk)).isEmpty();
    }

    @Test
    void the_secret_is_shown_only_when_its_month_is_over_and_fits_its_commitment() throws Exception {
        var outcome = draw.handUp(ready(aHousehold()), clerk);
        Proof during = draw.proof(outcome.batchNo(), clerk);
        assertThat(during.secret()).isNull();
        clock.set(LocalDate.of(2018, 8, 1));
        Proof after = draw.proof(outcome.batchNo(), clerk);
        assertThat(hex(sha256(HexFormat.of().parseHex(after.secret())))).isEqualTo(during.commitment()).isEqualTo(after.commitment());
    }

    @Test
    void next_month_s_commitment_is_published_before_the_month_begins() {
        clock.set(LocalDate.of(2031, 3, 5));
        var march = secrets.commitment(YearMonth.of(2031, 3));
        var april = secrets.commitment(YearMonth.of(2031, 4));
        assertThat(march.late()).as("the house was not there before").isTrue();
        assertThat(april.late()).isFalse();
        clock.set(LocalDate.of(2031, 4, 2));
        assertThat(secrets.commitment(YearMonth.of(2031, 4))).isEqualTo(april);
        assertThatThrownBy(() -> jdbc.sql("update spotcheck_month_secret set secret = '' where month = '2031-04'").update())
                .hasMessageContaining("不能修改");
    }

    @Test
    void a_drawn_household_is_replaced_only_with_a_reason_and_a_second_person() {
        List<CaseNo> cases = ready(aHousehold(), aHousehold(), aHousehold());
        String batchNo = draw.handUp(cases, clerk).batchNo();
        CaseNo drawn = cases.stream().filter(c -> spotCheck(c).drawn()).findFirst().orElseThrow();
        CaseNo other = cases.stream().filter(c -> !spotCheck(c).drawn()).findFirst().orElseThrow();
        var second = new Officer("storyexaminer2", "审核员乙", Set.of(Role.COUNTY_EXAMINER), null);
        assertThatThrownBy(() -> substitutions.propose(batchNo, new Substitutions.Proposal(drawn, other, " "), Staff.EXAMINER))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> substitutions.propose(batchNo, new Substitutions.Proposal(other, drawn, "外出"), Staff.EXAMINER))
                .hasMessageContaining("抽中");
        substitutions.propose(batchNo, new Substitutions.Proposal(drawn, other, "全家外出务工"), Staff.EXAMINER);
        assertThatThrownBy(() -> substitutions.consent(batchNo, drawn, Staff.EXAMINER)).hasMessageContaining("不能自己同意");
        substitutions.consent(batchNo, drawn, second);
        assertThat(road.dossier(other).standing().visitOwed()).as("the replacement is visited").isTrue();
        assertThat(road.dossier(drawn).standing().visitOwed()).as("once drawn, always drawn").isTrue();
        Proof proof = draw.proof(batchNo, clerk);
        assertThat(proof.drawn()).as("the original draw stays").containsExactly(drawn.value());
        assertThat(proof.substitutions()).singleElement().satisfies(s -> {
            assertThat(s.replacement()).isEqualTo(other.value());
            assertThat(s.consentedBy()).isEqualTo("审核员乙");
        });
    }

    /** Independent of the house's code: java.security only, from the exported text. */
    private static void recompute(JsonNode proof, byte[] secret) throws Exception {
        var lines = new ArrayList<String>();
        lines.add(proof.get("month").asText());
        for (JsonNode forced : proof.get("forced")) {
            lines.add(forced.get("caseNo").asText() + " " + forced.get("triggers").get(0).asText());
        }
        proof.get("unforced").forEach(c -> lines.add(c.asText()));
        assertThat(hex(sha256(secret))).isEqualTo(proof.get("commitment").asText());
        String frameHash = hex(sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        assertThat(frameHash).isEqualTo(proof.get("frameHash").asText());
        var both = new java.io.ByteArrayOutputStream();
        both.write(secret);
        both.write(frameHash.getBytes(StandardCharsets.US_ASCII));
        byte[] seed = sha256(both.toByteArray());
        assertThat(hex(seed)).isEqualTo(proof.get("seed").asText());
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(seed, "HmacSHA256"));
        var tickets = new java.util.TreeMap<String, String>();
        proof.get("unforced").forEach(c -> tickets.put(hex(mac.doFinal(c.asText().getBytes(StandardCharsets.UTF_8))), c.asText()));
        proof.get("tickets").fields().forEachRemaining(t -> assertThat(tickets).containsEntry(t.getValue().asText(), t.getKey()));
        int count = (3 * tickets.size() + 9) / 10;
        var drawn = new ArrayList<String>();
        proof.get("drawn").forEach(c -> drawn.add(c.asText()));
        assertThat(drawn).isEqualTo(tickets.values().stream().limit(count).toList());
        assertThat(proof.get("secret").isNull()).isTrue();
    }

    private List<CaseNo> ready(Households... households) {
        List<CaseNo> cases = Stream.of(households).map(h -> road.until(Kind.TOWNSHIP_POSTING, h)).toList();
        cases.forEach(c -> road.until(Kind.TOWNSHIP_NOTICE, c));
        return cases;
    }

    /** The county sends a case back; it walks from a new survey to the end of a new posting. */
    private void sendBack(CaseNo caseNo) {
        clock.forward(Duration.ofDays(1));
        road.step(Kind.SURVEY, caseNo);
        road.until(Kind.TOWNSHIP_NOTICE, caseNo);
    }

    private static Households withIncapableObligor() {
        return aHousehold().supportedBy(new Obligor("唐老大", Ids.born(1950), "父母", true, Money.ZERO));
    }

    private Finding.SpotCheck spotCheck(CaseNo caseNo) {
        return road.dossier(caseNo).standing().valid(Finding.SpotCheck.class).orElseThrow();
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
