package dibao.correspondence;

import dibao.shared.CountyClock;
import dibao.shared.DoorNote;
import dibao.shared.Officer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 送达台账 — every letter that must be delivered, the undelivered with the least time left first; a township's officers see their own only. */
@Component
class DeliveryList implements DoorNote {

    static final int ROWS = 20;
    static final String OPEN = "未送达";
    static final String DONE = "已送达";
    static final String OVERDUE = "已逾期";

    /** @param daysLeft until the last day, negative when over; 0 for what is delivered @param delivery the record in force */
    record Line(LetterDesk.Filed letter, @Nullable Delivery delivery, long daysLeft, boolean overdue) {

        public boolean open() {
            return delivery == null || !delivery.delivered();
        }
    }

    /** @param text part of a number or name @param state 未送达, 已送达, 已逾期 or "" @param form name of a {@link Form} or "" @param township 9-digit code or "" */
    record Search(String text, String state, String form, String township) {}

    /** @param open undelivered of all that were found @param page from 0 */
    record Page(List<Line> lines, long total, long open, long overdue, int page, int pages) {}

    private static final String FROM = """
             from correspondence_letter l left join correspondence_delivery d on d.letter_id = l.id
                and not exists (select 1 from correspondence_delivery n where n.corrects = d.id)
            where l.deliver_by is not null and (cast(:own as text) is null or l.township = :own)
            and (:text = '' or strpos(l.number, :text) > 0 or strpos(l.addressee, :text) > 0 or strpos(l.reference, :text) > 0)
            and (:form = '' or l.form = :form) and (:township = '' or l.township = :township)""";
    private static final String IS_OPEN = " and d.delivered is not true";
    private static final String IS_OVERDUE = IS_OPEN + " and l.deliver_by < :today";

    private final JdbcClient jdbc;
    private final Deliveries deliveries;
    private final CountyClock clock;

    DeliveryList(JdbcClient jdbc, Deliveries deliveries, CountyClock clock) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page find(Search search, int page, Officer reader) {
        String state = switch (search.state()) {
            case OPEN -> IS_OPEN;
            case OVERDUE -> IS_OVERDUE;
            case DONE -> " and d.delivered";
            default -> "";
        };
        long total = count(search, state, reader);
        int wanted = Math.max(page, 0);
        List<Line> lines = asked("select l.*" + FROM + state + "\n" + """
                order by (d.delivered is true), case when d.delivered then null else l.deliver_by end, l.made_on desc, l.id
                 limit %d offset %d""".formatted(ROWS, (long) ROWS * wanted), search, reader).query(FiledRow::read).list()
                .stream().map(this::line).toList();
        return new Page(lines, total, count(search, state + IS_OPEN, reader), count(search, state + IS_OVERDUE, reader), wanted,
                (int) ((total + ROWS - 1) / ROWS));
    }

    Line line(LetterDesk.Filed letter) {
        Delivery current = deliveries.current(letter.id()).orElse(null);
        boolean open = letter.deliverBy() != null && (current == null || !current.delivered());
        long left = open ? ChronoUnit.DAYS.between(clock.today(), letter.deliverBy()) : 0;
        return new Line(letter, current, left, left < 0);
    }

    @Override
    public String path() {
        return "/deliveries";
    }

    @Override
    public String note(Officer reader) {
        var all = new Search("", "", "", "");
        long overdue = count(all, IS_OVERDUE, reader);
        return "未送达 " + count(all, IS_OPEN, reader) + " 件" + (overdue == 0 ? "" : "，其中逾期 " + overdue + " 件");
    }

    private long count(Search search, String state, Officer reader) {
        return asked("select count(*)" + FROM + state, search, reader).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, Search search, Officer reader) {
        return jdbc.sql(sql).param("own", reader.township()).param("text", search.text().strip()).param("form", search.form())
                .param("township", search.township()).param("today", clock.today());
    }
}
