package dibao.correspondence;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.review.TownshipReview;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("How a letter was delivered is said whole")
class DeliveryFaultTests {

    private static final Officer CLERK = Staff.clerk(Staff.TOWNSHIP);
    private static final byte[] SCAN = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired TownshipReview township;
    @Autowired LetterDesk desk;
    @Autowired Deliveries deliveries;
    @Autowired HouseClock clock;

    CaseNo caseNo;
    LetterDesk.Filed reply;

    @BeforeEach
    void a_refusal_by_the_township() {
        clock.reset();
        caseNo = road.until(Kind.APPRAISAL, aHousehold().of(2).rural().owning("机动车", 1));
        township.propose(caseNo, new TownshipReview.Proposal(false, null, "有机动车", null), CLERK);
        township.endorse(caseNo, new TownshipReview.Endorsement(true, "同意"), Staff.officeHead(Staff.TOWNSHIP));
        township.opine(caseNo, new TownshipReview.Opinion(true, "同意"), Staff.townshipHead(Staff.TOWNSHIP));
        reply = desk.of(caseNo.value()).stream().filter(l -> l.form() == Form.TOWNSHIP_REPLY).findFirst().orElseThrow();
    }

    @Test
    void everything_that_lacks_is_named_at_once() {
        assertThat(fields(new Delivery.Entry(null, null, null, null, null), Deliveries.Scan.kept(null)))
                .containsExactly("deliveredOn", "manner", "receivedBy", "relation", "file");
    }

    @Test
    void each_manner_asks_for_its_own_proof() {
        assertThat(faults("唐本人", "本人", "直接送达", "")).isEmpty();
        assertThat(faults("蒋配偶", "同住成年家属", "直接送达", "")).isEmpty();
        assertThat(faults("蒋配偶", "本人", "直接送达", "")).containsExactly("receivedBy");
        assertThat(faults("唐本人", "邻居", "直接送达", "")).containsExactly("relation");
        assertThat(faults("", "代理人", "邮寄送达", "")).containsExactly("receivedBy");
        assertThat(faults("唐本人", "本人", "短信", "")).containsExactly("manner");
        assertThat(faults("唐本人", "本人", "留置送达", "")).containsExactly("note");
        assertThat(faults("唐本人", "本人", "留置送达", "拒收，村干部见证")).isEmpty();
        assertThat(faults("", "", "公告送达", "")).containsExactly("note");
        assertThat(faults("", "", "公告送达", "7月9日起贴于村务公开栏")).isEmpty();
    }

    @Test
    void a_proof_is_a_paper_of_ones_own_township_that_was_really_uploaded() {
        var entry = new Delivery.Entry(clock.today(), "唐本人", "本人", "直接送达", "");
        assertThat(fields(entry, Deliveries.Scan.kept("无此附件"))).containsExactly("file");
        String foreign = road.photo(Staff.clerk("431122101"));
        assertThat(fields(entry, Deliveries.Scan.kept(foreign))).containsExactly("file");
        assertThat(deliveries.of(reply.id())).isEmpty();
    }

    @Test
    void a_record_is_corrected_and_withdrawn_on_the_page_with_a_reason() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        String page = "/letters/" + reply.id();
        long wrong = deliveries.record(reply.id(), new Delivery.Entry(clock.today(), "唐本人", "本人", "直接送达", ""), scan(), CLERK);
        clerk.get(page);
        var right = new java.util.HashMap<>(Map.of("deliveredOn", "2018-07-09", "receivedBy", "蒋配偶", "relation", "同住成年家属", "manner", "直接送达",
                "wrong", String.valueOf(wrong)));
        assertThat(clerk.form(page + "/delivery", right).body()).contains("请在说明中写明更正的原因");
        right.put("note", "签收人登记错误");
        clerk.form(page + "/delivery", right);
        assertThat(clerk.get(page).body()).contains("送达记录已更正", "蒋配偶");
        String last = String.valueOf(deliveries.current(reply.id()).orElseThrow().id());
        assertThat(clerk.form(page + "/withdrawal", Map.of("wrong", String.valueOf(wrong), "note", "登错")).body()).contains("已被更正，请刷新后再办");
        assertThat(clerk.form(page + "/withdrawal", Map.of("wrong", last)).body()).contains("请写明撤回送达登记的原因");
        clerk.form(page + "/withdrawal", Map.of("wrong", last, "note", "登到别的文书上"));
        assertThat(clerk.get(page).body()).contains("送达登记已撤回，文书回到未送达");
        assertThat(deliveries.current(reply.id())).hasValueSatisfying(d -> assertThat(d.delivered()).isFalse());
    }

    @Test
    void a_form_is_asked_for_by_its_name_and_from_the_sheet_it_prints() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        String forms = "/cases/" + caseNo + "/forms/";
        assertThat(clerk.get(forms + "no-such-form.docx").body()).contains("没有名为「no-such-form」的文书");
        assertThat(clerk.get(forms + "application.docx").headers().firstValue("content-disposition").orElse("")).contains("attachment");
        assertThat(clerk.get(forms + "survey.docx").body()).contains("要从相应的材料打印");
        assertThat(clerk.get(forms + "application.docx?sheet=99").body()).contains("案卷中第99号材料没有「最低生活保障申请审批表」");
        assertThat(clerk.get("/hand-ins/S431122100-2018-999999/supplement.docx").body()).contains("没有发出过一次性告知");
        assertThat(clerk.get("/hand-ins/S431122100-2018-000001/forms/survey.docx").body()).contains("不是收件时打印的表单");
        clerk.form("/cases/" + caseNo + "/letters/no-such-form", Map.of());
        assertThat(clerk.get("/cases/" + caseNo + "/letters").body()).contains("没有名为「no-such-form」的文书");
    }

    /** None: it was recorded, and is withdrawn again. */
    private List<String> faults(String receivedBy, String relation, String manner, String note) {
        var entry = new Delivery.Entry(clock.today(), receivedBy, relation, manner, note);
        try {
            long id = deliveries.record(reply.id(), entry, scan(), CLERK);
            deliveries.withdraw(reply.id(), id, "试登", CLERK);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.faults().stream().map(Refusal.Fault::field).toList();
        }
    }

    private List<String> fields(Delivery.Entry entry, Deliveries.Scan scan) {
        return catchThrowableOfType(Refusal.class, () -> deliveries.record(reply.id(), entry, scan, CLERK)).faults().stream()
                .map(Refusal.Fault::field).toList();
    }

    private static Deliveries.Scan scan() {
        return new Deliveries.Scan(null, "回证.jpg", SCAN);
    }
}
