package dibao.verification;

import dibao.casefile.Archive;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The hits of a case, for the form of the comparison and for other programs. */
@RestController
class HitsResource {

    private final MeansCheck check;
    private final Archive archive;

    HitsResource(MeansCheck check, Archive archive) {
        this.check = check;
        this.archive = archive;
    }

    @GetMapping("/api/cases/{caseNo}/hits")
    List<MeansCheck.Hit> hits(@PathVariable String caseNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return check.hits(archive.open(new CaseNo(caseNo), officer).caseNo());
    }
}
