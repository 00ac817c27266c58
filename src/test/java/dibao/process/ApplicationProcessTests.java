package dibao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dibao.HouseTest;
import dibao.access.DemoStaff;
import dibao.casefile.IntakeDesk;
import dibao.casefile.Kind;
import dibao.scenario.Households;
import dibao.scenario.RestRoad;
import dibao.scenario.Staff;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through 低保申请 and 受理登记, walked over HTTP by the people of 白牙市镇 and the county. */
@HouseTest
@DisplayName("The drawings are walked to every end, along every arrow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApplicationProcessTests extends TurnWalks {

    /** User tasks that lay no sheet. */
    private static final Set<String> WITHOUT_SHEET = Set.of("PaperCheck");
    /** The dossier says which wall, and so which sheet. */
    private static final Set<String> WALLS = Set.of("Posting", "Notice");

    @Autowired Walked walked;
    @Autowired Desk desk;
    @Autowired IntakeDesk intake;

    @Test
    void two_are_handed_up_one_is_visited_and_the_objected_one_is_visited_again_then_granted() {
        String first = posted(poor());
        String second = posted(poor());
        road.handUp(first, second);
        road.precheck(first);
        road.precheck(second);
        assertThat(Stream.of(first, second).filter(c -> road.open(RestRoad.EXAMINER, c, "CountyVisit"))).hasSize(1);
        road.visitIfOwed(first);
        road.visitIfOwed(second);

        road.examine(first, "拟批准", Map.of());
        assertThat(running(first)).isWaitingAt("Posting");
        road.countyPosting(first, objections());
        assertThat(running(first)).isWaitingAt("CountyVisit");
        road.visit(first);
        road.answerObjection(RestRoad.EXAMINER, first);
        road.examine(first, "拟批准", Map.of());
        road.countyPosting(first, NO_OBJECTION);
        road.decide(first, true);
        assertEnded(first, "Approved");

        road.examine(second, "拟不予批准", Map.of("departure", "核查发现另有收入"));
        assertThat(running(second)).isWaitingAt("Decision");
        road.complete(RestRoad.APPROVER, second, "Decision", Map.of("approved", false, "text", "不予批准", "departure", "同审核意见"));
        assertEnded(second, "Rejected");
    }

    @Test
    void heads_send_back_villagers_object_and_the_county_sends_back_twice() {
        String caseNo = road.appraised(poor());
        propose(caseNo);
        road.complete(RestRoad.OFFICE_HEAD, caseNo, "TownshipEndorsement", Map.of("agreed", false, "text", "理由不足"));
        assertThat(running(caseNo)).isWaitingAt("TownshipProposal");
        propose(caseNo);
        road.complete(RestRoad.OFFICE_HEAD, caseNo, "TownshipEndorsement", Map.of("agreed", true, "text", "同意"));
        road.complete(RestRoad.TOWNSHIP_HEAD, caseNo, "TownshipOpinion", Map.of("agreed", false, "text", "再核一次"));
        assertThat(running(caseNo)).isWaitingAt("TownshipProposal");
        road.opinion(caseNo, true);
        road.townshipPosting(caseNo, objections());
        assertThat(running(caseNo)).isWaitingAt("Survey");
        road.survey(caseNo);
        road.answerObjection(RestRoad.CLERK, caseNo);
        assertThat(running(caseNo)).isWaitingAt("Appraisal");

        road.appraisal(caseNo);
        road.opinion(caseNo, true);
        road.townshipPosting(caseNo, NO_OBJECTION);
        examined(caseNo, Map.of("defects", List.of("金额依据不全"), "surveyAgain", false));
        assertThat(running(caseNo)).isWaitingAt("TownshipProposal");
        road.opinion(caseNo, true);
        road.townshipPosting(caseNo, NO_OBJECTION);
        examined(caseNo, Map.of("defects", List.of("未见住房照片"), "surveyAgain", true));
        assertThat(running(caseNo)).isWaitingAt("Survey");
    }

    @Test
    void a_household_too_rich_gets_its_reply_and_the_county_may_reopen_it() {
        String kept = road.appraised(rich());
        road.opinion(kept, false);
        assertThat(running(kept)).isWaitingAt("RefusalReview");
        road.complete(RestRoad.EXAMINER, kept, "RefusalReview", Map.of("reopen", false, "text", "已阅"));
        assertEnded(kept, "Unqualified");

        String reopened = road.appraised(rich());
        road.opinion(reopened, false);
        road.complete(RestRoad.EXAMINER, reopened, "RefusalReview", Map.of("reopen", true, "text", "收入需再核实"));
        assertThat(running(reopened)).isWaitingAt("Survey");
    }

    @Test
    void a_member_found_by_the_survey_is_compared_before_the_meeting() {
        String caseNo = road.opened(poor());
        road.verification(caseNo);
        road.survey(caseNo, entry -> ((com.fasterxml.jackson.databind.node.ObjectNode) entry.path("seen")).withArray("members")
                .add(json.valueToTree(Households.member("唐新来", dibao.scenario.Ids.born(1945), "父母"))));
        assertThat(running(caseNo)).isWaitingAt("Verification");
        road.verification(caseNo);
        assertThat(running(caseNo)).isWaitingAt("Appraisal");
    }

    @Test
    void papers_missing_are_told_once_and_the_hand_in_waits_at_the_desk() {
        String receipt = road.handIn(poor());
        road.complete(RestRoad.CLERK, receipt, "PaperCheck",
                Map.of("accepted", false, "papers", List.of(), "missing", List.of("户口簿复印件"), "reason", ""));
        assertThat(running(receipt)).isWaitingAt("PaperCheck");
        String caseNo = road.accept(receipt);
        assertEnded(receipt, "CaseOpened");
        assertThat(running(caseNo).getTenantId()).isEqualTo(DemoStaff.BAIYASHI);
    }

    @Test
    void what_the_list_page_accepts_leaves_no_task_behind() {
        String receipt = road.handIn(poor());
        intake.accept(receipt, Set.copyOf(intake.requiredPapers()), Staff.clerk(DemoStaff.BAIYASHI));
        assertEnded(receipt, "CaseOpenedInList");
    }

    @Test
    void a_household_of_a_workbook_waits_at_the_desk_too() {
        var receipt = intake.handInFromFile(poor().application(), Staff.clerk(DemoStaff.BAIYASHI));
        assertThat(running(receipt.receiptNo())).isWaitingAt("PaperCheck");
        road.accept(receipt.receiptNo());
        assertEnded(receipt.receiptNo(), "CaseOpened");
    }

    /** Also writes what was walked into {@code target/drawing-coverage.txt}. */
    @Test
    @Order(Integer.MAX_VALUE)
    void every_node_and_every_arrow_was_walked() throws java.io.IOException {
        Set<String> nodes = engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .map(a -> a.getProcessDefinitionKey() + "/" + a.getActivityId()).collect(Collectors.toSet());
        var report = new StringBuilder();
        for (String drawing : Drawings.NAMES) {
            BpmnModelInstance model = model(drawing);
            List<String> drawnNodes = ids(drawing, model, FlowNode.class);
            List<String> drawnArrows = ids(drawing, model, SequenceFlow.class);
            report.append("%s: nodes %d of %d, arrows %d of %d%n".formatted(drawing,
                    drawnNodes.stream().filter(nodes::contains).count(), drawnNodes.size(),
                    drawnArrows.stream().filter(walked.arrows()::contains).count(), drawnArrows.size()));
            assertThat(drawnNodes).isNotEmpty().allSatisfy(id -> assertThat(nodes).contains(id));
            assertThat(drawnArrows).isNotEmpty().allSatisfy(id -> assertThat(walked.arrows()).contains(id));
        }
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/drawing-coverage.txt"), report);
    }

    @Test
    void every_task_that_lays_a_sheet_is_named_after_it() {
        Set<String> tasks = new TreeSet<>();
        for (String drawing : Drawings.NAMES) {
            model(drawing).getModelElementsByType(UserTask.class).forEach(task -> {
                tasks.add(task.getId());
                assertThat(task.getCamundaFormKey()).startsWith("embedded:/forms/");
                assertThat(task.getCamundaCandidateGroups()).contains("${road.");
                if (!WITHOUT_SHEET.contains(task.getId()) && !WALLS.contains(task.getId())) {
                    assertThat(Stream.of(Kind.values()).filter(kind -> Awaited.camel(kind).equals(task.getId())).map(Kind::label))
                            .containsExactly(task.getName());
                }
            });
        }
        tasks.addAll(Desk.OLDER.keySet());
        assertThat(desk.tasks()).containsExactlyInAnyOrderElementsOf(tasks);
    }

    @Test
    void every_service_task_has_its_delegate_and_every_delegate_its_task() {
        Set<String> drawn = Drawings.NAMES.stream().flatMap(d -> model(d).getModelElementsByType(ServiceTask.class).stream())
                .map(ServiceTask::getCamundaDelegateExpression).map(e -> e.substring(2, e.length() - 1)).collect(Collectors.toSet());
        assertThat(drawn).containsExactlyInAnyOrder("matchRelatives", "orderComparison", "grantBenefit", "withdrawBenefit");
        assertThat(delegates()).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Autowired Map<String, org.camunda.bpm.engine.delegate.JavaDelegate> beans;

    private Set<String> delegates() {
        return beans.entrySet().stream().filter(b -> b.getValue().getClass().getName().startsWith("dibao.process."))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private BpmnModelInstance model(String drawing) {
        return engine.getRepositoryService().getBpmnModelInstance(engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey(drawing).latestVersion().singleResult().getId());
    }

    private static <T extends org.camunda.bpm.model.bpmn.instance.FlowElement> List<String> ids(String drawing, BpmnModelInstance model,
            Class<T> type) {
        return model.getModelElementsByType(type).stream().map(element -> drawing + "/" + element.getId()).toList();
    }
}
