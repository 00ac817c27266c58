package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.shared.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A stricter loader is played by files that today's refuses: what an older one read is what a forgiving reading gives. */
@DisplayName("登记过的版本，加载以后变严了也照样能用")
class TakenInTests {

    private static final String LONG = "家庭人均收入不低于标准".repeat(40);

    @Test
    void what_a_stricter_loader_refuses_is_served_when_it_reads_the_same() {
        var files = RuleFolder.shipped().cell("eligibility.xlsx", "K2", LONG).with("notes.txt", "以前可以放备注").files();
        assertThatThrownBy(() -> LoadedRelease.read(files)).hasMessageContainingAll("不能超过300字", "notes.txt");
        assertThatThrownBy(() -> LoadedRelease.takenIn(files, Optional.empty())).hasMessageContaining("登记过的规则包");
        var kept = ReleaseReading.of(LoadedRelease.read(files, Faults.forgiving()));
        try (var judge = new Judge(LoadedRelease.takenIn(files, Optional.of(kept)))) {
            assertThat(judge.rule(village(1).earning("9999", "年").facts()).reasons().get(0).text()).isEqualTo(LONG);
            assertThat(judge.rule(village(1).facts()).qualified()).isTrue();
        }
    }

    @Test
    void not_when_one_cell_reads_otherwise() {
        var then = RuleFolder.shipped().with("notes.txt", "备注").files();
        var kept = ReleaseReading.of(LoadedRelease.read(then, Faults.forgiving()));
        var now = RuleFolder.shipped().with("notes.txt", "备注").cell("eligibility.xlsx", "F4", "≥3").files();
        assertThatThrownBy(() -> LoadedRelease.takenIn(now, Optional.of(kept))).isInstanceOf(Refusal.class)
                .hasMessageContainingAll("少了 ELIGIBILITY│P02", "多了 ELIGIBILITY│P02", "≥3");
        assertThat(LoadedRelease.takenIn(then, Optional.of(kept)).tables()).isEqualTo(LoadedRelease.read(RuleFolder.shipped().files()).tables());
    }

    @Test
    void a_part_that_was_not_known_then_does_not_count() {
        var release = LoadedRelease.read(RuleFolder.shipped().files());
        String today = ReleaseReading.of(release).text();
        assertThat(new ReleaseReading(today.replace("、SITE_CHECKS", "").replaceAll("(?m)^SITE_CHECKS│.*\\R?", "").stripTrailing())
                .unlike(release)).isEmpty();
        assertThat(new ReleaseReading("读出 9：别的格式").unlike(release)).containsExactly("保存的读出内容不认识");
        assertThat(new ReleaseReading(today).unlike(release)).isEmpty();
    }

    @Test
    void the_lint_for_hand_written_rules_is_never_forgiven() {
        var files = RuleFolder.shipped().with("drl/extra.drl", """
                rule "X01" when exists Household(members >= 3) then System.exit(0); end
                """).files();
        var kept = ReleaseReading.of(LoadedRelease.read(files, Faults.forgiving()));
        assertThatThrownBy(() -> LoadedRelease.takenIn(files, Optional.of(kept))).hasMessageContaining("不能用“System”");
    }

    @Test
    void a_library_serves_what_was_read_and_nothing_that_is_not_what_its_number_says() {
        var shelf = new Shelf();
        var lax = LoadedRelease.read(RuleFolder.shipped().with("notes.txt", "备注").files(), Faults.forgiving());
        shelf.keep(lax, "以前的程序");
        assertThat(LawLibrary.taken(shelf, lax.id()).id()).isEqualTo(lax.id());
        var forged = new Shelf() {
            @Override
            public Optional<RuleFiles> find(String id) {
                return Optional.of(RuleFolder.shipped().files());
            }
        };
        assertThatThrownBy(() -> LawLibrary.taken(forged, lax.id())).hasMessageContaining("内容与编号不符");
    }
}
