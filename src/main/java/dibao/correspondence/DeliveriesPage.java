package dibao.correspondence;

import dibao.paper.Letters;
import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** 送达台账 and the page of one letter, where its delivery is recorded. */
@Controller
class DeliveriesPage {

    private final DeliveryList list;
    private final Deliveries deliveries;
    private final LetterDesk desk;
    private final DeliveryProof proof;
    private final Letters letters;
    private final Divisions divisions;

    DeliveriesPage(DeliveryList list, Deliveries deliveries, LetterDesk desk, DeliveryProof proof, Letters letters,
            Divisions divisions) {
        this.list = list;
        this.deliveries = deliveries;
        this.desk = desk;
        this.proof = proof;
        this.letters = letters;
        this.divisions = divisions;
    }

    @GetMapping("/deliveries")
    String all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String form, @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var search = new DeliveryList.Search(q, state, form, township);
        model.addAttribute("search", search);
        model.addAttribute("found", list.find(search, page, officer));
        model.addAttribute("states", List.of(DeliveryList.OPEN, DeliveryList.OVERDUE, DeliveryList.DONE));
        model.addAttribute("forms", Arrays.stream(Form.values()).filter(Form::delivered).toList());
        model.addAttribute("townships", divisions.townshipsOf(officer));
        model.addAttribute("names", divisions);
        model.addAttribute("base", UriComponentsBuilder.fromPath("/deliveries").queryParam("q", "{q}").queryParam("state", "{s}")
                .queryParam("form", "{f}").queryParam("township", "{t}").encode().buildAndExpand(q, state, form, township)
                .toUriString() + "&");
        return "correspondence/deliveries";
    }

    @GetMapping("/letters/{id}")
    String one(@PathVariable long id, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        LetterDesk.Filed letter = desk.one(id, officer);
        model.addAttribute("line", list.line(letter));
        model.addAttribute("records", deliveries.of(id));
        model.addAttribute("township", divisions.name(letter.township()));
        model.addAttribute("mayRecord", Deliveries.mayRecord(officer) && letter.form().delivered());
        model.addAttribute("manners", Delivery.MANNERS);
        model.addAttribute("relations", Delivery.RELATIONS);
        if (!model.containsAttribute("entry")) {
            model.addAttribute("entry", new Delivery.Entry(null, "", Delivery.SELF, Delivery.IN_PERSON, ""));
        }
        return "correspondence/letter";
    }

    /** @param wrong number of the record it corrects, 0 for none */
    @PostMapping("/letters/{id}/delivery")
    String record(@PathVariable long id, @ModelAttribute("entry") Delivery.Entry entry, @RequestParam(defaultValue = "0") long wrong,
            @RequestParam(required = false) @Nullable MultipartFile file, Model model, RedirectAttributes flash,
            @AuthenticationPrincipal(expression = "officer") Officer officer) throws IOException {
        var scan = file == null ? Deliveries.Scan.kept(null) : new Deliveries.Scan(null, file.getOriginalFilename(), file.getBytes());
        try {
            if (wrong > 0) {
                deliveries.correct(id, wrong, entry, scan, officer);
            } else {
                deliveries.record(id, entry, scan, officer);
            }
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.faults());
            model.addAttribute("correcting", wrong > 0);
            return one(id, model, officer);
        }
        flash.addFlashAttribute("done", wrong > 0 ? "送达记录已更正" : "送达已登记");
        return "redirect:/letters/" + id;
    }

    @PostMapping("/letters/{id}/withdrawal")
    String withdraw(@PathVariable long id, @RequestParam long wrong, @RequestParam(defaultValue = "") String note, Model model,
            RedirectAttributes flash, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            deliveries.withdraw(id, wrong, note, officer);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.faults());
            return one(id, model, officer);
        }
        flash.addFlashAttribute("done", "送达登记已撤回，文书回到未送达");
        return "redirect:/letters/" + id;
    }

    /** 送达回证, to be signed. */
    @GetMapping("/letters/{id}/proof.docx")
    ResponseEntity<byte[]> proof(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        LetterDesk.Filed letter = desk.one(id, officer);
        return FormsPage.word("送达回证（" + letter.number() + "）", letters.fill(Form.DELIVERY.template(),
                new HashMap<>(proof.fields(letter, null, officer))));
    }
}
