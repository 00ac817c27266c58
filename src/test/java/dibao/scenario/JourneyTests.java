package dibao.scenario;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.HouseTest;
import dibao.access.DemoStaff;
import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("Lives of households on the road of edition 220")
class JourneyTests {

    private static final Map<String, Object> OBJECTION = Map.of("on", "2018-07-12", "by", "村民甲", "content", "他家有面包车");

    @Autowired
    TestRestTemplate http;
    @Autowired
    ManagementService jobs;
    @Autowired
    HistoryService history;
    @Autowired
    dibao.HouseClock clock;
    @Autowired
    com.fasterxml.jackson.databind.ObjectMapper json;
    @Autowired
    Archive archive;
    @Autowired
    Attachments attachments;
    @Autowired
    JdbcClient jdbc;

    RestRoad road;

    @BeforeEach
    void july() {
        clock.reset();
        road = new RestRoad(http, DemoStaff.PASSWORD, jobs, clock, json);
    }

    @Test
    @DisplayName("granted: three people, 7,000 yuan a year, get the gap of 3,920 × 3 from the month after approval")
    void granted() {
        String caseNo = handedUp(aHousehold().of(3).rural().earning("7000"));
        road.examine(caseNo, "拟批准", Map.of());
        road.countyPosting(caseNo, List.of());
        road.decide(caseNo, true);
        var decision = dossier(caseNo).latest(Finding.Decision.class).orElseThrow();
        // (3920 × 3 − 7000) ÷ 12 = 396.67, and 10 % of 3920 ÷ 12 for the child: 32.67, rounded once together
        assertThat(decision.amount()).hasToString("429.33");
        assertThat(decision.firstMonth()).isEqualTo("2018-08");
        assertThat(jdbc.sql("select amount from benefit_entitlement where case_no = ?").param(caseNo)
                .query(java.math.BigDecimal.class).single()).isEqualByComparingTo("429.33");
        assertThat(end(caseNo)).isEqualTo("Approved");
    }

    @Test
    @DisplayName("refused for a car: the township answers in writing, the county sees it, the letter is in the dossier")
    void refused_by_the_township() {
        String caseNo = road.appraised(aHousehold().of(2).rural().owning("机动车", 1));
        road.opinion(caseNo, false);
        var opinion = dossier(caseNo).latest(Finding.TownshipOpinion.class).orElseThrow();
        assertThat(attachments.of(caseNo)).anySatisfy(file -> {
            assertThat(file.id()).isEqualTo(opinion.letterId());
            assertThat(file.fileName()).contains("初审不符合条件书面答复").endsWith(".docx");
        });
        road.complete(RestRoad.EXAMINER, caseNo, "RefusalReview", Map.of("reopen", false, "text", "同意乡镇意见"));
        assertThat(dossier(caseNo).standing().label()).startsWith("初审不符合条件");
        assertThat(end(caseNo)).isEqualTo("Unqualified");
    }

    @Test
    @DisplayName("the county reopens a township's refusal: the household is surveyed again and goes on to the wall")
    void reopened_by_the_county() {
        String caseNo = road.appraised(aHousehold().of(2).rural().owning("机动车", 1));
        road.opinion(caseNo, false);
        road.complete(RestRoad.EXAMINER, caseNo, "RefusalReview", Map.of("reopen", true, "text", "车已报废，请重新调查"));
        road.survey(caseNo, entry -> ((ObjectNode) entry.path("seen")).putArray("assets"));
        road.appraisal(caseNo);
        road.opinion(caseNo, true);
        assertThat(road.open(RestRoad.CLERK, caseNo, "Posting")).isTrue();
    }

    @Test
    @DisplayName("refused by the county for an unauthorised member: no posting, a letter with reasons and remedies")
    void refused_by_the_county() {
        String caseNo = road.appraised(aHousehold().of(3).rural().earning("1000").withoutAuthorisation());
        ObjectNode departing = json.createObjectNode().put("qualified", true).put("text", "拟纳入").put("departure", "家庭确有困难，报县研究")
                .put("amount", "300.00");
        road.complete(RestRoad.CLERK, caseNo, "TownshipProposal", departing);
        road.complete(RestRoad.OFFICE_HEAD, caseNo, "TownshipEndorsement", Map.of("agreed", true, "text", "同意上报"));
        road.complete(RestRoad.TOWNSHIP_HEAD, caseNo, "TownshipOpinion", Map.of("agreed", true, "text", "同意上报"));
        road.townshipPosting(caseNo, List.of());
        road.handUp(caseNo);
        road.precheck(caseNo);
        // a departure forces the visit (T04)
        assertThat(dossier(caseNo).latest(Finding.SpotCheck.class).orElseThrow().triggers()).contains("T04");
        road.visit(caseNo);
        road.examine(caseNo, "拟不予批准", Map.of());
        assertThat(road.open(RestRoad.APPROVER, caseNo, "Decision")).isTrue();
        road.decide(caseNo, false);
        var decision = dossier(caseNo).latest(Finding.Decision.class).orElseThrow();
        assertThat(decision.reasonCodes()).contains("C01");
        assertThat(attachments.of(caseNo)).anySatisfy(file -> assertThat(file.fileName()).contains("不予批准告知书"));
        assertThat(end(caseNo)).isEqualTo("Rejected");
    }

