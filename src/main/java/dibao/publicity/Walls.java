package dibao.publicity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 公示登记簿 — the notices of the villages and their households. */
@Component
class Walls {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CountyClock clock;

    Walls(JdbcClient jdbc, ObjectMapper json, CountyClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param series who numbers: e.g. 白牙市镇公示 */
    long open(Level level, String village, String series, Officer officer) {
        LocalDate today = clock.today();
        int number = jdbc.sql("""
                insert into publicity_number (series, year, last) values (?, ?, 1)
                on conflict (series, year) do update set last = publicity_number.last + 1 returning last""")
                .params(series, today.getYear()).query(Integer.class).single();
        return jdbc.sql("""
                insert into publicity_wall (notice_no, level, township, village, entry, created_name, created_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?) returning id""")
                .params("%s〔%d〕%d号".formatted(series, today.getYear(), number), level.name(), village.substring(0, 9), village,
                        write(WallEntry.BLANK), officer.name(), Timestamp.from(clock.instant()))
                .query(Long.class).single();
    }

    void enter(long id, Postable.Ready ready) {
        jdbc.sql("insert into publicity_wall_case (wall_id, case_no, applicant_name, withheld, lines) values (?, ?, ?, ?, ?::jsonb)")
                .params(id, ready.cover().caseNo().value(), ready.cover().applicantName(), ready.withheld(), write(ready.lines()))
                .update();
    }

    void leaveOut(long id, CaseNo caseNo) {
        jdbc.sql("delete from publicity_wall_case where wall_id = ? and case_no = ? and posting_sheet is null")
                .params(id, caseNo.value()).update();
    }

    void dispose(long id, Officer officer) {
        jdbc.sql("update publicity_wall set voided_name = ? where id = ? and posted_on is null").params(officer.name(), id).update();
    }

    /** @throws Refusal when unknown, or of another township */
    Wall find(long id, Officer reader) {
        return jdbc.sql("select * from publicity_wall where id = ?").param(id).query(this::wall).optional()
                .filter(w -> reader.mayEnter(w.township()))
                .orElseThrow(() -> Refusal.of("id", "没有这份公示，或您无权查看"));
    }

    /** The notice, held until the end of the transaction: clicks on one notice take turns. */
    Wall hold(long id) {
        return jdbc.sql("select * from publicity_wall where id = ? for update").param(id).query(this::wall).single();
    }

    /** @return false when it was saved by another since, or it has ended */
    boolean save(long id, WallEntry entry, int version) {
        return jdbc.sql("""
                update publicity_wall set entry = ?::jsonb, version = version + 1
                where id = ? and version = ? and closed_on is null and voided_name is null""")
                .params(write(entry), id, version).update() == 1;
    }

    void posted(Wall wall, CaseNo caseNo, int sheet, LocalDate closesOn, Officer officer) {
        jdbc.sql("update publicity_wall_case set posting_sheet = ?, problem = null where wall_id = ? and case_no = ?")
                .params(sheet, wall.id(), caseNo.value()).update();
        jdbc.sql("update publicity_wall set posted_on = ?, closes_on = ?, posted_name = ? where id = ? and posted_on is null")
                .params(wall.entry().posting().postedOn(), closesOn, officer.name(), wall.id()).update();
    }

    void closed(Wall wall, CaseNo caseNo, int sheet, Officer officer) {
        jdbc.sql("update publicity_wall_case set notice_sheet = ?, problem = null where wall_id = ? and case_no = ?")
                .params(sheet, wall.id(), caseNo.value()).update();
        end(wall, officer);
    }

    void withdraw(Wall wall, CaseNo caseNo, String reason, Officer officer) {
        jdbc.sql("update publicity_wall_case set withdrawn = ?, problem = null where wall_id = ? and case_no = ?")
                .params(reason, wall.id(), caseNo.value()).update();
        end(wall, officer);
    }

    private void end(Wall wall, Officer officer) {
        jdbc.sql("update publicity_wall set closed_on = ?, closed_name = ? where id = ? and closed_on is null")
                .params(wall.entry().closing(wall.entries().get(0).caseNo()).closedOn(), officer.name(), wall.id()).update();
    }

    void failed(long id, CaseNo caseNo, String problem) {
        jdbc.sql("update publicity_wall_case set problem = ? where wall_id = ? and case_no = ?")
                .params(problem, id, caseNo.value()).update();
    }

    /** Numbers of the notices that name the case and are not posted yet. */
    List<String> waitingWith(CaseNo caseNo, Level level) {
        return jdbc.sql("""
                select w.notice_no from publicity_wall w join publicity_wall_case c on c.wall_id = w.id
                where c.case_no = ? and w.level = ? and w.posted_on is null and w.voided_name is null order by w.id""")
                .params(caseNo.value(), level.name()).query(String.class).list();
    }

    private Wall wall(ResultSet r, int n) throws SQLException {
        long id = r.getLong("id");
        return new Wall(id, r.getString("notice_no"), Level.valueOf(r.getString("level")), r.getString("township"),
                r.getString("village"), read(r.getString("entry"), new TypeReference<WallEntry>() {}), entries(id),
                r.getInt("version"), LocalDate.ofInstant(r.getTimestamp("created_at").toInstant(), CountyClock.ZONE),
                r.getString("created_name"), r.getObject("posted_on", LocalDate.class), r.getObject("closes_on", LocalDate.class),
                r.getObject("closed_on", LocalDate.class), r.getString("voided_name") != null);
    }

    private List<Wall.Entry> entries(long id) {
        return jdbc.sql("select * from publicity_wall_case where wall_id = ? order by case_no").param(id)
                .query((r, n) -> new Wall.Entry(new CaseNo(r.getString("case_no")), r.getString("applicant_name"),
                        r.getBoolean("withheld"), read(r.getString("lines"), new TypeReference<List<String>>() {}),
                        r.getObject("posting_sheet", Integer.class), r.getObject("notice_sheet", Integer.class),
                        r.getString("withdrawn"), r.getString("problem"))).list();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice could not be written", e);
        }
    }

    private <T extends @Nullable Object> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored notice could not be read", e);
        }
    }
}
