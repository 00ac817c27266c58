package dibao.policy;

import static dibao.policy.Households.city;
import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("保障金额")
class AmountRulesTests {

    @ParameterizedTest(name = "城市 {0} 人，月收入 {1} → {2}")
    @CsvSource({"3,600,720.00", "1,0,440.00", "2,333.33,546.67", "3,1319.99,0.01"})
    void the_gap_in_the_city_of_2019(int members, String month, String base) {
        assertThat(city(members).earning(month, "月").amounts()).isEqualTo(base + " " + base);
    }

    @ParameterizedTest(name = "农村 {0} 人，年收入 {1} → {2}")
    @CsvSource({"4,9000,410.00", "3,7000,286.67", "2,1000,496.67", "1,0,290.00", "5,17399,0.08"})
    void the_gap_in_the_village_of_2019(int members, String year, String base) {
        assertThat(village(members).earning(year, "年").amounts()).isEqualTo(base + " " + base);
    }

    @ParameterizedTest(name = "2018：{0} {1} 人，收入 {2} → {4}")
    @CsvSource({"城市,3,700,月,689.00", "城市,4,1000,月,852.00", "农村,3,5000,年,563.33", "农村,4,10000,年,473.33",
        "农村,2,3200.50,年,386.63"})
    void the_gap_of_2018(String category, int members, String amount, String period, String base) {
        var home = category.equals("城市") ? city(members) : village(members);
        assertThat(home.on("2018-07-09").earning(amount, period).amounts()).isEqualTo(base + " " + base);
    }

    @ParameterizedTest(name = "生于 {0}，{1} 申请 → {2}")
    @CsvSource({"1949-03-02,2019-03-01,440.00", "1949-03-01,2019-03-01,484.00", "1949-02-28,2019-03-01,484.00",
        "2001-03-02,2019-03-01,484.00", "2001-03-01,2019-03-01,440.00", "1952-02-29,2022-02-28,590.00",
        "1952-02-29,2022-03-01,649.00", "2004-02-29,2022-02-28,649.00", "2004-02-29,2022-03-01,590.00",
        "2000-02-29,2018-02-28,509.30", "2000-02-29,2018-03-01,463.00", "1956-02-29,2026-02-28,703.00",
        "1956-02-29,2026-03-01,773.30", "2019-03-01,2019-03-01,484.00"})
    void the_birthday_completes_the_year(String born, String applied, String amount) {
        assertThat(city(1).on(applied).who(p -> p.born(born)).judged().amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest(name = "残疾 {0}、{1} → {2}")
    @CsvSource({"一级,健康或良好,528.00", "二级,一般或较弱,528.00", "三级,健康或良好,440.00", "四级,健康或良好,440.00",
        "无,重病,528.00", "无,一般或较弱,440.00", "一级,重病,528.00"})
    void severe_disability_and_illness_raise_by_a_fifth(String disability, String health, String amount) {
        assertThat(city(1).who(p -> p.disability(disability).health(health)).judged().amount())
                .isEqualByComparingTo(amount);
    }

    @Test
    void only_the_highest_supplement_of_a_member_counts() {
        assertThat(city(1).who(p -> p.born("1940-01-01").disability("一级").health("重病")).judged().amount())
                .isEqualByComparingTo("528.00");
        assertThat(village(1).who(p -> p.born("1940-01-01")).member("2", "孙辈").who(p -> p.born("2015-01-01"))
                .member("3", "子").who(p -> p.health("重病")).amounts()).isEqualTo("870.00 986.00");
    }

    @Test
    void the_whole_is_rounded_once() {
        assertThat(village(1).on("2018-07-09").who(p -> p.born("1940-01-01")).earning("0.01", "年").amounts())
                .isEqualTo("326.67 359.33");
        assertThat(village(2).on("2021-05-05").who(p -> p.born("1940-01-01")).earning("0.05", "年").amounts())
                .isEqualTo("867.83 911.22");
    }

    @Test
    void what_rounds_to_nothing_is_still_granted() {
        Ruling ruling = village(3).earning("10439.99", "年").judged();
        assertThat(ruling.qualified()).isTrue();
        assertThat(ruling.amount()).hasToString("0.00");
    }

    @Test
    void two_hundred_members_are_added_up_exactly() {
        var home = city(200);
        for (int i = 1; i <= 200; i++) {
            home.earning(String.valueOf(i), "工资性收入", "333.33", "月");
        }
        assertThat(home.amounts()).isEqualTo("21334.00 21334.00");
    }

    @Test
    void the_calculation_can_be_read() {
        Ruling ruling = city(2).who(p -> p.born("2015-01-01")).earning("600", "月")
                .earning("2", "奖学金", "500", "年").obligor(false, "100").judged();
        assertThat(ruling.arithmetic()).contains(
                "计入的共同生活家庭成员 2 人",
                "家庭年收入 = 工资性收入 600.00 元/月 × 12 + 赡（扶、抚）养费 100.00 元/月 × 12 = 8,400.00 元",
                "不计入收入：奖学金 500.00 元/年（示例）",
                "年标准 = 城市月标准 440.00 元/人/月 × 12 = 5,280.00 元/人/年（永州市2019年最低标准，示例）",
                "人均年收入 = 8,400.00 ÷ 2 = 4,200.00 元 ＜ 年标准 5,280.00 元，低于标准",
                "补差 = (年标准 5,280.00 × 2 − 家庭年收入 8,400.00) ÷ 12 = 180.00 元/月",
                "分类施保：子（未成年人）月标准 440.00 × 10%（示例）",
                "保障金额 = 补差 + 分类施保，精确合计后一次取整 = 224.00 元/月（示例）");
    }
}