    @Test
    @DisplayName("objection upheld: surveyed and appraised again, posted again for seven full days")
    void objection_on_the_township_wall() {
        String caseNo = road.appraised(aHousehold().of(3).rural().earning("5000"));
        road.opinion(caseNo, true);
        road.townshipPosting(caseNo, List.of(OBJECTION));
        assertThat(dossier(caseNo).standing().stands(Kind.TOWNSHIP_NOTICE)).isTrue();
        road.survey(caseNo, entry -> ((ObjectNode) entry.path("seen")).withArray("incomes").addObject()
                .put("idCard", entry.path("seen").path("applicantId").asText()).put("kind", "经营净收入").put("amount", "1200").put("period", "年"));
        road.answerObjection(RestRoad.CLERK, caseNo);
        road.appraisal(caseNo);
        road.opinion(caseNo, true);
        road.townshipPosting(caseNo, List.of());
        road.handUp(caseNo);
        // an objection leaves a doubt: the county visits (T04)
        assertThat(dossier(caseNo).standing().visitOwed()).isTrue();
        assertThat(dossier(caseNo).sheets()).filteredOn(s -> s.kind() == Kind.TOWNSHIP_POSTING).hasSize(2);
        road.precheck(caseNo);
        assertThat(road.open(RestRoad.EXAMINER, caseNo, "CountyVisit")).isTrue();
    }

    @Test
    @DisplayName("objection on the county's wall: visited, examined and posted again before the decision")
    void objection_on_the_county_wall() {
        String caseNo = handedUp(aHousehold().of(3).rural().earning("5000"));
        road.examine(caseNo, "拟批准", Map.of());
        road.countyPosting(caseNo, List.of(Map.of("on", clock.today().plusDays(2).toString(), "by", "村民乙", "content", "外出务工收入未计")));
        road.visit(caseNo);
        road.answerObjection(RestRoad.EXAMINER, caseNo);
        road.examine(caseNo, "拟批准", Map.of());
        road.countyPosting(caseNo, List.of());
        road.decide(caseNo, true);
        assertThat(dossier(caseNo).sheets()).filteredOn(s -> s.kind() == Kind.COUNTY_POSTING).hasSize(2);
        assertThat(dossier(caseNo).standing().approved()).isTrue();
    }

    @Test
    @DisplayName("sent back and repaired: the township writes its opinion again, posts and hands up again; a visit once owed stays owed")
    void sent_back_and_repaired() {
        String caseNo = handedUp(aHousehold().of(2).rural().earning("100")
                .supportedBy(new dibao.household.Circumstances.Obligor("义务人", Ids.born(1950), "父母", true, dibao.shared.Money.ZERO)));
        road.examine(caseNo, "退回乡镇", Map.of("defects", List.of("公示照片不清"), "surveyAgain", false));
        road.opinion(caseNo, true);
        road.townshipPosting(caseNo, List.of());
        road.handUp(caseNo);
        assertThat(dossier(caseNo).latest(Finding.SpotCheck.class).orElseThrow().triggers()).contains("T03", "T05");
        road.precheck(caseNo);
        road.visit(caseNo);
        road.examine(caseNo, "退回乡镇", Map.of("defects", List.of("收入未核清"), "surveyAgain", true));
        assertThat(road.open(RestRoad.SURVEYOR, caseNo, "Survey")).isTrue();
    }

    @Test
    @DisplayName("relative of an official: on the red form, always visited by the county (T01)")
    void relative_of_an_official() {
        String caseNo = road.opened(aHousehold().of(2).rural().earning("100").relatedTo("蒋某某", Ids.born(1966), "村(居)委会成员", "兄弟姐妹"));
        assertThat(dossier(caseNo).latest(Finding.Relatives.class).orElseThrow().redForm()).isTrue();
        toHandUp(caseNo);
        assertThat(dossier(caseNo).latest(Finding.SpotCheck.class).orElseThrow().triggers()).contains("T01");
    }

