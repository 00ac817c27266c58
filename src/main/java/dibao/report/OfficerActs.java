package dibao.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 经手记录 — everything one officer touched, read from {@code report_act}. */
@Component
class OfficerActs {

    private static final int FOUND = 50;

    /** @param posts the engine's groups, by comma; null who is no longer on the roll */
    record Person(String id, String name, @Nullable String posts, boolean onRoll) {}

    /** @param reference case or receipt number */
    record Act(LocalDateTime at, String sort, @Nullable String reference, String what) {}

    /** How many acts of a sort. */
    record Count(String sort, long total) {}

    private final JdbcClient jdbc;

    OfficerActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By part of the name or of the log-in; at most fifty. */
    @Transactional(readOnly = true)
    public List<Person> search(String text) {
        return jdbc.sql("""
                select * from report_officer where strpos(lower(id), lower(:text)) > 0 or strpos(name, :text) > 0
                order by on_roll desc, id limit\s""" + FOUND).param("text", text.strip())
                .query((r, n) -> new Person(r.getString("id"), r.getString("name"), r.getString("posts"), r.getBoolean("on_roll"))).list();
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(String id) {
        return jdbc.sql("select * from report_officer where id = ?").param(id)
                .query((r, n) -> new Person(r.getString("id"), r.getString("name"), r.getString("posts"), r.getBoolean("on_roll"))).optional();
    }

    @Transactional(readOnly = true)
    public List<Count> counts(Person person, Period period) {
        return asked("select sort, count(*)", person, period, "", " group by sort order by count(*) desc, sort")
                .query((r, n) -> new Count(r.getString(1), r.getLong(2))).list();
    }

    /** Newest first. @param sort blank for all */
    @Transactional(readOnly = true)
    public List<Act> acts(Person person, Period period, String sort, int rows, long from) {
        return asked("select *", person, period, sort, " order by at desc, reference limit " + rows + " offset " + from)
                .query((r, n) -> new Act(Inspection.local(r.getTimestamp("at")), r.getString("sort"), r.getString("reference"),
                        r.getString("what"))).list();
    }

    /** Some rows of the rooms keep only the name. */
    private JdbcClient.StatementSpec asked(String what, Person person, Period period, String sort, String tail) {
        return jdbc.sql(what + """
                 from report_act where (officer_id = :id or officer_id is null and officer_name = :name)
                and at >= :begin and at < :end and (:sort = '' or sort = :sort)""" + tail)
                .param("id", person.id()).param("name", person.name()).param("begin", period.begin()).param("end", period.end())
                .param("sort", sort);
    }
}
