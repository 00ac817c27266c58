package dibao.casefile;

import dibao.shared.CaseNo;
import dibao.shared.Officer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 变更与终止 over REST (docs/INTEGRATION.md); answers the sheet's number. */
@RestController
@RequestMapping("/api/cases/{caseNo}")
class TurnResource {

    record Laid(int sheet) {}

    private final TurnDesk desk;

    TurnResource(TurnDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/changes")
    @ResponseStatus(HttpStatus.CREATED)
    Laid change(@PathVariable String caseNo, @RequestBody TurnDesk.Change change,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return new Laid(desk.change(new CaseNo(caseNo), change, officer));
    }

    @PostMapping("/closure")
    @ResponseStatus(HttpStatus.CREATED)
    Laid close(@PathVariable String caseNo, @RequestBody TurnDesk.Ending ending,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return new Laid(desk.close(new CaseNo(caseNo), ending, officer));
    }
}
