package dibao.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.household.Circumstances;
import dibao.scenario.Households;
import dibao.scenario.Ids;
import dibao.shared.Officer;
import dibao.verification.MeansCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a random officer types into a random form: mostly sensible, often a turn, sometimes refused. */
record Answers(ObjectMapper json, Random random, LocalDate today, Officer officer, String photo) {

    static final Map<String, String> WHO = Map.ofEntries(Map.entry("PaperCheck", "baiyashi.shouli"), Map.entry("Verification", "xian.hedui"),
            Map.entry("VerificationNotice", "baiyashi.shouli"), Map.entry("VerificationReply", "baiyashi.shouli"),
            Map.entry("Survey", "baiyashi.diaocha"), Map.entry("Appraisal", "baiyashi.shouli"), Map.entry("TownshipProposal", "baiyashi.shouli"),
            Map.entry("TownshipEndorsement", "baiyashi.suozhang"), Map.entry("TownshipOpinion", "baiyashi.zhenzhang"),
            Map.entry("RefusalReview", "xian.shenhe"), Map.entry("Precheck", "xian.hedui"), Map.entry("CountyVisit", "xian.shenhe"),
            Map.entry("CountyOpinion", "xian.shenhe"), Map.entry("Decision", "xian.shenpi"));

    /** Always says the likelier thing. */
    static final class Sensible extends Random {
        @Override
        public int nextInt(int bound) {
            return bound == 100 ? 50 : 0;
        }
    }

    ObjectNode papers(List<String> required) {
        boolean accepted = chance(85);
        return json.valueToTree(Map.of("accepted", accepted, "papers", accepted ? required : List.of(),
                "missing", accepted ? List.of() : List.of("户口簿复印件"), "reason", accepted ? "" : "复印件不清",
                "overdueReason", "雨季道路中断"));
    }

    ObjectNode of(String task, Dossier dossier, List<MeansCheck.Hit> hits, List<String> papers, boolean departing) {
        ObjectNode entry = json.valueToTree(switch (task) {
            case "Verification" -> Map.of("comparedOn", today, "conclusion", "已核对", "failed", chance(15), "settlements",
                    hits.stream().map(h -> Map.of("hitId", h.id(), "settlement", "排除", "note", "重名")).toList());
            case "VerificationNotice" -> Map.of("toldOn", today, "reasons", "名下登记有商铺");
            case "VerificationReply" -> Map.of("on", today, "answer", one("有异议", "有异议", "无异议", "期满未答复"), "text", "商铺已转让", "proofIds", List.of(photo));
            case "Survey" -> survey(dossier.circumstances());
            case "Appraisal" -> Map.of("heldOn", today, "place", "村部", "attendees", people(), "conclusion",
                    one("属实", "属实", "属实", "属实", "不属实", "有争议"), "narrative", "逐户评议", "recordIds", List.of(photo));
            case "TownshipProposal" -> opinion(chance(85));
            case "TownshipEndorsement", "TownshipOpinion" -> Map.of("agreed", chance(88), "text", "意见");
            case "RefusalReview" -> Map.of("reopen", chance(40), "text", "已查看");
            case "Posting" -> Map.of("postedOn", today, "places", List.of(Map.of("place", "村务公开栏", "photoId", photo)));
            case "Notice" -> Map.of("closedOn", today, "proofIds", List.of(photo), "objections", chance(20)
                    ? List.of(Map.of("on", today.minusDays(1), "by", "村民某", "content", "另有收入")) : List.of());
            case "ObjectionReply" -> Map.of("repliedOn", today, "outcome", one("属实", "不属实"), "text", "已核实", "manner", "当面", "proofIds", List.of());
            case "Precheck" -> Map.of("comparedOn", today, "platform", "互联网+监督", "resultIds", List.of(photo), "suspicions", List.of());
            case "CountyVisit" -> Map.of("visitedOn", today, "visitors", List.of(officer.name(), "审核员乙"), "consistent", chance(90),
                    "narrative", "已入户", "photoIds", List.of(photo));
            case "CountyOpinion" -> examination(papers);
            case "Decision" -> Map.of("approved", chance(80) && dossier.standing().valid(Finding.CountyOpinion.class)
                    .filter(Finding.CountyOpinion::favourable).isPresent(), "text", "审批意见");
            default -> throw new IllegalStateException("nobody knows what to type at " + task);
        });
        if (departing) {
            entry.put("departure", "已研究，理由充分");
            if (entry.path("qualified").asBoolean() || entry.path("conclusion").asText().equals("拟批准")) {
                entry.put("amount", "200.00");
            }
        }
        return entry;
    }

    private Map<String, Object> opinion(boolean qualified) {
        return Map.of("qualified", qualified, "text", "审核意见");
    }

    private ObjectNode examination(List<String> papers) {
        String conclusion = one("拟批准", "拟批准", "拟批准", "拟批准", "拟不予批准", "退回乡镇");
        ObjectNode entry = json.createObjectNode().put("conclusion", conclusion).put("text", "审核意见");
        papers.forEach(p -> entry.withArray("papers").addObject().put("name", p).put("state", "有").put("note", ""));
        if (conclusion.equals("退回乡镇")) {
            entry.put("surveyAgain", chance(50)).withArray("defects").add("材料需补充");
        }
        return entry;
    }

    private ObjectNode survey(Circumstances known) {
        ObjectNode entry = json.valueToTree(Map.of("visitedOn", today, "place", "申请人家中", "narrative", "已入户", "applicantSigned", true,
                "photoIds", List.of(photo), "withheld", false, "doubtful", false, "investigators", List.of(officer.name(), "调查员乙")));
        JsonNode seen = json.valueToTree(known);
        if (chance(12)) {
            ((ArrayNode) seen.path("members")).add(json.valueToTree(Households.member("唐新来" + random.nextInt(1000),
                    Ids.born(1940 + random.nextInt(60)), "其他")));
        }
        entry.set("seen", seen);
        return entry;
    }

    private static List<Map<String, Object>> people() {
        var people = new ArrayList<Map<String, Object>>();
        List.of("乡镇工作人员", "村(居)委会成员", "党员代表").forEach(c -> people.add(Map.of("name", "参会" + c, "capacity", c, "signed", true)));
        for (int i = 1; i <= 6; i++) {
            people.add(Map.of("name", "村民代表" + i, "capacity", "村(居)民代表", "signed", true));
        }
        return people;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }
}
