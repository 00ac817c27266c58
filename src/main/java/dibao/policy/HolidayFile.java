package dibao.policy;

import dibao.shared.WorkCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** 节假日表 — parameters/holidays-*.csv: {@code date,name,day_off,notice_year}, as the State Council's notices say. */
final class HolidayFile {

    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);

    private HolidayFile() {}

    static WorkCalendar read(RuleFiles files, Faults faults) {
        Map<LocalDate, Boolean> dayOff = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        files.content().forEach((path, bytes) -> {
            if (path.startsWith("parameters/holidays") && path.endsWith(".csv")) {
                String[] lines = TextFile.read(files, path, faults).orElse("").split("\\R");
                for (int i = 1; i < lines.length; i++) {
                    line(lines[i], "[" + path + "]第" + (i + 1) + "行", dayOff, years, faults);
                }
            }
        });
        if (years.isEmpty()) {
            faults.add("[parameters/holidays-*.csv]", "没有节假日数据，期限无法计算");
        }
        return new WorkCalendar(dayOff, years);
    }

    /** Spreadsheets write 2027/1/1 and TRUE where a text editor was given 2027-01-01 and true. */
    private static LocalDate day(String cell) {
        return LocalDate.parse(cell, cell.contains("/") ? SLASHED : DateTimeFormatter.ISO_LOCAL_DATE);
    }

    private static void line(String line, String where, Map<LocalDate, Boolean> dayOff, Set<Integer> years,
            Faults faults) {
        String[] cells = line.split(",", -1);
        try {
            if (cells.length != 4 || !cells[2].strip().matches("(?i)true|false")) {
                throw new IllegalArgumentException(line);
            }
            if (dayOff.put(day(cells[0].strip()), Boolean.valueOf(cells[2].strip())) != null) {
                faults.add(where, "日期 " + cells[0] + " 重复，每天只写一行");
            }
            years.add(Integer.valueOf(cells[3].strip()));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            faults.add(where, "“" + line + "”应为“日期,名称,true或false,通知年份”，例如 2027-01-01,元旦,true,2027（true 放假，false 上班）");
        }
    }
}
