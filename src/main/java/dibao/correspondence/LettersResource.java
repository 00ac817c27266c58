package dibao.correspondence;

import dibao.casefile.Archive;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Letters and their delivery for programs (docs/INTEGRATION.md). */
@RestController
class LettersResource {

    record Letter(long id, String form, String title, String number, LocalDate madeOn, @Nullable LocalDate deliverBy,
            boolean provisional, boolean open, @Nullable LocalDate deliveredOn) {}

    /** @param wrong number of the record it corrects, or null */
    record Recorded(@Nullable LocalDate deliveredOn, String receivedBy, String relation, String manner, String note,
            @Nullable String proofId, @Nullable Long wrong) {}

    record Kept(long id) {}

    private final Archive archive;
    private final LetterDesk desk;
    private final DeliveryList list;
    private final Deliveries deliveries;

    LettersResource(Archive archive, LetterDesk desk, DeliveryList list, Deliveries deliveries) {
        this.archive = archive;
        this.desk = desk;
        this.list = list;
        this.deliveries = deliveries;
    }

    @GetMapping("/api/cases/{caseNo}/letters")
    List<Letter> letters(@PathVariable String caseNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        archive.open(new CaseNo(caseNo), officer);
        return desk.of(caseNo).stream().map(list::line).map(l -> new Letter(l.letter().id(), l.letter().form().path(),
                l.letter().title(), l.letter().number(), l.letter().madeOn(), l.letter().deliverBy(), l.letter().provisional(),
                l.letter().deliverBy() != null && l.open(), l.delivery() == null ? null : l.delivery().deliveredOn())).toList();
    }

    @PostMapping("/api/letters/{id}/delivery")
    Kept record(@PathVariable long id, @RequestBody Recorded said, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var entry = new Delivery.Entry(said.deliveredOn(), said.receivedBy(), said.relation(), said.manner(), said.note());
        var scan = Deliveries.Scan.kept(said.proofId());
        return new Kept(said.wrong() == null ? deliveries.record(id, entry, scan, officer)
                : deliveries.correct(id, said.wrong(), entry, scan, officer));
    }
}
