package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("谁计入家庭成员，由 members.xlsx 说")
class MemberRulesTests {

    private static final String BOOK = "members.xlsx";
    private static final Judge SHIPPED = new Judge(LoadedRelease.read(RuleFolder.shipped().files()));
    private static final Judge BEFORE = new Judge(LoadedRelease.read(RuleFolder.shipped().without(BOOK).files()));

    @AfterAll
    static void close() {
        SHIPPED.close();
        BEFORE.close();
    }

    @Test
    void a_grown_son_who_lives_elsewhere_brings_neither_his_head_nor_his_wage() {
        var home = village(2).member("儿子", "子").earning("儿子", "工资性收入", "9000", "月");
        assertThat(SHIPPED.rule(home.facts()).qualified()).isFalse();
        Ruling ruling = SHIPPED.rule(home.who(Households.Person::livingElsewhere).facts());
        assertThat(ruling.qualified()).isTrue();
        assertThat(ruling.base()).hasToString("580.00");
        assertThat(ruling.arithmetic()).contains("计入的共同生活家庭成员 2 人",
                "计入：1（本人，M01 申请人本人）、2（子，M04 已成年、仍共同生活的子女）", "不计入：儿子（子，M11 不共同生活，不计入家庭成员）");
    }

    @Test
    void the_applicant_counts_even_if_he_works_away() {
        assertThat(rows(village(1).who(Households.Person::livingElsewhere))).containsExactly("M01");
    }

    @Test
    void a_child_turns_from_a_minor_into_a_grown_child_on_the_birthday() {
        assertThat(rows(village(2).on("2019-03-01").who(p -> p.born("2001-03-02")))).containsExactly("M01", "M03");
        assertThat(rows(village(2).on("2019-03-01").who(p -> p.born("2001-03-01")))).containsExactly("M01", "M04");
    }

    @Test
    void who_serves_a_sentence_does_not_count_even_if_the_form_says_he_lives_there() {
        assertThat(rows(village(2).who(p -> p.status("服刑")))).containsExactly("M01", "M12");
        assertThat(SHIPPED.membership(village(2).who(p -> p.status("服刑")).facts()).counting()).hasSize(1);
    }

    @Test
    void a_county_that_counts_no_grown_brothers_writes_two_rows_and_no_program() {
        var folder = RuleFolder.shipped().cell(BOOK, "D7", "孙辈、祖父母、其他").rules(BOOK, sheet -> {
            Row row = sheet.createRow(11);
            sheet.getRow(10).forEach(cell -> row.createCell(cell.getColumnIndex()).setCellStyle(cell.getCellStyle()));
            var cells = List.of("M15", "2012-12-12", "长期", "兄弟姐妹", "任意", "正常", "是", "不计入", "成年兄弟姐妹另立一户", "220-5");
            for (int i = 0; i < cells.size(); i++) {
                row.getCell(i).setCellValue(cells.get(i));
            }
        });
        assertThat(LoadedRelease.read(folder.files()).tables().of(TableKind.MEMBERS)).hasSize(11);
        assertThat(RuleCheck.of(folder.files()).of(Remark.Level.错误)).isEmpty();
        assertThat(RuleDiff.between(SHIPPED.release(), LoadedRelease.read(folder.files())).stream().map(RuleDiff.Difference::sentence))
                .contains("M06：与申请人关系 由 不是本人、配偶、子、女、父母 改为 是孙辈、祖父母、其他")
                .anyMatch(s -> s.startsWith("M15：新增规则") && s.contains("→ 不计入"));
        var brother = village(1).member("弟", "兄弟姐妹").facts();
        try (var judge = Judge.byTablesAlone(LoadedRelease.read(folder.files()))) {
            assertThat(judge.membership(brother).counting()).hasSize(1);
            assertThat(SHIPPED.membership(brother).counting()).hasSize(2);
        }
        assertThat(RuleTest.of(folder.files()).failures()).anyMatch(f -> f.contains("M-16"));
    }

    @Test
    void one_sitting_answers_each_day_by_the_rows_of_that_day() {
        var folder = RuleFolder.shipped().cell(BOOK, "C7", "2024-12-31").rules(BOOK, sheet -> {
            Row row = sheet.createRow(11);
            sheet.getRow(6).forEach(cell -> row.createCell(cell.getColumnIndex()).setCellValue(cell.getColumnIndex() == 1 ? "" : cell.getStringCellValue()));
            row.getCell(0).setCellValue("M15");
            row.getCell(1).setCellValue("2025-01-01");
            row.getCell(2).setCellValue("长期");
            row.getCell(7).setCellValue("不计入");
        });
        var brother = village(1).member("弟", "兄弟姐妹").facts();
        try (var judge = new Judge(LoadedRelease.read(folder.files())); var sitting = judge.membersSitting()) {
            for (int round = 0; round < 2; round++) {
                assertThat(sitting.of(brother.reexamined(LocalDate.of(2024, 6, 3))).counting()).hasSize(2);
                assertThat(sitting.of(brother.reexamined(LocalDate.of(2024, 12, 31))).counting()).hasSize(2);
                assertThat(sitting.of(brother.reexamined(LocalDate.of(2025, 1, 1))).counting()).hasSize(1);
            }
        }
    }

