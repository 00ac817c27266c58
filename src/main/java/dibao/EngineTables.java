package dibao;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The engine's own tables, from the SQL in its own jar, under the same Flyway as ours. */
@Component
class EngineTables implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "case.engine", "decision.engine", "history", "case.history", "decision.history", "identity");

    /** The engine version these scripts were taken from: a newer jar needs a migration of its own. */
    private static final int CHECKSUM = 7_24_0;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "shared engine";
    }

    @Override
    public Integer getChecksum() {
        return CHECKSUM;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        PARTS.forEach(part -> ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")));
    }
}
