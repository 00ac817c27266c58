package dibao.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.UploadedFile;
import dibao.Visitor;
import dibao.paper.SampleWorkbook;
import dibao.paper.Workbooks;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;

@HouseTest
@DisplayName("The import of many applications at once")
class ImportTests {

    /** H0001 and H0005 of the sample live here. */
    private static final String TOWNSHIP = "431122105";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @LocalServerPort
    int port;
    @Autowired
    Imports imports;
    @Autowired
    ImportRun run;
    @Autowired
    ImportPage page;
    @Autowired
    ReturnedCopy copies;
    @Autowired
    IntakeTemplate template;
    @Autowired
    PapersCheck check;
    @Autowired
    WaitingHandIns waiting;
    @Autowired
    IntakeDesk desk;
    @Autowired
    IntakeWorkbook workbook;
    @Autowired
    Workbooks workbooks;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    HouseClock clock;

    final Officer clerk = new Officer("import.clerk", "受理员", Set.of(Role.INTAKE), TOWNSHIP);
    final Officer everywhere = new Officer("import.county", "集中受理", Set.of(Role.COUNTY_EXAMINER), null);

    @BeforeEach
    void afterTheSample() {
        clock.set(DAY);
        jdbc.sql("delete from casefile_import_line").update();
        jdbc.sql("delete from casefile_import").update();
        jdbc.sql("delete from casefile_supplement").update();
        jdbc.sql("delete from casefile_hand_in where source = '导入' and state <> '已受理'").update();
    }

    @AfterEach
    void july() {
        clock.reset();
    }

    @Test
    void all_sixty_sample_households_come_in_and_a_second_time_none_twice() {
        assertThat(imports.counts(imported(new SampleWorkbook().bytes(), everywhere))).containsEntry("收下", 60)
                .containsEntry("退回", 0);
        assertThat(waiting.count(everywhere)).isEqualTo(60);
        String again = imported(new SampleWorkbook().bytes(), everywhere);
        assertThat(imports.counts(again)).containsEntry("收下", 0).containsEntry("已收件", 60);
        assertThat(imports.lines(again, 1, 0).get(0).message()).contains("此前已收件，回执号S" + TOWNSHIP + "-2026-");
        assertThat(waiting.count(everywhere)).isEqualTo(60);
    }

