package dibao.publicity;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Kind;
import dibao.casefile.Turn;
import dibao.publicity.NoticeBoard.Closing;
import dibao.publicity.NoticeBoard.Closing.Complaint;
import dibao.publicity.ObjectionDesk.Answer;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("Who objected to a notice is told what was found (220号 art. 29)")
class ObjectionDeskTests {

    private static final LocalDate OBJECTED = LocalDate.of(2018, 7, 12);

    @Autowired Road road;
    @Autowired ObjectionDesk desk;
    @Autowired NoticeBoard board;
    @Autowired HouseClock clock;

    final Officer clerk = Staff.clerk(Staff.TOWNSHIP);
    CaseNo caseNo;

    @BeforeEach
    void an_objection_surveyed_again() {
        clock.reset();
        caseNo = road.until(Kind.TOWNSHIP_POSTING, aHousehold());
        clock.set(LocalDate.of(2018, 7, 17));
        board.close(caseNo, Level.TOWNSHIP, new Closing(clock.today(), List.of(new Complaint(OBJECTED.plusDays(2), "邻居乙", "有退休金"),
                new Complaint(OBJECTED, " 邻居甲 ", "有小汽车")), List.of(road.photo(clerk))), clerk);
        road.step(Kind.SURVEY, caseNo);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void everything_that_lacks_in_the_answer_is_named_at_once() {
        assertThat(fields(new Answer(null, null, " ", null, null))).containsExactly("repliedOn", "outcome", "text", "manner");
        assertThat(fields(new Answer(clock.today(), "大概", "已查", "托人带话", List.of("无此附件")))).containsExactly("outcome", "manner", "proofIds");
        assertThat(road.dossier(caseNo).standing().objectionOwed()).isTrue();
    }

    @Test
    void it_is_not_older_than_the_first_objection_and_not_of_tomorrow() {
        assertThat(fields(answer(OBJECTED.minusDays(1)))).containsExactly("repliedOn");
        assertThat(fields(answer(clock.today().plusDays(1)))).containsExactly("repliedOn");
        desk.answer(caseNo, answer(OBJECTED), clerk);
        assertThat(road.dossier(caseNo).latest(Turn.ObjectionReply.class)).hasValueSatisfying(r -> assertThat(r.text()).isEqualTo("经查车辆已报废"));
        assertThat(road.dossier(caseNo).standing().objectionOwed()).isFalse();
    }

    @Test
    void it_is_the_township_s_clerk_who_answers_and_once() {
        assertThatThrownBy(() -> desk.answer(caseNo, answer(clock.today()), Staff.EXAMINER)).hasMessageContaining("应由乡镇受理员答复");
        desk.answer(caseNo, answer(clock.today()), clerk);
        assertThatThrownBy(() -> desk.answer(caseNo, answer(clock.today()), clerk)).hasMessageContaining("没有待答复的异议");
    }

    private static Answer answer(LocalDate on) {
        return new Answer(on, "不属实", " 经查车辆已报废 ", "当面", List.of());
    }

    private List<String> fields(Answer answer) {
        return catchThrowableOfType(Refusal.class, () -> desk.answer(caseNo, answer, clerk)).faults().stream().map(Refusal.Fault::field).toList();
    }
}
