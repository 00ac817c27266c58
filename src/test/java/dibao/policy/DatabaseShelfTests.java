package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseTest;
import dibao.shared.LegalTerms;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@DisplayName("书架")
class DatabaseShelfTests {

    @Autowired
    private DatabaseShelf shelf;
    @Autowired
    private LawLibrary library;
    @Autowired
    private LegalTerms terms;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_release_in_force_is_kept_whole() {
        LoadedRelease served = library.current();
        assertThat(shelf.find(served.id()).orElseThrow().digest()).isEqualTo(served.files().digest());
        assertThat(LoadedRelease.read(shelf.find(served.id()).orElseThrow()).id()).isEqualTo(served.id());
        assertThat(shelf.find("2018.1-000000000000")).isEmpty();
        shelf.keep(served, "再放一次");
        assertThat(shelf.all()).filteredOn(r -> r.id().equals(served.id())).hasSize(1);
    }

    @Test
    void the_database_itself_refuses_to_change_a_release_or_its_log() {
        for (String change : List.of("update policy_release set content = ''", "delete from policy_release_act",
                "update policy_release_act set officer_name = '别人'", "truncate policy_release_act")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("只能追加");
        }
    }

    @Test
    void the_house_reads_its_terms_from_the_library() {
        assertThat(terms.due("clock.survey", LocalDate.of(2018, 7, 9)).day()).isEqualTo("2018-07-23");
    }
}
