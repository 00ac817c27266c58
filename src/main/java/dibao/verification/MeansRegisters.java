package dibao.verification;

import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 核对名册 — registers of other offices, kept by batch: a new book replaces the old one, or adds to it. */
@Component
class MeansRegisters {

    /** @param itemColumn header of the column that says what was found: 单位, 号牌, 项目 */
    record Register(String name, String itemColumn, long people, @Nullable LocalDate dataDate) {}

    /** @param amount yuan, if the register tells */
    record Entry(IdCardNumber idCard, String name, String item, @Nullable Money amount, LocalDate dataDate) {}

    /** @param idCard masked @param amount yuan */
    record Listed(String register, String name, String idCard, String item, @Nullable BigDecimal amount,
            LocalDate dataDate) {}

    record Found(List<Listed> lines, long total, int page) {
        static final int PAGE = 50;

        public int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    MeansRegisters(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Every kind, with how many lines stand and how fresh they are. */
    List<Register> all() {
        return jdbc.sql("""
                select r.name, r.item_column, count(e.id), max(e.data_date) from verification_register r
                left join verification_batch b on b.register = r.name and b.superseded_at is null
                left join verification_entry e on e.batch_id = b.id
                group by r.name, r.item_column, r.sort order by r.sort""")
                .query((r, n) -> new Register(r.getString(1), r.getString(2), r.getLong(3),
                        r.getObject(4, LocalDate.class))).list();
    }

    Optional<Register> find(String name) {
        return all().stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /** Which registers were compared, and their day: a comparison is worth no more than its data. */
    String named() {
        String books = all().stream().filter(r -> r.dataDate() != null)
                .map(r -> "%s %s".formatted(r.name(), r.dataDate())).collect(Collectors.joining("、"));
        return books.isEmpty() ? "（未导入任何比对名册）" : "（比对名册及数据日期：%s）".formatted(books);
    }

    void keep(String register, String fileName, List<Entry> entries, boolean replace, String by, Instant at) {
        if (replace) {
            jdbc.sql("update verification_batch set superseded_at = ? where register = ? and superseded_at is null")
                    .params(Timestamp.from(at), register).update();
        }
        long batch = jdbc.sql("""
                insert into verification_batch (register, file_name, row_count, imported_at, imported_by)
                values (?, ?, ?, ?, ?) returning id""")
                .params(register, fileName, entries.size(), Timestamp.from(at), by).query(Long.class).single();
        rows.batchUpdate("""
                insert into verification_entry (batch_id, id_card, name, item, amount, data_date) values (?, ?, ?, ?, ?, ?)""",
                entries.stream().map(e -> new Object[] {batch, e.idCard().value(), e.name(), e.item(), yuan(e.amount()),
                    e.dataDate()}).toList());
    }

    /** Lines of the current books by part of the name or item, or the whole ID number. @param page from 0 */
    Found find(String text, int page) {
        String where = """
                from verification_entry e join verification_batch b on b.id = e.batch_id
                where b.superseded_at is null and (:text = '' or e.id_card = upper(:text)
                    or position(:text in e.name) > 0 or position(:text in e.item) > 0)""";
        long total = jdbc.sql("select count(*) " + where).param("text", text.strip()).query(Long.class).single();
        List<Listed> lines = jdbc.sql("select b.register, e.name, e.id_card, e.item, e.amount, e.data_date " + where
                + " order by b.register, e.name, e.id limit :limit offset :offset")
                .param("text", text.strip()).param("limit", Found.PAGE).param("offset", (long) Found.PAGE * Math.max(0, page))
                .query((r, n) -> new Listed(r.getString(1), r.getString(2), new IdCardNumber(r.getString(3)).masked(),
                        r.getString(4), r.getBigDecimal(5), r.getObject(6, LocalDate.class))).list();
        return new Found(lines, total, Math.max(0, page));
    }

    private static @Nullable BigDecimal yuan(@Nullable Money amount) {
        return amount == null ? null : amount.yuan();
    }
}
