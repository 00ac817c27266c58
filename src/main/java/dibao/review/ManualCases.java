package dibao.review;

import dibao.casefile.CaseIndex;
import dibao.shared.DoorNote;
import dibao.shared.Officer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 人工处理名单 — cases whose last kept ruling says that the rules could not judge the household, with the reason. */
@Component
class ManualCases implements DoorNote {

    static final String PATH = "/cases/manual";

    /** @param reason which rule failed and how */
    record Manual(String caseNo, String reason, String releaseId, Instant madeAt) {}

    private final JdbcClient jdbc;
    private final CaseIndex index;

    ManualCases(JdbcClient jdbc, CaseIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** By case number. */
    Map<String, Manual> all() {
        Map<String, Manual> found = new LinkedHashMap<>();
        jdbc.sql("""
                select distinct on (case_no) case_no, ruling ->> 'manual' as reason, release_id, made_at from review_ruling
                where case_no in (select case_no from review_ruling where ruling ->> 'manual' is not null)
                order by case_no, id desc""").query(Manual.class).list().stream().filter(m -> m.reason() != null)
                .forEach(m -> found.put(m.caseNo(), m));
        return found;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String note(Officer reader) {
        long waiting = index.search(new CaseIndex.Search("", "", CaseIndex.UNDER_WAY), 0, reader, all().keySet()).total();
        return waiting == 0 ? "" : "待人工处理 " + waiting + " 户";
    }
}
