package dibao.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.paper.SheetOut;
import dibao.paper.Workbooks;
import dibao.scenario.Ids;
import dibao.scenario.Staff;
import dibao.shared.IdCardNumber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Faulty lines of the officials' file are left out and said at their cell")
class OfficialsFaultsTests {

    private static final List<String> PEOPLE = List.of("姓名", "身份证号", "单位", "岗位类别", "数据日期", "登录名");
    private static final List<String> KIN = List.of("人员身份证号", "近亲属姓名", "近亲属身份证号", "关系");

    @Autowired OfficialsFile file;
    @Autowired OfficialRegister register;
    @Autowired Workbooks workbooks;
    @Autowired HouseClock clock;
    @LocalServerPort int port;

    final IdCardNumber official = Ids.born(1931);

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void the_same_official_twice_in_one_kind_of_post_is_one_too_many_and_in_two_kinds_is_not() {
        var taken = file.take(book(List.of(line("经办人员"), line("经办人员"), line("村干部")), List.of()), Staff.CHECKER);
        assertThat(taken.officials()).isEqualTo(2);
        assertThat(taken.refused()).isEqualTo(1);
    }

    @Test
    void a_post_or_a_tie_the_law_does_not_name_is_left_out() {
        IdCardNumber cousin = Ids.born(1932);
        var taken = file.take(book(List.of(line("经办人员"), line("保安")),
                List.of(List.of(official.value(), "某", cousin.value(), "表兄弟"))), Staff.CHECKER);
        assertThat(taken.officials()).isEqualTo(1);
        assertThat(taken.kin()).isZero();
        assertThat(taken.refused()).isEqualTo(2);
        assertThat(register.matches(List.of(cousin), List.of("低保经办人员"))).isEmpty();
    }

    @Test
    void a_relative_may_come_later_than_the_official() {
        file.take(book(List.of(line("经办人员")), List.of()), Staff.CHECKER);
        var taken = file.take(book(List.of(), List.of(List.of(official.value(), "某兄", Ids.born(1933).value(), "兄弟"))), Staff.CHECKER);
        assertThat(taken.kin()).isEqualTo(1);
    }

    @Test
    void a_declared_official_without_an_id_number_is_known_by_a_name_only_one_of_the_post_bears() {
        file.take(book(List.of(List.of("独名某", Ids.born(1934).value(), "民政局", "经办人员", "2018-06-30", "xian.hedui")), List.of()), Staff.CHECKER);
        assertThat(register.login(null, "独名某", "低保经办人员")).contains("xian.hedui");
        file.take(book(List.of(List.of("独名某", Ids.born(1935).value(), "民政局", "经办人员", "2018-06-30", "xian.shenhe")), List.of()), Staff.CHECKER);
        assertThat(register.login(null, "独名某", "低保经办人员")).as("two bear it now").isEmpty();
    }

    @Test
    void the_page_says_why_a_whole_file_was_refused_and_hands_out_the_sample() {
        Visitor checker = Visitor.person(port, "xian.hedui");
        checker.get("/registers");
        checker.upload("/registers", Map.of(), "名册.xlsx", "不是工作簿".getBytes());
        assertThat(checker.get("/registers").body()).contains("不是有效的xlsx");
        assertThat(checker.get("/registers/sample.xlsx").statusCode()).isEqualTo(200);
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/registers/sample.xlsx").body()).contains("只有核对员或管理员可以维护近亲属登记名册");
        assertThat(Visitor.person(port, "xian.jijian").get("/registers").statusCode()).as("the inspector reads").isEqualTo(200);
    }

    private List<String> line(String kind) {
        return List.of("甲", official.value(), "民政局", kind, "2018-06-30", "");
    }

    private byte[] book(List<? extends List<?>> people, List<? extends List<?>> kin) {
        return workbooks.write(List.of(new SheetOut("人员", PEOPLE, people), new SheetOut("近亲属", KIN, kin)));
    }
}
