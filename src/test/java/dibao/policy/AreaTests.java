package dibao.policy;

import static dibao.policy.Households.city;
import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The amounts and the townships that have them are made up. */
@DisplayName("标准和金额可以按地区写，地区越小越优先")
class AreaTests {

    private static final String STANDARDS = "parameters/standards.yaml";
    private static final String HERE = "431122100";
    private static final String THERE = "431122101";
    private static final String TOWN = Area.name(HERE);

    @Test
    void a_township_with_a_standard_of_its_own_is_judged_by_it_and_the_ruling_says_so() {
        try (var judge = judge(f -> local(f, "from: 2019-01-01, to: 2020-12-31, area: " + TOWN + ", value: 4200"))) {
            Ruling here = judge.rule(in(HERE, village(2).on("2019-03-01")));
            assertThat(here.base()).hasToString("700.00");
            assertThat(here.arithmetic()).anyMatch(line -> line.contains("4,200.00") && line.contains("适用地区 " + TOWN));
            assertThat(judge.rule(in(THERE, village(2).on("2019-03-01"))).base()).as("the neighbours").hasToString("580.00");
            assertThat(judge.rule(in(null, village(2).on("2019-03-01"))).base()).as("facts of old name no township").hasToString("580.00");
            assertThat(judge.rule(in(HERE, village(2).on("2018-12-31"))).base()).as("a day too early").hasToString("653.33");
            assertThat(judge.rule(in(HERE, village(2).on("2020-12-31"))).base()).as("its last day").hasToString("700.00");
            assertThat(judge.rule(in(HERE, village(2).on("2021-01-01"))).base()).as("then the county's again").hasToString("867.83");
        }
    }

    @Test
    void a_value_for_the_villages_goes_before_the_countys_and_one_for_the_township_before_both() {
        try (var judge = judge(f -> f.text("parameters/means.yaml", t -> t.replaceFirst("(key: supplement\\.age\\.rate(?s:.*?)rows:\\n)", "$1"
                        + "      - {from: 2012-12-12, area: 农村, value: 0.20, source: 演示, example: true}\n"
                        + "      - {from: 2012-12-12, area: " + HERE + ", value: 0.50, source: 演示, example: true}\n")))) {
            assertThat(child(judge, THERE, village(1))).as("20% of 290").hasToString("348.00");
            assertThat(child(judge, HERE, village(1))).as("50% of 290").hasToString("435.00");
            assertThat(child(judge, THERE, city(1))).as("10% of 440").hasToString("484.00");
        }
    }

    @Test
    void rows_that_overlap_in_one_area_and_unknown_areas_are_refused_with_their_lines() {
        assertThat(faults(f -> local(local(f, "from: 2019-01-01, area: " + TOWN + ", value: 4200"), "from: 2019-01-01, area: " + HERE
                + ", value: 4300"))).anyMatch(m -> m.contains(STANDARDS) && m.contains("与上一行（" + TOWN + "）重叠"));
        assertThat(faults(f -> local(f, "from: 2019-01-01, area: " + TOWN.substring(0, TOWN.length() - 1) + ", value: 4200")))
                .anyMatch(m -> m.contains("适用地区") && m.contains("是否想填“" + TOWN + "”"));
        assertThat(faults(f -> f.text(STANDARDS, t -> t.replaceAll("from: (\\d{4}-\\d\\d-\\d\\d), value: (\\d{4})", "from: $1, area: 农村, value: $2"))))
                .anyMatch(m -> m.contains("不写 area 的行"));
        assertThat(faults(f -> local(f, "from: 2019-01-01, area: " + TOWN + ", value: 4200"))).isEmpty();
    }

