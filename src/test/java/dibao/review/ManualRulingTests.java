package dibao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dibao.casefile.Dossier;
import dibao.policy.Ruling;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规则在一户上出错，这一户由人处理")
class ManualRulingTests {

    private static final Ruling MANUAL = new Ruling("2018.1-0", false, List.of(), null, null, List.of(), List.of("计入的共同生活家庭成员 1 人"),
            List.of(), List.of(), "规则 X01 在这一户上执行出错（除法除不尽或除以零）");

    @Test
    void whatever_the_officer_opines_needs_a_reason_for_no_ruling_stands_behind_it() {
        assertThat(Departures.from(mock(Dossier.class), MANUAL, false, null))
                .containsExactly("规则不能裁定本户，须人工处理：规则 X01 在这一户上执行出错（除法除不尽或除以零）");
    }

    @Test
    void an_amount_must_be_named_for_none_was_worked_out() {
        assertThatThrownBy(() -> Spoken.amount(true, null, MANUAL)).hasMessageContainingAll("人工处理", "请填写拟保障金额");
        assertThat(Spoken.amount(false, null, MANUAL)).isNull();
    }

    @Test
    void a_trial_counts_it_apart() {
        TrialLine line = TrialLine.of("H0001", MANUAL);
        assertThat(line.outcome()).isEqualTo("人工处理");
        assertThat(line.reasons()).isEmpty();
        assertThat(line.amount()).isNull();
        assertThat(line.message()).startsWith("规则不能裁定本户，须人工处理：规则 X01");
    }
}
