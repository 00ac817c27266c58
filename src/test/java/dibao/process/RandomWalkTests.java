package dibao.process;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.HouseTest;
import dibao.access.DemoStaff;
import dibao.casefile.DraftBox;
import dibao.casefile.IntakeDesk;
import dibao.casefile.Turn;
import dibao.casefile.TurnDesk;
import dibao.review.CountyReview;
import dibao.review.RevocationDesk;
import dibao.scenario.Households;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Officers;
import dibao.shared.Refusal;
import dibao.spotcheck.SpotCheckDraw;
import dibao.verification.MeansCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing vanishes: officers do random things to many households, and after every step every live case is in exactly one
 * visible queue, or waits for a named date or event. The seed is fixed; -Ddibao.walk.steps and -Ddibao.walk.seed change it.
 */
@HouseTest
@DisplayName("Whatever is done in whatever order, no case vanishes")
class RandomWalkTests {

    private static final int LIVE = 25;
    @Autowired ProcessEngine engine;
    @Autowired IntakeDesk intake;
    @Autowired dibao.casefile.Archive archive;
    @Autowired dibao.casefile.Attachments attachments;
    @Autowired DraftBox drafts;
    @Autowired TurnDesk turns;
    @Autowired RevocationDesk revocations;
    @Autowired CountyReview county;
    @Autowired MeansCheck means;
    @Autowired SpotCheckDraw draw;
    @Autowired Officers officers;
    @Autowired dibao.HouseClock clock;
    @Autowired com.fasterxml.jackson.databind.ObjectMapper json;
    @Autowired JdbcClient jdbc;

    private Random random = new Random(Long.getLong("dibao.walk.seed", 20180709));
    private final List<String> live = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> sentences = new TreeMap<>();
    private String photo;

