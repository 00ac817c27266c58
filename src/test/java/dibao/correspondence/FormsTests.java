package dibao.correspondence;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.casefile.IntakeDesk;
import dibao.casefile.Kind;
import dibao.casefile.Turn;
import dibao.paper.Letters;
import dibao.scenario.Households;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Refusal;
import dibao.verification.FailedComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Every letter and form is filled from a real case")
class FormsTests {

    /** Where the written papers are left to be looked at. */
    private static final Path LEFT = Path.of("target/letters");

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired IntakeDesk intake;
    @Autowired Archive archive;
    @Autowired LetterDesk desk;
    @Autowired CaseLetters issuing;
    @Autowired FailedComparison comparison;
    @Autowired CaseForms forms;
    @Autowired HandInForms handIns;
    @Autowired Letters letters;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void every_form_has_a_template_that_is_written_as_it_must_be() {
        assertThat(Form.values()).allSatisfy(form ->
                assertThat(letters.names(form.template(), letters.builtIn(form.template()))).as(form.title()).isNotEmpty());
    }

    @Test
    void the_administrator_sees_that_every_template_can_be_used_and_downloads_one() {
        Visitor guanli = Visitor.person(port, "xian.guanli");
        assertThat(guanli.get("/templates").body()).contains("不予批准告知书", "county-refusal.docx", "程序自带", "可以使用")
                .doesNotContain("不认识");
        assertThat(guanli.get("/templates/county-refusal.docx").statusCode()).isEqualTo(200);
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/templates").statusCode()).isEqualTo(422);
        assertThatThrownBy(() -> letters.check("receipt.docx", letters.builtIn("county-refusal.docx"), java.util.Set.of("申请人")))
                .isInstanceOf(Refusal.class).hasMessageContaining("不认识");
    }

    @Test
    void at_the_window_the_household_gets_its_receipt_and_signs_what_is_already_filled_in() {
        String receipt = intake.handIn(aHousehold().of(3).rural().earning("7000").owning("摩托车", 1)
                .relatedTo("蒋主任", null, "村(居)委会成员", "兄弟姐妹").application(), Staff.clerk(Staff.TOWNSHIP)).receiptNo();
        assertThat(window(Form.RECEIPT, receipt)).contains(receipt, "唐本人（柳溪村", "2018年7月12日", "白牙市镇人民政府", "演示文书");
        assertThat(window(Form.AUTHORISATION, receipt)).contains("唐本人", "蒋配偶", "唐小2", "由法定代理人签", "退出最低生活保障", "签名/指印", "没有签名的不核对");
        assertThat(window(Form.DECLARATION, receipt)).contains("工资性收入｜7000.00｜年", "摩托车｜1", "蒋主任｜村(居)委会成员｜兄弟姐妹", "本人承诺");
        intake.askSupplement(receipt, List.of("户口簿复印件", "核对授权书"), "", Staff.clerk(Staff.TOWNSHIP));
        var notice = only(desk.of(receipt), Form.SUPPLEMENT);
        assertThat(kept("supplement", desk.paper(notice, Staff.clerk(Staff.TOWNSHIP))))
                .contains("1｜户口簿复印件", "2｜核对授权书", "白政低保补字〔2018〕", receipt).doesNotContain("再次告知");
        assertThat(notice.deliverBy()).isEqualTo(LocalDate.of(2018, 7, 12));
    }

    @Test
    void a_case_prints_every_form_of_its_road() {
        CaseNo caseNo = road.until(Kind.DECISION, aHousehold().of(3).rural().earning("7000")
                .relatedTo("蒋主任", Ids.born(1960), "村(居)委会成员", "兄弟姐妹"));
        var dossier = archive.open(caseNo);
        assertThat(kept("acceptance", desk.paper(only(desk.of(caseNo.value()), Form.ACCEPTANCE), Staff.APPROVER)))
                .contains("自2018年7月9日起受理", caseNo.value(), "白政低保受字〔2018〕", "在2018年7月23日以前完成入户调查");
        assertThat(kept("application", forms.paper(Form.APPLICATION, 0, dossier)))
                .contains("是（红表备案）", "工资性收入", "经办人：受理员甲", "（印章）审批人：审批员甲", "批准，每月 286.67 元", "评议结论：属实");
        assertThat(printed(caseNo, Form.RELATIVES)).contains("蒋主任", "兄弟姐妹", "唐本人", "286.67元/月", "与申报一致");
        assertThat(printed(caseNo, Form.SURVEY)).contains("调查员甲、调查员乙", "与申报一致", "申请人签字（指印）", "未成年人｜1");
        assertThat(printed(caseNo, Form.APPRAISAL)).contains("9人", "6人（不少于三分之二）", "村民己", "入户调查结果：属实");
        assertThat(printed(caseNo, Form.POSTING)).contains("最低生活保障审核结果公示", "唐本人", "白牙市镇人民政府").doesNotContain(dossier.declared().applicantId().value());
        issuing.issue(Form.CERTIFICATE, caseNo, Staff.EXAMINER);
        assertThat(kept("certificate", desk.paper(only(desk.of(caseNo.value()), Form.CERTIFICATE), Staff.EXAMINER)))
                .contains("东低保证字〔2018〕", "286.67元", "2018年9月", "唐小2", "复核记录", "东安县民政局");
        assertThatThrownBy(() -> issuing.issue(Form.CERTIFICATE, caseNo, Staff.EXAMINER)).isInstanceOf(Refusal.class).hasMessageContaining("已经开具");
    }

