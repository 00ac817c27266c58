package dibao.casefile;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Sheets extends JpaRepository<Sheet, Long> {

    List<Sheet> findByCaseNoOrderByNumber(String caseNo);
}
