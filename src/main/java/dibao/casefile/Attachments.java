package dibao.casefile;

import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** 附件 — papers, photos and letters of the dossier; a task carries only their ids. */
@Component
public class Attachments {

    /** @param size bytes */
    public record Entry(String id, String fileName, String contentType, long size, String reference) {}

    public record Content(Entry entry, byte[] bytes) {}

    private final JdbcClient jdbc;
    private final CountyClock clock;

    Attachments(JdbcClient jdbc, CountyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a file.
     *
     * @param reference case or receipt number it belongs to, if known yet
     * @return its id
     */
    @Transactional
    public String keep(String fileName, String contentType, byte[] bytes, @Nullable String reference, Officer officer) {
        if (bytes.length == 0) {
            throw Refusal.of("file", "文件「" + fileName + "」是空的，请重新选择");
        }
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into casefile_attachment (id, township, reference, file_name, content_type, size, sha256, content,
                    uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, officer.township() == null ? townshipOf(reference) : officer.township(), reference, fileName,
                        contentType, bytes.length, sha256(bytes), bytes, officer.id(), Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /**
     * Keeps a file that somebody uploaded, if it is of a kind the house takes.
     *
     * @throws Refusal when empty, or neither photo, PDF, Word nor Excel (told by its bytes)
     */
    @Transactional
    public String receive(@Nullable String fileName, byte[] bytes, @Nullable String reference, Officer officer) {
        String name = FileKind.plainName(fileName);
        if (bytes.length == 0) {
            throw Refusal.of("file", "文件「" + name + "」是空的，请重新选择");
        }
        String type = FileKind.of(bytes).map(FileKind::contentType).orElseThrow(() -> Refusal.of("file",
                "文件「" + name + "」不能接收：只收照片（JPG、PNG）、PDF、Word（docx）和 Excel（xlsx）文件"));
        return keep(name, type, bytes, reference, officer);
    }

    /** The same for all files of a page's form; the empty field of a form that chose none is no file. @return their ids */
    @Transactional
    public List<String> receive(@Nullable List<MultipartFile> files, String reference, Officer officer) {
        return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).map(file -> {
            try {
                return receive(file.getOriginalFilename(), file.getBytes(), reference, officer);
            } catch (IOException e) {
                throw Refusal.of("file", "文件「" + file.getOriginalFilename() + "」没有完整上传，请重新选择");
            }
        }).toList();
    }

    /** Those of the ids this officer may read, in the order they were kept. */
    @Transactional(readOnly = true)
    public List<Entry> entries(java.util.Collection<String> ids, Officer reader) {
        return ids.isEmpty() ? List.of() : jdbc.sql("""
                select id, file_name, content_type, size, reference from casefile_attachment
                where id in (:ids) and (cast(:own as text) is null or township = :own) order by uploaded_at""")
                .param("ids", ids).param("own", reader.township()).query((r, n) -> entryOf(r)).list();
    }

    /** @throws Refusal when unknown, or of another township */
    @Transactional(readOnly = true)
    public Content read(String id, Officer reader) {
        record Found(@Nullable String township, Content content) {}
        return jdbc.sql("""
                select id, file_name, content_type, size, reference, township, content from casefile_attachment
                where id = ?""").param(id)
                .query((r, n) -> new Found(r.getString("township"), new Content(entryOf(r), r.getBytes("content"))))
                .optional().filter(f -> mayRead(reader, f.township())).map(Found::content)
                .orElseThrow(() -> Refusal.of("id", "没有这个附件，或您无权查看"));
    }

    /** Those of the ids that are no attachment this officer may read; a photo that was never uploaded proves nothing. */
    @Transactional(readOnly = true)
    public List<String> unknown(List<String> ids, Officer reader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var known = jdbc.sql("""
                select id from casefile_attachment where id in (:ids) and (:township::text is null or township = :township)""")
                .param("ids", ids).param("township", reader.township()).query(String.class).set();
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    /** All that belong to a case, its hand-in's with them, or to a receipt; oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(String reference) {
        return jdbc.sql("""
                select id, file_name, content_type, size, reference from casefile_attachment where reference = :reference
                    or reference in (select receipt_no from casefile_hand_in where case_no = :reference)
                order by uploaded_at""").param("reference", reference).query((r, n) -> entryOf(r)).list();
    }

    /** Papers uploaded before there was a number belong to it from now on, and whoever may read the case may read them. */
    void belong(List<String> ids, String reference) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    update casefile_attachment set reference = :reference, township = :township
                    where id in (:ids) and reference is null and (township is null or township = :township)""")
                    .param("reference", reference).param("township", townshipOf(reference)).param("ids", ids).update();
        }
    }

    private static Entry entryOf(ResultSet r) throws SQLException {
        return new Entry(r.getString("id"), r.getString("file_name"), r.getString("content_type"), r.getLong("size"),
                r.getString("reference"));
    }

    private static boolean mayRead(Officer reader, @Nullable String township) {
        return reader.township() == null || township != null && reader.mayEnter(township);
    }

    private static @Nullable String townshipOf(@Nullable String reference) {
        return reference == null ? null : reference.replaceFirst("^S", "").substring(0, 9);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
