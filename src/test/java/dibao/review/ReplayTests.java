package dibao.review;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.casefile.CaseIndex;
import dibao.casefile.Kind;
import dibao.review.ReplayJobs.Line;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("重放：每一条裁定再算一遍")
class ReplayTests {

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired HouseClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired ReplayJobs jobs;
    @Autowired CaseIndex index;
    @Autowired RulingDesk desk;
    @Autowired TownshipReview township;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void differences_are_named_and_what_cannot_be_replayed_holds_up_nothing() {
        CaseNo caseNo = road.until(Kind.APPRAISAL, aHousehold().of(2).rural().earning("1000"));
        township.propose(caseNo, new TownshipReview.Proposal(true, null, "拟纳入", null), Staff.clerk(caseNo.township()));
        long sound = desk.of(caseNo).get(0);
        long altered = copied(sound, "facts", "jsonb_set(ruling, '{amount}', '1.00')", "release_id");
        long wordy = copied(sound, "facts", "jsonb_set(ruling, '{arithmetic}', '[\"从前的说法\"]') || '{\"later\": 1}'", "release_id");
        long nowhere = copied(sound, "facts", "ruling", "'2018.1-nowhere'");
        long senseless = copied(sound, "'{\"a\": 1}'::jsonb", "ruling", "release_id");
        long empty = copied(sound, "'null'::jsonb", "ruling", "release_id");
        long lost = copied(sound, "facts", "'{}'::jsonb", "release_id");

        Visitor staff = Visitor.person(port, "xian.zhengce");
        assertThat(staff.get("/").body()).contains("/policy/replay");
        String at = staff.form("/policy/replay", Map.of()).headers().firstValue("location").orElseThrow();
        long id = Long.parseLong(at.substring(at.lastIndexOf('/') + 1));
        await().atMost(Duration.ofMinutes(2)).until(() -> !jobs.job(id).open());

        ReplayJobs.Job job = jobs.job(id);
        assertThat(job.state()).isEqualTo(ReplayJobs.DONE);
        assertThat(job.done()).isEqualTo(job.total()).isEqualTo(job.same() + job.differing() + job.failing());
        assertThat(job.reworded()).isPositive();
        assertThat(job.drools()).isEqualTo("10.2.0");
        List<Line> lines = jobs.lines(id, 10_000, 0).stream().filter(l -> l.caseNo().equals(caseNo.value())).toList();
        assertThat(lines).extracting(Line::rulingId).containsExactlyInAnyOrder(altered, nowhere, senseless, empty, lost)
                .doesNotContain(sound, wordy);
        assertThat(line(lines, altered).was()).isEqualTo("保障金额：1.00");
        assertThat(line(lines, altered).now()).startsWith("保障金额：").isNotEqualTo("保障金额：1.00").doesNotContain("\n");
        assertThat(line(lines, nowhere).now()).contains("没有编号为“2018.1-nowhere”的规则版本");
        assertThat(line(lines, nowhere).was()).contains("结论：符合");
        assertThat(line(lines, senseless).now()).contains("保存的事实读不出");
        assertThat(line(lines, empty).now()).contains("保存的事实不完整");
        assertThat(line(lines, lost).now()).contains("保存的裁定读不出");
        assertThat(index.sheetOnRuling(caseNo, sound)).get().asString().matches("第\\d+号 经办人审核意见");
        assertThat(staff.get("/policy/replay/" + id).body()).contains("10.2.0", "有裁定与当时不同");
        for (String change : List.of("update review_replay set differing = 0", "delete from review_replay_line",
                "update review_replay_line set now = ''", "truncate review_replay_line")) {
            assertThatThrownBy(() -> jdbc.sql(change + (change.startsWith("update review_replay set") ? " where id = " + id : "")).update())
                    .as(change).hasMessageContaining("只能追加");
        }
    }

    @Test
    void it_is_asked_for_by_policy_staff_and_supervisors_and_seen_by_who_watches() {
        assertThat(Visitor.person(port, "xian.ducha").get("/policy/replay").body()).contains("开始重放");
        assertThat(Visitor.person(port, "xian.guanli").get("/policy/replay").body()).contains("重放由政策员或督查发起");
        assertThat(Visitor.person(port, "xian.guanli").form("/policy/replay", Map.of()).statusCode()).isEqualTo(422);
        assertThat(Visitor.person(port, "baiyashi.shouli").get("/policy/replay").statusCode()).isEqualTo(422);
        assertThat(Visitor.person(port, "xian.ducha").get("/policy/replay/999999").statusCode()).isEqualTo(422);
    }

    private static Line line(List<Line> lines, long ruling) {
        return lines.stream().filter(l -> l.rulingId() == ruling).findFirst().orElseThrow();
    }

    private long copied(long ruling, String facts, String said, String release) {
        return jdbc.sql("insert into review_ruling (case_no, facts, ruling, release_id, made_at) select case_no, " + facts + ", " + said
                + ", " + release + ", made_at from review_ruling where id = ? returning id").param(ruling).query(Long.class).single();
    }
}