    @Test
    void what_the_comparison_found_is_told_with_the_right_to_object_and_only_once() {
        CaseNo caseNo = compared(false);
        assertThatThrownBy(() -> issuing.issue(Form.VERIFICATION_NOTICE, caseNo, Staff.surveyor(Staff.TOWNSHIP)))
                .isInstanceOf(Refusal.class).hasMessageContaining("不由您的岗位开具");
        issuing.issue(Form.VERIFICATION_NOTICE, caseNo, Staff.clerk(Staff.TOWNSHIP));
        assertThat(kept("verification-notice", desk.paper(only(desk.of(caseNo.value()), Form.VERIFICATION_NOTICE), Staff.CHECKER)))
                .contains("唐本人｜湘M12345｜小型汽车｜车辆｜2018-06-30 本人承认", "有异议", "组织复查", "白政低保核字〔2018〕")
                .doesNotContain("以前（含当日）");
        assertThat(issuing.open(archive.open(caseNo), Staff.clerk(Staff.TOWNSHIP))).isEmpty();
    }

    @Test
    void a_failed_comparison_says_why_it_fails_and_by_when_the_household_may_object() {
        CaseNo caseNo = compared(true);
        var clerk = Staff.clerk(Staff.TOWNSHIP);
        assertThatThrownBy(() -> issuing.issue(Form.VERIFICATION_NOTICE, caseNo, clerk)).isInstanceOf(Refusal.class)
                .hasMessageContaining("请在「核对结果告知」中写明理由");
        comparison.tell(caseNo, new FailedComparison.Telling(clock.today(), "名下有小型汽车一辆，超过财产规定"), clerk);
        assertThat(kept("failed-comparison", desk.paper(only(desk.of(caseNo.value()), Form.VERIFICATION_NOTICE), clerk)))
                .contains("唐本人｜湘M12345｜小型汽车｜车辆｜2018-06-30 本人承认", "认定不符合条件的理由：名下有小型汽车一辆，超过财产规定",
                        "可以在2018年7月23日以前（含当日）向白牙市镇人民政府提出", "组织复查", "期满没有答复的");
        comparison.hear(caseNo, new FailedComparison.Reply(clock.today(), "有异议", "汽车已经卖出", List.of(road.photo(clerk))), clerk);
        lay(caseNo, true);
        comparison.tell(caseNo, new FailedComparison.Telling(clock.today(), "登记未变更"), clerk);
        var second = desk.of(caseNo.value()).stream().filter(l -> l.form() == Form.VERIFICATION_NOTICE).reduce((a, b) -> b).orElseThrow();
        assertThat(kept("failed-again", desk.paper(second, clerk))).contains("理由：登记未变更", "应你的异议进行的复查").doesNotContain("将组织复查");
    }

