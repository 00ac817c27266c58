package dibao.publicity;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.StrictBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 村级公示 for another program, through the same desk as the pages; and the form's saving while it is typed. */
@RestController
@RequestMapping("/api/walls")
class WallResource {

    record Saved(int version) {}

    /** @param lines what would hang of it @param notices notices drawn up with it already and not posted */
    record Ready(CaseNo caseNo, String applicantName, boolean withheld, List<String> lines, List<String> notices) {}

    record Chosen(@Nullable String level, @Nullable String village, @Nullable List<CaseNo> caseNos) {
        Chosen {
            caseNos = caseNos == null ? List.of() : List.copyOf(caseNos);
        }
    }

    /** @param version the one that was read */
    record Typed(@Nullable Integer version, @Nullable WallEntry entry) {}

    /** @param state one of {@link Wall#STATES} @param text what hangs, or would */
    record Seen(long id, String state, Wall wall, WallText.Sheet text) {}

    /** @param done households whose sheet is in the dossier, before or by this call @param open whose is still to be laid */
    record Outcome(String state, long done, long open, long withdrawn, List<WallDesk.Problem> problems) {}

    private final WallDesk desk;
    private final WallList list;
    private final Postable postable;
    private final WallText text;
    private final Divisions divisions;
    private final CountyClock clock;
    private final StrictBody body;

    WallResource(WallDesk desk, WallList list, Postable postable, WallText text, Divisions divisions, CountyClock clock, StrictBody body) {
        this.desk = desk;
        this.list = list;
        this.postable = postable;
        this.text = text;
        this.divisions = divisions;
        this.clock = clock;
        this.body = body;
    }

    /** What is typed is taken by the constructors alone: they drop empty rows, which setters would look for. */
    @InitBinder
    void byConstructor(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @PostMapping("/{id}/draft")
    Saved save(@PathVariable long id, @ModelAttribute WallEntry entry, @RequestParam int version,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return new Saved(desk.save(id, entry, version, officer));
    }

    @GetMapping
    WallList.Page find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return list.find(new WallList.Search(q, division, level, state), page, officer);
    }

    @GetMapping("/ready")
    List<Ready> ready(@RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String village,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        divisions.village(village).filter(v -> officer.mayEnter(v.parentCode()))
                .orElseThrow(() -> Refusal.of("village", "请写明本辖区的村（居）代码，12位"));
        return postable.of(village, Level.of(level)).stream()
                .map(r -> new Ready(r.caseNo(), r.cover().applicantName(), r.withheld(), r.lines(), r.notices())).toList();
    }

    /** Sent twice it numbers nothing twice: a household of a notice not yet posted is refused with that notice's number. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Seen drawUp(@RequestBody JsonNode sent, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Chosen chosen = body.read(sent, Chosen.class);
        String village = WallEntry.plain(chosen.village());
        Level level = Level.of(WallEntry.plain(chosen.level()));
        refuseTaken(chosen.caseNos(), ready(level.name(), village, officer));
        return one(desk.drawUp(level, village, chosen.caseNos(), officer), officer);
    }

    @GetMapping("/{id}")
    Seen one(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Wall wall = desk.present(id, officer);
        return new Seen(id, wall.state(clock.today()), wall, text.of(wall));
    }

    @PutMapping("/{id}")
    Saved type(@PathVariable long id, @RequestBody JsonNode sent, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Typed typed = body.read(sent, Typed.class);
        new FaultList().when(typed.version() == null, "version", "请写明读到的版本号 version")
                .when(typed.entry() == null, "entry", "请填写公示内容 entry").refuse();
        return new Saved(desk.save(id, typed.entry(), typed.version(), officer));
    }

    @DeleteMapping("/{id}/households/{caseNo}")
    Seen leaveOut(@PathVariable long id, @PathVariable String caseNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        desk.leaveOut(id, new CaseNo(caseNo), officer);
        return one(id, officer);
    }

    /** Its number stays used. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dispose(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        desk.dispose(id, officer);
    }

    /** Also tries again what failed before; what is laid is not laid again. */
    @PostMapping("/{id}/post")
    Outcome post(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        List<WallDesk.Problem> problems = desk.post(id, officer);
        Wall now = desk.present(id, officer);
        return new Outcome(now.state(clock.today()), now.entries().stream().filter(e -> e.postingSheet() != null).count(), now.toPost(),
                left(now), problems);
    }

    @PostMapping("/{id}/close")
    Outcome close(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        List<WallDesk.Problem> problems = desk.close(id, officer);
        Wall now = desk.present(id, officer);
        return new Outcome(now.state(clock.today()), now.entries().stream().filter(e -> e.noticeSheet() != null).count(),
                now.toPost() + now.hanging(), left(now), problems);
    }

    private static long left(Wall wall) {
        return wall.entries().stream().filter(e -> e.withdrawn() != null).count();
    }

    private static void refuseTaken(List<CaseNo> caseNos, List<Ready> ready) {
        var faults = new FaultList().when(caseNos.isEmpty(), "caseNos", "请写明至少一户可以公示的家庭");
        for (int i = 0; i < caseNos.size(); i++) {
            CaseNo asked = caseNos.get(i);
            var found = ready.stream().filter(r -> r.caseNo().equals(asked)).findFirst();
            var notices = found.map(Ready::notices).orElse(List.of());
            faults.when(found.isEmpty(), "caseNos[" + i + "]", "案卷 %s 不在该村（居）可以公示的家庭之中".formatted(asked))
                    .when(!notices.isEmpty(), "caseNos[" + i + "]", "案卷 %s 已列入待张贴的%s".formatted(asked, String.join("、", notices)));
        }
        faults.refuse();
    }
}
