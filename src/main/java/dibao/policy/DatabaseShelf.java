package dibao.policy;

import dibao.policy.ReleaseAct.Approval;
import dibao.shared.CountyClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables policy_release and policy_release_act; the database refuses to change a row of either. */
@Component
class DatabaseShelf implements ReleaseShelf {

    private final JdbcClient jdbc;
    private final CountyClock clock;
    private final TransactionTemplate transaction;

    DatabaseShelf(JdbcClient jdbc, CountyClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void keep(LoadedRelease release, String origin) {
        jdbc.sql("""
                insert into policy_release (id, version, in_force_from, example, content, loaded_at, running_cases, origin)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(release.id(), release.note().version(), release.note().inForceFrom(), release.example(),
                        release.files().zip(), Timestamp.from(clock.instant()), release.note().running(), origin).update();
        read(release.id(), ReleaseReading.of(release));
    }

    @Override
    public Optional<ReleaseReading> reading(String id) {
        return jdbc.sql("select reading from policy_release_reading where release_id = ?").param(id)
                .query((row, n) -> new ReleaseReading(row.getString(1))).optional();
    }

    @Override
    public void read(String id, ReleaseReading reading) {
        jdbc.sql("insert into policy_release_reading (release_id, reading) values (?, ?) on conflict (release_id) do nothing")
                .params(id, reading.text()).update();
    }

    @Override
    public List<RuleLibrary.Release> all() {
        return jdbc.sql("select id, version, in_force_from, example from policy_release order by place desc")
                .query((row, n) -> new RuleLibrary.Release(row.getString("id"), row.getString("version"),
                        row.getObject("in_force_from", LocalDate.class), row.getBoolean("example"), false)).list();
    }

    @Override
    public Optional<RuleFiles> find(String id) {
        return jdbc.sql("select content from policy_release where id = :id").param("id", id)
                .query((row, n) -> RuleFiles.unzip(row.getBytes("content"))).optional();
    }

    @Override
    public List<ReleaseAct> acts() {
        return jdbc.sql("select * from policy_release_act order by id").query(DatabaseShelf::act).list();
    }

    @Override
    public long lastAct() {
        return jdbc.sql("select coalesce(max(id), 0) from policy_release_act").query(Long.class).single();
    }

    @Override
    public ReleaseAct append(ReleaseAct act) {
        Approval approval = act.approval();
        return jdbc.sql("""
                insert into policy_release_act (release_id, act, officer_id, officer_name, at, note, document_name,
                document_number, in_force_from, running_cases, about) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning *""")
                .params(java.util.Arrays.asList(act.releaseId(), act.kind().name(), act.officerId(), act.officerName(),
                        Timestamp.from(act.at()), act.note(), approval == null ? null : approval.documentName(),
                        approval == null ? null : approval.documentNumber(), approval == null ? null : approval.from(),
                        approval == null ? null : approval.running(), act.about()))
                .query(DatabaseShelf::act).single();
    }

    @Override
    public Optional<String> against(ReleaseAct simulated) {
        return jdbc.sql("select old_release from policy_simulation where id = ?").param(simulated.about()).query(String.class).optional();
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        return transaction.execute(status -> {
            jdbc.sql("lock table policy_release_act in share row exclusive mode").update();
            return work.get();
        });
    }

    private static ReleaseAct act(ResultSet row, int n) throws SQLException {
        LocalDate from = row.getObject("in_force_from", LocalDate.class);
        return new ReleaseAct(row.getLong("id"), row.getString("release_id"),
                ReleaseAct.Kind.valueOf(row.getString("act")), row.getString("officer_id"), row.getString("officer_name"),
                row.getTimestamp("at").toInstant(), row.getString("note"), from == null ? null
                        : new Approval(text(row, "document_name"), text(row, "document_number"), from,
                                "改用".equals(row.getString("running_cases"))),
                row.getObject("about", Long.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
