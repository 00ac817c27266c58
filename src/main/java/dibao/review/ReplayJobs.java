package dibao.review;

import dibao.policy.RuleEngine;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 重放登记 — every run, how far it has come, what it found and with which engine; the database refuses to change a finished one. */
@Component
class ReplayJobs {

    static final String RUNNING = "重放中";
    static final String DONE = "完成";
    static final String FAILED = "未完成";
    static final String PAGE = "页面";
    static final String COMMAND = "命令行";

    record Job(long id, String officerName, String place, String drools, String java, long upto, String state, int total, int done,
            int same, int differing, int failing, int reworded, @Nullable String refusal, Instant startedAt,
            @Nullable Instant finishedAt) {

        public boolean open() {
            return state.equals(RUNNING);
        }

        /** Every ruling came out as it was. */
        public boolean clean() {
            return state.equals(DONE) && differing == 0 && failing == 0;
        }

        public boolean ended() {
            return state.equals(DONE);
        }
    }

    /** @param done rulings tried @param reworded the same in substance, explained in other words */
    record Counts(int done, int same, int differing, int failing, int reworded) {}

    /** @param sheet of the dossier that rests on the ruling @param was the parts that differ, as they were */
    record Line(int position, long rulingId, String caseNo, String sheet, String releaseId, String kind, String was, String now) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final CountyClock clock;

    ReplayJobs(JdbcClient jdbc, JdbcTemplate batch, CountyClock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** Asks for every ruling made up to now. @throws Refusal when one asked for on the page still runs */
    @Transactional
    public long add(Officer officer, String place, RuleEngine engine) {
        jdbc.sql("lock table review_replay in share row exclusive mode").update();
        if (place.equals(PAGE) && jdbc.sql("select count(*) from review_replay where state = ? and place = ?").params(RUNNING, PAGE)
                .query(Integer.class).single() > 0) {
            throw Refusal.because("已经有一次重放在进行，完成后再重放");
        }
        return jdbc.sql("""
                insert into review_replay (officer_id, officer_name, place, drools, java, state, started_at, upto, total)
                select ?, ?, ?, ?, ?, ?, ?, coalesce(max(id), 0), count(*) from review_ruling returning id""")
                .params(officer.id(), officer.name(), place, engine.drools(), engine.java(), RUNNING, Timestamp.from(clock.instant()))
                .query(Long.class).single();
    }

    /** @throws Refusal when unknown */
    Job job(long id) {
        return jdbc.sql("select * from review_replay where id = ?").param(id).query(Job.class).optional()
                .orElseThrow(() -> Refusal.of("id", "没有这次重放"));
    }

    List<Job> recent() {
        return jdbc.sql("select * from review_replay order by id desc limit 20").query(Job.class).list();
    }

    @Transactional
    public void progress(long id, Counts counts, List<Line> lines) {
        batch.batchUpdate("""
                insert into review_replay_line (replay_id, position, ruling_id, case_no, sheet, release_id, kind, was, now)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines.stream().map(l -> new Object[] {id, l.position(), l.rulingId(), l.caseNo(),
                    l.sheet(), l.releaseId(), l.kind(), l.was(), l.now()}).toList());
        jdbc.sql("update review_replay set done = ?, same = ?, differing = ?, failing = ?, reworded = ? where id = ?")
                .params(counts.done(), counts.same(), counts.differing(), counts.failing(), counts.reworded(), id).update();
    }

    @Transactional
    public void end(long id, String state, @Nullable String refusal) {
        jdbc.sql("update review_replay set state = ?, refusal = ?, finished_at = ? where id = ?")
                .params(Arrays.asList(state, refusal, Timestamp.from(clock.instant()), id)).update();
    }

    /** Left behind by a stop of the house. */
    @Transactional
    public void giveUpUnfinished() {
        jdbc.sql("update review_replay set state = ?, refusal = '系统重启，重放中断，请重新重放', finished_at = ? where state = ? and place = ?")
                .params(FAILED, Timestamp.from(clock.instant()), RUNNING, PAGE).update();
    }

    /** @param page from 0 */
    List<Line> lines(long id, int size, int page) {
        return jdbc.sql("select * from review_replay_line where replay_id = ? order by position limit ? offset ?")
                .params(id, size, (long) size * page).query(Line.class).list();
    }
}
