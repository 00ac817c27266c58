package dibao.spotcheck;

import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The batches for another program. */
@RestController
class BatchResource {

    record HandUp(List<CaseNo> caseNos) {

        HandUp {
            caseNos = caseNos == null ? List.of() : List.copyOf(caseNos);
        }
    }

    record Listing(List<Batch> batches, long total, int page) {}

    record BatchAndEntries(Batch batch, List<Batch.Entry> entries) {}

    private final SpotCheckDraw draw;
    private final Batches batches;
    private final MonthSecrets secrets;

    BatchResource(SpotCheckDraw draw, Batches batches, MonthSecrets secrets) {
        this.draw = draw;
        this.batches = batches;
        this.secrets = secrets;
    }

    @PostMapping("/api/batches")
    @ResponseStatus(HttpStatus.CREATED)
    SpotCheckDraw.Outcome handUp(@RequestBody HandUp handUp, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return draw.handUp(handUp.caseNos(), officer);
    }

    @GetMapping("/api/batches")
    Listing list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return new Listing(batches.search(q, page, officer), batches.count(q, officer), Math.max(page, 0));
    }

    @GetMapping("/api/batches/{batchNo}")
    BatchAndEntries one(@PathVariable String batchNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return new BatchAndEntries(batches.find(batchNo, officer), batches.entries(batchNo));
    }

    @GetMapping("/api/batches/{batchNo}/proof")
    Proof proof(@PathVariable String batchNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return draw.proof(batchNo, officer);
    }

    /** Published commitments of the month secrets, newest first. */
    @GetMapping("/api/commitments")
    List<MonthSecrets.Commitment> commitments() {
        return secrets.commitments();
    }
}
