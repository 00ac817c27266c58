package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("上传规则：整个文件夹，或一个文件")
class ReleaseUploadTests {

    private static final LoadedRelease BASE = LoadedRelease.read(RuleFolder.shipped().files());
    private static final Officer POLICY = new Officer("uploader", "胡\"政策\"", Set.of(Role.POLICY), null);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @Test
    void the_folder_is_found_however_deep_the_zip_program_put_it() {
        for (String home : new String[] {"", "rules/", "桌面/新规则/", "rules\\"}) {
            assertThat(LoadedRelease.read(ReleaseUpload.folder(zip(home, Map.of()))).id()).as("in “" + home + "”").isEqualTo(BASE.id());
        }
    }

    @Test
    void what_systems_and_spreadsheet_programs_leave_behind_does_not_count() {
        byte[] zip = zip("rules/", Map.of("__MACOSX/rules/._release.yaml", "x", "rules/.DS_Store", "x", "rules/~$amount.xlsx", "x"));
        assertThat(LoadedRelease.read(ReleaseUpload.folder(zip)).id()).isEqualTo(BASE.id());
    }

    @Test
    void an_old_copy_inside_the_folder_is_never_taken_for_the_folder() {
        byte[] zip = zip("", Map.of("bak/release.yaml", "version: \"0\"\nin-force-from: 2012-12-12\n"));
        assertThatThrownBy(() -> LoadedRelease.read(ReleaseUpload.folder(zip))).hasMessageContaining("[bak/release.yaml] 不认识的文件");
        byte[] beside = zip("rules/", Map.of("rules/2017/release.yaml", "version: \"0\"\n"));
        assertThatThrownBy(() -> LoadedRelease.read(ReleaseUpload.folder(beside))).hasMessageContaining("[2017/release.yaml] 不认识的文件");
    }

    @Test
    void a_zip_without_the_cover_is_no_rules_folder() {
        assertThatThrownBy(() -> ReleaseUpload.folder(zipped(Map.of("amount.xlsx", new byte[] {1})))).isInstanceOf(Refusal.class)
                .hasMessageContaining("压缩包里没有 release.yaml，请压缩整个规则文件夹");
    }

    @Test
    void one_file_takes_the_place_of_its_namesake_under_a_cover_of_its_own() {
        byte[] means = BASE.files().content().get("parameters/means.yaml");
        var made = LoadedRelease.read(over("C:\\桌面\\means.yaml", means, new ReleaseUpload.Cover("2027.1", DAY, "改用")));
        assertThat(made.note()).isEqualTo(new ReleaseNote("2027.1", DAY, "胡政策", null, null, "改用", true));
        assertThat(made.files().content()).containsOnlyKeys(BASE.files().content().keySet());
        assertThat(LoadedRelease.read(over("means.yaml", means, new ReleaseUpload.Cover("2027.1", DAY, "随便"))).note().running())
                .as("whatever is not 改用 stays").isEqualTo("沿用");
    }

    @Test
    void what_the_cover_lacks_is_asked_for_by_its_field() {
        byte[] any = {1};
        assertField("version", "1到20个字母、数字或点", "means.yaml", any, new ReleaseUpload.Cover(null, DAY, null));
        assertField("version", "1到20个字母、数字或点", "means.yaml", any, new ReleaseUpload.Cover("2027年1号", DAY, null));
        assertField("from", "请填写拟施行日期", "means.yaml", any, new ReleaseUpload.Cover("2027.1", null, null));
        assertField("file", "没有名为“别的.yaml”的文件", "别的.yaml", any, new ReleaseUpload.Cover("2027.1", DAY, null));
    }

    private static void assertField(String field, String says, String name, byte[] file, ReleaseUpload.Cover cover) {
        assertThatThrownBy(() -> over(name, file, cover)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.faults()).extracting(Refusal.Fault::field).containsExactly(field);
            assertThat(refusal).hasMessageContaining(says);
        });
    }

    private static RuleFiles over(String name, byte[] file, ReleaseUpload.Cover cover) {
        return ReleaseUpload.over(BASE, name, file, cover, POLICY);
    }

    private static byte[] zip(String home, Map<String, String> more) {
        var content = new TreeMap<String, byte[]>();
        BASE.files().content().forEach((path, bytes) -> content.put(home + (home.endsWith("\\") ? path.replace('/', '\\') : path), bytes));
        more.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(content);
    }

    private static byte[] zipped(Map<String, byte[]> content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