    @Test
    @DisplayName("a household that must not be named stands on no wall, but is counted there")
    void withheld_from_the_wall() {
        String caseNo = road.opened(aHousehold().of(2).rural().earning("100"));
        road.verification(caseNo);
        road.survey(caseNo, entry -> entry.put("withheld", true).put("withheldReason", "艾滋病病人及其家属"));
        road.appraisal(caseNo);
        road.opinion(caseNo, true);
        road.complete(RestRoad.CLERK, caseNo, "Posting", Map.of("postedOn", road.today(), "places",
                List.of(Map.of("place", "村务公开栏", "photoId", road.photo(RestRoad.CLERK)))));
        var posting = dossier(caseNo).latest(Finding.TownshipPosting.class).orElseThrow();
        assertThat(posting.shown()).anyMatch(line -> line.contains("依法不予公开")).noneMatch(line -> line.contains("唐本人"));
    }

    @Test
    @DisplayName("R25: a member the survey found anew is compared before the meeting; nobody is judged uncompared")
    void a_new_member_is_compared() {
        String caseNo = road.opened(aHousehold().of(1).rural());
        road.verification(caseNo);
        road.survey(caseNo, entry -> ((ObjectNode) entry.path("seen")).withArray("members")
                .add(json.valueToTree(Households.member("唐新来", Ids.born(1945), "父母"))));
        assertThat(road.open(RestRoad.CLERK, caseNo, "Appraisal")).isFalse();
        road.verification(caseNo);
        assertThat(dossier(caseNo).latest(Finding.Verification.class).orElseThrow().people()).hasSize(2);
        assertThat(dossier(caseNo).standing().stands(Kind.SURVEY)).isTrue();
        road.appraisal(caseNo);
        road.opinion(caseNo, true);
        assertThat(road.open(RestRoad.CLERK, caseNo, "Posting")).isTrue();
    }

    @Test
    @DisplayName("R4: a notice names what is missing; the same hand-in is accepted when it is brought")
    void supplemented() {
        String receipt = road.handIn(aHousehold().of(1).rural());
        assertThat(road.dueDateOrNothing(RestRoad.CLERK, receipt, "PaperCheck")).startsWith("2018-07-12");
        road.complete(RestRoad.CLERK, receipt, "PaperCheck", Map.of("accepted", false, "missing", List.of("核对授权书"), "reason", ""));
        assertThat(road.dueDateOrNothing(RestRoad.CLERK, receipt, "PaperCheck")).as("the household is waited for").isEmpty();
        assertThat(road.accept(receipt)).matches("431122100-2018-\\d{6}");
    }

    @Test
    @DisplayName("nobody skips a step: bare calls, strangers, tampered variables and starts by hand are refused in Chinese and logged")
    void no_step_is_skipped() {
        String caseNo = road.opened(aHousehold().of(1).rural());
        String task = road.task(RestRoad.CHECKER, caseNo, "Verification");
        refused(road.call(HttpMethod.POST, RestRoad.CHECKER, "/engine-rest/task/" + task + "/complete",
                Map.of("variables", Map.of("approved", Map.of("value", true)))), "不得提交流程变量");
        refused(road.call(HttpMethod.PUT, RestRoad.CLERK, "/api/tasks/" + task + "/draft", Map.of()), "不属于您的岗位");
        refused(road.call(HttpMethod.POST, RestRoad.CLERK, "/engine-rest/task/" + task + "/complete", Map.of()), "");
        refused(road.call(HttpMethod.POST, RestRoad.CLERK, "/engine-rest/process-definition/key/application/start",
                Map.of("businessKey", caseNo)), "不能重复开启");
        var leap = Map.of("businessKey", caseNo, "skipCustomListeners", true, "startInstructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "GrantBenefit")));
        refused(road.call(HttpMethod.POST, RestRoad.CLERK, "/engine-rest/process-definition/key/application/start", leap), "");
        assertThat(dossier(caseNo).sheets()).hasSize(2);
    }

    private void toHandUp(String caseNo) {
        road.verification(caseNo);
        road.survey(caseNo);
        road.appraisal(caseNo);
        road.opinion(caseNo, true);
        road.townshipPosting(caseNo, List.of());
        road.handUp(caseNo);
    }

    private String handedUp(Households household) {
        String caseNo = road.opened(household);
        toHandUp(caseNo);
        road.precheck(caseNo);
        road.visitIfOwed(caseNo);
        return caseNo;
    }

    private Dossier dossier(String caseNo) {
        return archive.open(new CaseNo(caseNo));
    }

    private String end(String caseNo) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNo).rootProcessInstances().singleResult()
                .getEndActivityId();
    }

    private static void refused(ResponseEntity<com.fasterxml.jackson.databind.JsonNode> answer, String sentence) {
        assertThat(answer.getStatusCode().is4xxClientError()).as(answer.toString()).isTrue();
        assertThat(String.valueOf(answer.getBody())).contains(sentence);
    }
}
