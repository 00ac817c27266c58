package dibao.policy;

import dibao.policy.ReleaseLife.State;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 政策台页 — every release with its state, its log and its differences; everybody reads, two posts act. */
@Controller
@RequestMapping("/policy")
class ReleasePage {

    /** While something can still be mended. */
    private static final Set<State> BEFORE_FORCE = Set.of(State.草稿, State.已检查, State.已模拟, State.已提交, State.已批准);

    private final ReleaseDesk desk;
    private final ReleaseShelf shelf;
    private final LawLibrary library;
    private final ReleaseNodes nodes;
    private final ReleaseStops stops;
    private final CountyClock clock;

    ReleasePage(ReleaseDesk desk, ReleaseShelf shelf, LawLibrary library, ReleaseNodes nodes, ReleaseStops stops,
            CountyClock clock) {
        this.stops = stops;
        this.desk = desk;
        this.shelf = shelf;
        this.library = library;
        this.nodes = nodes;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        List<ReleaseAct> acts = shelf.acts();
        model.addAttribute("releases", shelf.all().stream().map(r -> ReleaseView.of(r, acts, clock.today())).toList());
        model.addAttribute("nodes", nodes.all());
        model.addAttribute("alarms", nodes.alarms());
        model.addAttribute("disagreements", stops.kept());
        model.addAttribute("folder", library.folder());
        model.addAttribute("files", library.timetable().on(clock.today())
                .map(e -> library.with(e.releaseId(), j -> j.release().files().content().keySet().stream()
                        .filter(path -> !path.equals(ReleaseNote.FILE)).toList())).orElse(List.of()));
        posts(model, officer);
        return "policy/releases";
    }

    @GetMapping("/releases/{id}")
    String release(@PathVariable String id, @RequestParam(required = false) @Nullable String against, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        desk.life(id);
        List<ReleaseAct> acts = shelf.acts();
        var all = shelf.all().stream().map(r -> ReleaseView.of(r, acts, clock.today())).toList();
        String other = against != null ? against : library.timetable().on(clock.today())
                .map(ReleaseTimetable.Entry::releaseId).orElse(id);
        model.addAttribute("release", all.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow());
        model.addAttribute("others", all.stream().filter(r -> !r.id().equals(id)).toList());
        model.addAttribute("against", other);
        try {
            model.addAttribute("running", library.with(id, j -> j.release().note().running()));
            model.addAttribute("remarks", BEFORE_FORCE.contains(ReleaseLife.of(id, acts, clock.today()).state())
                    ? library.with(id, j -> RuleCheck.of(j.release().files()).remarks()) : List.of());
            model.addAttribute("hindrances", library.with(id, j -> ReleaseHindrances.of(j.release())));
            model.addAttribute("differences", other.equals(id) ? List.of() : differences(other, id));
        } catch (Refusal broken) {
            model.addAttribute("broken", broken.getMessage());
        }
        model.addAttribute("examplesAllowed", library.examplesAllowed());
        model.addAttribute("today", clock.today());
        posts(model, officer);
        return "policy/release";
    }

    /** @throws Refusal when there is no such release */
    private List<RuleDiff.Difference> differences(String before, String after) {
        LoadedRelease one = library.with(before, Judge::release);
        return RuleDiff.between(one, library.with(after, Judge::release));
    }

    @GetMapping("/releases/{id}/rules.zip")
    ResponseEntity<byte[]> zip(@PathVariable String id) {
        desk.life(id);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("rules-" + id + ".zip", StandardCharsets.UTF_8).build().toString())
                .body(shelf.find(id).orElseThrow().zip());
    }

    /** A zip of the folder, or one file laid over the release in force. */
    @PostMapping("/upload")
    String upload(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable String running,
            RedirectAttributes flash, @AuthenticationPrincipal(expression = "officer") Officer officer) throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        byte[] content = file.getBytes();
        try {
            RuleFiles files = name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip") ? ReleaseUpload.folder(content)
                    : ReleaseUpload.over(library.current(), name, content, new ReleaseUpload.Cover(version, from, running), officer);
            return "redirect:/policy/releases/" + desk.draft(files, "上传 " + name, officer);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("faults", refusal.faults());
            return "redirect:/policy";
        }
    }

    private static void posts(Model model, Officer officer) {
        model.addAttribute("drafter", officer.has(Role.POLICY));
        model.addAttribute("approver", officer.has(Role.COUNTY_APPROVER));
    }
}