    @Test
    void a_grade_written_for_one_township_takes_the_place_of_the_countys_gap_there() {
        UnaryOperator<RuleFolder> grade = f -> f.text("parameters/means.yaml", t -> t + "  - {key: grade.one, name: 一档补助标准, "
                + "type: 数字, unit: 元/人/月, rows: [{from: 2012-12-12, value: 400, source: 演示, example: true}]}\n")
                .rules("amount.xlsx", sheet -> row(sheet, "B01", TOWN));
        assertThat(faults(grade)).isEmpty();
        try (var judge = judge(grade)) {
            Ruling here = judge.rule(in(HERE, village(3)));
            assertThat(here.base()).hasToString("1200.00");
            assertThat(here.hits()).anyMatch(h -> h.ruleId().equals("B01") && h.detail().contains("乡镇：要求 " + TOWN + "，实际 " + TOWN));
            assertThat(judge.rule(in(THERE, village(3))).base()).hasToString("870.00");
            assertThat(judge.rule(in(null, village(3))).base()).hasToString("870.00");
        }
        assertThat(faults(f -> grade.apply(f).rules("amount.xlsx", sheet -> row(sheet, "B02", TOWN))))
                .anyMatch(m -> m.contains("B02 与 B01") && m.contains("重叠") && m.contains("乡镇 " + TOWN));
        assertThat(faults(f -> grade.apply(f).rules("amount.xlsx", sheet -> row(sheet, "B02", "白牙镇"))))
                .anyMatch(m -> m.contains("不是本县的乡镇"));
    }

    @Test
    void a_change_for_one_township_is_told_with_its_name() {
        var before = LoadedRelease.read(RuleFolder.shipped().files());
        var after = LoadedRelease.read(local(RuleFolder.shipped(), "from: 2019-01-01, area: " + TOWN + ", value: 4200").files());
        assertThat(RuleDiff.between(before, after)).singleElement().satisfies(d -> assertThat(d.sentence())
                .isEqualTo("参数“农村年标准”：新增一行，" + TOWN + " 自 2019-01-01 起 4200元/人/年（示例）"));
    }

    @Test
    void facts_kept_before_there_were_areas_are_read_as_of_the_whole_county() throws IOException {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        var tree = (com.fasterxml.jackson.databind.node.ObjectNode) json.valueToTree(in(HERE, village(1)));
        assertThat(json.treeToValue(tree, HouseholdFacts.class)).isEqualTo(in(HERE, village(1)));
        tree.remove("township");
        assertThat(json.treeToValue(tree, HouseholdFacts.class)).isEqualTo(village(1).facts());
    }

    private static Object child(Judge judge, String township, Households home) {
        return judge.rule(in(township, home.on("2019-03-01").who(p -> p.born("2010-01-01")))).amount();
    }

    private static HouseholdFacts in(@Nullable String township, Households home) {
        HouseholdFacts f = home.facts();
        return new HouseholdFacts(f.category(), f.applicationDate(), f.judgedOn(), f.members(), f.incomes(), f.assets(), f.obligors(),
                f.signs(), township);
    }

    private static RuleFolder local(RuleFolder folder, String row) {
        return folder.text(STANDARDS, t -> t.stripTrailing() + "\n      - {" + row + ", source: 演示, example: true}\n");
    }

    private static Judge judge(UnaryOperator<RuleFolder> edit) {
        return new Judge(LoadedRelease.read(edit.apply(RuleFolder.shipped()).files()));
    }

    private static List<String> faults(UnaryOperator<RuleFolder> edit) {
        return RuleCheck.of(edit.apply(RuleFolder.shipped()).files()).of(Remark.Level.错误).stream().map(Remark::message).toList();
    }

    /** Adds the column 乡镇 beside 户别 where it is missing, and a 分档 row for the township. */
    private static void row(XSSFSheet sheet, String id, String township) {
        if (!RuleFolder.at(sheet, "E1").getStringCellValue().equals("乡镇")) {
            int rows = sheet.getLastRowNum();
            sheet.shiftColumns(4, 10, 1);
            RuleFolder.at(sheet, "E1").setCellValue("乡镇");
            for (int i = 1; i <= rows; i++) {
                RuleFolder.at(sheet, "E" + (i + 1)).setCellValue("任意");
            }
        }
        String at = String.valueOf(sheet.getLastRowNum() + 2);
        String[] cells = {id, "2014-05-01", "长期", "任意", township, "任意", "任意", "任意", "分档", "一档补助标准×人数",
            "一档", "220-27"};
        for (int i = 0; i < cells.length; i++) {
            RuleFolder.at(sheet, (char) ('A' + i) + at).setCellValue(cells[i]);
        }
    }
}
