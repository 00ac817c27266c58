package dibao.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.Kind;
import dibao.paper.Cell;
import dibao.paper.SheetOut;
import dibao.paper.Workbook;
import dibao.paper.Workbooks;
import dibao.scenario.Households;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.IdCardNumber;
import dibao.shared.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@HouseTest
@DisplayName("The files of registers to compare with (R29, R30)")
class MeansFileTests {

    @Autowired MeansFile file;
    @Autowired MeansRegisters registers;
    @Autowired MeansCheck means;
    @Autowired Workbooks workbooks;
    @Autowired Road road;
    @Autowired HouseClock clock;
    @LocalServerPort int port;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void a_new_book_replaces_the_old_one_and_an_addition_stands_beside_it() {
        IdCardNumber first = Ids.born(1920);
        IdCardNumber second = Ids.born(1921);
        file.take("建档立卡增收", "a.xlsx", book("项目", List.of(line("甲", first, "养鸡", "1200.5"))), true, Staff.CHECKER);
        file.take("建档立卡增收", "b.xlsx", book("项目", List.of(line("乙", second, "养牛", ""))), false, Staff.CHECKER);
        assertThat(registers.find("建档立卡增收").orElseThrow().people()).isEqualTo(2);
        file.take("建档立卡增收", "c.xlsx", book("项目", List.of(line("乙", second, "养羊", ""))), true, Staff.CHECKER);
        assertThat(registers.find(first.value(), 0).total()).isZero();
        assertThat(registers.find(second.value(), 0).lines()).singleElement()
                .satisfies(l -> assertThat(l.item()).isEqualTo("养羊"));
    }

    @Test
    void faulty_lines_are_marked_and_the_good_ones_come_in() {
        MeansFile.Taken taken = file.take("社保养老", "d.xlsx", book("项目", List.of(line("甲", Ids.born(1922), "养老金", "100"),
                line("乙", Ids.born(1923), "养老金", "-5"), List.of("", "123", "", "1", "不是日期"))), true, Staff.CHECKER);
        assertThat(taken.lines()).isEqualTo(1);
        assertThat(taken.refused()).isEqualTo(2);
        assertThat(taken.marked()).isNotNull();
    }

    @Test
    void what_cannot_be_a_register_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> file.take("彩票", "x.xlsx", book("项目", List.of()), true, Staff.CHECKER))
                .isInstanceOf(Refusal.class).hasMessageContaining("彩票");
        assertThatThrownBy(() -> file.take("车辆", "x.xlsx", book("颜色", List.of()), true, Staff.CHECKER))
                .isInstanceOf(Refusal.class).hasMessageContaining("号牌");
        assertThatThrownBy(() -> file.take("车辆", "x.xlsx", file.sample("车辆"), true, Staff.CHECKER))
                .isInstanceOf(Refusal.class).hasMessageContaining("没有数据");
    }

    @Test
    void a_file_of_only_faults_leaves_the_old_book_standing() {
        IdCardNumber id = Ids.born(1924);
        file.take("死亡人员", "e.xlsx", book("项目", List.of(line("甲", id, "殡葬", ""))), true, Staff.CHECKER);
        file.take("死亡人员", "f.xlsx", book("项目", List.of(line("", id, "", ""))), true, Staff.CHECKER);
        assertThat(registers.find(id.value(), 0).total()).isEqualTo(1);
    }

    @Test
    void the_checker_uploads_on_the_page_and_reads_the_hits_of_a_case_by_rest() {
        var caseNo = road.until(Kind.RELATIVES, Households.aHousehold());
        IdCardNumber applicant = road.dossier(caseNo).declared().applicantId();
        Visitor checker = Visitor.person(port, "xian.hedui");
        assertThat(checker.get("/registers/means").body()).contains("核对名册", "大型农机具");
        assertThat(checker.upload("/registers/means", Map.of("register", "大型农机具", "add", "true"), "农机.xlsx",
                book("项目", List.of(line("唐本人", applicant, "联合收割机", "80000")))).statusCode()).isEqualTo(302);
        assertThat(checker.get("/registers/means").body()).contains("「大型农机具」已导入1行", "联合收割机");
        means.order(caseNo);
        assertThat(Visitor.program(port, "xian.hedui").get("/api/cases/" + caseNo + "/hits").body())
                .contains("联合收割机", "金额 80000.00 元", applicant.value());
        assertThat(Visitor.program(port, "damiaokou.shouli").get("/api/cases/" + caseNo + "/hits").statusCode()).isEqualTo(422);
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/registers/means").statusCode()).isEqualTo(422);
    }

    @Test
    void the_books_that_ship_are_faultless_and_name_nobody_of_the_sample_households() throws IOException {
        for (var book : DemoBooks.BOOKS.entrySet()) {
            byte[] bytes = new ClassPathResource("demo/" + book.getValue() + ".xlsx").getContentAsByteArray();
            assertThat(file.take(book.getKey(), book.getValue(), bytes, false, Staff.CHECKER).marked()).as(book.getKey()).isNull();
            assertThat(idsOf(workbooks.open(bytes))).isNotEmpty().doesNotContainAnyElementsOf(idsOf(sample()));
        }
        assertThat(idsOf(workbooks.open(new ClassPathResource("demo/officials.xlsx").getContentAsByteArray()))).isNotEmpty()
                .doesNotContainAnyElementsOf(idsOf(sample()));
    }

    private Workbook sample() throws IOException {
        return workbooks.open(new ClassPathResource("demo/applications.xlsx").getContentAsByteArray());
    }

    private static List<String> idsOf(Workbook workbook) {
        return workbook.sheets().stream().flatMap(s -> s.rows().stream()).flatMap(r -> r.cells().values().stream())
                .map(Cell::text).filter(t -> IdCardNumber.faultOf(t).isEmpty()).distinct().toList();
    }

    private static List<String> line(String name, IdCardNumber id, String item, String amount) {
        return List.of(name, id.value(), item, amount, "2018-06-30");
    }

    private byte[] book(String itemColumn, List<? extends List<?>> lines) {
        return workbooks.write(List.of(new SheetOut("名册", List.of("姓名", "身份证号", itemColumn, "金额", "数据日期"), lines)));
    }
}
