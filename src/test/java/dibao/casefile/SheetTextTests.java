package dibao.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.household.Circumstances;
import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTextTests {

    private static final LocalDate DAY = LocalDate.of(2018, 7, 9);
    private static final IdCardNumber HEAD = new IdCardNumber("431122194503121019");

    @Test
    void an_application_reads_as_a_household_and_hides_numbers() {
        var lines = SheetText.lines(new Finding.Application(home(), List.of(), List.of("p1")));
        assertThat(lines).contains("成员：张三（本人，73岁，重病，残疾：二级，完全丧失，已授权核对）",
                "收入：张三 工资性收入 350.00 元/月", "提交材料 1 份");
        assertThat(String.join("", lines)).doesNotContain(HEAD.value(), "13900000000", "6228480000000000000");
    }

    @Test
    void a_settled_hit_shows_what_became_of_it() {
        var hit = new Finding.Verification.Hit("机动车", "小型汽车", "湘M12345", DAY, "排除", "已报废");
        var person = new Finding.Verification.Person(HEAD, "张三", true, List.of(hit));
        assertThat(SheetText.lines(new Finding.Verification(DAY, List.of(person), "未发现异常", false)))
                .contains("张三：小型汽车 湘M12345（机动车，数据日期 2018-07-09）→ 排除，已报废");
    }

    @Test
    void representatives_are_counted_without_party_members() {
        var meeting = new Finding.Appraisal(DAY, "村部", List.of(attendee("村(居)民代表"), attendee("村(居)民代表"),
                attendee("党员代表")), "属实", "", List.of());
        assertThat(SheetText.lines(meeting)).contains("参加 3 人，其中村（居）民代表 2 人，签字 3 人", "评议结论：属实");
    }

    @Test
    void a_withheld_household_s_reason_is_not_told() {
        var survey = new Finding.Survey(DAY, "家中", List.of("甲", "乙"), home(), "", true, List.of(), true, "艾滋病",
                false, null);
        assertThat(String.join("", SheetText.lines(survey))).contains("依法不予公开").doesNotContain("艾滋病");
    }

    @Test
    void opinions_and_decisions_carry_amount_codes_and_departure() {
        assertThat(SheetText.lines(new Finding.TownshipProposal(false, null, "收入超标", null, 1, List.of("I01", "P02"))))
                .containsExactly("不符合条件（I01、P02）", "意见：收入超标");
        assertThat(SheetText.lines(new Finding.Decision(true, Money.of("536.6"), "2018-09", List.of(), "批准", "家中有重病",
                1, null, null))).containsExactly("批准，每月 536.60 元，自 2018-09 起", "决定：批准", "偏离规则或结果的理由：家中有重病");
        assertThat(SheetText.lines(new Finding.SpotCheck("b", List.of("T01", "T03"), false)))
                .contains("须由县级直接入户核查：必查情形 T01、T03");
    }

    private static Finding.Appraisal.Attendee attendee(String capacity) {
        return new Finding.Appraisal.Attendee("某人", capacity, true);
    }

    private static Circumstances home() {
        return new Circumstances(null, "农村", "张三", HEAD, "431122100001", "一组", "13900000000", "信用社",
                "6228480000000000000", DAY, "因病", true, List.of(new Circumstances.Member("张三", HEAD, "本人", "重病",
                        "二级", "完全丧失", true, "431122", "正常", true)),
                List.of(new Circumstances.Income(HEAD, "工资性收入", Money.of("350"), "月")), List.of(), List.of());
    }
}