    @Test
    void a_gap_between_the_rows_is_shown_at_the_cell_that_leaves_it() {
        assertThat(faults(f -> f.cell(BOOK, "D6", "配偶"))).anyMatch(m -> m.startsWith(BOOK + "[规则]") && m.contains("有缺口")
                && m.contains("与申请人关系 父母") && m.contains("的人没有认定规则适用"));
        assertThat(faults(f -> f.cell(BOOK, "C2", "2024-12-31"))).anyMatch(m -> m.contains("2025-01-01") && m.contains("与申请人关系 本人"));
    }

    @Test
    void a_person_whom_two_rows_would_answer_is_named_with_both() {
        assertThat(faults(f -> f.cell(BOOK, "G9", "任意").cell(BOOK, "F8", "任意"))).anyMatch(m -> m.contains("M12 与 M11")
                && m.contains("重叠") && m.contains("每个人应恰好一条"));
    }

    @Test
    void wrong_words_empty_cells_and_blank_rows_are_refused_with_their_cells() {
        assertThat(faults(f -> f.cell(BOOK, "H4", "计人"))).anyMatch(m -> m.contains("[规则]H4") && m.contains("是否想填“计入”"));
        assertThat(faults(f -> f.cell(BOOK, "F3", "正长"))).anyMatch(m -> m.contains("[规则]F3") && m.contains("是否想填“正常”"));
        assertThat(faults(f -> f.cell(BOOK, "E3", ""))).anyMatch(m -> m.contains("[规则]E3") && m.contains("是空的"));
        assertThat(faults(f -> f.cell(BOOK, "D1", "户别"))).anyMatch(m -> m.contains("[规则]D1") && m.contains("不能用在 members.xlsx"));
        assertThat(faults(f -> f.rules(BOOK, s -> s.removeRow(s.getRow(4))))).anyMatch(m -> m.contains(BOOK) && m.contains("空行"));
        assertThat(faults(f -> f.workbook(BOOK, b -> b.getSheet("用例").getRow(3).getCell(8).setCellValue("M99"))))
                .anyMatch(m -> m.contains("[用例]I4") && m.contains("M99"));
    }

    @Test
    void a_case_that_expects_the_wrong_answer_stops_the_release() {
        var folder = RuleFolder.shipped().workbook(BOOK, b -> b.getSheet("用例").getRow(9).getCell(7).setCellValue("计入"));
        assertThatThrownBy(() -> CaseBook.tryAll(Judge.byTablesAlone(LoadedRelease.read(folder.files()))))
                .hasMessageContaining("[用例]H10").hasMessageContaining("按规则算出“不计入”");
    }

    @Test
    void releases_without_the_table_are_read_by_its_first_rows() {
        assertThat(shown(BEFORE.release())).isEqualTo(shown(SHIPPED.release()));
        assertThat(RuleDiff.between(BEFORE.release(), SHIPPED.release())).allMatch(d -> d.sentence().startsWith("用例 M-"));
        for (String relation : List.of("本人", "配偶", "子", "女", "孙辈", "父母", "祖父母", "兄弟姐妹", "其他", "母", "儿媳")) {
            for (String status : List.of("正常", "服刑", "宗教教职三年以上", "失踪", "死亡", "入伍")) {
                for (boolean together : new boolean[] {true, false}) {
                    boolean counted = relation.equals("本人") || together && status.equals("正常");
                    var home = village(1).member("他", relation).who(p -> p.status(status));
                    var facts = (together ? home : home.who(Households.Person::livingElsewhere)).facts();
                    assertThat(BEFORE.membership(facts).answers().get(1).counts()).as(relation + status + together).isEqualTo(counted);
                }
            }
        }
    }

    @Test
    void a_folder_without_the_table_is_read_but_somebody_is_told() {
        assertThat(RuleCheck.of(RuleFolder.shipped().without(BOOK).files()).of(Remark.Level.提醒))
                .anyMatch(r -> r.message().contains("文件不存在") && r.message().contains("M01 至 M14"));
    }

    private static List<String> rows(Households home) {
        return SHIPPED.membership(home.facts()).answers().stream().map(a -> a.row().id()).toList();
    }

    private static List<String> faults(UnaryOperator<RuleFolder> edit) {
        return RuleCheck.of(edit.apply(RuleFolder.shipped()).files()).of(Remark.Level.错误).stream().map(Remark::message).toList();
    }

    /** Everything a row says but where it stands. */
    private static List<String> shown(LoadedRelease release) {
        return release.tables().of(TableKind.MEMBERS).stream().map(r -> r.id() + r.from() + r.until() + r.code() + r.text() + r.clauses()
                + r.asking().map(c -> c.word().field() + c.criterion() + c.shown()).toList()).toList();
    }
}
