package dibao.policy;

import dibao.shared.CountyClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table policy_release. */
@Component
class DatabaseShelf implements ReleaseShelf {

    private final JdbcClient jdbc;
    private final CountyClock clock;

    DatabaseShelf(JdbcClient jdbc, CountyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void keep(RuleLibrary.Release release, RuleFiles files) {
        jdbc.sql("""
                insert into policy_release (id, version, in_force_from, example, content, loaded_at)
                values (:id, :version, :from, :example, :content, :now)
                on conflict (id) do update set loaded_at = excluded.loaded_at, place = nextval('policy_release_place')
                """)
                .param("id", release.id()).param("version", release.version()).param("from", release.inForceFrom())
                .param("example", release.example()).param("content", files.zip())
                .param("now", Timestamp.from(clock.instant())).update();
    }

    @Override
    public List<RuleLibrary.Release> all() {
        return jdbc.sql("select id, version, in_force_from, example from policy_release order by place desc")
                .query((row, n) -> new RuleLibrary.Release(row.getString("id"), row.getString("version"),
                        row.getDate("in_force_from").toLocalDate(), row.getBoolean("example"), false)).list();
    }

    @Override
    public Optional<RuleFiles> find(String id) {
        return jdbc.sql("select content from policy_release where id = :id").param("id", id)
                .query((row, n) -> RuleFiles.unzip(row.getBytes("content"))).optional();
    }
}
