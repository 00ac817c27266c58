package dibao.appraisal;

import dibao.shared.CaseNo;
import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** 民主评议会 on pages: the list, a new meeting, its form, and recording it. */
@Controller
class MeetingPage {

    private static final String LEAVE_OUT = "leave-out ";

    private final MeetingDesk desk;
    private final MeetingList list;
    private final Meetings meetings;
    private final WaitingCases waiting;
    private final Divisions divisions;

    MeetingPage(MeetingDesk desk, MeetingList list, Meetings meetings, WaitingCases waiting, Divisions divisions) {
        this.desk = desk;
        this.list = list;
        this.meetings = meetings;
        this.waiting = waiting;
        this.divisions = divisions;
    }

    @GetMapping("/meetings")
    String meetings(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var search = new MeetingList.Search(q, division, state);
        model.addAttribute("search", search);
        model.addAttribute("found", list.find(search, page, officer));
        model.addAttribute("divisions", divisions.openTo(officer));
        model.addAttribute("states", Meeting.STATES);
        model.addAttribute("names", divisions);
        model.addAttribute("mayHold", officer.township() != null && MeetingDesk.mayHold(officer, officer.township()));
        model.addAttribute("base", UriComponentsBuilder.fromPath("/meetings").queryParam("q", "{q}").queryParam("division", "{d}")
                .queryParam("state", "{s}").encode().buildAndExpand(q, division, state).toUriString() + "&");
        return "appraisal/meetings";
    }

    /** What is typed is taken by the constructors alone: they drop empty rows, which setters would look for. */
    @InitBinder
    void byConstructor(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    /** Chooses the village, then its waiting households. */
    @GetMapping("/meetings/new")
    String choose(@RequestParam(defaultValue = "") String village, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        if (officer.township() == null || !MeetingDesk.mayHold(officer, officer.township())) {
            throw Refusal.because("评议会由本乡镇的受理员或民政所负责人办理");
        }
        List<Region> villages = divisions.villagesOf(officer.township());
        boolean known = villages.stream().anyMatch(v -> v.code().equals(village));
        model.addAttribute("villages", villages);
        model.addAttribute("village", village);
        model.addAttribute("waiting", known ? waiting.of(village) : null);
        return "appraisal/new-meeting";
    }

    @PostMapping("/meetings")
    String open(@RequestParam(defaultValue = "") String village, @RequestParam(required = false) @Nullable List<String> caseNo,
            RedirectAttributes notes, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            return "redirect:/meetings/" + desk.open(village, caseNos(caseNo), officer);
        } catch (Refusal refusal) {
            notes.addFlashAttribute("refused", refusal.faults());
            notes.addAttribute("village", village);
            return "redirect:/meetings/new";
        }
    }

    /** @throws Refusal when unknown, or of another township */
    @GetMapping("/meetings/{id}")
    String meeting(@PathVariable long id, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return show(meetings.find(id, officer), model, officer);
    }

    private String show(Meeting meeting, Model model, Officer officer) {
        boolean mayHold = MeetingDesk.mayHold(officer, meeting.township());
        model.addAttribute("meeting", meeting);
        model.addAttribute("township", divisions.name(meeting.township()));
        model.addAttribute("village", divisions.name(meeting.village()));
        model.addAttribute("mayHold", mayHold);
        model.addAttribute("capacities", AppraisalMeeting.CAPACITIES);
        model.addAttribute("conclusions", AppraisalMeeting.CONCLUSIONS);
        model.addAttribute("others", mayHold && meeting.draft() ? waiting.of(meeting.village()).stream()
                .filter(w -> meeting.households().stream().noneMatch(h -> h.caseNo().equals(w.caseNo()))).toList() : List.of());
        return meeting.draft() && mayHold ? "appraisal/meeting" : "appraisal/recorded";
    }

    /** Saves, and then records or leaves a household out; what was typed is kept whatever becomes of the rest. */
    @PostMapping("/meetings/{id}")
    String save(@PathVariable long id, @ModelAttribute MeetingEntry entry, @RequestParam int version,
            @RequestParam(defaultValue = "") String then, Model model, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            desk.save(id, entry, version, officer);
        } catch (Refusal refusal) {
            return kept(id, entry, refusal, model, officer);
        }
        if (then.equals("record")) {
            return record(id, notes, officer);
        }
        if (then.startsWith(LEAVE_OUT)) {
            return noting("redirect:/meetings/" + id, "已移出会议", notes,
                    () -> desk.leaveOut(id, new CaseNo(then.substring(LEAVE_OUT.length())), officer));
        }
        notes.addFlashAttribute("done", "已保存");
        return "redirect:/meetings/" + id;
    }

    /** The page as it was typed, over the other's version: a second press overwrites knowingly. */
    private String kept(long id, MeetingEntry entry, Refusal refusal, Model model, Officer officer) {
        Meeting now = meetings.find(id, officer);
        model.addAttribute("refused", refusal.faults());
        var typed = now.households().stream().map(h -> entry.households().stream()
                .filter(l -> h.waiting() && h.caseNo().value().equals(l.caseNo())).findFirst()
                .map(l -> new Meeting.Household(h.caseNo(), h.applicantName(), MeetingEntry.plain(l.conclusion()),
                        MeetingEntry.plain(l.narrative()), MeetingEntry.plain(l.recused()), false, h.problem())).orElse(h)).toList();
        return show(now.draft() ? new Meeting(now.id(), now.township(), now.village(), entry.withoutHouseholds(), typed, now.version(),
                now.createdBy(), now.savedBy(), now.savedAt(), null, null) : now, model, officer);
    }

    /** Records, or tries those again that failed. */
    @PostMapping("/meetings/{id}/record")
    String record(@PathVariable long id, RedirectAttributes notes, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            notes.addFlashAttribute("problems", desk.record(id, officer));
            Meeting meeting = meetings.find(id, officer);
            notes.addFlashAttribute("done", "已入卷 %d 户，未入卷 %d 户"
                    .formatted(meeting.households().size() - meeting.waiting(), meeting.waiting()));
        } catch (Refusal refusal) {
            notes.addFlashAttribute("refused", refusal.faults());
        }
        return "redirect:/meetings/" + id;
    }

    /** Corrects the line of a household that failed, and tries again. */
    @PostMapping("/meetings/{id}/correct")
    String correct(@PathVariable long id, @ModelAttribute MeetingEntry.Line line, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            desk.correct(id, line, officer);
        } catch (Refusal refusal) {
            notes.addFlashAttribute("refused", refusal.faults());
            return "redirect:/meetings/" + id;
        }
        return record(id, notes, officer);
    }

    @PostMapping("/meetings/{id}/households")
    String invite(@PathVariable long id, @RequestParam(required = false) @Nullable List<String> caseNo, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return noting("redirect:/meetings/" + id, "已加入会议", notes, () -> desk.invite(id, caseNos(caseNo), officer));
    }

    @PostMapping("/meetings/{id}/discard")
    String discard(@PathVariable long id, RedirectAttributes notes, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return noting("redirect:/meetings", "草稿已作废", notes, () -> desk.discard(id, officer));
    }

    private static String noting(String where, String done, RedirectAttributes notes, Runnable act) {
        try {
            act.run();
            notes.addFlashAttribute("done", done);
        } catch (Refusal refusal) {
            notes.addFlashAttribute("refused", refusal.faults());
        }
        return where;
    }

    private static List<CaseNo> caseNos(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(CaseNo::new).toList();
    }
}
