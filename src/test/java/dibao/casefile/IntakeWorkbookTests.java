package dibao.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.household.Circumstances;
import dibao.household.CircumstancesReader;
import dibao.paper.Mark;
import dibao.paper.SampleWorkbook;
import dibao.paper.Workbooks;
import dibao.shared.Divisions;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In the sample H0001 stands in 家庭 row 2, 成员 rows 2–4, 收入 rows 2–4, 财产 rows 2–3, 赡养义务人 row 2. */
class IntakeWorkbookTests {

    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    private final IntakeWorkbook intake = new IntakeWorkbook(new Workbooks(), new CircumstancesReader(new Divisions()));

    @Test
    void all_sixty_sample_households_are_good() {
        var content = intake.read(new SampleWorkbook().bytes(), LATER);
        assertThat(content.households()).hasSize(60).allSatisfy(household -> {
            assertThat(household.faults()).isEmpty();
            assertThat(household.circumstances()).isNotNull();
        });
        assertThat(content.orphans()).isEmpty();
        Circumstances first = content.households().get(0).circumstances();
        assertThat(first.key()).isEqualTo("H0001");
        assertThat(first.members()).hasSize(3);
        assertThat(first.incomes()).extracting(income -> income.amount().toString())
                .containsExactly("2818.25", "234.85", "2635.70");
        assertThat(first.assets()).extracting(Circumstances.Asset::count).containsExactly(1L, 2L);
        assertThat(first.obligors()).hasSize(1);
    }

    static Stream<Arguments> one_bad_cell_spoils_its_household_only() {
        return Stream.of(
                Arguments.of("家庭", "B2", "乡村", "不在可选范围内"),
                Arguments.of("家庭", "C2", null, "申请人姓名未填写"),
                Arguments.of("家庭", "D2", 431122195507145637d, "格式会丢失位数"),
                Arguments.of("家庭", "D2", "43112219800119630X", "不一致"),
                Arguments.of("家庭", "E2", "431122105999", "不在本县区划名册中"),
                Arguments.of("家庭", "G2", 13800000000d, "联系电话应为文本"),
                Arguments.of("家庭", "I2", 6222000000000000d, "银行账号应为文本"),
                Arguments.of("家庭", "J2", "2026-01-02", "晚于今天"),
                Arguments.of("家庭", "J2", 45000d, "应为日期"),
                Arguments.of("家庭", "J2", "2025/07/14", "应为年-月-日"),
                Arguments.of("家庭", "L2", "", "未填写"),
                Arguments.of("家庭", "C2", LocalDate.of(2018, 7, 9), "申请人姓名应为文本"),
                Arguments.of("成员", "C3", "431122199905310537", "校验位不符"),
                Arguments.of("成员", "C3", "431122195507145637", "重复"),
                Arguments.of("成员", "D3", "本人", "有2个「本人」"),
                Arguments.of("成员", "I4", "湖南省", "6位数字"),
                Arguments.of("成员", "J2", "死亡", "不能作为申请人"),
                Arguments.of("收入", "B2", "431122198601084352", "不是本户家庭成员"),
                Arguments.of("收入", "D2", -1d, "金额"),
                Arguments.of("收入", "D2", 1e29, "最多12位整数"),
                Arguments.of("收入", "D2", "1.234", "2位小数"),
                Arguments.of("收入", "E2", "季", "应为：月、年"),
                Arguments.of("财产", "D2", 0.5, "整数"),
                Arguments.of("财产", "C2", "轿车", "不在可选范围内"),
                Arguments.of("赡养义务人", "C2", "110101", "应为18位"),
                Arguments.of("赡养义务人", "F2", null, "月赡养费(元)未填写"));
    }

    @ParameterizedTest(name = "[{0}]{1} = {2}")
    @MethodSource
    void one_bad_cell_spoils_its_household_only(String sheet, String address, Object value, String message) {
        var content = intake.read(new SampleWorkbook().set(sheet, address, value).bytes(), LATER);
        IntakeHousehold bad = content.households().get(0);
        assertThat(bad.circumstances()).isNull();
        assertThat(bad.faults()).as(bad.faultText()).anySatisfy(mark -> {
            assertThat(mark.sheet() + mark.address()).isEqualTo(sheet + address);
            assertThat(mark.message()).contains(message);
        });
        assertThat(good(content)).hasSize(59);
    }

    @Test
    void a_formula_is_a_fault_whatever_it_gives() {
        var content = intake.read(new SampleWorkbook().formula("收入", "D2", "1000+1").formula("家庭", "K3", "\"其他\"")
                .bytes(), LATER);
        assertThat(content.households().get(0).faultText()).isEqualTo(
                "[收入]D2：金额(元)不能是公式，请改为录入的值（可复制后“选择性粘贴—数值”）");
        assertThat(content.households().get(1).faults()).hasSize(1);
        assertThat(good(content)).hasSize(58);
    }

