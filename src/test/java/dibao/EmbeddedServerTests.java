package dibao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmbeddedServerTests {

    private static final Path BINARIES = Path.of("target/postgres-binaries");

    private final Path folder = Path.of("target/test-postgres", UUID.randomUUID().toString());

    private EmbeddedServer server() {
        return new EmbeddedServer(new EmbeddedServer.Settings(folder, BINARIES, true));
    }

    /** Started in a program of its own, to be killed. */
    static final class Victim {
        public static void main(String[] folder) throws InterruptedException {
            System.out.println("URL " + new EmbeddedServer(new EmbeddedServer.Settings(Path.of(folder[0]), BINARIES, true)).address().getJdbcUrl());
            Thread.currentThread().join();
        }
    }

    @Test
    void data_is_on_disk_behind_a_password_on_loopback_only() throws Exception {
        try (EmbeddedServer server = server()) {
            assertThat(show(server, "fsync")).isEqualTo("on");
            assertThat(show(server, "synchronous_commit")).isEqualTo("on");
            assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(server, "unix_socket_directories")).isEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password")))).isEqualTo("rw-------");
            assertThat(Files.readString(folder.resolve("cluster/pg_hba.conf"))).doesNotContainPattern("(?m)^[^#]*trust");
            assertThatThrownBy(() -> DriverManager.getConnection(server.address().getJdbcUrl(), server.address().getUsername(), "guess")).isInstanceOf(SQLException.class);
            assertThatThrownBy(this::server).hasMessageContaining("正被另一个程序使用");
        }
    }

    @Test
    void what_was_written_is_there_after_a_restart_even_with_a_stale_process_number() throws Exception {
        try (EmbeddedServer server = server()) {
            write(server);
        }
        Files.writeString(folder.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("cluster").toAbsolutePath() + "\n0\n5432\n\n127.0.0.1\n");
        try (EmbeddedServer again = server()) {
            assertThat(read(again)).isEqualTo(7);
        }
    }

    @Test
    void after_a_killed_program_its_server_is_taken_over_and_stopped_at_the_end() throws Exception {
        Process victim = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Victim.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String url = urlSaidBy(victim);
        victim.destroyForcibly().waitFor();
        long postmaster = EmbeddedServer.Postmaster.runningIn(folder.resolve("cluster")).orElseThrow().pid();
        try (EmbeddedServer server = server()) {
            assertThat(server.address().getJdbcUrl()).isEqualTo(url);
            write(server);
        }
        assertThat(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static String urlSaidBy(Process victim) throws IOException {
        BufferedReader out = victim.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("URL ")) {
                return line.substring(4);
            }
        }
        throw new IllegalStateException("the victim never started");
    }

    private static void write(EmbeddedServer server) throws SQLException {
        try (Connection c = connect(server)) {
            c.createStatement().execute("create table kept as select 7 as n");
        }
    }

    private static int read(EmbeddedServer server) throws SQLException {
        try (Connection c = connect(server); var rows = c.createStatement().executeQuery("select n from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String show(EmbeddedServer server, String setting) throws SQLException {
        try (Connection c = connect(server); var rows = c.createStatement().executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.address().getJdbcUrl(), server.address().getUsername(), server.address().getPassword());
    }
}
