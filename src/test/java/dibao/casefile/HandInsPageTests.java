package dibao.casefile;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.scenario.Staff;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Every hand-in stands on the list until it is answered")
class HandInsPageTests {

    @LocalServerPort int port;
    @Autowired IntakeDesk desk;
    @Autowired HouseClock clock;

    String receipt;

    @BeforeEach
    void a_hand_in() {
        clock.reset();
        receipt = desk.handIn(aHousehold().of(2).application(), Staff.clerk(Staff.TOWNSHIP)).receiptNo();
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void the_clerk_finds_it_and_prints_the_receipt() {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(clerk.get("/hand-ins?q=" + receipt).body()).contains(receipt, "唐本人", "2018-07-12").doesNotContain("逾期</strong>");
        assertThat(clerk.get("/hand-ins/" + receipt).body()).contains("申请回执", "向白牙市镇人民政府递交", "白牙市镇人民政府（印章）", "2018-07-12");
    }

    @Test
    void past_its_last_day_it_is_marked() {
        clock.forward(Duration.ofDays(4));
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/hand-ins?q=" + receipt).body()).contains("逾期</strong>");
    }

    @Test
    void an_answered_one_leaves_the_list_and_its_notice_names_everything() {
        desk.askSupplement(receipt, List.of("户口簿复印件", "收入证明"), "", Staff.clerk(Staff.TOWNSHIP));
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(clerk.get("/hand-ins?q=" + receipt).body()).contains("没有符合条件的收件");
        assertThat(clerk.get("/hand-ins?all=true&q=" + receipt).body()).contains("已告知补正");
        assertThat(clerk.get("/hand-ins/" + receipt + "/supplement").body()).contains("户口簿复印件", "收入证明");
    }

    @Test
    void another_township_sees_nothing_of_it() {
        Visitor neighbour = Visitor.person(port, "damiaokou.shouli");
        assertThat(neighbour.get("/hand-ins?q=" + receipt).body()).contains("没有符合条件的收件");
        assertThat(neighbour.get("/hand-ins/" + receipt).statusCode()).isEqualTo(422);
        assertThat(neighbour.get("/hand-ins/" + receipt + "/supplement").statusCode()).isEqualTo(422);
    }
}