    @BeforeEach
    void july() {
        clock.reset();
        photo = attachments.keep("现场.jpg", "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, 1}, null, officers.byId("baiyashi.shouli"));
    }

    @AfterEach
    void back() {
        engine.getIdentityService().clearAuthentication();
        clock.reset();
    }

    @Test
    void every_live_case_is_in_exactly_one_place_after_every_step() throws java.io.IOException {
        int steps = Integer.getInteger("dibao.walk.steps", 1000);
        for (int i = 0; i < steps; i++) {
            String step = step();
            settle();
            look(i + " " + step);
        }
        bringToAnEnd();
        counts.put("案件总数", live.size() + ended.size());
        counts.put("其中已办结", ended.size());
        Files.writeString(Path.of("target/random-walk.txt"), counts + "\n" + sentences);
        assertThat(counts).containsKeys("家庭情况变更", "终止办理", "ObjectionReply", "VerificationReply", "拨钟", "上报", "收尾");
    }

    /** No case is stuck: sensible officers bring every one to its end. */
    private void bringToAnEnd() {
        random = new Answers.Sensible();
        for (int round = 0; round < 80 && !live.isEmpty(); round++) {
            clock.forward(Duration.ofDays(8));
            settle();
            for (Task task : tasks()) {
                counted("收尾", () -> work(task));
            }
            settle();
            handUp();
            settle();
        }
        assertThat(live).as("cases that nobody can bring to an end: %s", sentences).isEmpty();
    }

    private String step() {
        if (live.size() < LIVE) {
            return counted("收件", () -> live.add(intake.handInFromFile(household().application(), Staff.clerk(DemoStaff.BAIYASHI)).receiptNo()));
        }
        int dice = random.nextInt(100);
        if (dice < 78) {
            return work();
        }
        if (dice < 84) {
            return handUp();
        }
        if (dice < 93) {
            clock.forward(Duration.ofDays(1 + random.nextInt(4)));
            return counted("拨钟", () -> { });
        }
        return dice < 97 ? turned() : counted("无权的人", this::stranger);
    }

    private String handUp() {
        var ready = live.stream().filter(key -> !Keys.receipt(key)).filter(key -> archive.open(new CaseNo(key)).standing().label()
                .equals("办理中·乡镇公示结果已完成")).map(CaseNo::new).toList();
        return ready.isEmpty() ? "没有可上报" : counted("上报", () -> draw.handUp(ready, officers.byId("baiyashi.shouli")));
    }

    private Households household() {
        var household = aHousehold().of(1 + random.nextInt(3)).rural().earning(String.valueOf(random.nextInt(15000)));
        household = household.appliedOn(clock.today());
        return random.nextInt(10) == 0 ? household.owning("机动车", 1) : household;
    }

    private String work() {
        var tasks = tasks();
        if (tasks.isEmpty()) {
            clock.forward(Duration.ofDays(3));
            return "没有待办";
        }
        Task task = tasks.get(random.nextInt(tasks.size()));
        return counted(task.getTaskDefinitionKey(), () -> work(task));
    }

    private void work(Task task) {
        try {
            complete(task, task.getTaskDefinitionKey(), false);
        } catch (BadUserRequestException refused) {
            if (!refused.getMessage().contains("偏离理由") && !refused.getMessage().contains("计算金额")) {
                throw refused;
            }
            complete(task, task.getTaskDefinitionKey(), true);
        }
    }

    private List<Task> tasks() {
        return live.isEmpty() ? List.of()
                : engine.getTaskService().createTaskQuery().processInstanceBusinessKeyIn(live.toArray(String[]::new)).list();
    }

    private void complete(Task task, String step, boolean departing) {
        String key = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        String who = Answers.WHO.getOrDefault(step, atCounty(key) ? "xian.shenhe" : "baiyashi.shouli");
        Officer officer = officers.byId(who);
        JsonNode entry = step.equals("PaperCheck") ? typist(officer).papers(intake.requiredPapers()) : entry(step, key, officer, departing);
        drafts.save(task.getId(), step, officer, entry);
        signOn(who);
        try {
            engine.getTaskService().complete(task.getId());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        if (Keys.receipt(key)) {
            intake.receipt(key, Officer.SYSTEM).caseNo().ifPresent(caseNo -> live.set(live.indexOf(key), caseNo.value()));
        }
    }

    private void signOn(String who) {
        var identities = engine.getIdentityService();
        identities.setAuthentication(who, identities.createGroupQuery().groupMember(who).list().stream().map(g -> g.getId()).toList(),
                identities.createTenantQuery().userMember(who).includingGroupsOfUser(true).list().stream().map(t -> t.getId()).toList());
    }

    private ObjectNode entry(String step, String key, Officer officer, boolean departing) {
        dibao.casefile.Dossier dossier = archive.open(new CaseNo(key));
        ObjectNode entry = typist(officer).of(step, dossier, means.hits(dossier.caseNo()),
                county.requiredPapers(dossier), departing);
        return entry.put("overdueReason", "雨季道路中断");
    }

    private Answers typist(Officer officer) {
        return new Answers(json, random, clock.today(), officer, photo);
    }

    private boolean atCounty(String key) {
        return !Keys.receipt(key) && archive.open(new CaseNo(key)).standing().stands(dibao.casefile.Kind.SPOT_CHECK);
    }

    private String turned() {
        String key = live.get(random.nextInt(live.size()));
        int dice = random.nextInt(10);
        var decided = ended.stream().filter(e -> !archive.open(new CaseNo(e)).standing().stands(dibao.casefile.Kind.CLOSURE)).toList();
        if (dice < 4 && !decided.isEmpty()) {
            CaseNo caseNo = new CaseNo(decided.get(random.nextInt(decided.size())));
            return counted("撤销决定", () -> {
                revocations.revoke(caseNo, new RevocationDesk.Revoking(RevocationDesk.BACK_TO.get(random.nextInt(2)), "计算有误", List.of(photo)),
                        officers.byId("xian.shenpi"));
                ended.remove(caseNo.value());
                live.add(caseNo.value());
            });
        }
        if (Keys.receipt(key)) {
            return "未受理";
        }
        return dice < 9 ? counted("家庭情况变更", () -> turns.change(new CaseNo(key), new TurnDesk.Change(clock.today(), "成员死亡", "家庭有变化",
                        List.of(photo)), officers.byId("baiyashi.shouli")))
                : counted("终止办理", () -> turns.close(new CaseNo(key), new TurnDesk.Ending(clock.today(), Turn.Closure.GROUNDS.get(0), "撤回",
                        List.of(photo)), officers.byId("baiyashi.suozhang")));
    }

    private void stranger() {
        var tasks = engine.getTaskService().createTaskQuery().processInstanceBusinessKeyIn(live.toArray(String[]::new)).listPage(0, 1);
        signOn("damiaokou.diaocha");
        try {
            tasks.forEach(task -> engine.getTaskService().complete(task.getId()));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** A refusal is a step, too: it must leave everything where it was. */
    private String counted(String what, Runnable act) {
        try {
            act.run();
            counts.merge(what, 1, Integer::sum);
        } catch (Refusal | AuthorizationException | BadUserRequestException refused) {
            counts.merge(what + "（被拒）", 1, Integer::sum);
            sentences.merge(what + "：" + refused.getMessage(), 1, Integer::sum);
        }
        return what;
    }

    private void settle() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        List.copyOf(live).stream().filter(key -> !Keys.receipt(key) && archive.open(new CaseNo(key)).standing().ended()).forEach(key -> {
            live.remove(key);
            ended.add(key);
        });
    }

    private List<Job> due() {
        return engine.getManagementService().createJobQuery().executable().withRetriesLeft().list();
    }

    private void look(String step) {
        assertThat(jdbc.sql("select reference || ' ' || label || ' ' || coalesce(queues, '不在任何待办') from report_out_of_place where reference in (:mine)")
                .param("mine", live).query(String.class).list()).as(step).isEmpty();
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKeyIn(
                ended.isEmpty() ? new String[] {"-"} : ended.toArray(String[]::new)).count()).as("ended after " + step).isZero();
    }
}
