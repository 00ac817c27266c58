package dibao.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.household.Circumstances;
import dibao.shared.CaseNo;
import dibao.shared.IdCardNumber;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("The front desk (R4; 220号 art. 13)")
class IntakeDeskTests {

    private static final String TOWNSHIP = "431122102";
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    @Autowired
    IntakeDesk desk;
    @Autowired
    Archive archive;
    @Autowired
    DraftBox drafts;
    @Autowired
    Attachments attachments;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    HouseClock clock;

    final Officer clerk = new Officer("zixi.shouli", "受理员", Set.of(Role.INTAKE), TOWNSHIP);
    final Officer head = new Officer("zixi.suozhang", "所长", Set.of(Role.OFFICE_HEAD), TOWNSHIP);
    final Officer stranger = new Officer("other", "外乡人", Set.of(Role.INTAKE), "431122103");

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void every_hand_in_gets_a_dated_receipt_at_once_and_a_day_for_its_answer() {
        var receipt = desk.handIn(application(), clerk);
        assertThat(receipt.receiptNo()).startsWith("S" + TOWNSHIP + "-2018-");
        assertThat(receipt.handedInOn()).isEqualTo(LocalDate.of(2018, 7, 9));
        assertThat(receipt.answer()).isEqualTo(LocalDate.of(2018, 7, 12));
        assertThat(receipt.provisional()).isFalse();
    }

    @Test
    void papers_uploaded_at_the_window_belong_to_the_receipt_and_then_to_the_case() {
        String paper = attachments.keep("申请书.jpg", "image/jpeg", new byte[] {1}, null, clerk);
        var plain = application();
        var receipt = desk.handIn(new Finding.Application(plain.declared(), plain.kin(), List.of(paper)), clerk);
        assertThat(attachments.of(receipt.receiptNo())).extracting(Attachments.Entry::id).containsExactly(paper);
        CaseNo caseNo = desk.accept(receipt.receiptNo(), new HashSet<>(desk.requiredPapers()), clerk);
        assertThat(attachments.of(caseNo.value())).extracting(Attachments.Entry::id).containsExactly(paper);
    }

    @Test
    void a_paper_never_uploaded_is_refused() {
        var plain = application();
        assertThatThrownBy(() -> desk.handIn(new Finding.Application(plain.declared(), plain.kin(), List.of("none")), clerk))
                .isInstanceOf(Refusal.class).hasMessageContaining("未上传");
    }

    @Test
    void handing_the_same_in_again_creates_nothing_twice() {
        var application = application();
        var first = desk.handIn(application, clerk);
        var second = desk.handIn(application, clerk);
        assertThat(second.already()).isTrue();
        assertThat(second.receiptNo()).isEqualTo(first.receiptNo());
    }

    @Test
    void incomplete_papers_are_not_accepted_and_the_missing_are_named() {
        var receipt = desk.handIn(application(), clerk);
        assertThatThrownBy(() -> desk.accept(receipt.receiptNo(), Set.of("核对授权书"), clerk))
                .isInstanceOf(Refusal.class).hasMessageContaining("最低生活保障申请书");
        assertThat(desk.receipt(receipt.receiptNo(), clerk).caseNo()).isEmpty();
    }

    @Test
    void complete_papers_open_a_case_with_the_application_as_its_first_sheet() {
        var application = application();
        CaseNo caseNo = accepted(application);
        Dossier dossier = archive.open(caseNo, clerk);
        assertThat(caseNo.value()).matches(TOWNSHIP + "-2018-\\d{6}");
        assertThat(dossier.edition()).isEqualTo("220");
        assertThat(dossier.acceptedOn()).isEqualTo(LocalDate.of(2018, 7, 9));
        assertThat(dossier.sheets()).singleElement()
                .satisfies(sheet -> assertThat(sheet.finding()).isEqualTo(application));
    }

    @Test
    void one_notice_names_everything_missing_and_a_second_needs_the_head_and_a_reason() {
        String receiptNo = desk.handIn(application(), clerk).receiptNo();
        assertThatThrownBy(() -> desk.askSupplement(receiptNo, List.of(" "), "", clerk)).hasMessageContaining("补正");
        desk.askSupplement(receiptNo, List.of("核对授权书"), "", clerk);
        assertThatThrownBy(() -> desk.askSupplement(receiptNo, List.of("户口簿"), "漏看", clerk))
                .hasMessageContaining("民政所负责人");
        assertThatThrownBy(() -> desk.askSupplement(receiptNo, List.of("户口簿"), " ", head))
                .hasMessageContaining("理由");
        desk.askSupplement(receiptNo, List.of("户口簿"), "申请人新增成员", head);
        assertThat(desk.receipt(receiptNo, clerk).state()).isEqualTo("已告知补正");
    }

