package dibao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.scenario.Ids;
import dibao.shared.CaseNo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("A household's application in the real Tasklist")
class MainRoadBrowserTests {

    private static final String CLERK = "baiyashi.shouli";
    private static final String CHECKER = "xian.hedui";
    private static final String EXAMINER = "xian.shenhe";

    @LocalServerPort int port;
    @Autowired HouseClock clock;
    @Autowired Archive archive;
    @Autowired TaskService engineTasks;
    @Autowired HistoryService history;
    @Autowired ManagementService jobs;

    private final Map<String, Clerk> staff = new HashMap<>();
    private Playwright driver;
    private Browser browser;
    private CaseNo caseNo;

    @BeforeEach
    void open() {
        Path chromium = Chromium.executable();
        driver = Chromium.driver();
        browser = Chromium.launch(driver, chromium);
        clock.reset();
    }

    @AfterEach
    void close() {
        if (driver != null) {
            driver.close();
        }
    }

    @Test
    @DisplayName("is carried from the window to the decision by the people whose posts it needs")
    void from_the_window_to_the_decision() {
        handIn();
        township();
        county();
        Finding.Decision decision = archive.open(caseNo).latest(Finding.Decision.class).orElseThrow();
        assertThat(decision.approved()).isTrue();
        assertThat(decision.amount()).isNotNull();
        assertThat(engineTasks.createTaskQuery().processInstanceBusinessKey(caseNo.value()).count()).isZero();
        assertThat(staff.values().stream().flatMap(c -> c.complaints().stream())).isEmpty();
    }

    private void handIn() {
        String receiptNo = begun("intake", this::declare);
        caseNo = new CaseNo(begun("application", () -> work(CLERK, receiptNo, "PaperCheck", clerk -> {
            clerk.in("papers").locator("input").all().forEach(box -> box.check());
            clerk.tick("accepted", "true").tallShot("02-paper-check");
        })));
    }

    /** Business key of the one instance that the step begins. */
    private String begun(String drawing, Runnable step) {
        Set<String> before = keys(drawing);
        step.run();
        assertThat(keys(drawing)).as("%s begins", drawing).hasSize(before.size() + 1);
        return keys(drawing).stream().filter(key -> !before.contains(key)).findFirst().orElseThrow();
    }

