package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("手写规则：只能说理由，出错只影响那一户")
class HandWrittenTests {

    private static final String DRL = """
            // 说明：new 和 import 在注释里不算
            rule "X01"
            when
              exists Household(members >= 3)
            then
              hits.reason("X01", "X01", "家庭人口超过限额", "220-5");
            end
            """;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {"members >= 3|members >= System.nanoTime()|不能用“System”：不能调用程序|4",
        "members >= 3|members >= Math.max(1, 2)|不能用“Math”|4", "members >= 3|category.getBytes().length > 3|不能用“getBytes”|4",
        "members >= 3|category.class.name == \"x\"|不能用“class”|4", "members >= 3|eval(true)|不能用“eval”：不能另取|4",
        "Household(members >= 3)|Household() from $x.list|不能用“from”|4", "members >= 3|members >= Runtime.x|不能用“Runtime”|4",
        "hits.reason(|update($h); hits.reason(|循环|6", "hits.reason(|Thread.sleep(9); hits.reason(|不能用“Thread”|6",
        "hits.reason(|while (true) { } hits.reason(|不能写程序语句|6", "hits.reason(|new java.io.File(\"x\"); hits.reason(|不能用“new”|6",
        "when|timer (int: 1s) when|规则不看时钟|3", "rule \"X01\"|import java.util.List; rule \"X01\"|不能用“import”|2",
        "rule \"X01\"|@Foo rule \"X01\"|不能用“@”|2", "members|membres|是否想填“members”|4",
        "rule \"X01\"|rule \"X02\"|应一致|2", "rule \"X01\"|rule \"P01\"|重复|2", "220-5|220-55|是否想填|2"})
    void what_is_not_on_the_list_is_refused_at_its_line(String from, String to, String says, int line) {
        var refusal = catchThrowableOfType(Refusal.class, () -> LoadedRelease.read(RuleFolder.shipped()
                .with("drl/extra.drl", DRL.replace(from, to)).files()));
        assertThat(refusal.faults()).anySatisfy(f -> assertThat(f.message())
                .startsWith("[drl/extra.drl]第" + line + "行").contains(says));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {"members >= 3|members >= 3, 退出() == 1|不能用“退出”", "members >= 3|members++ >= 3|不能用“++”",
        "exists Household|家 : Household|不能用“家”", "when|//when|没有条件"})
    void a_name_in_any_script_and_a_rule_for_everybody_are_refused(String from, String to, String says) {
        var refusal = catchThrowableOfType(Refusal.class, () -> LoadedRelease.read(RuleFolder.shipped()
                .with("drl/extra.drl", DRL.replace(from, to)).files()));
        assertThat(refusal.faults()).anySatisfy(f -> assertThat(f.message()).startsWith("[drl/extra.drl]第").contains(says));
    }

    @Test
    void one_saved_in_another_encoding_would_print_garbage_in_a_letter_and_is_refused() {
        var files = new java.util.TreeMap<>(RuleFolder.shipped().files().content());
        files.put("drl/extra.drl", DRL.getBytes(java.nio.charset.Charset.forName("GBK")));
        assertThatThrownBy(() -> LoadedRelease.read(new RuleFiles(files))).hasMessageContaining("不是 UTF-8 编码");
        files.put("drl/extra.drl", ("// \"" + "长".repeat(200_000) + "\"\n" + DRL).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(LoadedRelease.read(new RuleFiles(files)).files().content()).containsKey("drl/extra.drl");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"members == \"abc\"|[drl/extra.drl]", "members = 3|[drl/extra.drl]第4行", "members >|[drl/extra.drl]第"})
    void what_the_engine_cannot_compile_is_said_in_chinese_with_the_file_people_wrote(String condition, String where) {
        var release = LoadedRelease.read(RuleFolder.shipped().with("drl/extra.drl", DRL.replace("members >= 3", condition)).files());
        assertThatThrownBy(() -> new Judge(release)).isInstanceOf(Faults.BrokenRelease.class).hasMessageContaining("编译不通过")
                .hasMessageContaining(where).hasMessageNotContaining(".java");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"Person() Person()", "Person(age > 3) Asset()", "exists (Person() and Person() and Person())", "Person() or Person()"})
    void people_are_not_combined_with_people_until_memory_runs_out(String conditions) {
        assertThatThrownBy(() -> LoadedRelease.read(RuleFolder.shipped().with("drl/extra.drl", DRL.replace("exists Household(members >= 3)", conditions)).files()))
                .hasMessageContaining("[drl/extra.drl]第2行").hasMessageContaining("算不完");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"Person(age > 3) exists Person(age > 60) not Asset(count > 3)", "exists Person() exists Obligor()", "forall(Person(age > 3)) Person()"})
    void conditions_that_ask_whether_there_is_one_may_stand_together(String conditions) {
        assertThat(LoadedRelease.read(RuleFolder.shipped().with("drl/extra.drl", DRL.replace("exists Household(members >= 3)", conditions)).files())).isNotNull();
    }

    @Test
    void a_rule_that_throws_leaves_one_household_to_people_and_the_others_judged() {
        String dividing = DRL.replace("members >= 3", "120 / (members - 1) >= 120");
        try (var judge = new Judge(LoadedRelease.read(RuleFolder.shipped().with("drl/extra.drl", dividing).files()))) {
            Ruling failed = judge.rule(village(1).facts());
            assertThat(failed.outcome()).isEqualTo(Ruling.MANUAL);
            assertThat(failed.qualified()).isFalse();
            assertThat(failed.amount()).isNull();
            assertThat(failed.manual()).contains("X01", "执行出错", "除以零");
            assertThat(failed.arithmetic()).isNotEmpty();
            assertThat(judge.rule(village(2).facts()).reasons()).extracting(Ruling.Reason::code).containsExactly("X01");
            Ruling other = judge.rule(village(3).facts());
            assertThat(other.outcome()).isEqualTo(Ruling.QUALIFIED);
            assertThat(other.manual()).isNull();
        }
    }

    @Test
    void a_rule_that_fires_on_and_on_is_stopped() {
        String loop = DrlWriter.HEAD + """
                rule "L01" when $s : Signs() then insert(new Signs(false, false, false)); end
                """;
        try (var rules = CompiledRules.build(Map.of("extra", Map.of("loop.drl", loop)))) {
            var signs = List.of(new RuleFacts.Signs(false, false, false));
            assertThatThrownBy(() -> rules.run("extra", signs, new RuleFacts.Hits())).isInstanceOf(FailedRule.class)
                    .hasMessageContainingAll("L01", "循环", "已中止");
        }
    }

    @Test
    void a_consequence_that_throws_names_its_rule() {
        String throwing = DrlWriter.HEAD + """
                rule "F01" when $s : Signs() then throw new IllegalStateException("x"); end
                rule "F02" when $s : Household() then hits.add("F02"); end
                """;
        try (var rules = CompiledRules.build(Map.of("extra", Map.of("throw.drl", throwing)))) {
            assertThatThrownBy(() -> rules.run("extra", List.of(new RuleFacts.Signs(false, false, false)), new RuleFacts.Hits()))
                    .isInstanceOf(FailedRule.class).hasMessageContaining("规则 F01 在这一户上执行出错");
        }
    }

    @Test
    void it_too_must_be_hit_by_a_case_before_it_is_released() {
        try (var judge = new Judge(LoadedRelease.read(RuleFolder.shipped()
                .with("drl/extra.drl", DRL.replace("members >= 3", "members >= 30")).files()))) {
            assertThat(RuleTest.of(judge).failures()).containsExactly("[drl/extra.drl] 规则 X01 没有用例命中");
        }
    }
}
