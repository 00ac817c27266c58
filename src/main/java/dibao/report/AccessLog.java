package dibao.report;

import dibao.shared.CountyClock;
import dibao.shared.Officer;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查阅记录 — who looks at people's work is seen as well; append-only. */
@Component
class AccessLog {

    static final int PAGE = 50;

    /** What was looked at. */
    enum Sort { 人员, 案卷, 附件, 清单, 导出 }

    record Look(LocalDateTime at, String officerId, String officerName, String sort, String subject) {}

    private final JdbcClient jdbc;
    private final CountyClock clock;

    AccessLog(JdbcClient jdbc, CountyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void note(Officer reader, Sort sort, String subject) {
        jdbc.sql("insert into report_access_log (looked_at, officer_id, officer_name, sort, subject) values (?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), reader.id(), reader.name(), sort.name(), subject).update();
    }

    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from report_access").query(Long.class).single();
    }

    /** Newest first. @param page from 0 */
    @Transactional(readOnly = true)
    public List<Look> looks(int page) {
        return jdbc.sql("select * from report_access order by id desc limit ? offset ?").params(PAGE, (long) PAGE * Math.max(0, page))
                .query((r, n) -> new Look(Inspection.local(r.getTimestamp("looked_at")), r.getString("officer_id"),
                        r.getString("officer_name"), r.getString("sort"), r.getString("subject"))).list();
    }
}
