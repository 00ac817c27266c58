package dibao.publicity;

import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;
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

/** 村级公示 on pages: the list, a new notice, posting it, objections while it hangs, and taking it down. */
@Controller
class WallPage {

    private static final String LEAVE_OUT = "leave-out ";

    private final WallDesk desk;
    private final WallList list;
    private final Walls walls;
    private final Postable postable;
    private final WallText text;
    private final Divisions divisions;
    private final CountyClock clock;

    WallPage(WallDesk desk, WallList list, Walls walls, Postable postable, WallText text, Divisions divisions, CountyClock clock) {
        this.desk = desk;
        this.list = list;
        this.walls = walls;
        this.postable = postable;
        this.text = text;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/walls")
    String walls(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var search = new WallList.Search(q, division, level, state);
        model.addAttribute("search", search);
        model.addAttribute("found", list.find(search, page, officer));
        model.addAttribute("divisions", divisions.openTo(officer));
        model.addAttribute("levels", Level.values());
        model.addAttribute("states", Wall.STATES);
        model.addAttribute("names", divisions);
        model.addAttribute("today", clock.today());
        model.addAttribute("mayDrawUp", levelsOf(officer));
        model.addAttribute("base", UriComponentsBuilder.fromPath("/walls").queryParam("q", "{q}").queryParam("division", "{d}")
                .queryParam("level", "{l}").queryParam("state", "{s}").encode().buildAndExpand(q, division, level, state)
                .toUriString() + "&");
        return "publicity/walls";
    }

    private static List<Level> levelsOf(Officer officer) {
        return Stream.of(Level.values())
                .filter(l -> WallDesk.mayPost(officer, l, officer.township() == null ? "" : officer.township())).toList();
    }

    /** What is typed is taken by the constructors alone: they drop empty rows, which setters would look for. */
    @InitBinder
    void byConstructor(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    /** Chooses level and village, then the households; shows what would hang of each. */
    @GetMapping("/walls/new")
    String choose(@RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String village, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        List<Level> levels = levelsOf(officer);
        if (levels.isEmpty()) {
            throw Refusal.because("乡镇公示由本乡镇的受理员或民政所负责人办理，县级公示由县审核员办理");
        }
        Level chosen = level.isBlank() ? levels.get(0) : Level.of(level);
        model.addAttribute("levels", levels);
        model.addAttribute("level", chosen);
        model.addAttribute("villages", divisions.openTo(officer));
        model.addAttribute("village", village);
        model.addAttribute("ready", allowed(village, officer) ? postable.of(village, chosen) : null);
        return "publicity/new-wall";
    }

    private boolean allowed(String village, Officer officer) {
        return divisions.village(village).filter(v -> officer.mayEnter(v.parentCode())).isPresent();
    }

    @GetMapping("/walls/preview")
    String preview(@RequestParam String level, @RequestParam String village, @RequestParam(required = false) @Nullable List<String> caseNo,
            Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        if (!allowed(village, officer)) {
            throw Refusal.of("village", "请选择本辖区的村（居）");
        }
        List<CaseNo> chosen = caseNos(caseNo);
        model.addAttribute("notice", text.preview(Level.of(level), village,
                postable.of(village, Level.of(level)).stream().filter(r -> chosen.contains(r.caseNo())).toList()));
        return "publicity/wall-print";
    }

    @PostMapping("/walls")
    String drawUp(@RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String village,
            @RequestParam(required = false) @Nullable List<String> caseNo, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            return "redirect:/walls/" + desk.drawUp(Level.of(level), village, caseNos(caseNo), officer);
        } catch (Refusal refusal) {
            notes.addFlashAttribute("refused", refusal.faults());
            notes.addAttribute("level", level);
            notes.addAttribute("village", village);
            return "redirect:/walls/new";
        }
    }

    /** @throws Refusal when unknown, or of another township */
    @GetMapping("/walls/{id}")
    String wall(@PathVariable long id, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return show(desk.present(id, officer), model, officer);
    }

    private String show(Wall wall, Model model, Officer officer) {
        model.addAttribute("wall", wall);
        model.addAttribute("state", wall.state(clock.today()));
        model.addAttribute("daysLeft", wall.daysLeft(clock.today()));
        model.addAttribute("place", divisions.name(wall.township()) + divisions.name(wall.village()));
        model.addAttribute("mayPost", !wall.voided() && WallDesk.mayPost(officer, wall.level(), wall.township()));
        model.addAttribute("sheet", text.of(wall));
        return "publicity/wall";
    }

    /** Saves, and then posts, ends or leaves a household out; what was typed is kept whatever becomes of the rest. */
    @PostMapping("/walls/{id}")
    String save(@PathVariable long id, @ModelAttribute WallEntry entry, @RequestParam int version,
            @RequestParam(defaultValue = "") String then, Model model, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            desk.save(id, entry, version, officer);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.faults());
            Wall now = desk.present(id, officer);
            return show(now.closedOn() == null ? now.typed(entry) : now, model, officer);
        }
        return act(id, then, notes, officer);
    }

    /** {@code post} and {@code close} also try those again that failed. */
    @PostMapping("/walls/{id}/act")
    String act(@PathVariable long id, @RequestParam String then, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            notes.addFlashAttribute("done", done(id, then, notes, officer));
        } catch (Refusal refusal) {
            notes.addFlashAttribute("refused", refusal.faults());
        }
        return "redirect:/walls/" + id;
    }

    private String done(long id, String then, RedirectAttributes notes, Officer officer) {
        if (then.equals("post") || then.equals("close")) {
            notes.addFlashAttribute("problems", then.equals("post") ? desk.post(id, officer) : desk.close(id, officer));
            Wall wall = walls.find(id, officer);
            return then.equals("post") ? "张贴已入卷 %d 户，未入卷 %d 户".formatted(wall.entries().size() - wall.toPost(), wall.toPost())
                    : "公示结果已入卷 %d 户，撤出 %d 户，未入卷 %d 户".formatted(
                            wall.entries().stream().filter(e -> e.noticeSheet() != null).count(),
                            wall.entries().stream().filter(e -> e.withdrawn() != null).count(), wall.hanging() + wall.toPost());
        }
        if (then.startsWith(LEAVE_OUT)) {
            desk.leaveOut(id, new CaseNo(then.substring(LEAVE_OUT.length())), officer);
            return "已移出公示";
        }
        if (then.equals("void")) {
            desk.dispose(id, officer);
            return "公示已作废，编号保留";
        }
        return "已保存";
    }

    private static List<CaseNo> caseNos(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(CaseNo::new).toList();
    }
}
