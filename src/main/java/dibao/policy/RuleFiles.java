package dibao.policy;

import dibao.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** 规则文件夹 — the bytes of one release, by path inside the folder ({@code parameters/clocks.yaml}). */
record RuleFiles(SortedMap<String, byte[]> content) {

    private static final String KNOWN = "release\\.yaml|dictionary\\.yaml|law/clauses\\.yaml|parameters/[\\w.-]+\\.yaml"
            + "|parameters/holidays-[\\w.-]+\\.csv|scenarios/[\\w-]+\\.yaml|(members|eligibility|amount|site-checks)\\.xlsx|drl/[\\w-]+\\.drl";

    RuleFiles(Map<String, byte[]> content) {
        this(new TreeMap<>(content));
    }

    /** @throws Refusal when the folder does not exist or is empty */
    static RuleFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Refusal.because("规则文件夹 " + folder.toAbsolutePath() + " 不存在，请检查 dibao.rules 的设置");
        }
        var content = new TreeMap<String, byte[]>();
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (counts(path)) {
                    content.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleFiles(content);
    }

    /** The folder that rides in the jar. */
    static RuleFiles inJar() {
        var content = new TreeMap<String, byte[]>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/rules/**")) {
                String url = file.getURL().toString();
                String path = url.substring(url.lastIndexOf("/rules/") + "/rules/".length());
                if (!path.isEmpty() && !path.endsWith("/") && file.isReadable() && counts(path)) {
                    content.put(path, file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleFiles(content);
    }

    /** Hidden files and the lock files that spreadsheet programs leave are no part of a release. */
    static boolean counts(String path) {
        for (String part : path.split("/")) {
            if (part.startsWith(".") || part.startsWith("~$")) {
                return false;
            }
        }
        return true;
    }

    /** Every file must have its place; a copy left beside the original would be thought to be in force. */
    void refuseStrangers(Faults faults) {
        content.keySet().stream().filter(path -> !path.matches(KNOWN))
                .forEach(path -> faults.add("[" + path + "]", stranger(path)));
    }

    private static String stranger(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.(xls|et|ods|xlsm|xlsb)")) {
            return "不是 xlsx 工作簿，请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，文件名仍用 "
                    + path.substring(0, path.lastIndexOf('.')) + ".xlsx";
        } else if (lower.endsWith(".csv")) {
            return "是 CSV 文本，规则表要用 xlsx 工作簿：CSV 会丢失日期和文本格式，请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”";
        }
        String ending = lower.matches("parameters/[\\w.-]+\\.(yml|yaml\\.txt)") ? "parameters/" + path.substring(11).replaceFirst("(?i)\\.(yml|yaml\\.txt)$", ".yaml") : "";
        if (!ending.isEmpty()) {
            return "文件名的结尾不对，是否想用“" + ending + "”？（记事本另存时“保存类型”选“所有文件”）";
        }
        return "不认识的文件，规则文件夹里只能有规定的文件；请移走副本和草稿"
                + Suggestion.among(path, TableKind.files());
    }

    /** SHA-256 over paths and bytes, its first 12 hex digits. */
    String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            content.forEach((path, bytes) -> {
                byte[] name = path.getBytes(StandardCharsets.UTF_8);
                sha.update(ByteBuffer.allocate(12).putInt(name.length).putLong(bytes.length).array());
                sha.update(name);
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : content.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static RuleFiles unzip(byte[] zipped) {
        var content = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                content.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleFiles(content);
    }
}
