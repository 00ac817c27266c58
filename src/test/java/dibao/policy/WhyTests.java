package dibao.policy;

import static dibao.policy.Households.city;
import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("裁定说明")
class WhyTests {

    private static final EligibilityPolicy POLICY = new HouseholdPolicy(Shelf.shippedLibrary());

    static Why why(Households household) {
        return POLICY.explain(household.facts(), Papers.NONE);
    }

    static Why.Told hit(Why why, String rule) {
        return why.hits().stream().filter(r -> r.id().equals(rule)).findFirst().orElseThrow();
    }

    private static Why.Told missed(Why why, String rule) {
        return why.misses().stream().flatMap(t -> t.rules().stream()).filter(r -> r.id().equals(rule)).findFirst().orElseThrow();
    }

    private static List<String> said(Why why) {
        return why.otherwise().differences().stream().flatMap(d -> d.steps().stream()).map(Why.Step::sentence).toList();
    }

    @Test
    void from_the_conclusion_to_the_fact_nothing_is_left_out() {
        Why why = why(city(3).earning("1", "工资性收入", "1000", "月").obligor(false, "200").obligor(false, "133.34"));
        assertThat(why.outcome()).isEqualTo("不符合");
        assertThat(why.hits().get(0)).isSameAs(hit(why, "I01")).satisfies(rule -> {
            assertThat(rule.decided()).isTrue();
            assertThat(rule.table()).isEqualTo("不予批准的理由");
            assertThat(rule.place()).isEqualTo("eligibility.xlsx[规则]A2");
            assertThat(rule.from()).hasToString("2014-05-01");
            assertThat(rule.clauses()).extracting(Why.Law::article).containsExactly("第九条", "第十二条", "第四条");
            assertThat(rule.clauses().get(0).text()).contains("人均收入低于");
        });
        Why.Ask ask = hit(why, "I01").strands().get(0).conditions().get(0);
        assertThat(ask.cell()).startsWith("eligibility.xlsx[规则]").endsWith("2");
        assertThat(ask.required()).isEqualTo("大于等于年标准（5,280.00元/人/年，示例）");
        assertThat(ask.actual()).isEqualTo("16,000.08÷3人＝5,333.36元");
        assertThat(ask.held()).isTrue();
        assertThat(ask.fact().how()).containsExactly("1：工资性收入 1,000.00 元/月 × 12 = 12,000.00 元/年",
                "赡（扶、抚）养费（2 位义务人合计）：333.34 元/月 × 12 = 4,000.08 元/年", "家庭年收入合计 16,000.08 元", "计入 3 人：1、2、3");
        assertThat(why.misses()).extracting(Why.Table::name).containsExactly("不予批准的理由", "保障金额", "必须入户抽查的情形");
        assertThat(missed(why, "P03").strands()).singleElement().satisfies(s -> assertThat(s.conditions()).hasSize(2)
                .allSatisfy(c -> assertThat(c.actual()).isEqualTo("无")));
    }

    @ParameterizedTest(name = "{0} 元/{1}：{2}")
    @CsvSource(quoteCharacter = '"', value = {
        "\"15840\",年,\"人均年收入须低于年标准（5,280.00元/人/年，示例），现为15,840.00÷3人＝5,280.00元：家庭年收入至少减少0.01元（到15,839.99元，按月计至少减少0.01元）\"",
        "\"16000\",年,\"人均年收入须低于年标准（5,280.00元/人/年，示例），现为16,000.00÷3人＝约 5,333.33元：家庭年收入至少减少160.01元（到15,839.99元，按月计至少减少13.34元）\"",
        "\"1320\",月,\"人均年收入须低于年标准（5,280.00元/人/年，示例），现为15,840.00÷3人＝5,280.00元：家庭年收入至少减少0.01元（到15,839.99元，按月计至少减少0.01元）\""})
    void income_must_fall_below_the_standard_of_all_heads_to_the_cent(String amount, String period, String sentence) {
        assertThat(said(why(city(3).earning(amount, period)))).containsExactly(sentence);
    }

    @Test
    void deposits_may_be_as_much_as_the_limit_but_not_more() {
        assertThat(said(why(village(2).owning("1", "金融资产", 1, "20000")))).containsExactly("人均金融资产须不超过金融资产倍数×年标准"
                + "（6,960.00元/人，示例），现为20,000.00÷2人＝10,000.00元：家庭金融资产至少减少6,080.00元（到13,920.00元）");
    }

    @Test
    void things_of_several_kinds_must_all_go_and_all_who_refused_must_authorise() {
        assertThat(said(why(village(1).owning("机动车", 1).owning("工程机械", 2))))
                .containsExactly("须没有机动车，现有数量为1", "须没有工程机械，现有数量为2");
        assertThat(said(why(village(1).owning("住房", 3)))).containsExactly("住房数量须低于住房套数上限（2，示例），现为3：至少减少2（到1）");
        assertThat(said(why(village(3).who(Households.Person::unauthorised).member("4", "女").who(Households.Person::unauthorised))))
                .containsExactly("3（子）的授权核对须为“是”，现为“否”", "4（女）的授权核对须为“是”，现为“否”");
        assertThat(said(why(village(1).who(p -> p.hukou("431103"))))).containsExactly("申请人户籍县须为本县代码（431122），现为431103");
    }

