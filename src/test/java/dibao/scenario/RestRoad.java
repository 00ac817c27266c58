package dibao.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.HouseClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** An outside program: knows only addresses and JSON, logs in with HTTP Basic. */
public class RestRoad extends RestCaller {

    public static final String CLERK = "baiyashi.shouli";
    public static final String SURVEYOR = "baiyashi.diaocha";
    public static final String OFFICE_HEAD = "baiyashi.suozhang";
    public static final String TOWNSHIP_HEAD = "baiyashi.zhenzhang";
    public static final String CHECKER = "xian.hedui";
    public static final String EXAMINER = "xian.shenhe";
    public static final String APPROVER = "xian.shenpi";

    public RestRoad(TestRestTemplate http, String password, ManagementService jobs, HouseClock clock, ObjectMapper json) {
        super(http, password, jobs, clock, json);
    }

    /** Hands in; answers the receipt number. */
    public String handIn(Households household) {
        var application = household.application();
        ObjectNode entry = json.createObjectNode();
        entry.set("declared", json.valueToTree(application.declared()));
        entry.set("kin", json.valueToTree(application.kin()));
        entry.putArray("paperIds");
        String draft = UUID.randomUUID().toString();
        ok(call(HttpMethod.PUT, CLERK, "/api/drafts/" + draft + "?form=intake-start", entry));
        ok(call(HttpMethod.POST, CLERK, "/api/drafts/" + draft + "/check", null));
        var started = call(HttpMethod.POST, CLERK, "/engine-rest/process-definition/key/intake/start",
                Map.of("variables", Map.of("draftId", Map.of("value", draft, "type", "String"))));
        ok(started);
        return started.getBody().path("businessKey").asText();
    }

    /** Accepts with every paper; answers the case number. */
    public String accept(String receiptNo) {
        JsonNode desk = desk(CLERK, task(CLERK, receiptNo, "PaperCheck"));
        complete(CLERK, receiptNo, "PaperCheck", Map.of("accepted", true, "papers", desk.path("options").path("requiredPapers")));
        return json.valueToTree(call(HttpMethod.GET, CLERK, "/api/hand-ins/" + receiptNo, null).getBody()).path("caseNo").asText();
    }

    public String opened(Households household) {
        String caseNo = accept(handIn(household));
        runJobs();
        return caseNo;
    }

    /** Opened, compared, surveyed and appraised. */
    public String appraised(Households household) {
        String caseNo = opened(household);
        verification(caseNo);
        survey(caseNo);
        appraisal(caseNo);
        return caseNo;
    }

    /** Puts the draft, then completes. */
    public void complete(String who, String key, String taskKey, Object entry) {
        ok(tryComplete(who, key, taskKey, entry));
        runJobs();
    }

    /** Typed and not completed. */
    public void draft(String who, String key, String taskKey, Object entry) {
        ok(call(HttpMethod.PUT, who, "/api/tasks/" + task(who, key, taskKey) + "/draft", entry));
    }

    public ResponseEntity<JsonNode> tryComplete(String who, String key, String taskKey, Object entry) {
        String task = task(who, key, taskKey);
        ObjectNode draft = json.valueToTree(entry);
        if (desk(who, task).path("overdueDays").asInt() > 0 && !draft.has("overdueReason")) {
            draft.put("overdueReason", "等候公示期满");
        }
        ok(call(HttpMethod.PUT, who, "/api/tasks/" + task + "/draft", draft));
        return call(HttpMethod.POST, who, "/engine-rest/task/" + task + "/complete", Map.of());
    }

    /** Every hit explained away, nothing found against the household. */
    public void verification(String caseNo) {
        verification(caseNo, false);
    }

    /** @param failed what was found speaks against the household: it is told in writing */
    public void verification(String caseNo, boolean failed) {
        var hits = call(HttpMethod.GET, CHECKER, "/api/cases/" + caseNo + "/hits", null).getBody();
        var lines = new java.util.ArrayList<Map<String, Object>>();
        hits.forEach(h -> lines.add(Map.of("hitId", h.path("id").asLong(), "settlement", "排除", "note", "重名")));
        complete(CHECKER, caseNo, "Verification", Map.of("comparedOn", today(), "settlements", lines, "conclusion",
                failed ? "名下有商铺" : "未发现异常", "failed", failed));
    }

    public void survey(String caseNo) {
        survey(caseNo, asDeclared -> { });
    }

    /** @param change what the two saw that the household had not declared */
    public void survey(String caseNo, java.util.function.Consumer<ObjectNode> change) {
        JsonNode declared = desk(SURVEYOR, task(SURVEYOR, caseNo, "Survey")).path("options").path("declared");
        ObjectNode entry = json.valueToTree(Map.of("visitedOn", today(), "place", "申请人家中", "narrative", "与申报一致",
                "applicantSigned", true, "photoIds", List.of(photo(SURVEYOR)), "withheld", false, "doubtful", false,
                "investigators", List.of(name(SURVEYOR), "调查员乙")));
        entry.set("seen", declared);
        change.accept(entry);
        complete(SURVEYOR, caseNo, "Survey", entry);
    }

    public void appraisal(String caseNo) {
        appraisal(caseNo, "属实");
    }

