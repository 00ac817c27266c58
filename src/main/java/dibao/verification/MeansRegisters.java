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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 核对名册 — registers of other offices, kept by batch: a new book replaces the old one, or adds to it. */
@Component
class MeansRegisters {

    /** @param itemColumn header of the column that says what was found: 单位, 号牌, 项目 */
    record Register(String name, String itemColumn, long people, @Nullable LocalDate dataDate) {}

    /** @param amount yuan, if the register tells */
    record Entry(IdCardNumber idCard, String name, String item, @Nullable Money amount, LocalDate dataDate) {}

    private final JdbcClient jdbc;

    MeansRegisters(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        entries.forEach(e -> jdbc.sql("""
                insert into verification_entry (batch_id, id_card, name, item, amount, data_date) values (?, ?, ?, ?, ?, ?)""")
                .params(batch, e.idCard().value(), e.name(), e.item(), yuan(e.amount()), e.dataDate()).update());
    }

    private static @Nullable BigDecimal yuan(@Nullable Money amount) {
        return amount == null ? null : amount.yuan();
    }
}
