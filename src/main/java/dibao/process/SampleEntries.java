package dibao.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.IntakeDesk;
import dibao.policy.EligibilityPolicy;
import dibao.policy.HouseholdFacts;
import dibao.policy.Ruling;
import dibao.policy.Translation;
import dibao.review.CountyReview;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.verification.MeansCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 示例填写 — what an honest officer of the demonstration types into each form; now and then something turns. */
@Component
class SampleEntries {

    private final ObjectMapper json;
    private final IntakeDesk intake;
    private final MeansCheck means;
    private final CountyReview county;
    private final EligibilityPolicy policy;
    private final Translation<Dossier> translation;
    private final CountyClock clock;

    SampleEntries(ObjectMapper json, IntakeDesk intake, MeansCheck means, CountyReview county, EligibilityPolicy policy,
            Translation<Dossier> translation, CountyClock clock) {
        this.json = json;
        this.intake = intake;
        this.means = means;
        this.county = county;
        this.policy = policy;
        this.translation = translation;
        this.clock = clock;
    }

    /** The check of the papers of a hand-in; one in ten lacks something, and brings it when told. */
    ObjectNode papers(String receiptNo, Officer officer, Random chance) {
        boolean complete = chance.nextInt(10) > 0 || intake.receipt(receiptNo, officer).answered();
        return json.valueToTree(Map.of("accepted", complete, "papers", complete ? intake.requiredPapers() : List.of(),
                "missing", complete ? List.of() : List.of("户口簿复印件"), "reason", complete ? "" : "复印件看不清"));
    }

    /** @param photo id of a picture the officer has uploaded @throws IllegalArgumentException for a task not known here */
    ObjectNode of(String task, Dossier dossier, Officer officer, String photo, Random chance) {
        LocalDate today = clock.today();
        return json.valueToTree(switch (task) {
            case "Verification" -> Map.of("comparedOn", today, "conclusion", "已与各部门名册核对", "failed", chance.nextInt(14) == 0,
                    "settlements", means.hits(dossier.caseNo()).stream()
                            .map(h -> Map.of("hitId", h.id(), "settlement", "采信", "note", "已与申请人核实")).toList());
            case "VerificationNotice" -> Map.of("toldOn", today, "reasons", "名下登记有个体工商户");
            case "VerificationReply" -> Map.of("on", today, "answer", "有异议", "text", "该店去年已经注销，附注销证明", "proofIds", List.of(photo));
            case "Survey" -> Map.of("visitedOn", today, "place", "申请人家中", "narrative", "住房、家电、耕地与申报一致，邻居证实", "applicantSigned", true,
                    "photoIds", List.of(photo), "withheld", false, "doubtful", false, "investigators", List.of(officer.name(), "村干部李某"),
                    "seen", dossier.circumstances());
            case "Appraisal" -> Map.of("heldOn", today, "place", "村部会议室", "attendees", people(), "narrative", "逐户评议，按手印确认",
                    "conclusion", chance.nextInt(15) == 0 ? "有争议" : "属实", "recordIds", List.of(photo));
            case "TownshipProposal" -> Map.of("qualified", qualified(dossier), "text", "按裁定提出意见");
            case "TownshipEndorsement", "TownshipOpinion" -> Map.of("agreed", true, "text", "同意");
            case "RefusalReview" -> Map.of("reopen", false, "text", "乡镇答复理由成立");
            case "Posting" -> Map.of("postedOn", today, "places", List.of(Map.of("place", "村务公开栏", "photoId", photo)));
            case "Notice" -> Map.of("closedOn", today, "proofIds", List.of(photo), "objections", chance.nextInt(12) > 0 ? List.of()
                    : List.of(Map.of("on", today.minusDays(1), "by", "村民来信", "content", "反映该户长子在外经商")));
            case "ObjectionReply" -> Map.of("repliedOn", today, "outcome", "不属实", "text", "经核实，长子已分户单独生活", "manner", "当面",
                    "proofIds", List.of());
            case "Precheck" -> Map.of("comparedOn", today, "platform", "互联网+监督", "resultIds", List.of(photo), "suspicions", List.of());
            case "CountyVisit" -> Map.of("visitedOn", today, "visitors", List.of(officer.name(), "审核员王某"), "consistent", true,
                    "narrative", "与乡镇调查一致", "photoIds", List.of(photo));
            case "CountyOpinion" -> examined(dossier, chance);
            case "Decision" -> decided(dossier);
            default -> throw new IllegalArgumentException("nobody knows what to type at " + task);
        });
    }

    private boolean qualified(Dossier dossier) {
        HouseholdFacts facts = translation.facts(dossier);
        return policy.judge(facts).outcome().equals(Ruling.QUALIFIED);
    }

    private ObjectNode examined(Dossier dossier, Random chance) {
        boolean back = chance.nextInt(12) == 0;
        String conclusion = back ? "退回乡镇" : qualified(dossier) ? Finding.CountyOpinion.FAVOURABLE : "拟不予批准";
        ObjectNode entry = json.createObjectNode().put("conclusion", conclusion).put("text", back ? "请补正后再报" : conclusion);
        county.requiredPapers(dossier).forEach(p -> entry.withArray("papers").addObject().put("name", p).put("state", "有").put("note", ""));
        if (back) {
            entry.put("surveyAgain", false).withArray("defects").add("公示照片看不清张贴日期");
        }
        return entry;
    }

    private static Map<String, Object> decided(Dossier dossier) {
        boolean favourable = dossier.standing().valid(Finding.CountyOpinion.class).filter(Finding.CountyOpinion::favourable).isPresent();
        return Map.of("approved", favourable, "text", favourable ? "同意批准" : "不予批准");
    }

    private static List<Map<String, Object>> people() {
        return Stream.concat(Stream.of(Map.<String, Object>of("name", "包村干部周某", "capacity", "乡镇工作人员", "signed", true),
                        Map.<String, Object>of("name", "村主任何某", "capacity", "村(居)委会成员", "signed", true),
                        Map.<String, Object>of("name", "老党员谭某", "capacity", "党员代表", "signed", true)),
                IntStream.rangeClosed(1, 6).mapToObj(i -> Map.<String, Object>of("name", "村民代表" + "甲乙丙丁戊己".charAt(i - 1),
                        "capacity", "村(居)民代表", "signed", true))).toList();
    }
}
