package dibao.review;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.paper.SampleWorkbook;
import dibao.paper.Sheet;
import dibao.paper.Workbooks;
import dibao.policy.WhatIfPolicy;
import dibao.shared.Officer;
import dibao.shared.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("模拟测算页")
class WhatIfPageTests {

    private static final Officer WATCHER = new Officer("pagewatcher", "谢督查", Set.of(Role.SUPERVISOR), null);

    @LocalServerPort int port;
    @Autowired HouseClock clock;
    @Autowired WhatIfPolicy policy;
    @Autowired WhatIfJobs jobs;
    @Autowired WhatIfRun run;
    @Autowired WhatIfWorkbook workbook;

    private String release;

    @BeforeEach
    void july() {
        clock.reset();
        release = policy.inForce().orElseThrow();
    }

    @Test
    void the_form_offers_the_releases_the_day_and_the_last_simulations() {
        String job = asked("导入 六十户.xlsx");
        String page = Visitor.person(port, "xian.zhengce").get("/policy/what-if?release=" + release).body();
        assertThat(page).contains(release, "2018-07-09", "/policy/what-if/" + job, "导入 六十户.xlsx", "只是测算，不改变任何案件").doesNotContain("null");
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/policy/what-if").body()).as("a township reads, but cannot ask")
                .contains("导入 六十户.xlsx").doesNotContain("name=\"before\"");
    }

    @Test
    void who_may_not_ask_or_asks_for_nothing_is_told_and_no_simulation_is_written() {
        int before = jobs.recent().size();
        var staff = Visitor.person(port, "xian.zhengce");
        var unknown = staff.form("/policy/what-if", Map.of("before", release, "after", "keine"));
        assertThat(unknown.statusCode()).isBetween(400, 499);
        assertThat(unknown.body()).contains("请选择要比较的两个规则版本");
        var inspector = Visitor.person(port, "xian.jijian").form("/policy/what-if", Map.of("before", release, "after", release));
        assertThat(inspector.body()).contains("模拟测算由政策员、县审核员、县审批员和督查发起");
        assertThat(jobs.recent()).hasSize(before);
        assertThat(staff.get("/policy/what-if/keine").body()).contains("没有这次测算");
    }

    @Test
    void while_it_runs_the_page_looks_again_and_there_is_no_workbook_yet() {
        String job = asked(WhatIfRun.CASELOAD);
        jobs.progress(job, 500, 2000);
        var staff = Visitor.person(port, "xian.zhengce");
        assertThat(staff.get("/policy/what-if/" + job).body()).contains("hx-get=\"/policy/what-if/" + job, "500", "2000");
        assertThat(staff.get("/policy/what-if/" + job + "/result.xlsx").body()).contains("测算还没有完成，完成后再下载");
        jobs.fail(job, "没有施行中的规则版本");
        assertThat(staff.get("/policy/what-if/" + job).body()).contains("没有施行中的规则版本").doesNotContain("hx-get");
    }

    @Test
    void a_stop_of_the_house_is_told_to_who_waited() {
        String job = asked(WhatIfRun.CASELOAD);
        jobs.giveUpUnfinished();
        assertThat(jobs.job(job).open()).isFalse();
        assertThat(Visitor.person(port, "xian.ducha").get("/policy/what-if/" + job).body()).contains("系统重启，测算中断，请重新测算");
    }

    @Test
    void a_household_that_cannot_be_read_is_one_line_with_its_cell_and_hides_no_other() {
        String job = asked("导入 坏一户.xlsx");
        run.run(job, new SampleWorkbook().set("家庭", "B3", "乡村").bytes(), WATCHER);
        WhatIfTally.Result result = jobs.result(jobs.job(job));
        assertThat(result.all().households()).isEqualTo(60);
        assertThat(result.all().count(WhatIfChange.算不出)).isEqualTo(1);
        assertThat(jobs.lines(job, "", 100, 0)).singleElement().satisfies(line -> {
            assertThat(line.change()).isEqualTo(WhatIfChange.算不出);
            assertThat(line.oldSays()).contains("[家庭]B3", "乡村");
        });
        var staff = Visitor.person(port, "xian.zhengce");
        assertThat(staff.get("/policy/what-if/" + job + "?change=" + code("算不出") + "&page=99").body()).as("beyond the last page is the last")
                .contains("未能读出", "[家庭]B3");
        assertThat(staff.get("/policy/what-if/" + job + "?change=" + code("进入")).body()).doesNotContain("[家庭]B3");
    }

    @Test
    void the_workbook_holds_names_only_for_who_may_see_them() {
        String job = asked("导入 坏一户.xlsx");
        run.run(job, new SampleWorkbook().set("家庭", "B3", "乡村").bytes(), WATCHER);
        var named = new Workbooks().open(workbook.of(jobs.job(job), true));
        assertThat(named.sheets()).extracting(Sheet::name).containsExactly("汇总", "测算数", "按乡镇", "名单");
        assertThat(named.sheet("名单").orElseThrow().rows()).hasSize(2);
        assertThat(named.sheet("名单").orElseThrow().rows().get(1).cell(1).text()).isEqualTo("未能读出");
        assertThat(named.sheet("汇总").orElseThrow().rows()).anySatisfy(r -> assertThat(r.cell(1).text()).isEqualTo(release));
        var bare = new Workbooks().open(workbook.of(jobs.job(job), false));
        assertThat(bare.sheets()).extracting(Sheet::name).containsExactly("汇总", "测算数", "按乡镇");
    }

    private String asked(String source) {
        return jobs.add(new WhatIfJobs.Asked(release, release, LocalDate.of(2018, 7, 9), source), WATCHER);
    }

    private static String code(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