    private Set<String> keys(String drawing) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(drawing).list().stream()
                .map(HistoricProcessInstance::getBusinessKey).collect(Collectors.toSet());
    }

    /** The start form: a fault is shown at its field, a closed dialog loses nothing. */
    private void declare() {
        String id = Ids.born(1950).value();
        Clerk clerk = clerk(CLERK).start("受理登记");
        clerk.tick("category", "农村").fill("applicationDate", "2018-07-02").fill("address", "柳溪村三组12号")
                .choose("reason", "因病").tick("registeredPoor", "false");
        clerk.page().fill("[role=combobox]", "柳溪");
        clerk.page().click("[role=option]");
        clerk.fill("name", "蒋大成").fill("idCard", id.substring(0, 17) + (id.endsWith("0") ? "1" : "0"));
        assertThat(clerk.page().locator(".fault").allInnerTexts()).singleElement().asString().contains("校验位不符");
        clerk.fill("idCard", id).choose("health", "重病").choose("labour", "完全丧失");
        List<String> faults = clerk.saved().refused(".modal-footer .btn-primary");
        assertThat(faults).containsExactly("家庭成员第1行：请填写「是否授权核对」");
        clerk.tallShot("01-refused");
        clerk.start("受理登记").page().click(".resume .btn-primary");
        clerk.page().waitForSelector(".modal form.dibao.ready");
        assertThat(clerk.in("name").first().inputValue()).isEqualTo("蒋大成");
        clerk.tick("authorised", "true").addRow("incomes").choose("kind", "转移净收入").fill("amount", "103");
        clerk.page().locator("[data-rows=incomes] [data-field=idCard]").selectOption(id);
        clerk.addRow("obligors").fill("name", "蒋小军").choose("relation", "子").tick("declaredIncapable", "true").tick("authorised", "true");
        clerk.page().fill("[data-rows=obligors] [data-field=idCard]", Ids.born(1976).value());
        clerk.photo("paperIds").saved().tallShot("01-intake-start").beginProcess().awaitStarted();
    }

    private void township() {
        work(CHECKER, "Verification", clerk -> clerk.fill("comparedOn", today()).fill("conclusion", "各登记册均无异常").tick("failed", "false")
                .tallShot("03-verification"));
        work("baiyashi.diaocha", "Survey", clerk -> clerk.fill("visitedOn", today()).fill("place", "柳溪村三组12号")
                .fill("investigators", "唐建国\n唐春生").fill("narrative", "土坯房两间，户主长期透析，与申报一致。")
                .photo("photoIds").tick("applicantSigned", "").tick("withheld", "false").tallShot("04-survey"));
        work(CLERK, "Appraisal", this::appraise);
        work(CLERK, "TownshipProposal", clerk -> {
            clerk.tick("qualified", "false");
            assertThat(clerk.page().locator("[data-departs]").innerText()).contains("与裁定不一致");
            clerk.tick("qualified", "true").fill("text", "符合条件，拟纳入保障。").tallShot("06-township-proposal");
        });
        work("baiyashi.suozhang", "TownshipEndorsement", clerk -> clerk.tick("agreed", "true").fill("text", "同意经办人意见。")
                .tallShot("07-township-endorsement"));
        work("baiyashi.zhenzhang", "TownshipOpinion", clerk -> clerk.tick("agreed", "true").fill("text", "同意上报。")
                .tallShot("08-township-opinion"));
        notice(CLERK, "柳溪村公示栏", "09");
        clerk(CLERK).visit("/batches").page().check("input[name=caseNo][value='" + caseNo + "']");
        clerk(CLERK).shot("11-batches").page().click("#hand-up button[type=submit]");
        clerk(CLERK).page().waitForSelector("a[href*='" + caseNo + "']");
    }

    private void appraise(Clerk clerk) {
        List<String> people = new ArrayList<>(List.of("干部甲", "主任乙"));
        List.of("甲", "乙", "丙", "丁", "戊", "己").forEach(name -> people.add("村民" + name));
        for (String name : people) {
            if (!clerk.in("name").last().inputValue().isEmpty()) {
                clerk.addRow("attendees");
            }
            clerk.fill("name", name).tick("signed", "").choose("capacity", switch (name.substring(0, 2)) {
                case "干部" -> "乡镇工作人员";
                case "主任" -> "村(居)委会成员";
                default -> "村(居)民代表";
            });
        }
        clerk.fill("heldOn", today()).fill("place", "柳溪村村部").tick("conclusion", "属实").fill("narrative", "逐项评议，无不同意见。")
                .photo("recordIds").tallShot("05-appraisal");
    }

    private void notice(String login, String wall, String number) {
        work(login, "Posting", clerk -> clerk.fill("postedOn", today()).fill("place", wall).photo("photoId")
                .tallShot(number + "-posting"));
        clock.forward(Duration.ofDays(8));
        work(login, "Notice", clerk -> clerk.fill("closedOn", today()).photo("proofIds").tallShot(number + "-notice"));
    }

    private void county() {
        work(CHECKER, "Precheck", clerk -> clerk.fill("comparedOn", today()).fill("platform", "互联网+监督平台")
                .photo("resultIds").tallShot("12-precheck"));
        work(EXAMINER, "CountyVisit", clerk -> clerk.fill("visitedOn", today()).fill("visitors", "陈立新\n李文静")
                .tick("consistent", "true").fill("narrative", "与乡镇调查一致。").photo("photoIds").tallShot("13-county-visit"));
        work(EXAMINER, "CountyOpinion", this::examine);
        notice(EXAMINER, "县民政局公示栏", "15");
        work("xian.shenpi", "Decision", clerk -> clerk.tick("approved", "true").fill("text", "批准。").tallShot("17-decision"));
    }

    private void examine(Clerk clerk) {
        var papers = clerk.page().locator("[data-rows=papers] [data-row]");
        for (int i = 0; i < papers.count() - 1; i++) {
            papers.nth(i).locator("input[value=有]").check();
        }
        clerk.tick("conclusion", "拟批准").fill("text", "材料齐全，程序合规，拟批准。").tallShot("14-county-opinion");
        assertThat(clerk.page().locator("[data-count]").innerText()).isEqualTo("还有 1 项未勾选");
        papers.last().locator("input[value=有]").check();
    }

    private void work(String login, String step, Consumer<Clerk> filling) {
        work(login, caseNo.value(), step, filling);
    }

    /** Runs what is due, opens the step's task as this officer, fills and completes it. */
    private void work(String login, String businessKey, String step, Consumer<Clerk> filling) {
        settle();
        var task = engineTasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(step).singleResult();
        assertThat(task).as("%s waits for %s", businessKey, step).isNotNull();
        Clerk clerk = clerk(login).open(task.getId());
        filling.accept(clerk);
        clerk.complete();
    }

    private void settle() {
        for (var due = jobs.createJobQuery().executable().withRetriesLeft().listPage(0, 1); !due.isEmpty();
                due = jobs.createJobQuery().executable().withRetriesLeft().listPage(0, 1)) {
            jobs.executeJob(due.get(0).getId());
        }
    }

    private Clerk clerk(String login) {
        return staff.computeIfAbsent(login, name -> new Clerk(browser, port, name));
    }

    private String today() {
        return clock.today().toString();
    }
}