    @Test
    void another_township_neither_takes_in_nor_sees_nor_accepts() {
        var application = application();
        assertThatThrownBy(() -> desk.handIn(application, stranger)).hasMessageContaining("本乡镇");
        String receiptNo = desk.handIn(application, clerk).receiptNo();
        assertThatThrownBy(() -> desk.receipt(receiptNo, stranger)).hasMessageContaining("无权查看");
        CaseNo caseNo = accepted(application);
        assertThatThrownBy(() -> archive.open(caseNo, stranger)).hasMessageContaining("无权查看");
    }

    @Test
    void the_county_hands_in_a_file_for_a_township_but_does_not_accept() {
        var county = new Officer("xian.shenhe", "县审核员", Set.of(Role.COUNTY_EXAMINER), null);
        var application = application();
        assertThatThrownBy(() -> desk.handIn(application, county)).hasMessageContaining("乡镇受理员");
        String receiptNo = desk.handInFromFile(application, county).receiptNo();
        assertThatThrownBy(() -> desk.accept(receiptNo, new HashSet<>(desk.requiredPapers()), county))
                .hasMessageContaining("乡镇受理员");
        assertThat(desk.accept(receiptNo, new HashSet<>(desk.requiredPapers()), clerk).township()).isEqualTo(TOWNSHIP);
    }

    @Test
    void a_date_that_lies_ahead_is_refused() {
        clock.set(LocalDate.of(2018, 7, 8));
        assertThatThrownBy(() -> desk.handIn(application(), clerk)).hasMessageContaining("晚于今天");
    }

    @Test
    void a_refused_sheet_leaves_nothing_but_a_line_in_the_log() {
        CaseNo caseNo = accepted(application());
        var surveyor = new Officer("zixi.diaocha", "调查员", Set.of(Role.SURVEYOR), TOWNSHIP);
        assertThatThrownBy(() -> archive.lay(caseNo, Sheets220.survey(), surveyor)).hasMessageContaining("信息核对");
        assertThat(archive.open(caseNo).sheets()).hasSize(1);
        assertThat(jdbc.sql("select kind || officer_id from casefile_refused_attempt where case_no = ?")
                .param(caseNo.value()).query(String.class).list()).containsExactly("SURVEYzixi.diaocha");
    }

    @Test
    void a_laid_sheet_can_neither_be_changed_nor_removed() {
        CaseNo caseNo = accepted(application());
        assertThatThrownBy(() -> jdbc.sql("update casefile_sheet set officer_name = 'x' where case_no = ?")
                .param(caseNo.value()).update()).hasMessageContaining("只能追加");
        assertThatThrownBy(() -> jdbc.sql("delete from casefile_sheet where case_no = ?")
                .param(caseNo.value()).update()).hasMessageContaining("只能追加");
    }

    @Test
    void a_draft_is_kept_replaced_and_discarded() {
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        drafts.save("t-1", "survey", clerk, json.createObjectNode().put("place", "家中"));
        drafts.save("t-1", "survey", clerk, json.createObjectNode().put("place", "村部"));
        assertThat(drafts.find("t-1")).hasValueSatisfying(d -> assertThat(d.path("place").asText()).isEqualTo("村部"));
        assertThat(drafts.find("t-1", stranger)).isEmpty();
        drafts.discard("t-1");
        assertThat(drafts.find("t-1")).isEmpty();
    }

    @Test
    void an_attachment_is_read_in_its_township_and_by_the_county_only() {
        String id = attachments.keep("照片.jpg", "image/jpeg", new byte[] {1, 2, 3}, null, clerk);
        var county = new Officer("county", "县审核员", Set.of(Role.COUNTY_EXAMINER), null);
        assertThat(attachments.read(id, county).bytes()).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> attachments.read(id, stranger)).hasMessageContaining("无权查看");
        assertThatThrownBy(() -> attachments.keep("空.jpg", "image/jpeg", new byte[0], null, clerk))
                .hasMessageContaining("空的");
    }

    private CaseNo accepted(Finding.Application application) {
        String receiptNo = desk.handIn(application, clerk).receiptNo();
        return desk.accept(receiptNo, new HashSet<>(desk.requiredPapers()), clerk);
    }

    /** A household of its own: each call invents a person by a new sequence number. */
    private static Finding.Application application() {
        IdCardNumber id = inventedId();
        var self = new Circumstances.Member("某", id, "本人", "重病", "无", "完全丧失", true, "431122", "正常", true);
        return new Finding.Application(new Circumstances(null, "农村", "某", id, TOWNSHIP + "200", "一组", null, null, null,
                LocalDate.of(2018, 7, 9), "因病", false, List.of(self), List.of(), List.of(), List.of()), List.of(),
                List.of());
    }

    private static IdCardNumber inventedId() {
        String stem = "43112219550505%03d".formatted(SERIAL.incrementAndGet());
        return "0123456789X".chars().mapToObj(c -> stem + (char) c).filter(t -> IdCardNumber.faultOf(t).isEmpty())
                .findFirst().map(IdCardNumber::new).orElseThrow();
    }
}
