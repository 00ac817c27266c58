package dibao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A folder handed in as one zip")
class ZippedFolderTests {

    @Test
    void an_honest_folder_comes_in_by_path_without_its_leading_slashes() {
        var folder = ZippedFolder.open(new Raw().part("rules/release.yaml", "a").part("/rules/law/clauses.yaml", "b").zip());
        assertThat(folder).containsOnlyKeys("rules/release.yaml", "rules/law/clauses.yaml");
        assertThat(new String(folder.get("rules/law/clauses.yaml"), StandardCharsets.UTF_8)).isEqualTo("b");
    }

    @Test
    void what_is_no_zip_or_half_of_one_is_refused() {
        assertThatThrownBy(() -> ZippedFolder.open("rules".getBytes(StandardCharsets.UTF_8))).hasMessageContaining("不是 zip 压缩包");
        byte[] whole = new Raw().part("rules/a.yaml", "a".repeat(1000)).zip();
        assertThatThrownBy(() -> ZippedFolder.open(Arrays.copyOf(whole, whole.length / 2))).hasMessageContaining("已损坏");
    }

    @Test
    void two_names_that_differ_in_their_case_only_are_one_file_too_many() {
        assertThatThrownBy(() -> ZippedFolder.open(new Raw().part("rules/a.yaml", "1").part("rules/A.yaml", "2").zip()))
                .hasMessageContaining("重名文件");
    }

    @Test
    void an_encrypted_one_is_named_as_such() {
        byte[] zip = new Raw().part("rules/a.yaml", "1").zip();
        flag(zip, 'P', 'K', 3, 4, 6);
        flag(zip, 'P', 'K', 1, 2, 8);
        assertThatThrownBy(() -> ZippedFolder.open(zip)).hasMessageContaining("压缩包已加密");
    }

    @Test
    void five_hundred_files_come_in_and_one_more_is_a_bomb() {
        Raw folder = new Raw();
        for (int i = 0; i < 500; i++) {
            folder.part("rules/" + i, "x");
        }
        assertThat(ZippedFolder.open(folder.zip())).hasSize(500);
        byte[] more = folder.part("rules/500", "x").zip();
        assertThatThrownBy(() -> ZippedFolder.open(more)).hasMessageContaining("压缩炸弹");
        byte[] swollen = new Raw().part("rules/zeros", new byte[2 << 20]).zip();
        assertThatThrownBy(() -> ZippedFolder.open(swollen)).hasMessageContaining("压缩炸弹");
    }

    /** Sets the flag of encryption in the entry's header. */
    private static void flag(byte[] zip, int p, int k, int a, int b, int offset) {
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == p && zip[i + 1] == k && zip[i + 2] == a && zip[i + 3] == b) {
                zip[i + offset] |= 1;
            }
        }
    }
}
