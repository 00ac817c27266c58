package dibao.appraisal;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.shared.CaseNo;
import dibao.shared.Divisions;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.StrictBody;
import java.time.LocalDate;
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

/** 评议会 for another program, through the same desk as the pages; and the form's saving while it is typed. */
@RestController
@RequestMapping("/api/meetings")
class MeetingResource {

    record Saved(int version) {}

    /** @param drafts meetings under way that name it already */
    record Waiting(CaseNo caseNo, String applicantName, LocalDate visitedOn, List<Long> drafts) {}

    record Chosen(@Nullable String village, @Nullable List<CaseNo> caseNos) {
        Chosen {
            caseNos = caseNos == null ? List.of() : List.copyOf(caseNos);
        }
    }

    record Opened(long id) {}

    /** @param version the one that was read */
    record Typed(@Nullable Integer version, @Nullable MeetingEntry entry) {}

    /** @param state 草稿, 已记录 @param waiting households whose sheet is not laid */
    record Seen(long id, String state, long waiting, Meeting meeting) {}

    /** @param laid households whose sheet is in the dossier, before or by this call */
    record Outcome(long laid, long waiting, List<MeetingDesk.Problem> problems) {}

    private final MeetingDesk desk;
    private final Meetings meetings;
    private final MeetingList list;
    private final WaitingCases waiting;
    private final Divisions divisions;
    private final StrictBody body;

    MeetingResource(MeetingDesk desk, Meetings meetings, MeetingList list, WaitingCases waiting, Divisions divisions, StrictBody body) {
        this.desk = desk;
        this.meetings = meetings;
        this.list = list;
        this.waiting = waiting;
        this.divisions = divisions;
        this.body = body;
    }

    /** What is typed is taken by the constructors alone: they drop empty rows, which setters would look for. */
    @InitBinder
    void byConstructor(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @PostMapping("/{id}/draft")
    Saved save(@PathVariable long id, @ModelAttribute MeetingEntry entry, @RequestParam int version,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return new Saved(desk.save(id, entry, version, officer));
    }

    @GetMapping
    MeetingList.Page find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return list.find(new MeetingList.Search(q, division, state), page, officer);
    }

    @GetMapping("/waiting")
    List<Waiting> waiting(@RequestParam(defaultValue = "") String village, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        divisions.village(village).filter(v -> officer.mayEnter(v.parentCode()))
                .orElseThrow(() -> Refusal.of("village", "请写明本辖区的村（居）代码，12位"));
        return waiting.of(village).stream()
                .map(w -> new Waiting(w.caseNo(), w.cover().applicantName(), w.visitedOn(), w.drafts())).toList();
    }

    /** Sent twice it opens nothing twice: a household of an open draft is refused with the draft's number. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody JsonNode sent, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Chosen chosen = body.read(sent, Chosen.class);
        String village = MeetingEntry.plain(chosen.village());
        refuseTaken(chosen.caseNos(), waiting(village, officer));
        return new Opened(desk.open(village, chosen.caseNos(), officer));
    }

    @GetMapping("/{id}")
    Seen one(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Meeting meeting = meetings.find(id, officer);
        return new Seen(id, meeting.state(), meeting.waiting(), meeting);
    }

    @PutMapping("/{id}")
    Saved type(@PathVariable long id, @RequestBody JsonNode sent, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Typed typed = body.read(sent, Typed.class);
        new FaultList().when(typed.version() == null, "version", "请写明读到的版本号 version")
                .when(typed.entry() == null, "entry", "请填写会议内容 entry").refuse();
        return new Saved(desk.save(id, typed.entry(), typed.version(), officer));
    }

    @PostMapping("/{id}/households")
    Seen invite(@PathVariable long id, @RequestBody JsonNode sent, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        List<CaseNo> caseNos = body.read(sent, Chosen.class).caseNos();
        var others = waiting(meetings.find(id, officer).village(), officer).stream()
                .map(w -> new Waiting(w.caseNo(), w.applicantName(), w.visitedOn(), w.drafts().stream().filter(d -> d != id).toList())).toList();
        refuseTaken(caseNos, others);
        desk.invite(id, caseNos, officer);
        return one(id, officer);
    }

    @DeleteMapping("/{id}/households/{caseNo}")
    Seen leaveOut(@PathVariable long id, @PathVariable String caseNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        desk.leaveOut(id, new CaseNo(caseNo), officer);
        return one(id, officer);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        desk.discard(id, officer);
    }

    /** Also tries again what failed before; what is laid is not laid again. */
    @PostMapping("/{id}/record")
    Outcome record(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        List<MeetingDesk.Problem> problems = desk.record(id, officer);
        Meeting now = meetings.find(id, officer);
        return new Outcome(now.households().size() - now.waiting(), now.waiting(), problems);
    }

    /** The line of a household that failed, put right; then tried again. */
    @PostMapping("/{id}/corrections")
    Outcome correct(@PathVariable long id, @RequestBody JsonNode sent, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        desk.correct(id, body.read(sent, MeetingEntry.Line.class), officer);
        return record(id, officer);
    }

    private static void refuseTaken(List<CaseNo> caseNos, List<Waiting> waiting) {
        var faults = new FaultList().when(caseNos.isEmpty(), "caseNos", "请写明至少一户待评议的家庭");
        for (int i = 0; i < caseNos.size(); i++) {
            CaseNo asked = caseNos.get(i);
            var found = waiting.stream().filter(w -> w.caseNo().equals(asked)).findFirst();
            var drafts = found.map(Waiting::drafts).orElse(List.of());
            faults.when(found.isEmpty(), "caseNos[" + i + "]", "案卷 %s 不在该村（居）待评议的家庭之中".formatted(asked))
                    .when(!drafts.isEmpty(), "caseNos[" + i + "]", "案卷 %s 已在评议会草稿 %s 中，请在那份草稿中办理".formatted(asked, drafts));
        }
        faults.refuse();
    }
}
