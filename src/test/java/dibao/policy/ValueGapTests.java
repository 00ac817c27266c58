package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.policy.Remark.Level;
import dibao.shared.Refusal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规则还在用、值却没有了的日子")
class ValueGapTests {

    private static final String MEANS = "parameters/means.yaml";

    @Test
    void a_value_that_ends_before_its_rule_is_pointed_out() {
        assertThat(warnings(elder("{from: 2012-12-12, to: 2025-12-31, value: 70,"))).anyMatch(m -> m.startsWith("[parameters/means.yaml]elder.age")
                && m.contains("“高龄年龄”在 2025-12-31 之后没有值，而规则 A04 仍在用它"));
        assertThat(warnings(f -> elder("{from: 2012-12-12, to: 2025-12-31, value: 70,").apply(f).cell("amount.xlsx", "C5", "2025-12-31")))
                .as("the rule ends with it").noneMatch(m -> m.contains("elder.age"));
    }

    @Test
    void a_gap_between_two_values_is_pointed_out_with_its_days() {
        String two = "{from: 2012-12-12, to: 2019-12-31, value: 70, source: 演示, example: true}\n      - {from: %s, value: 75,";
        assertThat(warnings(elder(two.formatted("2020-07-01")))).anyMatch(m -> m.contains("在 2019-12-31 之后到 2020-07-01 之前没有值，而规则 A04 仍在用它"));
        assertThat(warnings(elder(two.formatted("2020-01-01")))).as("one follows the other").noneMatch(m -> m.contains("elder.age"));
    }

    @Test
    void who_applies_in_the_gap_is_refused_by_the_name_of_the_value() {
        var release = LoadedRelease.read(elder("{from: 2012-12-12, to: 2019-12-31, value: 70, source: 演示, example: true}\n"
                + "      - {from: 2020-07-01, value: 75,").apply(RuleFolder.shipped()).files());
        try (var judge = Judge.byTablesAlone(release)) {
            assertThat(judge.rule(village(1).on("2019-12-31").facts()).qualified()).isTrue();
            assertThatThrownBy(() -> judge.rule(village(1).on("2020-03-01").facts())).isInstanceOf(Refusal.class)
                    .hasMessageContainingAll("2020-03-01", "高龄年龄");
            assertThat(judge.rule(village(1).on("2020-07-01").facts()).qualified()).isTrue();
        }
    }

    @Test
    void nobody_counts_or_two_rows_answer_for_one_person_is_refused_by_name() {
        var twice = LoadedRelease.read(RuleFolder.shipped().cell("members.xlsx", "D3", "配偶、子").files());
        try (var judge = Judge.byTablesAlone(twice)) {
            assertThatThrownBy(() -> judge.rule(village(2).facts())).isInstanceOf(Refusal.class)
                    .hasMessageContainingAll("家庭成员 2（子，正常，共同生活）", "有2条规则适用（M02、M04）", "应恰好一条");
        }
        var nobody = LoadedRelease.read(RuleFolder.shipped().cell("members.xlsx", "H2", "不计入").files());
        try (var judge = Judge.byTablesAlone(nobody)) {
            assertThatThrownBy(() -> judge.rule(village(1).facts())).isInstanceOf(Refusal.class).hasMessageContaining("没有一个人计入家庭成员");
        }
        var none = LoadedRelease.read(RuleFolder.shipped().cell("members.xlsx", "C2", "2018-12-31").files());
        try (var judge = Judge.byTablesAlone(none)) {
            assertThatThrownBy(() -> judge.rule(village(1).facts())).isInstanceOf(Refusal.class)
                    .hasMessageContainingAll("家庭成员 1（本人", "有0条规则适用，应恰好一条");
        }
    }

    private static UnaryOperator<RuleFolder> elder(String row) {
        return folder -> folder.text(MEANS, t -> t.replace("{from: 2012-12-12, value: 70,", row));
    }

    private static List<String> warnings(UnaryOperator<RuleFolder> edit) {
        return RuleCheck.of(edit.apply(RuleFolder.shipped()).files()).of(Level.提醒).stream().map(Remark::message).toList();
    }
}
