package dibao.correspondence;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("A letter stands on the list until its delivery is proven")
class DeliveriesTests {

    private static final Officer CLERK = Staff.clerk(Staff.TOWNSHIP);
    private static final byte[] SCAN = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired TownshipReview township;
    @Autowired LetterDesk desk;
    @Autowired Deliveries deliveries;
    @Autowired DeliveryList list;
    @Autowired HouseClock clock;
    @Autowired JdbcClient jdbc;

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

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void an_undelivered_refusal_stands_first_with_its_days_and_turns_overdue() {
        assertThat(only()).satisfies(l -> {
            assertThat(l.open()).isTrue();
            assertThat(l.daysLeft()).isEqualTo(3);
            assertThat(l.overdue()).isFalse();
        });
        clock.forward(Duration.ofDays(4));
        assertThat(only().overdue()).isTrue();
        assertThat(list.find(new DeliveryList.Search(reply.number(), DeliveryList.OVERDUE, "", ""), 0, CLERK).total()).isEqualTo(1);
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/deliveries?q=" + caseNo).body())
                .contains(reply.number(), "逾期 1 天", "登记送达");
        assertThat(Visitor.person(port, "baiyashi.suozhang").get("/").body()).containsPattern("未送达 \\d+ 件，其中逾期 \\d+ 件");
    }

    @Test
    void without_proof_or_with_an_impossible_day_nothing_is_delivered() {
        refused(() -> deliveries.record(reply.id(), entry(clock.today()), Deliveries.Scan.kept(null), CLERK), "file", "没有回证的不能登记送达");
        refused(() -> deliveries.record(reply.id(), entry(clock.today().minusDays(1)), scan(), CLERK), "deliveredOn", "早于文书日期 2018-07-09");
        refused(() -> deliveries.record(reply.id(), entry(clock.today().plusDays(1)), scan(), CLERK), "deliveredOn", "晚于今天");
        refused(() -> deliveries.record(reply.id(), new Delivery.Entry(clock.today(), "蒋配偶", "本人", "直接送达", ""), scan(), CLERK),
                "receivedBy", "签收人应为「唐本人」");
        refused(() -> deliveries.record(reply.id(), new Delivery.Entry(clock.today(), "唐本人", "本人", "留置送达", ""), scan(), CLERK),
                "note", "见证人");
        refused(() -> deliveries.record(reply.id(), entry(clock.today()), new Deliveries.Scan(null, "回证.docx",
                "PK\u0003\u0004 word/document.xml".getBytes(StandardCharsets.ISO_8859_1)), CLERK), "file", "扫描件");
        refused(() -> deliveries.record(reply.id(), entry(clock.today()), scan(), Staff.clerk("431122101")), "id", "无权查看");
        refused(() -> deliveries.record(reply.id(), entry(clock.today()), scan(), Staff.surveyor(Staff.TOWNSHIP)), "", "受理员");
        assertThat(deliveries.of(reply.id())).isEmpty();
        assertThat(only().open()).isTrue();
    }

    @Test
    void a_delivery_takes_it_off_the_open_list_and_is_not_recorded_twice() {
        long id = deliveries.record(reply.id(), entry(clock.today()), scan(), CLERK);
        assertThat(only().open()).isFalse();
        assertThat(list.find(new DeliveryList.Search(reply.number(), DeliveryList.OPEN, "", ""), 0, CLERK).total()).isZero();
        refused(() -> deliveries.record(reply.id(), entry(clock.today()), scan(), CLERK), "", "不能重复登记");
        assertThatThrownBy(() -> jdbc.sql("update correspondence_delivery set received_by = '他人' where id = ?").param(id).update())
                .hasMessageContaining("只能追加");
    }

