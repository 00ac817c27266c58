package dibao.policy;

import dibao.paper.ZippedFolder;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 上传 — the whole folder as a zip, or one file laid over the release in force. */
final class ReleaseUpload {

    /**
     * 发布单 of a single file's upload.
     *
     * @param from   拟施行日期
     * @param running 沿用 or 改用
     */
    record Cover(@Nullable String version, @Nullable LocalDate from, @Nullable String running) {}

    private ReleaseUpload() {}

    /** The outermost folder with a cover counts: an old copy inside it is a stranger there. @throws Refusal when it is no zip of a rules folder */
    static RuleFiles folder(byte[] file) {
        var content = new TreeMap<String, byte[]>();
        Map<String, byte[]> zipped = ZippedFolder.open(file);
        String note = zipped.keySet().stream().map(p -> p.replace('\\', '/'))
                .filter(p -> p.equals(ReleaseNote.FILE) || p.endsWith("/" + ReleaseNote.FILE))
                .min(Comparator.comparing((String p) -> p.split("/").length).thenComparing(p -> p)).orElseThrow(() -> Refusal.of("file", "压缩包里没有 " + ReleaseNote.FILE + "，请压缩整个规则文件夹（可在本页下载任一版本作底稿）"));
        String home = note.substring(0, note.length() - ReleaseNote.FILE.length());
        zipped.forEach((path, bytes) -> {
            String plain = path.replace('\\', '/');
            outside(plain, home);
            if (plain.startsWith(home) && !plain.startsWith("__MACOSX/") && RuleFiles.counts(plain.substring(home.length()))) {
                content.put(plain.substring(home.length()), bytes);
            }
        });
        return new RuleFiles(content);
    }

    /** What lies beside the folder would be left out without a word: another copy of it, or a file that was put there by mistake. */
    private static void outside(String path, String home) {
        boolean climbs = List.of(path.split("/")).contains("..");
        if (climbs || !path.startsWith(home) && !path.startsWith("__MACOSX/") && RuleFiles.counts(path)) {
            throw Refusal.of("file", "压缩包里有规则文件夹以外的文件“" + CellText.shown(path) + "”，"
                    + (climbs ? "路径里不能有 .." : "规则文件夹是“" + (home.isEmpty() ? "/" : home) + "”") + "；请只压缩这一个规则文件夹再上传");
        }
    }

    /**
     * One file in place of its namesake, with a cover of its own.
     *
     * @throws Refusal when no file of the release has that name, or the cover lacks something
     */
    static RuleFiles over(LoadedRelease base, String fileName, byte[] file, Cover cover, Officer officer) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        if (name.equals(ReleaseNote.FILE)) {
            throw Refusal.of("file", "发布单 " + ReleaseNote.FILE + " 由本页的版本号、拟施行日期和在办案件生成，不能单独上传；要换发布单，请压缩整个文件夹上传");
        }
        var content = new TreeMap<>(base.files().content());
        String path = name.endsWith(".drl") ? "drl/" + name : Stream.concat(content.keySet().stream(), TableKind.files().stream()).filter(p -> p.equals(name) || p.endsWith("/" + name)).findFirst()
                .orElseThrow(() -> Refusal.of("file", "施行中的版本里没有名为“" + CellText.shown(name) + "”的文件" + Suggestion.among(name, content.keySet())
                        + "；文件名应是其中之一：" + String.join("、", content.keySet())));
        content.put(path, file);
        content.put(ReleaseNote.FILE, cover(base, cover, officer));
        return new RuleFiles(content);
    }

    private static byte[] cover(LoadedRelease base, Cover cover, Officer officer) {
        if (cover.version() == null || !cover.version().matches("[0-9A-Za-z.]{1,20}")) {
            throw Refusal.of("version", "请填写新版本号，1到20个字母、数字或点，如 2026.2");
        }
        if (cover.from() == null) {
            throw Refusal.of("from", "请填写拟施行日期");
        }
        String running = cover.running() != null && List.of("沿用", "改用").contains(cover.running()) ? cover.running() : "沿用";
        return ("# 由上传页生成：在 " + base.id() + " 上替换一个文件\n"
                + "version: \"" + cover.version() + "\"\n"
                + "in-force-from: " + cover.from() + "\n"
                + "submitted-by: \"" + officer.name().replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"\n"
                + "running-cases: " + running + "\n"
                + "example: " + base.note().example() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
