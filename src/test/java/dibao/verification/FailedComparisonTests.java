package dibao.verification;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.casefile.Turn;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.verification.FailedComparison.Reply;
import dibao.verification.FailedComparison.Telling;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("A household whose comparison failed is told and heard (220号 art. 20)")
class FailedComparisonTests {

    @Autowired Road road;
    @Autowired Archive archive;
    @Autowired FailedComparison comparison;
    @Autowired LegalTerms terms;
    @Autowired HouseClock clock;

    final Officer clerk = Staff.clerk(Staff.TOWNSHIP);
    LocalDate day;
    CaseNo caseNo;

    @BeforeEach
    void a_failed_comparison() {
        clock.reset();
        day = clock.today();
        caseNo = road.until(Kind.RELATIVES, aHousehold());
        var person = new Finding.Verification.Person(road.dossier(caseNo).declared().applicantId(), "唐本人", true, List.of());
        archive.lay(caseNo, new Finding.Verification(day, List.of(person), "有车", true), Staff.CHECKER);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void it_is_told_with_its_reasons_not_before_it_was_found_and_not_tomorrow() {
        assertThat(fields(() -> comparison.tell(caseNo, new Telling(null, " "), clerk))).containsExactly("toldOn", "reasons");
        assertThat(refused(() -> comparison.tell(caseNo, new Telling(day.minusDays(1), "名下有车"), clerk))).hasMessageContaining("早于核对日期");
        assertThat(refused(() -> comparison.tell(caseNo, new Telling(day.plusDays(1), "名下有车"), clerk))).hasMessageContaining("晚于今天");
        assertThat(road.dossier(caseNo).standing().stands(Kind.VERIFICATION_NOTICE)).isFalse();
        comparison.tell(caseNo, new Telling(day, " 名下有车 "), clerk);
        assertThat(road.dossier(caseNo).standing().valid(Turn.VerificationNotice.class)).hasValueSatisfying(n -> assertThat(n.reasons()).isEqualTo("名下有车"));
    }

    @Test
    void an_answer_is_one_of_three_and_an_objection_says_what_and_shows_only_papers_really_handed_in() {
        told();
        assertThat(fields(() -> comparison.hear(caseNo, new Reply(null, null, null, null), clerk))).containsExactly("on", "answer");
        assertThat(fields(() -> comparison.hear(caseNo, new Reply(day, "再想想", "", List.of()), clerk))).containsExactly("answer");
        assertThat(fields(() -> comparison.hear(caseNo, new Reply(day, "有异议", " ", List.of("无此附件")), clerk))).containsExactly("text", "proofIds");
        assertThat(refused(() -> comparison.hear(caseNo, new Reply(day.minusDays(1), "无异议", "", List.of()), clerk))).hasMessageContaining("早于告知日期");
        comparison.hear(caseNo, new Reply(day, "无异议", null, List.of()), clerk);
        assertThat(road.dossier(caseNo).standing().tellingOwed()).as("who accepts is surveyed like any other").isFalse();
    }

    @Test
    void silence_counts_on_the_day_after_the_last_day_to_object_and_is_not_dated_back() {
        told();
        LocalDate last = terms.due("clock.verification-reply", day).day();
        clock.set(last);
        assertThat(refused(() -> comparison.hear(caseNo, lapsed(last), clerk))).hasMessageContaining("可在 %s 前提出异议".formatted(last));
        clock.set(last.plusDays(1));
        assertThat(fields(() -> comparison.hear(caseNo, lapsed(last), clerk))).as("dated into the term").containsExactly("answer");
        comparison.hear(caseNo, lapsed(last.plusDays(1)), clerk);
        assertThat(road.dossier(caseNo).standing().tellingOwed()).isFalse();
    }

    @Test
    void before_it_was_told_nobody_can_have_answered() {
        assertThat(refused(() -> comparison.hear(caseNo, new Reply(day, "无异议", "", List.of()), clerk)))
                .hasMessageContaining("缺少有效的「核对结果告知」");
    }

    private void told() {
        comparison.tell(caseNo, new Telling(day, "名下有车"), clerk);
    }

    private static Reply lapsed(LocalDate on) {
        return new Reply(on, Turn.VerificationReply.LAPSED, "", List.of());
    }

    private static List<String> fields(ThrowingCallable call) {
        return refused(call).faults().stream().map(Refusal.Fault::field).toList();
    }

    private static Refusal refused(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
