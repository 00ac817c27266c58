package dibao.appraisal;

import dibao.shared.Officer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 自动保存 — the form saves while it is typed. */
@RestController
class MeetingResource {

    record Saved(int version) {}

    private final MeetingDesk desk;

    MeetingResource(MeetingDesk desk) {
        this.desk = desk;
    }

    /** What is typed is taken by the constructors alone: they drop empty rows, which setters would look for. */
    @InitBinder
    void byConstructor(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @PostMapping("/api/meetings/{id}/draft")
    Saved save(@PathVariable long id, @ModelAttribute MeetingEntry entry, @RequestParam int version,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return new Saved(desk.save(id, entry, version, officer));
    }
}
