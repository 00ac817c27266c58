package dibao.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 测算登记 — each simulation asked for, how far it has come, and what it found. */
@Component
class WhatIfJobs {

    static final String RUNNING = "测算中";
    static final String DONE = "完成";
    static final String FAILED = "未完成";

    /** What was asked. @param source 在享和在办, or the uploaded file's name */
    record Asked(String oldRelease, String newRelease, LocalDate asOf, String source) {}

    record Job(String id, String oldRelease, String newRelease, LocalDate asOf, String source, String officerName,
            String state, int total, int done, @Nullable String refusal, @Nullable Long simulationId, @Nullable String tally) {

        public boolean open() {
            return state.equals(RUNNING);
        }
    }

    private static final String JOB = """
            select id, old_release, new_release, as_of, source, officer_name, state, total, done, refusal, simulation_id,
            tally::text as tally from review_what_if\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;
    private final CountyClock clock;

    WhatIfJobs(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json, CountyClock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    String add(Asked asked, Officer officer) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into review_what_if (id, old_release, new_release, as_of, source, officer_id, officer_name, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, asked.oldRelease(), asked.newRelease(), asked.asOf(), asked.source(), officer.id(), officer.name(),
                        RUNNING, Timestamp.from(clock.instant())).update();
        return id;
    }

    /** @throws Refusal when unknown */
    Job job(String id) {
        return jdbc.sql(JOB + "where id = ?").param(id).query(Job.class).optional()
                .orElseThrow(() -> Refusal.of("id", "没有这次测算"));
    }

    List<Job> recent() {
        return jdbc.sql(JOB + "order by created_at desc limit 20").query(Job.class).list();
    }

    /** Left behind by a stop of the house. */
    @Transactional
    void giveUpUnfinished() {
        jdbc.sql("update review_what_if set state = ?, refusal = '系统重启，测算中断，请重新测算', finished_at = now() where state = ?")
                .params(FAILED, RUNNING).update();
    }

    @Transactional
    void progress(String id, int done, int total) {
        jdbc.sql("update review_what_if set done = ?, total = ? where id = ?").params(done, total, id).update();
    }

    @Transactional
    void add(String id, int first, List<WhatIfLine> lines) {
        batch.batchUpdate("""
                insert into review_what_if_line (what_if_id, position, key, township, name, part, change, old_amount,
                new_amount, old_says, new_says) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", java.util.stream.IntStream
                .range(0, lines.size()).mapToObj(i -> row(id, first + i, lines.get(i))).toList());
    }

    private static Object[] row(String id, int position, WhatIfLine l) {
        return new Object[] {id, position, l.key(), l.township(), l.name(), l.part(), l.change().name(), l.oldAmount(),
            l.newAmount(), l.oldSays(), l.newSays()};
    }

    @Transactional
    void finish(String id, WhatIfTally.Result result, long simulation) {
        jdbc.sql("""
                update review_what_if set state = ?, tally = ?::jsonb, simulation_id = ?, done = total, finished_at = ?
                where id = ?""").params(DONE, write(result), simulation, Timestamp.from(clock.instant()), id).update();
    }

    @Transactional
    void fail(String id, String why) {
        jdbc.sql("update review_what_if set state = ?, refusal = ?, finished_at = ? where id = ?")
                .params(FAILED, why, Timestamp.from(clock.instant()), id).update();
    }

    WhatIfTally.Result result(Job job) {
        try {
            return json.readValue(job.tally(), WhatIfTally.Result.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept simulation could not be read", e);
        }
    }

    /** Changed households; blank: of every change. */
    List<WhatIfLine> lines(String id, String change, int limit, int offset) {
        return jdbc.sql("""
                select key, township, name, part, change, old_amount, new_amount, old_says, new_says from review_what_if_line
                where what_if_id = ? and (? = '' or change = ?) order by township, position limit ? offset ?""")
                .params(Arrays.asList(id, change, change, limit, offset)).query(WhatIfLine.class).list();
    }

    int count(String id, String change) {
        return jdbc.sql("select count(*) from review_what_if_line where what_if_id = ? and (? = '' or change = ?)")
                .params(id, change, change).query(Integer.class).single();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a simulation could not be written", e);
        }
    }
}
