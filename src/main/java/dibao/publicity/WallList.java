package dibao.publicity;

import dibao.shared.CountyClock;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公示目录 — searched and paged; a township's officers see their own only. */
@Component
class WallList {

    static final int ROWS = 20;

    /** @param text part of the notice's number, a case number or an applicant's name @param level TOWNSHIP, COUNTY or blank */
    record Search(String text, String division, String level, String state) {}

    /** @param open households whose sheet is still to be laid */
    record Line(long id, String noticeNo, Level level, String township, String village, @Nullable LocalDate postedOn,
            @Nullable LocalDate closesOn, @Nullable LocalDate closedOn, String state, int households, int open) {}

    /** @param page from 0 */
    record Page(List<Line> lines, long total, int page, int pages) {}

    private static final String NOTICES = """
            select w.*, case when w.voided_name is not null then '已作废' when w.posted_on is null then '待张贴'
                    when w.closed_on is not null then '已结束' when w.closes_on > :today then '张贴中' else '可结束' end as state,
                (select count(*) from publicity_wall_case c where c.wall_id = w.id) as households,
                (select count(*) from publicity_wall_case c where c.wall_id = w.id and c.withdrawn is null
                    and (c.posting_sheet is null or w.closed_on is not null and c.notice_sheet is null)) as open
            from publicity_wall w""";

    private final JdbcClient jdbc;
    private final CountyClock clock;

    WallList(JdbcClient jdbc, CountyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can be ended first, then newest first. */
    @Transactional(readOnly = true)
    public Page find(Search search, int page, Officer reader) {
        long total = asked("select count(*)", search, reader, "").query(Long.class).single();
        int wanted = Math.max(page, 0);
        var lines = asked("select n.*", search, reader, " order by n.state = '可结束' desc, n.created_at desc, n.id desc limit %d offset %d"
                .formatted(ROWS, (long) ROWS * wanted))
                .query((r, i) -> new Line(r.getLong("id"), r.getString("notice_no"), Level.valueOf(r.getString("level")),
                        r.getString("township"), r.getString("village"), r.getObject("posted_on", LocalDate.class),
                        r.getObject("closes_on", LocalDate.class), r.getObject("closed_on", LocalDate.class),
                        r.getString("state"), r.getInt("households"), r.getInt("open"))).list();
        return new Page(lines, total, wanted, (int) ((total + ROWS - 1) / ROWS));
    }

    private JdbcClient.StatementSpec asked(String what, Search search, Officer reader, String tail) {
        return jdbc.sql(what + " from (" + NOTICES + """
                ) n where (cast(:own as text) is null or n.township = :own)
                and (:text = '' or strpos(n.notice_no, :text) > 0 or exists (select 1 from publicity_wall_case c
                    where c.wall_id = n.id and (strpos(c.case_no, :text) > 0 or strpos(c.applicant_name, :text) > 0)))
                and (:division = '' or n.township = :division or n.village = :division)
                and (:level = '' or n.level = :level) and (:state = '' or n.state = :state)""" + tail)
                .param("today", clock.today()).param("own", reader.township()).param("text", search.text().strip())
                .param("division", search.division().strip()).param("level", search.level().strip())
                .param("state", search.state().strip());
    }
}
