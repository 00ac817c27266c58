package dibao.publicity;

import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.LegalTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 墙上的内容 — exactly what hangs: the public fields of each household, and one count of those that must not be named. */
@Component
class WallText {

    /**
     * 公示单 of a village.
     *
     * @param columns names of the public fields, rows their contents; no row for who must not be named
     * @param posted  false: not on the wall yet, dated as if posted today
     */
    record Sheet(Level level, String noticeNo, String place, String office, List<String> columns, List<List<String>> rows,
            long withheld, LocalDate postedOn, LocalDate lastDay, boolean posted) {

        public String withheldLine() {
            return withheld == 0 ? "" : NoticeText.withheld(withheld);
        }
    }

    private final Divisions divisions;
    private final NoticeText text;
    private final NoticeCheck check;
    private final LegalTerms terms;
    private final CountyClock clock;

    WallText(Divisions divisions, NoticeText text, NoticeCheck check, LegalTerms terms, CountyClock clock) {
        this.divisions = divisions;
        this.text = text;
        this.check = check;
        this.terms = terms;
        this.clock = clock;
    }

    /** Without the households that left it. */
    Sheet of(Wall wall) {
        var shown = wall.entries().stream().filter(e -> e.withdrawn() == null)
                .filter(e -> wall.postedOn() == null || e.postingSheet() != null).map(e -> new Shown(e.withheld(), e.lines())).toList();
        return sheet(wall.level(), wall.noticeNo(), wall.village(), shown, Objects.requireNonNullElse(wall.postedOn(), clock.today()),
                wall.postedOn() != null);
    }

    /** Before it has a number. */
    Sheet preview(Level level, String village, List<Postable.Ready> chosen) {
        return sheet(level, "（编制后编号）", village, chosen.stream().map(r -> new Shown(r.withheld(), r.lines())).toList(),
                clock.today(), false);
    }

    private record Shown(boolean withheld, List<String> lines) {}

    private Sheet sheet(Level level, String number, String village, List<Shown> all, LocalDate day, boolean posted) {
        var columns = new LinkedHashSet<>(List.of(terms.text(level.key("fields"), day).split("、")));
        var named = all.stream().filter(s -> !s.withheld()).map(s -> cells(s.lines())).toList();
        named.forEach(cells -> columns.addAll(cells.keySet()));
        var rows = new ArrayList<List<String>>();
        named.forEach(cells -> rows.add(columns.stream().map(c -> cells.getOrDefault(c, "")).toList()));
        String township = village.substring(0, 9);
        return new Sheet(level, number, divisions.name(township) + (rows.isEmpty() ? "" : divisions.name(village)),
                text.office(township, level), List.copyOf(columns), rows, all.size() - rows.size(), day,
                check.closesOn(level, day).minusDays(1), posted);
    }

    private static Map<String, String> cells(List<String> lines) {
        var cells = new LinkedHashMap<String, String>();
        lines.forEach(line -> cells.put(line.substring(0, line.indexOf('：')), line.substring(line.indexOf('：') + 1)));
        return cells;
    }
}