    @Test
    void several_reasons_must_all_change_and_then_the_household_qualifies() {
        var household = village(2).earning("9000", "年").owning("商铺", 1).who(Households.Person::unauthorised);
        Why why = why(household);
        assertThat(why.otherwise().together()).isTrue();
        assertThat(why.otherwise().differences()).extracting(Why.Difference::ruleId).containsExactly("I01", "P03", "C01");
        var all = why.otherwise().differences().stream().flatMap(d -> d.steps().stream()).toList();
        assertThat(POLICY.judge(Otherwise.with(household.facts(), all)).qualified()).isTrue();
        assertThat(POLICY.judge(Otherwise.with(household.facts(), all.subList(0, 2))).qualified()).isFalse();
    }

    /** Every household of the rules' own cases: the papers changed as said, judged by Drools, lose that reason and gain none. */
    @Test
    void whatever_is_said_is_true_for_every_case_of_the_rules() {
        var faults = new Faults();
        var explained = new TreeSet<String>();
        Shelf.shippedLibrary().with(Shelf.shippedLibrary().current().id(), judge -> {
            for (PolicyCase one : CaseBook.of(judge.release(), faults)) {
                if (one.expected().keySet().stream().allMatch(PolicyCase.TRIGGERS::equals)) {
                    continue;
                }
                Why why = WhyTree.of(judge, one.facts(), Papers.NONE);
                Set<String> before = reasons(judge, one.facts());
                assertThat(why.otherwise().differences()).extracting(Why.Difference::code).as(one.id())
                        .containsExactlyInAnyOrderElementsOf(before);
                assertThat(why.otherwise().together()).as(one.id()).isEqualTo(!before.isEmpty());
                var all = new ArrayList<Why.Step>();
                why.otherwise().differences().forEach(difference -> {
                    var left = new TreeSet<>(before);
                    left.remove(difference.code());
                    assertThat(reasons(judge, Otherwise.with(one.facts(), difference.steps()))).as(one.id()).isEqualTo(left);
                    assertThat(hit(why, difference.ruleId()).strands()).isNotEmpty().allSatisfy(s -> assertThat(s.held()).isTrue());
                    all.addAll(difference.steps());
                    explained.add(difference.ruleId());
                });
                assertThat(reasons(judge, Otherwise.with(one.facts(), all))).as(one.id()).isEmpty();
            }
            assertThat(explained).isEqualTo(judge.release().tables().of(TableKind.ELIGIBILITY).stream().map(Rule::id)
                    .collect(Collectors.toCollection(TreeSet::new)));
            return null;
        });
        assertThat(faults.none()).isTrue();
    }

    private static Set<String> reasons(Judge judge, HouseholdFacts facts) {
        return judge.rule(facts).reasons().stream().map(Ruling.Reason::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void who_qualifies_is_told_how_far_the_limits_are_and_what_the_amount_hangs_on() {
        Why why = why(village(2).earning("6000", "年").owning("住房", 1).owning("1", "金融资产", 1, "13000")
                .who(p -> p.born("1945-01-01").disability("一级")));
        assertThat(why.amount()).isEqualByComparingTo("138.00");
        assertThat(why.otherwise().limits()).containsExactlyInAnyOrder(
                "人均年收入现为6,000.00÷2人＝3,000.00元；大于等于年标准（3,480.00元/人/年，示例）时就不符合条件（I01 家庭人均收入不低于当地最低生活保障标准），"
                        + "还差：家庭年收入再增加960.00元（到6,960.00元，按月计约增加80.00元）",
                "住房数量现为1；大于等于住房套数上限（2，示例）时就不符合条件（P02 家庭拥有两套（含）以上住房），还差：再增加1（到2）",
                "人均金融资产现为13,000.00÷2人＝6,500.00元；大于金融资产倍数×年标准（6,960.00元/人，示例）时就不符合条件"
                        + "（P06 家庭人均金融资产超过规定限额），还差：家庭金融资产再增加920.01元（到13,920.01元）");
        assertThat(why.otherwise().amount()).containsExactly(
                "按差额计算：家庭年收入每增加 12.00 元，每月保障金额减少 1.00 元；每减少 12.00 元，增加 1.00 元",
                "分类施保：2（子）为重度残疾人（A02），每月增发 58.00 元", "一人符合几项分类施保的，只取最高一项");
        assertThat(why.deciding()).extracting(Why.Told::id).containsExactly("A01", "A02");
        assertThat(hit(why, "A04")).satisfies(r -> assertThat(r.decided()).isFalse());
        assertThat(why.misses().get(0).rules()).filteredOn(Why.Told::near).extracting(Why.Told::id).containsExactly("P06");
    }
}