    @Test
    void what_is_only_written_differently_is_accepted() {
        var content = intake.read(new SampleWorkbook().set("家庭", "A2", " H0001\u00a0").set("家庭", "B2", "农村　")
                .set("家庭", "C2", "𠮷·胡").set("成员", "B2", "𠮷·胡").set("家庭", "G2", null).set("家庭", "H2", null)
                .set("家庭", "I2", null).set("家庭", "J2", LocalDate.of(2025, 7, 14)).set("收入", "D2", "2818.2")
                .set("收入", "D3", 0.1 + 0.2 - 5e-17).set("家庭", "D3", "43112219800119630x")
                .set("成员", "A999", " ").bytes(), LATER);
        assertThat(good(content)).as(content.households().get(0).faultText()).hasSize(60);
        assertThat(content.households().get(0).circumstances().applicationDate()).isEqualTo("2025-07-14");
        assertThat(content.households().get(0).circumstances().incomes().get(1).amount()).hasToString("0.30");
        assertThat(content.orphans()).isEmpty();
    }

    @Test
    void each_row_of_a_repeated_key_is_a_faulty_household_of_its_own() {
        var content = intake.read(new SampleWorkbook().set("家庭", "A3", "H0001").bytes(), LATER);
        assertThat(content.households()).hasSize(60);
        assertThat(content.households().subList(0, 2)).extracting(IntakeHousehold::key).containsExactly("H0001", "H0001");
        assertThat(content.households().subList(0, 2)).allSatisfy(household ->
                assertThat(household.faultText()).contains("重复了2次"));
        assertThat(content.orphans()).as("what belonged to H0002").isNotEmpty()
                .allSatisfy(mark -> assertThat(mark.message()).contains("H0002"));
    }

    @Test
    void an_orphan_row_is_marked_and_spoils_nobody() {
        var content = intake.read(new SampleWorkbook().row("收入", 200, "H9999", "x").row("财产", 200, null, "x").bytes(), LATER);
        assertThat(content.orphans()).containsExactly(
                new Mark("收入", "A200", "家庭编号「H9999」在工作表「家庭」中不存在，请核对"),
                new Mark("财产", "A200", "家庭编号未填写，本行不属于任何家庭"));
        assertThat(good(content)).hasSize(60);
    }

    @Test
    void a_household_without_a_key_is_one_faulty_line() {
        var content = intake.read(new SampleWorkbook().set("家庭", "A2", null).bytes(), LATER);
        assertThat(content.households().get(0).key()).isEmpty();
        assertThat(content.households().get(0).faultText()).contains("[家庭]A2：家庭编号未填写");
        assertThat(content.orphans()).hasSize(9);
    }

    @Test
    void a_person_in_two_households_is_a_warning() {
        var content = intake.read(new SampleWorkbook().row("成员", 500, "H0001", "张兰", "431122201110235026", "其他",
                "健康或良好", "无", "无劳动能力", "是", "431122", "正常", "是").bytes(), LATER);
        assertThat(good(content)).hasSize(60);
        assertThat(content.households().get(0).warnings()).contains(new Mark("成员", "C500",
                "身份证号「431122201110235026」同时出现在家庭H0001、H0002中，请核对"));
        assertThat(content.households().get(1).warnings()).extracting(Mark::address).contains("C6");
    }

    @Test
    void a_file_that_is_no_intake_workbook_is_refused_whole() {
        refused(new SampleWorkbook().without("收入").bytes(), "缺少工作表「收入」");
        refused(new SampleWorkbook().set("成员", "J1", "状态").bytes(), "工作表「成员」缺少「人员状态」列");
        refused(new SampleWorkbook().keep("家庭", 0).bytes(), "没有一户家庭");
        refused("家庭编号".getBytes(), "不是有效的xlsx");
    }

    @Test
    void columns_may_stand_in_any_order_beside_others() {
        var content = intake.read(new SampleWorkbook().set("收入", "E1", "备注").set("收入", "H1", "周期")
                .keep("收入", 1).set("收入", "E2", "问过本人").set("收入", "H2", "月").bytes(), LATER);
        assertThat(content.households().get(0).circumstances().incomes()).singleElement()
                .satisfies(income -> assertThat(income.period()).isEqualTo("月"));
    }

    private void refused(byte[] file, String sentence) {
        assertThatThrownBy(() -> intake.read(file, LATER)).isInstanceOf(Refusal.class).hasMessageContaining(sentence)
                .satisfies(e -> assertThat(((Refusal) e).faults()).hasSize(1));
    }

    private static List<IntakeHousehold> good(IntakeWorkbook.Content content) {
        return content.households().stream().filter(household -> household.circumstances() != null).toList();
    }
}
