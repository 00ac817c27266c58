package dibao.appraisal;

import dibao.shared.Officer;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评议会目录 — searched and paged; a township's officers see their own only. */
@Component
class MeetingList {

    static final int ROWS = 20;

    /** @param text part of a case number, an applicant's name or the place @param division township or village @param state 草稿, 已记录 */
    record Search(String text, String division, String state) {}

    /** @param waiting households whose sheet is not laid */
    record Line(long id, String township, String village, String heldOn, String place, int households, int waiting,
            String savedBy, Instant savedAt, boolean recorded) {

        public String state() {
            return Meeting.stateOf(recorded);
        }
    }

    /** @param page from 0 */
    record Page(List<Line> lines, long total, int page, int pages) {}

    private static final String COUNTED = """
            select m.*, m.recorded_at is not null as recorded, m.entry ->> 'heldOn' as held_on, m.entry ->> 'place' as place,
                (select count(*) from appraisal_meeting_case c where c.meeting_id = m.id) as households,
                (select count(*) from appraisal_meeting_case c where c.meeting_id = m.id and c.laid_at is null) as waiting""";

    private final JdbcClient jdbc;

    MeetingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page find(Search search, int page, Officer reader) {
        long total = asked("select count(*)", search, reader, "").query(Long.class).single();
        int wanted = Math.max(page, 0);
        var lines = asked(COUNTED, search, reader, " order by m.created_at desc, m.id desc limit %d offset %d"
                .formatted(ROWS, (long) ROWS * wanted))
                .query((r, n) -> new Line(r.getLong("id"), r.getString("township"), r.getString("village"),
                        r.getString("held_on"), r.getString("place"), r.getInt("households"), r.getInt("waiting"),
                        r.getString("saved_name"), r.getTimestamp("saved_at").toInstant(), r.getBoolean("recorded")))
                .list();
        return new Page(lines, total, wanted, (int) ((total + ROWS - 1) / ROWS));
    }

    private JdbcClient.StatementSpec asked(String what, Search search, Officer reader, String tail) {
        return jdbc.sql(what + """
                 from appraisal_meeting m where (cast(:own as text) is null or m.township = :own)
                and (:text = '' or strpos(m.entry ->> 'place', :text) > 0 or exists (select 1 from appraisal_meeting_case c
                    where c.meeting_id = m.id and (strpos(c.case_no, :text) > 0 or strpos(c.applicant_name, :text) > 0)))
                and (:division = '' or m.township = :division or m.village = :division)
                and (:state = '' or (m.recorded_at is null) = (:state = '草稿'))""" + tail)
                .param("own", reader.township()).param("text", search.text().strip())
                .param("division", search.division().strip()).param("state", search.state().strip());
    }
}
