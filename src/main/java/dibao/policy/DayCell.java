package dibao.policy;

import dibao.paper.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 日期格 — a day typed as a date of the spreadsheet or as {@code 2018-01-01}; anything else is refused with what it may mean. */
final class DayCell {

    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2100;

    private DayCell() {}

    /** @param instead a word that may stand in place of a day, or "" */
    static Optional<LocalDate> read(Cell cell, String where, String expected, String instead, Faults faults) {
        if (cell.kind() == Cell.Kind.DATE) {
            if (cell.text().contains("T")) {
                faults.add(where, "“" + cell.text() + "”带有时刻，只填日期，应填" + expected);
                return Optional.empty();
            }
            if (!cell.format().matches("(?i).*(y|e).*|General")) {
                faults.note(where, "只显示了月和日，按 " + cell.text() + " 理解；年份不对的，请改成完整的日期");
            }
            return sensible(cell.date(), where, expected, faults);
        }
        String text = CellText.read(cell, where, expected, faults).orElse("");
        if (text.isEmpty() || text.equals(instead)) {
            return Optional.empty();
        }
        try {
            return sensible(LocalDate.parse(text), where, expected, faults);
        } catch (DateTimeException noDate) {
            String near = Suggestion.day(text);
            faults.add(where, "“" + CellText.shown(text) + "”不是日期，应填" + expected
                    + (near.isEmpty() && !instead.isEmpty() ? open(text, instead) : near));
            return Optional.empty();
        }
    }

    /** Other words for a day that never comes. */
    private static String open(String text, String instead) {
        return text.matches("永久|长久|至今|无限期|不限|无|任意|现行有效?|一直有效|[-—/]+") ? "，是否想填“" + instead + "”？"
                : Suggestion.among(text, List.of(instead));
    }

    private static Optional<LocalDate> sensible(LocalDate day, String where, String expected, Faults faults) {
        if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
            faults.add(where, "日期 " + day + " 的年份不合理（应在 " + EARLIEST_YEAR + " 至 " + LATEST_YEAR + " 之间），应填" + expected);
            return Optional.empty();
        }
        return Optional.of(day);
    }
}
