package dibao.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HandIns extends JpaRepository<HandIn, String> {

    Optional<HandIn> findByApplicantIdAndCategoryAndApplicationDate(String id, String category, LocalDate on);

    /** Oldest first; township null: all. */
    @Query("""
            select h from HandIn h where h.state <> '已受理' and (:township is null or h.township = :township)
            order by h.handedInAt""")
    List<HandIn> waiting(@org.jspecify.annotations.Nullable String township);
}
