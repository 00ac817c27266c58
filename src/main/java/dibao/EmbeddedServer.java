package dibao;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * 自带数据库 — a PostgreSQL server of our own in a folder of our own: {@code cluster/} holds its data, {@code password}
 * its password (mode 600), {@code in-use} the lock of the one program that may run it. Loopback only.
 */
final class EmbeddedServer implements Closeable {

    /** @param durable false only for tests: the folder is thrown away, nothing waits for the disk */
    record Settings(Path folder, Path binaries, boolean durable) {}

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final String USER = "postgres";

    private final Settings settings;
    private final FileChannel lock;
    private final String password;
    private final int port;
    private final Closeable stop;

    /** @throws IllegalStateException in Chinese and English when another program holds the folder or the server cannot start */
    EmbeddedServer(Settings wanted) {
        this.settings = new Settings(wanted.folder().toAbsolutePath().normalize(), wanted.binaries(), wanted.durable());
        try {
            Files.createDirectories(settings.folder());
            this.lock = lockOf(settings.folder());
            this.password = passwordOf(settings.folder());
            Optional<Postmaster> living = Postmaster.runningIn(cluster());
            if (living.isEmpty()) {
                // a number left by a machine that went down may be another program's by now; the server would not start
                Files.deleteIfExists(cluster().resolve("postmaster.pid"));
            }
            Optional<Postmaster> orphan = living.filter(this::isOurs);
            if (orphan.isPresent()) {
                LOG.info("接管上次未正常退出时留下的自带数据库 / re-attached to our own server, pid {}", orphan.get().pid());
                this.port = orphan.get().port();
                this.stop = () -> orphan.get().stop();
            } else {
                EmbeddedPostgres started = start();
                this.port = started.getPort();
                this.stop = started;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cluster() {
        return settings.folder().resolve("cluster");
    }

    /** How to reach a server of ours. */
    record Address(int port, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        }

        @Override
        public String getUsername() {
            return USER;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    Address address() {
        return new Address(port, password);
    }

    /** The server of a house that is running in this folder, for a second program beside it. */
    static Optional<JdbcConnectionDetails> running(Path folder) {
        try {
            Path file = folder.resolve("password");
            var living = Postmaster.runningIn(folder.toAbsolutePath().normalize().resolve("cluster"));
            return living.isEmpty() || Files.notExists(file) ? Optional.empty()
                    : Optional.of(new Address(living.get().port(), Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lockOf(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProgram) {
            LOG.debug("held by this very program", sameProgram);
        }
        channel.close();
        throw new IllegalStateException("数据文件夹 " + folder + " 正被另一个程序使用，请先停止它或改用 dibao.database.folder"
                + " / the data folder is in use by another running program; stop it or set dibao.database.folder");
    }

    private static String passwordOf(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (Files.notExists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            FileAttribute<?>[] ownerOnly = posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0];
            Files.createFile(file, ownerOnly);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private EmbeddedPostgres start() {
        String disk = settings.durable() ? "on" : "off";
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(settings.binaries().toAbsolutePath().toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_WAIT)
                    .setConnectConfig("password", password)
                    // passed to initdb after its own -A trust: the last one holds
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", settings.folder().resolve("password").toString())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", disk)
                    .setServerConfig("synchronous_commit", disk)
                    .setServerConfig("full_page_writes", disk)
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException | RuntimeException failed) {
            throw new IllegalStateException(advice(), failed);
        }
    }

    private static String advice() {
        return """
                自带的 PostgreSQL 未能启动。
                · 若以 root 运行：PostgreSQL 拒绝以 root 运行，需有 unshare 命令（Debian：apt-get install util-linux）并允许用户命名空间；或换普通用户运行。
                · 或改用现成的数据库服务器：设置 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD。
                The built-in PostgreSQL did not start. As root it needs `unshare` (util-linux) and user namespaces, or run as an \
                ordinary user; or point SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD at a server.""";
    }

    /** A server that knows our password and works on our folder is ours; who only sits on the port is a stranger. */
    private boolean isOurs(Postmaster found) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {found.port()});
        source.setDatabaseName("postgres");
        source.setUser(USER);
        source.setPassword(password);
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery("show data_directory")) {
            return rows.next() && cluster().toRealPath().equals(Path.of(rows.getString(1)).toRealPath());
        } catch (java.sql.SQLException | IOException stranger) {
            LOG.warn("端口 {} 上不是本程序的数据库，不予接管 / not our server on this port", found.port());
            return false;
        }
    }

    @Override
    public void close() {
        try {
            stop.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code postmaster.pid} in our own cluster says, if that process lives. */
    record Postmaster(long pid, int port) {

        private static final int PORT_LINE = 3;

        static Optional<Postmaster> runningIn(Path cluster) throws IOException {
            Path file = cluster.resolve("postmaster.pid");
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().filter(c -> c.contains("postgres")).isPresent())
                    .filter(process -> worksIn(cluster, process.pid()))
                    .map(process -> new Postmaster(process.pid(), Integer.parseInt(lines.get(PORT_LINE).strip())));
        }

        /** Where the system does not tell, the password decides. */
        private static boolean worksIn(Path cluster, long pid) {
            try {
                Path folder = Path.of("/proc", String.valueOf(pid), "cwd");
                return !Files.isReadable(folder) || Files.isSameFile(folder, cluster);
            } catch (IOException unknown) {
                return true;
            }
        }

        /** SIGTERM: the server ends when its last client has gone. */
        void stop() {
            ProcessHandle.of(pid).ifPresent(process -> {
                process.destroy();
                try {
                    process.onExit().orTimeout(START_WAIT.toSeconds(), TimeUnit.SECONDS).join();
                } catch (CompletionException late) {
                    LOG.warn("自带数据库尚未退出 / our server (pid {}) has not ended yet", pid);
                }
            });
        }
    }
}