    @Test
    void the_revocation_of_a_townships_refusal_names_who_refused_what_and_when() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold().of(2));
        archive.lay(caseNo, new Finding.TownshipProposal(false, null, "收入超标", null, 1, List.of("I01")), Staff.clerk(Staff.TOWNSHIP));
        archive.lay(caseNo, new Finding.TownshipEndorsement(true, "同意"), Staff.officeHead(Staff.TOWNSHIP));
        archive.lay(caseNo, new Finding.TownshipOpinion(true, false, null, "不符合", null), Staff.townshipHead(Staff.TOWNSHIP));
        archive.lay(caseNo, new Finding.RefusalReview(false, "已阅"), Staff.EXAMINER);
        int refusal = archive.open(caseNo).sheets().size() - 1;
        archive.lay(caseNo, new Turn.Revocation(refusal, "收入算错", Turn.Revocation.TO_TOWNSHIP, List.of()), Staff.APPROVER);
        assertThat(kept("revocation", desk.paper(only(desk.of(caseNo.value()), Form.REVOCATION), Staff.APPROVER)))
                .contains("白牙市镇人民政府于2018年7月9日就你", "作出的决定（初审认为不符合条件）", "下列错误：\n收入算错", "本案由乡镇重新调查", "东民低保撤字〔2018〕");
    }

    @Test
    void an_objection_to_the_comparison_needs_the_applicants_evidence_before_it_is_compared_again() {
        CaseNo caseNo = compared(true);
        var clerk = Staff.clerk(Staff.TOWNSHIP);
        comparison.tell(caseNo, new FailedComparison.Telling(clock.today(), "名下有小型汽车一辆"), clerk);
        assertThatThrownBy(() -> comparison.hear(caseNo, new FailedComparison.Reply(clock.today(), "有异议", "汽车已经卖出", List.of()), clerk))
                .isInstanceOf(Refusal.class).hasMessageContaining("请上传申请人提供的证明材料");
    }

    @Test
    void the_revocation_of_an_approval_names_its_amount_and_month_as_a_letter_says_them() {
        CaseNo caseNo = road.until(Kind.DECISION, aHousehold().of(2));
        archive.lay(caseNo, new Turn.Revocation(archive.open(caseNo).sheets().size(), "收入算错", Turn.Revocation.TO_COUNTY, List.of()), Staff.APPROVER);
        assertThat(kept("revoked-approval", desk.paper(only(desk.of(caseNo.value()), Form.REVOCATION), Staff.APPROVER)))
                .containsPattern("作出的决定（批准，保障金额每月[0-9.]+元，自20[0-9]{2}年[0-9]+月起发放）");
    }

    @Test
    void what_the_county_uploaded_without_a_number_is_read_by_the_township_once_it_lies_in_the_case() {
        CaseNo caseNo = road.until(Kind.DECISION, aHousehold().of(2));
        String proof = road.photo(Staff.APPROVER);
        archive.lay(caseNo, new Turn.Revocation(archive.open(caseNo).sheets().size(), "收入算错", Turn.Revocation.TO_COUNTY, List.of(proof)), Staff.APPROVER);
        String paper = Visitor.person(port, "baiyashi.shouli").get("/cases/" + caseNo.value() + "/paper").body();
        assertThat(paper).contains("/api/attachments/" + proof);
    }

    @Test
    void no_notice_without_a_finding_and_no_certificate_without_an_approval() {
        CaseNo caseNo = road.until(Kind.SURVEY, aHousehold().in(Households.VILLAGE));
        assertThatThrownBy(() -> issuing.issue(Form.VERIFICATION_NOTICE, caseNo, Staff.CHECKER)).hasMessageContaining("不需要告知");
        assertThatThrownBy(() -> issuing.issue(Form.CERTIFICATE, caseNo, Staff.APPROVER)).hasMessageContaining("没有有效的批准决定");
    }

    /** A car of the applicant, and what it means. */
    private CaseNo compared(boolean failed) {
        CaseNo caseNo = road.until(Kind.RELATIVES, aHousehold().of(2));
        lay(caseNo, failed);
        return caseNo;
    }

    private void lay(CaseNo caseNo, boolean failed) {
        var people = archive.open(caseNo).declared().members();
        var hit = new Finding.Verification.Hit("车辆", "湘M12345", "小型汽车", LocalDate.of(2018, 6, 30), "采信", "本人承认");
        archive.lay(caseNo, new Finding.Verification(clock.today(), people.stream().map(m -> new Finding.Verification.Person(
                m.idCard(), m.name(), true, m.equals(people.get(0)) ? List.of(hit) : List.of())).toList(), "有车辆登记", failed), Staff.CHECKER);
    }

    private String window(Form form, String receipt) {
        return kept(form.path(), handIns.paper(form, receipt, Staff.clerk(Staff.TOWNSHIP)));
    }

    private String printed(CaseNo caseNo, Form form) {
        var dossier = archive.open(caseNo);
        int sheet = forms.of(dossier).stream().filter(p -> p.form() == form).findFirst().orElseThrow().sheet();
        return kept(form.path(), forms.paper(form, sheet, dossier));
    }

    private static LetterDesk.Filed only(List<LetterDesk.Filed> all, Form form) {
        var found = all.stream().filter(l -> l.form() == form).toList();
        assertThat(found).as(form.title() + " in " + Arrays.toString(all.toArray())).hasSize(1);
        return found.get(0);
    }

    /** Its text; nothing that looks like a placeholder is left. */
    static String kept(String name, byte[] docx) {
        try {
            Files.createDirectories(LEFT);
            Files.write(LEFT.resolve(name + ".docx"), docx);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String text = PaperText.textOf(docx);
        assertThat(text).doesNotContain("${", "null", "Optional");
        return text;
    }
}
