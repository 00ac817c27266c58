package dibao.casefile;

import dibao.household.CircumstancesReader;
import dibao.paper.Mark;
import dibao.paper.Workbook;
import dibao.paper.Workbooks;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 导入工作簿 — reads the five sheets in which a township hands in many applications at once. */
@Component
public class IntakeWorkbook {

    /**
     * What the workbook holds.
     *
     * @param households one per row of 家庭, in file order
     * @param orphans    rows of the other sheets whose 家庭编号 is not in 家庭
     */
    public record Content(List<IntakeHousehold> households, List<Mark> orphans) {

        /** Orphan rows and warnings, each in one line with its cell. */
        public List<String> notes() {
            return Stream.concat(orphans.stream(), households.stream().flatMap(h -> h.warnings().stream()))
                    .map(IntakeHousehold::line).toList();
        }
    }

    private final Workbooks workbooks;
    private final CircumstancesReader reader;

    public IntakeWorkbook(Workbooks workbooks, CircumstancesReader reader) {
        this.workbooks = workbooks;
        this.reader = reader;
    }

    /**
     * Reads every household; a faulty one never hides another.
     *
     * @param latest last day a 申请日期 may bear: today at intake, {@code LocalDate.MAX} in a trial
     * @throws Refusal one sentence, when the whole file cannot be read: as {@link Workbooks#open}, a missing sheet or
     *     column, no household
     */
    public Content read(byte[] file, LocalDate latest) {
        Workbook workbook = workbooks.open(file);
        List<IntakeRows.Entry> heads = IntakeRows.of(workbook, IntakeColumns.HOUSEHOLDS);
        Map<IntakeColumns, List<IntakeRows.Entry>> rows = new LinkedHashMap<>();
        IntakeColumns.BELONGING.forEach(form -> rows.put(form, IntakeRows.of(workbook, form)));
        if (heads.isEmpty()) {
            throw Refusal.because("工作表「家庭」里没有一户家庭，请填写后再上传");
        }
        Map<String, Long> times = heads.stream()
                .collect(Collectors.groupingBy(IntakeRows.Entry::household, Collectors.counting()));
        Map<String, IntakeEntry> entries = new LinkedHashMap<>();
        List<IntakeEntry> inOrder = new ArrayList<>();
        for (IntakeRows.Entry head : heads) {
            IntakeEntry entry = new IntakeEntry(head);
            entries.putIfAbsent(head.household(), entry);
            inOrder.add(entry);
        }
        List<Mark> orphans = new ArrayList<>();
        rows.forEach((form, list) -> list.forEach(row -> deal(form, row, entries, times, orphans)));
        Map<String, Set<String>> homes = homes(rows.get(IntakeColumns.MEMBERS));
        return new Content(inOrder.stream().map(entry -> entry.read(reader, latest, times, homes)).toList(), orphans);
    }

    /** Rows of a repeated 家庭编号 are not orphans, but nobody can say whose they are. */
    private static void deal(IntakeColumns form, IntakeRows.Entry row, Map<String, IntakeEntry> entries,
            Map<String, Long> times, List<Mark> orphans) {
        String key = row.household();
        IntakeEntry household = key.isEmpty() ? null : entries.get(key);
        if (household == null) {
            orphans.add(new Mark(form.sheet(), row.key().address(), key.isEmpty() ? "家庭编号未填写，本行不属于任何家庭"
                    : "家庭编号「" + key + "」在工作表「家庭」中不存在，请核对"));
        } else if (times.get(key) == 1) {
            household.add(form, row);
        }
    }

    private static Map<String, Set<String>> homes(List<IntakeRows.Entry> members) {
        Map<String, Set<String>> homes = new LinkedHashMap<>();
        members.forEach(row -> row.cells().forEach((column, cell) -> {
            if (column.field().equals("idCard")) {
                homes.computeIfAbsent(IntakeRows.person(cell), id -> new TreeSet<>()).add(row.household());
            }
        }));
        homes.remove("");
        return homes;
    }
}
