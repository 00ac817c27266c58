package dibao.review;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseTest;
import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.correspondence.Form;
import dibao.correspondence.LetterDesk;
import dibao.correspondence.PaperText;
import dibao.policy.EligibilityPolicy;
import dibao.review.CountyReview.Examination;
import dibao.review.CountyReview.Verdict;
import dibao.review.TownshipReview.Endorsement;
import dibao.review.TownshipReview.Opinion;
import dibao.review.TownshipReview.Proposal;
import dibao.scenario.Households;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Money;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("Township and county speak beside the rules")
class ReviewTests {

    private static final String TOWNSHIP = Staff.TOWNSHIP;
    private static final Officer CLERK = Staff.clerk(TOWNSHIP), HEAD = Staff.officeHead(TOWNSHIP),
            GOVERNMENT = Staff.townshipHead(TOWNSHIP);
    private static final Money RULED = Money.of("396.67");

    @Autowired TownshipReview township;
    @Autowired CountyReview county;
    @Autowired RulingDesk desk;
    @Autowired FactsOf facts;
    @Autowired EligibilityPolicy policy;
    @Autowired Departures departures;
    @Autowired LetterDesk letters;
    @Autowired Archive archive;
    @Autowired Attachments attachments;
    @Autowired Road road;
    @Autowired dibao.HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void a_proposal_takes_the_ruling_s_amount_and_keeps_the_ruling() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, poor());
        township.propose(caseNo, new Proposal(true, null, "拟纳入", null), CLERK);
        var proposal = latest(caseNo, Finding.TownshipProposal.class);
        assertThat(proposal.amount()).isEqualTo(RULED);
        assertThat(desk.find(proposal.rulingId()).caseNo()).isEqualTo(caseNo);
    }

    @Test
    @DisplayName("a kept ruling replayed by its release gives the same, to the last digit")
    void replay() {
        for (Households household : List.of(poor(), rich(), poor().withoutAuthorisation())) {
            CaseNo caseNo = road.until(Kind.APPRAISAL, household);
            boolean qualified = desk.preview(archive.open(caseNo)).qualified();
            township.propose(caseNo, new Proposal(qualified, null, "按规则", null), CLERK);
            long id = latest(caseNo, Finding.TownshipProposal.class).rulingId();
            assertThat(desk.replay(id)).isEqualTo(desk.find(id).ruling());
        }
    }

    @Test
    void a_departure_from_the_ruling_needs_a_reason_and_stands_on_the_list() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, rich());
        var against = new Proposal(true, Money.of("100"), "仍拟纳入", null);
        refused(() -> township.propose(caseNo, against, CLERK), "departure", "规则裁定为不符合条件（I01、P01）");
        assertThat(archive.open(caseNo).standing().stands(Kind.TOWNSHIP_PROPOSAL)).isFalse();
        township.propose(caseNo, new Proposal(true, Money.of("100"), "仍拟纳入", "主要劳动力上月身故"), CLERK);
        assertThat(departures.list(0).get(0)).satisfies(d -> {
            assertThat(d.caseNo()).isEqualTo(caseNo);
            assertThat(d.reason()).isEqualTo("主要劳动力上月身故");
            assertThat(d.officerName()).isEqualTo(CLERK.name());
        });
        assertThat(policy.triggers(facts.facts(archive.open(caseNo)))).as("a departure forces a visit").contains("T04");
    }

    @Test
    void another_amount_is_a_departure_too_and_a_reason_without_need_is_refused() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, poor());
        refused(() -> township.propose(caseNo, new Proposal(true, Money.of("396.68"), "拟纳入", ""), CLERK),
                "departure", "396.67");
        refused(() -> township.propose(caseNo, new Proposal(true, null, "拟纳入", "多余的话"), CLERK), "departure", "清空");
        refused(() -> township.propose(caseNo, new Proposal(true, null, " ", null), CLERK), "text", "请填写审核意见");
    }

    @Test
    void approving_against_a_disputed_appraisal_or_an_accepted_hit_needs_a_reason() {
        CaseNo caseNo = road.until(Kind.RELATIVES, poor());
        var member = archive.open(caseNo).declared().members().get(0);
        var hit = new Finding.Verification.Hit("车辆", "湘M12345", "小型汽车", LocalDate.of(2018, 6, 30), "采信", "本人承认");
        archive.lay(caseNo, new Finding.Verification(clock.today(), archive.open(caseNo).declared().members().stream()
                .map(m -> new Finding.Verification.Person(m.idCard(), m.name(), true, m.equals(member) ? List.of(hit) : List.of()))
                .toList(), "有车辆登记", false), Staff.CHECKER);
        road.until(Kind.APPRAISAL, caseNo);
        refused(() -> township.propose(caseNo, new Proposal(true, null, "拟纳入", null), CLERK), "departure", "湘M12345");
        township.propose(caseNo, new Proposal(true, null, "拟纳入", "车辆已于本月过户，附过户证明"), CLERK);
        assertThat(latest(caseNo, Finding.TownshipProposal.class).departure()).contains("过户");
    }

    @Test
    void three_persons_sign_for_the_township() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, poor());
        var everything = new Officer("storyall", "一人多岗", Set.of(Role.INTAKE, Role.OFFICE_HEAD, Role.TOWNSHIP_HEAD), TOWNSHIP);
        township.propose(caseNo, new Proposal(true, null, "拟纳入", null), everything);
        refused(() -> township.endorse(caseNo, new Endorsement(true, ""), everything), "", "其他人员");
        township.endorse(caseNo, new Endorsement(true, ""), HEAD);
        refused(() -> township.opine(caseNo, new Opinion(true, ""), everything), "", "其他人员");
        var headToo = new Officer(HEAD.id(), HEAD.name(), Set.of(Role.OFFICE_HEAD, Role.TOWNSHIP_HEAD), TOWNSHIP);
        refused(() -> township.opine(caseNo, new Opinion(true, ""), headToo), "", "其他人员");
        township.opine(caseNo, new Opinion(true, "同意"), GOVERNMENT);
        assertThat(latest(caseNo, Finding.TownshipOpinion.class)).satisfies(o -> {
            assertThat(o.amount()).isEqualTo(RULED);
            assertThat(o.letterId()).isNull();
        });
    }

    @Test
    void sending_back_needs_words() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, poor());
        township.propose(caseNo, new Proposal(true, null, "拟纳入", null), CLERK);
        refused(() -> township.endorse(caseNo, new Endorsement(false, ""), HEAD), "text", "写明意见");
    }

    @Test
    @DisplayName("the township's refusal ends in a numbered written reply with all reasons, and the county sees it (R28)")
    void township_reply() {
        CaseNo caseNo = refusedByTownship();
        var opinion = latest(caseNo, Finding.TownshipOpinion.class);
        var content = attachments.read(opinion.letterId(), CLERK);
        String letter = PaperText.textOf(content.bytes());
        assertThat(content.entry().reference()).isEqualTo(caseNo.value());
        assertThat(letter).contains("白牙市镇人民政府", "初审不符合条件书面答复", "（I01）", "（P01）", "国务院令第649号",
                "60日内", "东安县人民政府", "6个月内", "东安县人民法院", "演示文书", "2018年7月9日");
        assertThat(letter).containsPattern("白政低保答字〔2018〕\\d+号");
        assertThat(lettersOf(caseNo)).singleElement()
                .satisfies(l -> assertThat(l.deliverBy()).isEqualTo(LocalDate.of(2018, 7, 12)));
        county.reviewRefusal(caseNo, new CountyReview.RefusalReview(false, "已阅，不重新调查"), Staff.EXAMINER);
        assertThat(archive.open(caseNo).standing().label()).isEqualTo("初审不符合条件（县级已阅）");
    }

    @Test
    void letters_are_numbered_without_gaps() {
        int first = number(refusedByTownship());
        assertThat(number(refusedByTownship())).isEqualTo(first + 1);
    }

    @Test
    void an_unticked_paper_blocks_and_a_lacking_one_forbids_approval() {
        CaseNo caseNo = road.until(Kind.PRECHECK, poor());
        var papers = new ArrayList<>(ticked(caseNo));
        Finding.CountyOpinion.Paper first = papers.remove(0);
        refused(() -> examine(caseNo, papers, Finding.CountyOpinion.FAVOURABLE), "papers", first.name());
        papers.add(new Finding.CountyOpinion.Paper(first.name(), "无", ""));
        refused(() -> examine(caseNo, papers, Finding.CountyOpinion.UNFAVOURABLE), "papers[9].note", "请写明情况");
        papers.set(9, new Finding.CountyOpinion.Paper(first.name(), "不符", "未签字"));
        refused(() -> examine(caseNo, papers, Finding.CountyOpinion.FAVOURABLE), "conclusion", "不能拟批准");
        papers.add(new Finding.CountyOpinion.Paper("另一份", "有", ""));
        refused(() -> examine(caseNo, papers, Finding.CountyOpinion.UNFAVOURABLE), "papers[10].name", "不在审查材料清单");
    }

    @Test
    void sending_back_to_the_township_names_what_to_mend() {
        CaseNo caseNo = road.until(Kind.PRECHECK, poor());
        refused(() -> examine(caseNo, ticked(caseNo), Finding.CountyOpinion.SEND_BACK), "defects", "逐条写明");
        county.examine(caseNo, new Examination(ticked(caseNo), Finding.CountyOpinion.SEND_BACK, null, "退回", null,
                List.of("核查表缺一人签字"), true), Staff.EXAMINER);
        assertThat(latest(caseNo, Finding.CountyOpinion.class)).satisfies(o -> {
            assertThat(o.surveyAgain()).isTrue();
            assertThat(o.amount()).isNull();
        });
        refused(() -> county.decide(caseNo, new Verdict(true, "批准", null), Staff.APPROVER), "departure", "");
    }

    @Test
    @DisplayName("approval: the posted amount, from the month after, by another person than the examiner")
    void approval() {
        CaseNo caseNo = road.until(Kind.COUNTY_VISIT, poor());
        examine(caseNo, ticked(caseNo), Finding.CountyOpinion.FAVOURABLE);
        road.until(Kind.COUNTY_NOTICE, caseNo);
        var both = new Officer(Staff.EXAMINER.id(), "审核员甲", Set.of(Role.COUNTY_APPROVER), null);
        refused(() -> county.decide(caseNo, new Verdict(true, "批准", null), both), "", "不同人员");
        county.decide(caseNo, new Verdict(true, "批准", null), Staff.APPROVER);
        var decision = latest(caseNo, Finding.Decision.class);
        assertThat(decision.amount()).isEqualTo(RULED);
        assertThat(decision.firstMonth()).isEqualTo(java.time.YearMonth.from(clock.today()).plusMonths(1).toString());
        assertThat(PaperText.textOf(attachments.read(decision.letterId(), Staff.APPROVER).bytes()))
                .contains("东安县民政局", "批准通知", "每月396.67元", "东民低保准字〔2018〕");
    }

    @Test
    @DisplayName("refusal: no departure needed where the rules refuse; all reasons in the county's letter")
    void refusal() {
        CaseNo caseNo = road.until(Kind.PRECHECK, rich());
        examine(caseNo, ticked(caseNo), Finding.CountyOpinion.UNFAVOURABLE);
        county.decide(caseNo, new Verdict(false, "不予批准", null), Staff.APPROVER);
        var decision = latest(caseNo, Finding.Decision.class);
        assertThat(decision.reasonCodes()).containsExactly("I01", "P01");
        assertThat(PaperText.textOf(attachments.read(decision.letterId(), CLERK).bytes()))
                .contains("不予批准告知书", "东民低保不准字〔2018〕", "（I01）", "（P01）", "行政复议");
    }

    @Test
    void refusing_whom_the_rules_pass_is_a_departure_and_its_reason_stands_in_the_letter() {
        CaseNo caseNo = road.until(Kind.COUNTY_VISIT, poor());
        examine(caseNo, ticked(caseNo), Finding.CountyOpinion.FAVOURABLE);
        road.until(Kind.COUNTY_NOTICE, caseNo);
        refused(() -> county.decide(caseNo, new Verdict(false, "不予批准", null), Staff.APPROVER), "departure", "符合条件");
        county.decide(caseNo, new Verdict(false, "不予批准", "公示后查实隐瞒门面出租收入"), Staff.APPROVER);
        assertThat(PaperText.textOf(attachments.read(latest(caseNo, Finding.Decision.class).letterId(), CLERK).bytes()))
                .contains("公示后查实隐瞒门面出租收入");
    }

    private CaseNo refusedByTownship() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, rich());
        township.propose(caseNo, new Proposal(false, null, "收入超过标准且有机动车", null), CLERK);
        township.endorse(caseNo, new Endorsement(true, "同意"), HEAD);
        township.opine(caseNo, new Opinion(true, "同意"), GOVERNMENT);
        return caseNo;
    }

    private List<LetterDesk.Filed> lettersOf(CaseNo caseNo) {
        return letters.of(caseNo.value()).stream().filter(l -> l.form() != Form.ACCEPTANCE).toList();
    }

    private int number(CaseNo caseNo) {
        return Integer.parseInt(lettersOf(caseNo).get(0).number().replaceAll(".*〕|号", ""));
    }

    private void examine(CaseNo caseNo, List<Finding.CountyOpinion.Paper> papers, String conclusion) {
        county.examine(caseNo, new Examination(papers, conclusion, null, "审核意见", null, List.of(), false), Staff.EXAMINER);
    }

    private List<Finding.CountyOpinion.Paper> ticked(CaseNo caseNo) {
        return county.requiredPapers(archive.open(caseNo)).stream().map(p -> new Finding.CountyOpinion.Paper(p, "有", "")).toList();
    }

    private <T extends Finding> T latest(CaseNo caseNo, Class<T> type) {
        return archive.open(caseNo).latest(type).orElseThrow();
    }

    /** Three people, 3920 × 3 − 7480 = 4280 a year short; two adults and a child: 356.67 + 10 % of 326.67 for the child. */
    private static Households poor() {
        return aHousehold().of(3).rural().earning("7392");
    }

    private static Households rich() {
        return aHousehold().of(2).rural().earning("60000").owning("机动车", 1);
    }

    private static void refused(Runnable act, String field, String part) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getMessage()).contains(part);
            assertThat(refusal.faults()).extracting(Refusal.Fault::field).contains(field);
        });
    }
}
