package dibao.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.paper.SheetOut;
import dibao.paper.Workbooks;
import dibao.scenario.Ids;
import dibao.scenario.Staff;
import dibao.shared.IdCardNumber;
import dibao.shared.Refusal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@HouseTest
@DisplayName("The file of officials")
class OfficialsFileTests {

    private static final List<String> PEOPLE = List.of("姓名", "身份证号", "单位", "岗位类别", "数据日期", "登录名");
    private static final List<String> KIN = List.of("人员身份证号", "近亲属姓名", "近亲属身份证号", "关系");

    @Autowired OfficialsFile file;
    @Autowired OfficialRegister register;
    @Autowired RelativeRegister relatives;
    @Autowired OfficialList list;
    @Autowired Workbooks workbooks;
    @Autowired HouseClock clock;
    @LocalServerPort int port;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void good_lines_come_in_and_faulty_cells_return_marked() {
        IdCardNumber good = Ids.born(1930);
        byte[] book = book(List.of(
                row("甲", good, "民政局", "经办人员", "2018-06-30", "xian.hedui"),
                List.of("乙", "11010519491231002A", "某村", "村（居）委会成员", "2018-06-30", ""),
                Arrays.asList("丙", Ids.born(1931).value(), "某校", "教师", LocalDate.of(2019, 1, 1), "nobody.here")), List.of());
        OfficialsFile.Taken taken = file.take(book, Staff.CHECKER);
        assertThat(taken.officials()).isEqualTo(1);
        assertThat(taken.refused()).isEqualTo(2);
        assertThat(workbooks.open(taken.marked()).sheet("人员")).isPresent();
        assertThat(register.matches(List.of(good), List.of("低保经办人员"))).singleElement()
                .satisfies(m -> assertThat(m.login()).isEqualTo("xian.hedui"));
    }

    @Test
    void relatives_come_with_their_official_and_never_without() {
        IdCardNumber official = Ids.born(1932);
        IdCardNumber brother = Ids.born(1933);
        IdCardNumber orphan = Ids.born(1934);
        OfficialsFile.Taken taken = file.take(book(List.of(row("丁", official, "某村", "村干部", "2018-06-30", "")), List.of(
                List.of(official.value(), "丁二", brother.value(), "兄弟"),
                List.of(Ids.born(1935).value(), "无主", orphan.value(), "兄弟姐妹"))), Staff.CHECKER);
        assertThat(taken.kin()).isEqualTo(1);
        assertThat(taken.refused()).isEqualTo(1);
        assertThat(relatives.redForm(List.of(brother))).isTrue();
        assertThat(relatives.redForm(List.of(orphan))).isFalse();
    }

    @Test
    void a_workbook_without_the_sheet_or_a_column_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> file.take(workbooks.write(List.of(new SheetOut("别的", List.of("甲"), List.of(List.of("乙"))))),
                Staff.CHECKER)).isInstanceOf(Refusal.class).hasMessageContaining("人员");
        assertThatThrownBy(() -> file.take(workbooks.write(List.of(new SheetOut("人员", List.of("姓名"), List.of(List.of("乙"))))),
                Staff.CHECKER)).isInstanceOf(Refusal.class).hasMessageContaining("身份证号、单位、岗位类别、数据日期");
        assertThatThrownBy(() -> file.take("text".getBytes(), Staff.CHECKER)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_sample_for_filling_in_is_read_by_the_same_reader() {
        assertThat(file.take(file.sample(), Staff.CHECKER).officials()).isZero();
    }

    @Test
    void the_list_finds_by_name_and_masks_the_number() {
        IdCardNumber id = Ids.born(1936);
        file.take(book(List.of(row("欧阳罕见", id, "某单位", "财政供养人员", "2018-06-30", "")), List.of()), Staff.CHECKER);
        var found = list.find("阳罕", 0);
        assertThat(found.entries()).singleElement().satisfies(e -> assertThat(e.idCard()).contains("********"));
        assertThat(list.find(id.value(), 0).total()).isEqualTo(1);
        assertThat(list.find(id.value().substring(0, 12), 0).total()).isZero();
    }

    @Test
    void the_checker_uploads_on_the_page_and_a_clerk_may_not_even_look() {
        Visitor checker = Visitor.person(port, "xian.hedui");
        assertThat(checker.get("/registers").body()).contains("近亲属登记名册", "下载空白样表");
        var answer = checker.upload("/registers", Map.of(), "名册.xlsx",
                book(List.of(row("页面人员", Ids.born(1937), "某单位", "财政供养人员", "2018-06-30", "没有的登录名")), List.of()));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(checker.get("/registers?q=页面人员".replace("页面人员", "%E9%A1%B5%E9%9D%A2%E4%BA%BA%E5%91%98")).body())
                .contains("已导入人员0名", "有错误未导入1行", "/api/attachments/", "没有符合条件的人员");
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        assertThat(clerk.get("/registers").statusCode()).isEqualTo(422);
        assertThat(clerk.upload("/registers", Map.of(), "x.xlsx", file.sample()).statusCode()).isEqualTo(422);
    }

    @Test
    void the_register_that_ships_is_faultless() throws IOException {
        OfficialsFile.Taken taken = file.take(new ClassPathResource("demo/officials.xlsx").getContentAsByteArray(), Staff.CHECKER);
        assertThat(taken.refused()).isZero();
        assertThat(taken.officials()).isPositive();
        assertThat(taken.kin()).isPositive();
    }

    private static List<String> row(String name, IdCardNumber id, String unit, String kind, String date, String login) {
        return List.of(name, id.value(), unit, kind, date, login);
    }

    private byte[] book(List<? extends List<?>> people, List<? extends List<?>> kin) {
        return workbooks.write(List.of(new SheetOut("人员", PEOPLE, people), new SheetOut("近亲属", KIN, kin)));
    }
}
