package dibao.verification;

import dibao.household.Circumstances;
import dibao.shared.CaseNo;
import dibao.shared.IdCardNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 命中记录 — copies what a register said when it was compared; a later register does not change it. */
@Component
class Hits {

    private final JdbcClient jdbc;

    Hits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Compares one person with every current register, by exact ID. */
    void find(CaseNo caseNo, Circumstances.Compared person, Instant at) {
        jdbc.sql("""
                insert into verification_hit (case_no, register, id_card, person, item, detail, data_date, found_at)
                select :caseNo, b.register, e.id_card, :name, e.item,
                    case when e.name = :name then '' else '登记姓名 ' || e.name || '，与申报姓名不一致；' end
                    || case when e.amount is null then '' else '金额 ' || e.amount || ' 元' end,
                    e.data_date, :at
                from verification_entry e join verification_batch b on b.id = e.batch_id
                where b.superseded_at is null and e.id_card = :idCard
                on conflict (case_no, register, id_card, item, data_date) do nothing""")
                .param("caseNo", caseNo.value()).param("name", person.name()).param("idCard", person.idCard().value())
                .param("at", Timestamp.from(at)).update();
    }

    List<MeansCheck.Hit> of(CaseNo caseNo) {
        return jdbc.sql("""
                select h.id, h.register, h.id_card, h.person, h.item, h.detail, h.data_date
                from verification_hit h join verification_register r on r.name = h.register
                where h.case_no = ? order by r.sort, h.person, h.id""").param(caseNo.value())
                .query((r, n) -> new MeansCheck.Hit(r.getLong(1), r.getString(2), new IdCardNumber(r.getString(3)),
                        r.getString(4), r.getString(5), r.getString(6), r.getObject(7, java.time.LocalDate.class))).list();
    }
}
