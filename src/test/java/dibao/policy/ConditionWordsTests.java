package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules nobody would write, for every way a cell may ask; engine and tables agree over each or there is no ruling at all. */
@DisplayName("单元格的每一种写法：说得出要求什么、怎样才会不同")
class ConditionWordsTests {

    private static final String BOOK = "eligibility.xlsx";
    private static Judge judge;

    @BeforeAll
    static void rules() {
        judge = new Judge(LoadedRelease.read(RuleFolder.shipped().cell(BOOK, "F3", "≠2").cell(BOOK, "F4", "[2..4)").cell(BOOK, "F5", "=3")
                .cell(BOOK, "F6", "≤2").cell(BOOK, "F7", "<3").cell(BOOK, "H9", "431103、431121").cell(BOOK, "G8", "[100..200]").files()));
    }

    @AfterAll
    static void done() {
        judge.close();
    }

    @Test
    void a_range_holds_from_its_first_to_before_its_last() {
        assertThat(codes(village(1).owning("住房", 1))).isEmpty();
        assertThat(codes(village(1).owning("住房", 2))).containsExactly("P02");
        assertThat(codes(village(1).owning("住房", 3))).containsExactly("P02");
        assertThat(codes(village(1).owning("住房", 4))).isEmpty();
        assertThat(asked(village(1).owning("住房", 3), "P02", "财产数量")).satisfies(ask -> {
            assertThat(ask.written()).isEqualTo("[2..4)");
            assertThat(ask.required()).isEqualTo("大于等于2且小于4");
        });
        assertThat(said(village(1).owning("住房", 3))).containsExactly("住房数量须不在“大于等于2且小于4”之内，现为3：至少增加1（到4）");
    }

    @Test
    void a_range_of_money_ends_with_its_last_cent() {
        assertThat(codes(village(2).owning("1", "金融资产", 1, "199.99"))).isEmpty();
        assertThat(codes(village(2).owning("1", "金融资产", 1, "200"))).containsExactly("P06");
        assertThat(codes(village(2).owning("1", "金融资产", 1, "400"))).containsExactly("P06");
        assertThat(codes(village(2).owning("1", "金融资产", 1, "400.01"))).isEmpty();
        assertThat(asked(village(2).owning("1", "金融资产", 1, "300"), "P06", "人均金融资产").required())
                .isEqualTo("大于等于100.00元/人且小于等于200.00元/人");
    }

    @Test
    void equal_unequal_at_most_and_below_are_told_by_their_opposites() {
        assertThat(said(village(1).owning("机动车", 1))).containsExactly("机动车数量须等于2，现为1：至少增加1（到2）");
        assertThat(codes(village(1).owning("机动车", 2))).isEmpty();
        assertThat(said(village(1).owning("商铺", 3))).hasSize(1).first().asString().startsWith("商铺数量须不等于3，现为3：");
        assertThat(codes(village(1).owning("商铺", 2))).isEmpty();
        assertThat(said(village(1).owning("一年内购建房", 2))).containsExactly("一年内购建房数量须高于2，现为2：至少增加1（到3）");
        assertThat(said(village(1).owning("企业出资", 1))).containsExactly("企业出资数量须不低于3，现为1：至少增加2（到3）");
        assertThat(asked(village(1).owning("企业出资", 1), "P05", "财产数量").required()).isEqualTo("小于3");
        assertThat(asked(village(1).owning("一年内购建房", 2), "P04", "财产数量").required()).isEqualTo("小于等于2");
        assertThat(asked(village(1).owning("商铺", 3), "P03", "财产数量").required()).isEqualTo("等于3");
    }

    @Test
    void a_list_of_words_is_told_as_what_it_must_not_be() {
        assertThat(codes(village(1).who(p -> p.hukou("431121")))).containsExactly("H01");
        assertThat(asked(village(1).who(p -> p.hukou("431121")), "H01", "申请人户籍县").required()).isEqualTo("是431103、431121");
        assertThat(said(village(1).who(p -> p.hukou("431121")))).containsExactly("申请人户籍县须不是431103、431121，现为431121");
    }

    private static List<String> codes(Households home) {
        return judge.rule(home.facts()).reasons().stream().map(Ruling.Reason::code).toList();
    }

    private static Why.Ask asked(Households home, String rule, String word) {
        return why(home).hits().stream().filter(t -> t.id().equals(rule)).flatMap(t -> t.strands().stream())
                .flatMap(s -> s.conditions().stream()).filter(a -> a.word().equals(word)).findFirst().orElseThrow();
    }

    private static List<String> said(Households home) {
        return why(home).otherwise().differences().stream().flatMap(d -> d.steps().stream()).map(Why.Step::sentence).toList();
    }

    private static Why why(Households home) {
        return WhyTree.of(judge, home.facts(), Papers.NONE);
    }
}
