package dibao.household;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Households extends JpaRepository<Household, Long> {

    @Query("select h.id from Household h join h.members m where m.idCard = :idCard order by h.id")
    List<Long> withMember(String idCard);
}
