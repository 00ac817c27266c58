package dibao.policy;

import static dibao.policy.Households.city;
import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("资格认定")
class EligibilityRulesTests {

    @Test
    void income_per_head_must_be_strictly_below_the_standard() {
        assertThat(city(3).earning("15839.99", "年").reasons()).isEmpty();
        assertThat(city(3).earning("15840", "年").reasons()).containsExactly("I01");
        assertThat(city(3).earning("1319.99", "月").reasons()).isEmpty();
        assertThat(city(3).earning("1320", "月").reasons()).containsExactly("I01");
        assertThat(village(5).earning("17399", "年").reasons()).isEmpty();
        assertThat(village(5).earning("17400", "年").reasons()).containsExactly("I01");
    }

    @ParameterizedTest(name = "{0}：月收入 {1} → {2}")
    @CsvSource({"2018-12-31,462.99,[]", "2018-12-31,463,[I01]", "2019-01-01,440,[I01]", "2019-01-01,439.99,[]",
        "2020-12-31,440,[I01]", "2021-01-01,589.99,[]", "2022-12-31,590,[I01]", "2023-01-01,656.99,[]",
        "2024-11-30,657,[I01]", "2024-12-01,657,[]", "2024-12-01,703,[I01]"})
    void the_standard_goes_by_the_application_date(String day, String month, String reasons) {
        assertThat(city(1).on(day).earning(month, "月").reasons()).hasToString(reasons);
    }

    @Test
    void a_month_is_never_rebuilt_from_a_rounded_year() {
        assertThat(village(1).on("2018-07-09").earning("326.66", "月").reasons()).isEmpty();
        assertThat(village(1).on("2018-07-09").earning("326.67", "月").reasons()).containsExactly("I01");
        assertThat(village(3).earning("10439.99", "年").amounts()).isEqualTo("0.00 0.00");
    }

    @ParameterizedTest(name = "{0} 不计入")
    @ValueSource(strings = {"优待抚恤金", "计划生育奖励扶助金", "奖学金", "见义勇为奖金"})
    void exempt_kinds_do_not_count(String kind) {
        assertThat(village(1).earning("1", kind, "99999", "年").reasons()).isEmpty();
    }

    @ParameterizedTest(name = "{0} 计入")
    @ValueSource(strings = {"工资性收入", "经营净收入", "财产净收入", "转移净收入"})
    void all_other_kinds_count(String kind) {
        assertThat(village(1).earning("1", kind, "3480", "年").reasons()).containsExactly("I01");
    }

    @Test
    void an_obligors_support_counts_unless_he_declared_incapacity() {
        assertThat(village(1).obligor(false, "289.99").reasons()).isEmpty();
        assertThat(village(1).obligor(false, "290").reasons()).containsExactly("I01");
        assertThat(village(1).obligor(true, "5000").reasons()).isEmpty();
        assertThat(village(1).obligor(false, "145").obligor(false, "145").reasons()).containsExactly("I01");
    }

    @Test
    void who_does_not_count_brings_no_income_no_assets_and_no_refusal() {
        for (String status : new String[] {"服刑", "宗教教职三年以上", "失踪", "死亡"}) {
            var home = village(1).member("2", "配偶").who(p -> p.status(status).unauthorised().disability("一级"))
                    .earning("2", "工资性收入", "99999", "月").owning("2", "机动车", 3, "90000").owning("2", "金融资产", 1, "999999");
            assertThat(home.reasons()).as(status).isEmpty();
            assertThat(home.amounts()).as(status).isEqualTo("290.00 290.00");
        }
        assertThat(village(1).member("2", "女").who(p -> p.livingElsewhere()).earning("2", "工资性收入", "9999", "月")
                .amounts()).isEqualTo("290.00 290.00");
    }