    @Test
    void one_bad_household_among_fifty_nine_good_ones() throws Exception {
        String id = imported(new SampleWorkbook().set("成员", "C3", "431122199905310537").row("收入", 200, "H9999").bytes(), everywhere);
        assertThat(imports.counts(id)).containsEntry("收下", 59).containsEntry("退回", 1);
        assertThat(imports.find(id).orElseThrow().orphans()).isEqualTo(1);
        assertThat(imports.lines(id, 1, 0)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo("退回");
            assertThat(line.message()).contains("[成员]C3").contains("校验位不符");
        });
        try (var copy = new org.apache.poi.xssf.usermodel.XSSFWorkbook(
                new ByteArrayInputStream(copies.of(imports.find(id).orElseThrow())))) {
            assertThat(copy.getSheet("成员").getRow(2).getCell(2).getCellComment().getString().getString()).contains("校验位不符");
            assertThat(copy.getSheet("收入").getRow(199).getCell(0).getCellComment().getString().getString()).contains("H9999");
        }
    }

    @Test
    void a_township_clerk_takes_in_the_own_township_only() throws Exception {
        String id = imported(new SampleWorkbook().bytes(), clerk);
        var lines = imports.lines(id, 100, 0);
        assertThat(lines).filteredOn(line -> line.outcome().equals("收下")).isNotEmpty()
                .allSatisfy(line -> assertThat(line.receiptNo()).startsWith("S" + TOWNSHIP));
        assertThat(lines).filteredOn(line -> line.key().equals("H0002")).singleElement().satisfies(line ->
                assertThat(line.message()).isEqualTo("[家庭]E3：村(居)代码不属于本乡镇，只能导入本乡镇的家庭"));
        try (var copy = new org.apache.poi.xssf.usermodel.XSSFWorkbook(
                new ByteArrayInputStream(copies.of(imports.find(id).orElseThrow())))) {
            assertThat(copy.getSheet("家庭").getRow(2).getCell(4).getCellComment().getString().getString()).contains("本乡镇");
        }
    }

    @Test
    void an_application_of_tomorrow_is_returned() {
        String id = imported(new SampleWorkbook().set("家庭", "J2", DAY.plusDays(1)).bytes(), everywhere);
        assertThat(imports.lines(id, 1, 0).get(0).message()).contains("[家庭]J2").contains("晚于今天");
    }

    @Test
    void an_unreadable_file_is_refused_whole_with_its_sentence() {
        String id = imported("家庭".getBytes(), everywhere);
        assertThat(imports.find(id).orElseThrow()).satisfies(job -> {
            assertThat(job.state()).isEqualTo("整个文件退回");
            assertThat(job.refusal()).contains("不是有效的xlsx");
        });
    }

    @Test
    void an_import_that_was_cut_short_goes_on_where_it_stopped() {
        String id = imports.add("a.xlsx", new SampleWorkbook().bytes(), everywhere);
        imports.add(id, new ImportLine(0, "H0001", "胡玉平", "退回", null, null, "先前已答复", ""));
        assertThat(imports.unfinished()).extracting(Imports.Job::id).contains(id);
        run.run(imports.find(id).orElseThrow(), everywhere);
        assertThat(imports.lines(id, 1, 0).get(0).message()).isEqualTo("先前已答复");
        assertThat(imports.counts(id)).containsEntry("收下", 59);
        assertThat(imports.unfinished()).isEmpty();
    }

    @Test
    void papers_on_file_make_a_case_and_missing_ones_a_single_notice() {
        imported(new SampleWorkbook().set("家庭", "J2", "2025-07-13").bytes(), clerk);
        var receipts = waiting.page(clerk, 100, 0).stream().map(WaitingHandIns.Waiting::receiptNo).toList();
        List<String> refused = check.accept(receipts.subList(0, 1), Set.of("核对授权书"), clerk);
        assertThat(refused).hasSize(2).first().isEqualTo("已受理0户");
        assertThat(refused.get(1)).contains("材料不齐");
        check.ask(receipts.get(0), Set.of("核对授权书"), "残疾证复印件", "", clerk);
        assertThat(jdbc.sql("select missing::text from casefile_supplement where receipt_no = ?").param(receipts.get(0))
                .query(String.class).single()).contains("最低生活保障申请书", "残疾证复印件").doesNotContain("核对授权书");
        Set<String> all = desk.requiredPapers().stream().collect(Collectors.toSet());
        assertThat(check.accept(receipts.subList(0, 1), all, clerk)).containsExactly("已受理1户");
        assertThat(desk.receipt(receipts.get(0), clerk).caseNo()).isPresent();
        String again = imported(new SampleWorkbook().set("家庭", "J2", "2025-07-13").bytes(), clerk);
        assertThat(imports.lines(again, 100, 0)).filteredOn(line -> line.outcome().equals("已受理")).singleElement()
                .satisfies(line -> assertThat(line.message()).contains("案卷编号" + TOWNSHIP + "-2026-"));
    }

    @Test
    void an_import_is_another_township_s_secret() {
        String id = imported(new SampleWorkbook().bytes(), clerk);
        var stranger = new Officer("x", "外乡人", Set.of(Role.INTAKE), "431122103");
        assertThatThrownBy(() -> imports.job(id, stranger)).isInstanceOf(Refusal.class);
        assertThat(imports.recent(stranger)).isEmpty();
        assertThat(waiting.count(stranger)).isZero();
        assertThat(page.progress(id, 1, new ExtendedModelMap(), clerk)).isEqualTo("casefile/import-progress");
    }

    @Test
    void a_clerk_uploads_watches_and_answers_on_the_page() {
        Visitor someone = Visitor.person(port, "baiyashi.shouli");
        assertThat(someone.get("/intake/import").body()).contains("批量导入申请", "没有等待审查材料的导入家庭");
        var sent = new UploadedFile("七月.xlsx", new SampleWorkbook().bytes()).send(someone, "/intake/import", "text/html");
        String job = sent.headers().firstValue("location").orElseThrow().replaceFirst("https?://[^/]+", "");
        await().atMost(Duration.ofMinutes(2)).until(() -> !someone.get(job + "/progress").body().contains("hx-get"));
        assertThat(someone.get(job).body()).contains("七月.xlsx", "收下", "只能导入本乡镇的家庭", "marked.xlsx");
        assertThat(someone.get(job + "/marked.xlsx").statusCode()).isEqualTo(200);
        String receipt = jdbc.sql("select receipt_no from casefile_hand_in where township = '431122100' and source = '导入' and state <> '已受理' order by 1 limit 1")
                .query(String.class).single();
        assertThat(someone.get("/intake/import").body()).contains(receipt, "核对授权书");
        assertThat(someone.form("/intake/waiting/" + receipt + "/supplement", Map.of("paper", "核对授权书")).statusCode()).isEqualTo(302);
        assertThat(someone.get("/intake/import").body()).contains("已一次性告知：" + receipt, "已告知补正");
        someone.form("/intake/waiting/accept", Map.of("receipt", receipt, "paper", "核对授权书"));
        assertThat(someone.get("/intake/import").body()).contains("已受理0户", "材料不齐");
        assertThat(Visitor.person(port, "damiaokou.shouli").get(job).body()).contains("没有这次导入");
        assertThat(new UploadedFile("a.xlsx", new byte[1]).send(Visitor.person(port, "xian.hedui"), "/intake/import", "text/html").body())
                .contains("只有乡镇受理员");
    }

    @Test
    void the_template_is_an_intake_workbook_without_households() {
        assertThatThrownBy(() -> workbook.read(template.empty(), DAY)).isInstanceOf(Refusal.class)
                .hasMessageContaining("没有一户家庭");
    }

    private String imported(byte[] file, Officer officer) {
        String id = imports.add("申请.xlsx", file, officer);
        run.run(imports.find(id).orElseThrow(), officer);
        return id;
    }
}
