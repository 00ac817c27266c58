package dibao.casefile;

import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of a hand-in. */
@RestController
class HandInsResource {

    record Answer(String receiptNo, LocalDate handedInOn, LocalDate answerDue, boolean provisional, String state,
            @Nullable String caseNo) {}

    private final IntakeDesk desk;

    HandInsResource(IntakeDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/hand-ins/{receiptNo}")
    Answer one(@PathVariable String receiptNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var receipt = desk.receipt(receiptNo, officer);
        return new Answer(receipt.receiptNo(), receipt.handedInOn(), receipt.answer(), receipt.provisional(),
                receipt.state(), receipt.caseNo().map(CaseNo::value).orElse(null));
    }
}
