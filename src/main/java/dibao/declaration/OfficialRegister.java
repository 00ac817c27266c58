package dibao.declaration;

import dibao.shared.IdCardNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 人员名册 — the tables of officials and of their relatives, looked up by exact ID only. */
@Component
class OfficialRegister {

    record Official(IdCardNumber idCard, String kind, String name, String unit, @Nullable String login,
            LocalDate dataDate) {}

    /** @param relation what the relative is to the official */
    record Kin(IdCardNumber officialId, IdCardNumber idCard, String name, Kinship relation) {}

    /** A person of a household who is an official, or an official's relative (then {@code relation} is given). */
    record Match(IdCardNumber person, String officialName, IdCardNumber officialId, @Nullable String login, String kind,
            @Nullable Kinship relation) {}

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    OfficialRegister(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void keepOfficials(List<Official> officials, String by, Instant at) {
        rows.batchUpdate("""
                insert into declaration_official (id_card, kind, name, unit, login, data_date, imported_at, imported_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id_card, kind) do update set name = excluded.name, unit = excluded.unit,
                    login = coalesce(excluded.login, declaration_official.login), data_date = excluded.data_date,
                    imported_at = excluded.imported_at, imported_by = excluded.imported_by""",
                officials.stream().map(o -> new Object[] {o.idCard().value(), o.kind(), o.name(), o.unit(), o.login(),
                    o.dataDate(), Timestamp.from(at), by}).toList());
    }

    void keepKin(List<Kin> kin, String by, Instant at) {
        rows.batchUpdate("""
                insert into declaration_kin (official_id_card, id_card, name, relation, imported_at, imported_by)
                values (?, ?, ?, ?, ?, ?)
                on conflict (official_id_card, id_card) do update set name = excluded.name,
                    relation = excluded.relation, imported_at = excluded.imported_at, imported_by = excluded.imported_by""",
                kin.stream().map(k -> new Object[] {k.officialId().value(), k.idCard().value(), k.name(),
                    k.relation().name(), Timestamp.from(at), by}).toList());
    }

    boolean knows(IdCardNumber official) {
        return jdbc.sql("select exists (select 1 from declaration_official where id_card = ?)").param(official.value())
                .query(Boolean.class).single();
    }

    /** Who of these people stands in the register, or is a relative of one who does; only the groups in scope. */
    List<Match> matches(Collection<IdCardNumber> people, List<String> groups) {
        if (people.isEmpty() || groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id_card as person, name, id_card, login, kind, null as relation from declaration_official
                where id_card in (:people) and kind in (:groups)
                union all
                select k.id_card, o.name, o.id_card, o.login, o.kind, k.relation
                from declaration_kin k join declaration_official o on o.id_card = k.official_id_card
                where k.id_card in (:people) and o.kind in (:groups)
                order by 1, 3, 5""")
                .param("people", people.stream().map(IdCardNumber::value).toList()).param("groups", groups)
                .query((r, n) -> new Match(new IdCardNumber(r.getString(1)), r.getString(2),
                        new IdCardNumber(r.getString(3)), r.getString(4), r.getString(5),
                        r.getString(6) == null ? null : Kinship.valueOf(r.getString(6)))).list();
    }

    /** The log-in of a named official: by ID, or by name if exactly one in the group bears it. */
    Optional<String> login(@Nullable IdCardNumber idCard, String name, String kind) {
        var found = idCard != null
                ? jdbc.sql("select distinct login from declaration_official where id_card = ? and login is not null")
                        .param(idCard.value()).query(String.class).list()
                : jdbc.sql("select distinct login from declaration_official where name = ? and kind = ? and login is not null")
                        .params(name, kind).query(String.class).list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