    public void appraisal(String caseNo, String conclusion) {
        var people = new java.util.ArrayList<Map<String, Object>>();
        List.of("乡镇工作人员", "村(居)委会成员", "党员代表").forEach(c -> people.add(attendee("参会" + c, c)));
        for (int i = 1; i <= 6; i++) {
            people.add(attendee("村民代表" + i, "村(居)民代表"));
        }
        complete(CLERK, caseNo, "Appraisal", Map.of("heldOn", today(), "place", "村部", "attendees", people, "conclusion", conclusion,
                "narrative", "无不同意见", "recordIds", List.of(photo(CLERK))));
    }

    public void opinion(String caseNo, boolean qualified) {
        JsonNode ruling = call(HttpMethod.GET, CLERK, "/api/cases/" + caseNo + "/ruling", null).getBody();
        ObjectNode entry = json.createObjectNode().put("qualified", qualified).put("text", qualified ? "拟纳入" : "不符合条件");
        if (qualified) {
            entry.set("amount", ruling.path("amount"));
        }
        complete(CLERK, caseNo, "TownshipProposal", entry);
        complete(OFFICE_HEAD, caseNo, "TownshipEndorsement", Map.of("agreed", true, "text", "同意"));
        complete(TOWNSHIP_HEAD, caseNo, "TownshipOpinion", Map.of("agreed", true, "text", "同意"));
    }

    public void townshipPosting(String caseNo, List<Map<String, Object>> objections) {
        posting(CLERK, caseNo, objections);
    }

    public void countyPosting(String caseNo, List<Map<String, Object>> objections) {
        posting(EXAMINER, caseNo, objections);
    }

    private void posting(String who, String caseNo, List<Map<String, Object>> objections) {
        post(who, caseNo, "Posting");
        waitForPosting();
        close(who, caseNo, "Notice", objections);
    }

    public void postTownship(String caseNo) {
        post(CLERK, caseNo, "Posting");
    }

    public void closeTownship(String caseNo) {
        close(CLERK, caseNo, "Notice", List.of());
    }

    public void postCounty(String caseNo) {
        post(EXAMINER, caseNo, "Posting");
    }

    public void closeCounty(String caseNo) {
        close(EXAMINER, caseNo, "Notice", List.of());
    }

    /** Seven full days, then the timers. */
    public void waitForPosting() {
        clock.forward(java.time.Duration.ofDays(8));
        runJobs();
    }

    private void post(String who, String caseNo, String task) {
        complete(who, caseNo, task, Map.of("postedOn", today(), "places", List.of(Map.of("place", "村务公开栏", "photoId", photo(who)))));
    }

    private void close(String who, String caseNo, String task, List<Map<String, Object>> objections) {
        complete(who, caseNo, task, Map.of("closedOn", today(), "objections", objections, "proofIds", List.of(photo(who))));
    }

    /** The clerk or the examiner answers who objected. */
    public void answerObjection(String who, String caseNo) {
        complete(who, caseNo, "ObjectionReply", Map.of("repliedOn", today(), "outcome", "不属实", "text", "经核实，该商铺已于去年转让",
                "manner", "当面", "proofIds", List.of()));
    }

    public void handUp(String... caseNos) {
        ok(call(HttpMethod.POST, CLERK, "/api/batches", Map.of("caseNos", List.of(caseNos))));
        runJobs();
    }

    public void precheck(String caseNo) {
        complete(CHECKER, caseNo, "Precheck", Map.of("comparedOn", today(), "platform", "互联网+监督", "suspicions", List.of(),
                "resultIds", List.of(photo(CHECKER))));
    }

    public void visitIfOwed(String caseNo) {
        if (open(EXAMINER, caseNo, "CountyVisit")) {
            visit(caseNo);
        }
    }

    public void visit(String caseNo) {
        complete(EXAMINER, caseNo, "CountyVisit", Map.of("visitedOn", today(), "visitors", List.of(name(EXAMINER), "审核员乙"),
                "consistent", true, "narrative", "与乡镇调查一致", "photoIds", List.of(photo(EXAMINER))));
    }

    public void examine(String caseNo, String conclusion, Map<String, Object> more) {
        JsonNode papers = desk(EXAMINER, task(EXAMINER, caseNo, "CountyOpinion")).path("options").path("countyPapers");
        ObjectNode entry = json.createObjectNode().put("conclusion", conclusion).put("text", conclusion);
        papers.forEach(p -> entry.withArray("papers").addObject().put("name", p.asText()).put("state", "有").put("note", ""));
        if (conclusion.equals("拟批准")) {
            entry.set("amount", call(HttpMethod.GET, EXAMINER, "/api/cases/" + caseNo + "/ruling", null).getBody().path("amount"));
        }
        more.forEach((field, value) -> entry.set(field, json.valueToTree(value)));
        complete(EXAMINER, caseNo, "CountyOpinion", entry);
    }

    public void decide(String caseNo, boolean approved) {
        complete(APPROVER, caseNo, "Decision", Map.of("approved", approved, "text", approved ? "同意批准" : "不予批准"));
    }

    private static Map<String, Object> attendee(String name, String capacity) {
        return Map.of("name", name, "capacity", capacity, "signed", true);
    }


}
