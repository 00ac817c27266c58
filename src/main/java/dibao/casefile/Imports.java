package dibao.casefile;

import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导入登记 — each workbook handed in, how far its reading has come, and what became of each household. */
@Component
class Imports {

    static final String QUEUED = "排队";
    static final String RUNNING = "导入中";
    static final String DONE = "完成";
    static final String REFUSED = "整个文件退回";

    /** @param day the day it was handed in; no 申请日期 may lie after it @param households null until read */
    record Job(String id, @Nullable String township, String officerId, String officerName, String fileName,
            LocalDate day, String state, @Nullable Integer households, @Nullable Integer orphans, @Nullable String refusal) {

        public boolean open() {
            return state.equals(QUEUED) || state.equals(RUNNING);
        }
    }

    private static final String JOB =
            "select id, township, officer_id, officer_name, file_name, day, state, households, orphans, refusal from casefile_import ";

    private final JdbcClient jdbc;
    private final CountyClock clock;

    Imports(JdbcClient jdbc, CountyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    String add(String fileName, byte[] content, Officer officer) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into casefile_import (id, township, officer_id, officer_name, file_name, content, day, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, officer.township(), officer.id(), officer.name(), fileName, content, clock.today(), QUEUED,
                        Timestamp.from(clock.instant())).update();
        return id;
    }

    /** @throws Refusal when unknown, or another township's */
    Job job(String id, Officer reader) {
        return find(id).filter(job -> reader.township() == null || reader.township().equals(job.township()))
                .orElseThrow(() -> Refusal.of("id", "没有这次导入，或您无权查看"));
    }

    Optional<Job> find(String id) {
        return jdbc.sql(JOB + "where id = ?").param(id).query(Job.class).optional();
    }

    byte[] content(String id) {
        return jdbc.sql("select content from casefile_import where id = ?").param(id)
                .query((row, n) -> row.getBytes(1)).single();
    }

    /** The latest of the officer's township; of all for a county post. */
    List<Job> recent(Officer reader) {
        return jdbc.sql(JOB + "where cast(:township as text) is null or township = :township order by created_at desc limit 20")
                .param("township", reader.township()).query(Job.class).list();
    }

    /** Left behind by a stop of the house, oldest first. */
    List<Job> unfinished() {
        return jdbc.sql(JOB + "where state in ('排队', '导入中') order by created_at").query(Job.class).list();
    }

    @Transactional
    void begin(String id, int households, int orphans) {
        jdbc.sql("update casefile_import set state = ?, households = ?, orphans = ? where id = ?")
                .params(RUNNING, households, orphans, id).update();
    }

    @Transactional
    void finish(String id, String state, @Nullable String refusal) {
        jdbc.sql("update casefile_import set state = ?, refusal = ?, finished_at = ? where id = ?")
                .params(state, refusal, Timestamp.from(clock.instant()), id).update();
    }

    @Transactional
    void add(String id, ImportLine line) {
        jdbc.sql("""
                insert into casefile_import_line (import_id, position, key, applicant, outcome, receipt_no, case_no, message, warnings)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, line.position(), line.key(), line.applicant(), line.outcome(), line.receiptNo(), line.caseNo(),
                        line.message(), line.warnings()).update();
    }

    Set<Integer> positions(String id) {
        return new HashSet<>(jdbc.sql("select position from casefile_import_line where import_id = ?").param(id)
                .query(Integer.class).list());
    }

    /** By outcome, and 警告 for the households with warnings. */
    Map<String, Integer> counts(String id) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List.of(ImportLine.TAKEN, ImportLine.RETURNED, ImportLine.WAITING, ImportLine.ACCEPTED, "警告").forEach(o -> counts.put(o, 0));
        jdbc.sql("select outcome, count(*), count(*) filter (where warnings <> '') from casefile_import_line where import_id = ? group by outcome")
                .param(id).query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                    counts.merge("警告", row.getInt(3), Integer::sum);
                });
        return counts;
    }

    List<ImportLine> lines(String id, int limit, int offset) {
        return jdbc.sql("""
                select position, key, applicant, outcome, receipt_no, case_no, message, warnings from casefile_import_line
                where import_id = ? order by position limit ? offset ?""")
                .params(id, limit, offset).query(ImportLine.class).list();
    }
}
