package dibao.correspondence;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Forms and letters as Word, for hand-ins and cases. */
@Controller
class FormsPage {

    private final HandInForms handIns;
    private final CaseForms cases;
    private final LetterDesk desk;
    private final Archive archive;

    FormsPage(HandInForms handIns, CaseForms cases, LetterDesk desk, Archive archive) {
        this.handIns = handIns;
        this.cases = cases;
        this.desk = desk;
        this.archive = archive;
    }

    @GetMapping("/hand-ins/{receiptNo}/forms/{form}.docx")
    ResponseEntity<byte[]> ofHandIn(@PathVariable String receiptNo, @PathVariable String form,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return word(form(form).title() + "（" + receiptNo + "）", handIns.paper(form(form), receiptNo, officer));
    }

    /** The last 一次性补正告知书 of a hand-in. @throws Refusal when none was given */
    @GetMapping("/hand-ins/{receiptNo}/supplement.docx")
    ResponseEntity<byte[]> supplement(@PathVariable String receiptNo,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        LetterDesk.Filed letter = desk.of(receiptNo).stream().filter(l -> l.form() == Form.SUPPLEMENT)
                .reduce((first, second) -> second).filter(l -> officer.mayEnter(l.township()))
                .orElseThrow(() -> Refusal.of("receiptNo", "收件 " + receiptNo + " 没有发出过一次性告知"));
        return letter(letter.id(), officer);
    }

    @GetMapping("/cases/{caseNo}/forms/{form}.docx")
    ResponseEntity<byte[]> ofCase(@PathVariable String caseNo, @PathVariable String form,
            @RequestParam(defaultValue = "0") int sheet, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Dossier dossier = archive.open(new CaseNo(caseNo), officer);
        return word(form(form).title() + "（" + caseNo + "）", cases.paper(form(form), sheet, dossier));
    }

    @GetMapping("/letters/{id}.docx")
    ResponseEntity<byte[]> letter(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        LetterDesk.Filed letter = desk.one(id, officer);
        return word(letter.title() + "（" + letter.number() + "）", desk.paper(letter, officer));
    }

    private static Form form(String path) {
        return Form.at(path).orElseThrow(() -> Refusal.of("form", "没有名为「" + path + "」的文书"));
    }

    static ResponseEntity<byte[]> word(String name, byte[] paper) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(LetterDesk.WORD))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name + ".docx", StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(paper);
    }
}