    @Test
    void a_wrong_record_is_corrected_by_a_new_one_that_names_it() {
        clock.forward(Duration.ofDays(2));
        long wrong = deliveries.record(reply.id(), entry(LocalDate.of(2018, 7, 11)), scan(), CLERK);
        var right = new Delivery.Entry(LocalDate.of(2018, 7, 10), "蒋配偶", "同住成年家属", "直接送达", "");
        refused(() -> deliveries.correct(reply.id(), wrong, right, Deliveries.Scan.kept(null), CLERK), "note", "更正的原因");
        var said = new Delivery.Entry(right.deliveredOn(), right.receivedBy(), right.relation(), right.manner(), "日期和签收人登记错误");
        long corrected = deliveries.correct(reply.id(), wrong, said, Deliveries.Scan.kept(null), CLERK);
        assertThat(deliveries.of(reply.id())).extracting(Delivery::id, Delivery::corrects).containsExactly(
                org.assertj.core.groups.Tuple.tuple(wrong, null), org.assertj.core.groups.Tuple.tuple(corrected, wrong));
        assertThat(only().delivery().receivedBy()).isEqualTo("蒋配偶");
        refused(() -> deliveries.correct(reply.id(), wrong, said, Deliveries.Scan.kept(null), CLERK), "wrong", "已被更正");
        deliveries.withdraw(reply.id(), corrected, "登记到了别的文书上", CLERK);
        assertThat(only().open()).isTrue();
        deliveries.record(reply.id(), entry(clock.today()), scan(), CLERK);
        assertThat(only().open()).isFalse();
        assertThat(list.find(new DeliveryList.Search(reply.number(), "", "", ""), 0, CLERK).total()).isEqualTo(1);
    }

    @Test
    void a_township_sees_its_own_and_the_county_all() {
        var search = new DeliveryList.Search(reply.number(), "", "", "");
        assertThat(list.find(search, 0, Staff.clerk("431122101")).total()).isZero();
        assertThat(list.find(search, 0, Staff.EXAMINER).total()).isEqualTo(1);
        assertThat(Visitor.person(port, "damiaokou.shouli").get("/letters/" + reply.id()).statusCode()).isEqualTo(422);
        assertThat(Visitor.person(port, "damiaokou.shouli").get("/letters/" + reply.id() + ".docx").statusCode()).isEqualTo(422);
    }

    @Test
    void the_clerk_records_it_on_the_page_and_is_told_what_lacks() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        String page = "/letters/" + reply.id();
        assertThat(clerk.get(page).body()).contains(reply.number(), "下载送达回证", "登记送达");
        assertThat(clerk.get(page + "/proof.docx").statusCode()).isEqualTo(200);
        var fields = Map.of("deliveredOn", "2018-07-09", "receivedBy", "唐本人", "relation", "本人", "manner", "直接送达", "note", "");
        assertThat(clerk.form(page + "/delivery", fields).body()).contains("没有回证的不能登记送达", "value=\"唐本人\"");
        assertThat(clerk.upload(page + "/delivery", fields, "回证.jpg", SCAN).statusCode()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("2018-07-09 直接送达", "登记有误，更正", "/api/attachments/").doesNotContain("null");
        assertThat(clerk.get("/cases/" + caseNo + "/letters").body()).contains(reply.number(), "2018-07-09 直接送达", "最低生活保障申请审批表");
    }

    @Test
    void a_program_records_it_over_rest() {
        Visitor program = Visitor.program(port, "baiyashi.shouli");
        assertThat(program.get("/api/cases/" + caseNo + "/letters").body()).contains(reply.number(), "\"form\":\"township-reply\"");
        String proof = road.photo(new Officer("baiyashi.shouli", "受理员", Set.of(), Staff.TOWNSHIP));
        String entry = """
                {"deliveredOn": "2018-07-09", "receivedBy": "唐本人", "relation": "本人", "manner": "直接送达", "note": "", "proofId": "%s"}""";
        assertThat(program.post("/api/letters/" + reply.id() + "/delivery", entry.formatted("")).body()).contains("送达回证");
        assertThat(program.post("/api/letters/" + reply.id() + "/delivery", entry.formatted(proof)).statusCode()).isEqualTo(200);
        assertThat(only().open()).isFalse();
    }

    private DeliveryList.Line only() {
        List<DeliveryList.Line> lines = list.find(new DeliveryList.Search(reply.number(), "", Form.TOWNSHIP_REPLY.name(), Staff.TOWNSHIP),
                0, CLERK).lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static Delivery.Entry entry(LocalDate day) {
        return new Delivery.Entry(day, "唐本人", "本人", "直接送达", "");
    }

    private static Deliveries.Scan scan() {
        return new Deliveries.Scan(null, "回证.jpg", SCAN);
    }

    private static void refused(ThrowingCallable call, String field, String said) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r).hasMessageContaining(said);
            assertThat(r.faults()).extracting(Refusal.Fault::field).contains(field);
        });
    }
}
