package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.policy.ReleaseAct.Approval;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** Releases put in force and rolled back by their real acts while two nodes judge without pause; see docs/MEASUREMENTS.md. */
@HouseTest
@Tag("benchmark")
@DisplayName("Switches under load")
class SwitchBenchmarkTests {

    private static final int SWITCHES = 20;
    private static final int HANDS_A_NODE = 2;
    private static final int RULINGS_BETWEEN = 200;
    private static final LocalDate DAY = LocalDate.of(2095, 3, 1);
    private static final Officer POLICY = new Officer("switchpolicy", "胡政策", Set.of(Role.POLICY), null);
    private static final Officer APPROVER = new Officer("switchapprover", "刘审批", Set.of(Role.COUNTY_APPROVER), null);

    @Autowired LawLibrary library;
    @Autowired DatabaseShelf shelf;
    @Autowired ReleaseDesk desk;
    @Autowired CountyClock countyClock;
    @Autowired HouseClock clock;

    private final Map<String, List<Ruling>> right = new HashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong rulings = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void home() {
        clock.reset();
    }

    @Test
    void twenty_switches_under_load_and_no_ruling_wrong_or_failed() throws Exception {
        clock.set(DAY);
        List<HouseholdFacts> homes = MadeUpCounty.of(200, 220).stream().map(home -> home.reexamined(DAY)).toList();
        String first = library.on(DAY);
        String second = approved(RuleFolder.shipped().text("parameters/standards.yaml",
                t -> t + "      - {from: 2095-01-01, value: 9000, source: 测试, example: true}\n").files());
        for (String id : List.of(first, second)) {
            right.put(id, homes.stream().map(home -> library.with(id, judge -> judge.rule(home))).toList());
        }
        assertThat(right.get(first)).as("the switch is seen").isNotEqualTo(right.get(second));
        var hands = Executors.newFixedThreadPool(2 * HANDS_A_NODE);
        try (var other = new LawLibrary(new MockEnvironment().withProperty("dibao.rules", Path.of("rules").toString())
                .withProperty("dibao.policy.allow-example-values", "true"), shelf, countyClock)) {
            var nodes = List.of(new HouseholdPolicy(library), new HouseholdPolicy(other));
            List<Future<?>> working = new ArrayList<>();
            nodes.forEach(node -> {
                for (int i = 0; i < HANDS_A_NODE; i++) {
                    working.add(hands.submit(() -> judgeOn(node, homes)));
                }
            });
            for (int i = 0; i < SWITCHES; i++) {
                String next = i % 2 == 0 ? first : second;
                desk.rollBack(next, new Approval("通知", "测试" + i + "号", DAY, true), "换来换去", APPROVER);
                nodes.forEach(node -> assertThat(node.judge(homes.get(0)).releaseId()).as("from the act on, everywhere").isEqualTo(next));
                waitForSomeRulings();
            }
            over.set(true);
            for (Future<?> hand : working) {
                hand.get();
            }
        } finally {
            over.set(true);
            hands.shutdown();
        }
        System.out.printf("BENCHMARK %d switches under load, %d rulings on two nodes, %d wrong or failed%n", SWITCHES, rulings.get(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(rulings.get()).isGreaterThan((long) SWITCHES * RULINGS_BETWEEN);
    }

    private void judgeOn(HouseholdPolicy node, List<HouseholdFacts> homes) {
        for (int i = 0; !over.get(); i = (i + 1) % homes.size()) {
            try {
                Ruling ruling = node.judge(homes.get(i));
                if (!ruling.equals(right.get(ruling.releaseId()).get(i))) {
                    wrong.add(i + ": " + ruling);
                }
            } catch (RuntimeException failed) {
                wrong.add(i + ": " + failed);
            }
            rulings.incrementAndGet();
        }
    }

    private void waitForSomeRulings() {
        long enough = rulings.get() + RULINGS_BETWEEN;
        while (rulings.get() < enough) {
            Thread.onSpinWait();
        }
    }

    private String approved(RuleFiles files) {
        String id = desk.draft(files, "上传", POLICY);
        assertThat(desk.check(id, POLICY).kind()).isEqualTo(ReleaseAct.Kind.检查通过);
        desk.simulated(id, 0, "测试", POLICY);
        desk.submit(id, "请批", POLICY);
        desk.approve(id, new Approval("批复", "东民批〔2095〕1号", DAY, true), APPROVER);
        return id;
    }
}
