package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseTest;
import dibao.shared.LegalTerms;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("书架")
class DatabaseShelfTests {

    @Autowired
    private DatabaseShelf shelf;
    @Autowired
    private LawLibrary library;
    @Autowired
    private LegalTerms terms;

    @Test
    void the_release_served_at_the_start_is_kept_whole() {
        LoadedRelease served = library.current().release();
        assertThat(shelf.find(served.id()).orElseThrow().digest()).isEqualTo(served.files().digest());
        assertThat(LoadedRelease.read(shelf.find(served.id()).orElseThrow()).id()).isEqualTo(served.id());
        assertThat(shelf.find("2018.1-000000000000")).isEmpty();
    }

    @Test
    void a_release_served_again_moves_to_the_front_and_is_kept_once() {
        var far = new RuleLibrary.Release("test-far", "9", LocalDate.of(2999, 1, 1), true, true);
        RuleFiles files = RuleFolder.shipped().files();
        shelf.keep(far, files);
        shelf.keep(library.current().release().entry(), files);
        assertThat(shelf.all().get(0).id()).isEqualTo(library.current().release().id());
        shelf.keep(far, files);
        assertThat(shelf.all().get(0)).isEqualTo(far.old());
        assertThat(shelf.all()).filteredOn(r -> r.id().equals("test-far")).hasSize(1);
    }

    @Test
    void the_house_reads_its_terms_from_the_library() {
        assertThat(terms.due("clock.survey", LocalDate.of(2018, 7, 9)).day()).isEqualTo("2018-07-23");
    }
}
