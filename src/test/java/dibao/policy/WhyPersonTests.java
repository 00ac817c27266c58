package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One made-up rule: a grown-up of 60 or more who has not authorised; both of the same person. */
@DisplayName("裁定说明：同一人")
class WhyPersonTests {

    private static final String MARKED = "Z01";
    private static Judge judge;

    @BeforeAll
    static void oneMoreRule() {
        judge = new Judge(LoadedRelease.read(RuleFolder.shipped().rules("eligibility.xlsx", WhyPersonTests::add)
                .with("drl/extra.drl", """
                        rule "X01" when Household(members > 6) then
                          hits.reason("X01", "X01", "家庭人口超过六人", "220-4");
                        end
                        """).files()));
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    /** Like the last rule, with a column more; column 1 is a day. */
    private static void add(XSSFSheet sheet) {
        int rows = sheet.getLastRowNum();
        sheet.shiftColumns(3, sheet.getRow(0).getLastCellNum(), 1);
        sheet.getRow(0).createCell(3).setCellValue("申请日年龄");
        for (int i = 1; i <= rows; i++) {
            sheet.getRow(i).createCell(3).setCellValue("任意");
        }
        Row like = sheet.getRow(rows);
        Row row = sheet.createRow(rows + 1);
        for (Cell cell : like) {
            row.createCell(cell.getColumnIndex()).setCellValue(cell.getColumnIndex() == 1 ? "2014-05-01" : cell.getStringCellValue());
        }
        row.getCell(0).setCellValue(MARKED);
        row.getCell(3).setCellValue("≥60");
        for (Cell cell : row) {
            if (cell.getStringCellValue().equals("C01")) {
                cell.setCellValue(MARKED);
            }
        }
    }

    private static Why why(Households household) {
        return WhyTree.of(judge, household.facts(), Papers.NONE);
    }

    private static Households aged(String id, String born, boolean authorised) {
        return add(village(1), id, born, authorised);
    }

    private static Households add(Households household, String id, String born, boolean authorised) {
        return household.member(id, "父母").who(p -> authorised ? p.born(born) : p.born(born).unauthorised());
    }

    private static Why.Told of(Why why) {
        return java.util.stream.Stream.concat(why.hits().stream(), why.misses().stream().flatMap(t -> t.rules().stream()))
                .filter(r -> r.id().equals(MARKED)).findFirst().orElseThrow();
    }

    @Test
    void two_people_do_not_meet_together_what_one_must_meet_alone() {
        Why why = why(add(aged("老人", "1940-01-01", true), "青年", "1990-01-01", false));
        assertThat(of(why).hit()).isFalse();
        assertThat(of(why).strands()).singleElement().satisfies(s -> {
            assertThat(s.held()).isFalse();
            assertThat(s.who()).isEqualTo("青年（父母）");
            assertThat(s.conditions()).extracting(Why.Ask::word, Why.Ask::actual, Why.Ask::held).containsExactlyInAnyOrder(
                    org.assertj.core.groups.Tuple.tuple("申请日年龄", "29周岁", false),
                    org.assertj.core.groups.Tuple.tuple("授权核对", "否", true));
        });
    }

    @Test
    void who_comes_nearest_is_told() {
        Why why = why(add(add(aged("壮年", "1959-03-02", false), "青年", "1990-01-01", false), "老人", "1940-01-01", true));
        assertThat(of(why).strands()).singleElement().satisfies(s -> assertThat(s.who()).isEqualTo("壮年（父母）"));
        assertThat(of(why).near()).isTrue();
        assertThat(of(why).distance()).isEqualTo("壮年（父母）的申请日年龄现为59周岁；大于等于60周岁时就不符合条件（Z01 "
                + of(why).text() + "），还差：再增加1周岁（到60周岁）");
    }

    @Test
    void everybody_who_meets_it_is_named_and_must_authorise() {
        Why why = why(add(add(aged("甲", "1940-01-01", false), "乙", "1941-01-01", false), "丙", "1990-01-01", true));
        assertThat(of(why).strands()).extracting(Why.Strand::who).containsExactly("甲（父母）", "乙（父母）");
        assertThat(why.otherwise().differences()).filteredOn(d -> d.ruleId().equals(MARKED)).singleElement()
                .satisfies(d -> assertThat(d.steps()).extracting(Why.Step::key).containsExactly("甲", "乙"));
    }

    @Test
    void of_a_reason_written_by_hand_no_difference_is_claimed() {
        Why why = why(village(7).owning("商铺", 1));
        assertThat(why.deciding()).extracting(Why.Told::id).containsExactly("P03", "X01");
        assertThat(why.otherwise().unknown()).containsExactly("X01 家庭人口超过六人");
        assertThat(why.otherwise().together()).isFalse();
        assertThat(WhyTests.hit(why, "X01").clauses()).extracting(Why.Law::id).isEqualTo(List.of("220-4"));
    }

    @Test
    void who_counts_is_told_person_by_person_with_the_row_that_says_so() {
        Why why = why(village(2).member("服刑者", "子").who(p -> p.status("服刑")));
        assertThat(why.members()).isNotEmpty().allSatisfy(r -> assertThat(r.table()).isEqualTo("家庭成员认定"));
        assertThat(why.members().stream().filter(r -> r.code().equals("不计入")).flatMap(r -> r.strands().stream()))
                .singleElement().satisfies(s -> {
                    assertThat(s.who()).isEqualTo("服刑者（子）");
                    assertThat(s.held()).isTrue();
                    assertThat(s.conditions()).anySatisfy(a -> assertThat(a.actual()).isEqualTo("服刑"));
                });
    }
}
