package dibao.appraisal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.casefile.CaseIndex;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 评议会登记簿 — the meetings and their households. */
@Component
class Meetings {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CountyClock clock;

    Meetings(JdbcClient jdbc, ObjectMapper json, CountyClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    long open(String township, String village, Officer officer) {
        return jdbc.sql("""
                insert into appraisal_meeting (township, village, entry, created_name, created_at, saved_name, saved_at)
                values (?, ?, ?::jsonb, ?, ?, ?, ?) returning id""")
                .params(township, village, write(MeetingEntry.BLANK), officer.name(), now(), officer.name(), now())
                .query(Long.class).single();
    }

    void invite(long id, CaseIndex.Cover cover) {
        jdbc.sql("insert into appraisal_meeting_case (meeting_id, case_no, applicant_name) values (?, ?, ?) on conflict do nothing")
                .params(id, cover.caseNo().value(), cover.applicantName()).update();
    }

    void leaveOut(long id, CaseNo caseNo) {
        jdbc.sql("delete from appraisal_meeting_case where meeting_id = ? and case_no = ? and laid_at is null")
                .params(id, caseNo.value()).update();
    }

    void discard(long id) {
        jdbc.sql("delete from appraisal_meeting where id = ? and recorded_at is null").param(id).update();
    }

    /** @throws Refusal when unknown, or of another township */
    Meeting find(long id, Officer reader) {
        return jdbc.sql("select * from appraisal_meeting where id = ?").param(id).query(this::meeting).optional()
                .filter(m -> reader.mayEnter(m.township()))
                .orElseThrow(() -> Refusal.of("id", "没有第 " + id + " 号评议会，或您无权查看"));
    }

    /** The meeting, held until the end of the transaction: clicks on one meeting take turns. */
    Meeting hold(long id) {
        return jdbc.sql("select * from appraisal_meeting where id = ? for update").param(id).query(this::meeting).single();
    }

    /** @return false when it was saved by another since, or recorded */
    boolean save(long id, MeetingEntry entry, int version, Officer officer) {
        int saved = jdbc.sql("""
                update appraisal_meeting set entry = ?::jsonb, version = version + 1, saved_name = ?, saved_at = ?
                where id = ? and version = ? and recorded_at is null""")
                .params(write(entry.withoutHouseholds()), officer.name(), now(), id, version).update();
        if (saved == 1) {
            entry.households().stream().filter(l -> l.caseNo() != null).forEach(l -> line(id, l));
        }
        return saved == 1;
    }

    /** Words about a household that is not laid yet. @return whether the meeting has such a household */
    boolean line(long id, MeetingEntry.Line line) {
        return jdbc.sql("""
                update appraisal_meeting_case set conclusion = ?, narrative = ?, recused = ?
                where meeting_id = ? and case_no = ? and laid_at is null""")
                .params(MeetingEntry.plain(line.conclusion()), MeetingEntry.plain(line.narrative()),
                        MeetingEntry.plain(line.recused()), id, line.caseNo()).update() == 1;
    }

    void laid(long id, CaseNo caseNo, Officer officer) {
        jdbc.sql("update appraisal_meeting_case set laid_at = ?, problem = null where meeting_id = ? and case_no = ?")
                .params(now(), id, caseNo.value()).update();
        jdbc.sql("update appraisal_meeting set recorded_name = ?, recorded_at = ? where id = ? and recorded_at is null")
                .params(officer.name(), now(), id).update();
    }

    void failed(long id, CaseNo caseNo, String problem) {
        jdbc.sql("update appraisal_meeting_case set problem = ? where meeting_id = ? and case_no = ? and laid_at is null")
                .params(problem, id, caseNo.value()).update();
    }

    /** Drafts that already name the case, by number of the meeting. */
    List<Long> draftsWith(CaseNo caseNo) {
        return jdbc.sql("""
                select m.id from appraisal_meeting m join appraisal_meeting_case c on c.meeting_id = m.id
                where c.case_no = ? and m.recorded_at is null order by m.id""").param(caseNo.value()).query(Long.class).list();
    }

    private Meeting meeting(ResultSet r, int n) throws SQLException {
        long id = r.getLong("id");
        return new Meeting(id, r.getString("township"), r.getString("village"), read(r.getString("entry")), households(id),
                r.getInt("version"), r.getString("created_name"), r.getString("saved_name"),
                r.getTimestamp("saved_at").toInstant(), r.getString("recorded_name"), instant(r.getTimestamp("recorded_at")));
    }

    private List<Meeting.Household> households(long id) {
        return jdbc.sql("select * from appraisal_meeting_case where meeting_id = ? order by case_no").param(id)
                .query((r, n) -> new Meeting.Household(new CaseNo(r.getString("case_no")), r.getString("applicant_name"),
                        r.getString("conclusion"), r.getString("narrative"), r.getString("recused"),
                        r.getTimestamp("laid_at") != null, r.getString("problem"))).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private String write(MeetingEntry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a meeting could not be written", e);
        }
    }

    private MeetingEntry read(String entry) {
        try {
            return json.readValue(entry, MeetingEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored meeting could not be read", e);
        }
    }
}