    @Test
    void the_applicant_always_counts() {
        assertThat(village(1).who(p -> p.status("服刑").livingElsewhere()).earning("3480", "年").reasons())
                .containsExactly("I01");
        assertThat(village(1).who(p -> p.livingElsewhere().disability("二级")).amounts()).isEqualTo("290.00 348.00");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"机动车,P01", "工程机械,P01", "大型农机具,P01", "商铺,P03", "一年内购建房,P04", "企业出资,P05"})
    void one_of_these_is_enough(String kind, String reason) {
        assertThat(village(2).owning(kind, 1).reasons()).containsExactly(reason);
        assertThat(village(2).owning("1", kind, 0, "50000").reasons()).isEmpty();
        assertThat(village(2).owning("1", kind, 0, "0").owning("2", kind, 1, "0").reasons()).containsExactly(reason);
    }

    @ParameterizedTest(name = "{0} 不算")
    @ValueSource(strings = {"残疾人专用车", "摩托车", "扶贫资金入股", "易地搬迁住房", "危房改造"})
    void these_never_count_against_a_household(String kind) {
        assertThat(village(2).owning("1", kind, 5, "900000").owning("住房", 1).reasons()).isEmpty();
    }

    @Test
    void two_homes_are_too_many_however_they_are_listed() {
        assertThat(village(2).owning("住房", 1).reasons()).isEmpty();
        assertThat(village(2).owning("住房", 2).reasons()).containsExactly("P02");
        assertThat(village(2).owning("1", "住房", 1, "0").owning("2", "住房", 1, "0").reasons()).containsExactly("P02");
        assertThat(village(2).owning("住房", 1).owning("易地搬迁住房", 1).owning("危房改造", 1).reasons()).isEmpty();
    }

    @Test
    void financial_assets_go_by_amount_alone_and_may_reach_twice_the_standard() {
        assertThat(village(3).owning("1", "金融资产", 1, "20880").reasons()).isEmpty();
        assertThat(village(3).owning("1", "金融资产", 1, "20880.01").reasons()).containsExactly("P06");
        assertThat(village(3).owning("1", "金融资产", 0, "20880.01").reasons()).containsExactly("P06");
        assertThat(village(3).owning("1", "金融资产", 9, "0").reasons()).isEmpty();
        assertThat(city(1).owning("1", "金融资产", 1, "10560").owning("1", "金融资产", 1, "0.01").reasons())
                .containsExactly("P06");
    }

    @Test
    void the_applicants_hukou_must_be_of_the_county_the_others_need_not() {
        assertThat(village(1).who(p -> p.hukou("431121")).reasons()).containsExactly("H01");
        assertThat(village(1).member("2", "配偶").who(p -> p.hukou("430102")).reasons()).isEmpty();
    }

    @Test
    void one_co_living_member_without_authorisation_is_enough() {
        assertThat(village(2).who(p -> p.unauthorised()).reasons()).containsExactly("C01");
        assertThat(village(1).who(p -> p.unauthorised()).reasons()).containsExactly("C01");
    }

    @Test
    void all_reasons_are_given_sorted_each_once_with_clauses() {
        var home = city(1).who(p -> p.unauthorised().hukou("431121")).earning("9999", "月").owning("机动车", 1)
                .owning("工程机械", 2).owning("住房", 2).owning("商铺", 1).owning("一年内购建房", 1).owning("企业出资", 1)
                .owning("1", "金融资产", 1, "99999");
        assertThat(home.reasons()).containsExactly("C01", "H01", "I01", "P01", "P02", "P03", "P04", "P05", "P06");
        Ruling ruling = home.judged();
        assertThat(ruling.qualified()).isFalse();
        assertThat(ruling.amount()).isNull();
        assertThat(ruling.base()).isNull();
        assertThat(ruling.reasons().get(2).clauses()).anySatisfy(c -> assertThat(c).contains("第649号", "第十二条"));
        assertThat(ruling.reasons()).allSatisfy(r -> assertThat(r.text()).isNotBlank());
    }

    @Test
    void a_date_without_standard_is_refused_by_name_and_triggers_are_still_judged() {
        var home = village(1).on("2017-12-31").obligor(true, "0").signs(true, false, false);
        assertThatThrownBy(home::judged).isInstanceOf(Refusal.class)
                .hasMessageContainingAll("2017-12-31", "农村年标准", "rules/parameters/standards.yaml");
        var policy = new HouseholdPolicy(Shelf.shippedLibrary());
        assertThat(policy.triggers(home.facts())).containsExactly("T01", "T03");
        assertThat(policy.triggers(village(1).on("1999-01-01").obligor(true, "0").facts())).containsExactly("T03");
    }

    @Test
    void a_day_before_any_release_is_refused() {
        assertThatThrownBy(village(1).accepted("2012-12-11")::judged).isInstanceOf(Refusal.class)
                .hasMessageContainingAll("2012-12-11", "2012-12-12");
    }

    @Test
    void a_household_without_applicant_is_refused() {
        assertThatThrownBy(village(0).member("1", "子")::judged).isInstanceOf(Refusal.class).hasMessageContaining("本人");
    }
}
