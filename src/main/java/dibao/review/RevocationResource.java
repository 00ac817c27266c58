package dibao.review;

import dibao.shared.CaseNo;
import dibao.shared.Officer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 撤销决定 over REST (docs/INTEGRATION.md); answers the sheet's number. */
@RestController
class RevocationResource {

    record Laid(int sheet) {}

    private final RevocationDesk desk;

    RevocationResource(RevocationDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/cases/{caseNo}/revocation")
    @ResponseStatus(HttpStatus.CREATED)
    Laid revoke(@PathVariable String caseNo, @RequestBody RevocationDesk.Revoking revoking,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return new Laid(desk.revoke(new CaseNo(caseNo), revoking, officer));
    }
}
