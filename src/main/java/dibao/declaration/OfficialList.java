package dibao.declaration;

import dibao.shared.IdCardNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 名册查询 — a page of officials by part of the name or unit, or the whole ID number. */
@Component
class OfficialList {

    static final int PAGE = 50;

    /** @param idCard masked @param kin number of registered relatives */
    record Entry(String name, String idCard, String kind, String unit, @Nullable String login, LocalDate dataDate, long kin) {}

    record Found(List<Entry> entries, long total, int page) {
        public int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    private final JdbcClient jdbc;

    OfficialList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param page from 0 */
    Found find(String text, int page) {
        String where = """
                from declaration_official o where :text = '' or o.id_card = upper(:text)
                or position(:text in o.name) > 0 or position(:text in o.unit) > 0""";
        long total = jdbc.sql("select count(*) " + where).param("text", text.strip()).query(Long.class).single();
        List<Entry> entries = jdbc.sql("""
                select o.name, o.id_card, o.kind, o.unit, o.login, o.data_date,
                    (select count(*) from declaration_kin k where k.official_id_card = o.id_card)
                """ + where + " order by o.kind, o.unit, o.name, o.id limit :limit offset :offset")
                .param("text", text.strip()).param("limit", PAGE).param("offset", (long) PAGE * Math.max(0, page))
                .query((r, n) -> new Entry(r.getString(1), new IdCardNumber(r.getString(2)).masked(), r.getString(3),
                        r.getString(4), r.getString(5), r.getObject(6, LocalDate.class), r.getLong(7))).list();
        return new Found(entries, total, Math.max(0, page));
    }
}
