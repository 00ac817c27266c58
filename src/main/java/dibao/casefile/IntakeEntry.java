package dibao.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.household.Circumstances;
import dibao.household.CircumstancesReader;
import dibao.paper.Cell;
import dibao.paper.Mark;
import dibao.shared.Refusal;
import dibao.shared.Refusal.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One household on its way from cells to an entry such as a form posts; remembers which field came from which cell. */
final class IntakeEntry {

    private final IntakeRows.Entry head;
    private final ObjectNode entry = JsonNodeFactory.instance.objectNode();
    private final Map<String, Cell> cells = new HashMap<>();
    /** By field; what is wrong with the kind of a cell. */
    private final Map<String, String> kindFaults = new HashMap<>();
    private final List<Mark> faults = new ArrayList<>();

    IntakeEntry(IntakeRows.Entry head) {
        this.head = head;
        fill(entry, "", head);
        if (head.household().isEmpty()) {
            faults.add(at(head.key(), "家庭编号未填写"));
        }
    }

    void add(IntakeColumns form, IntakeRows.Entry row) {
        var list = entry.withArray(form.list());
        fill(list.addObject(), form.list() + "[" + (list.size() - 1) + "].", row);
    }

    private void fill(ObjectNode object, String path, IntakeRows.Entry row) {
        row.cells().forEach((column, cell) -> {
            String field = path + column.field();
            cells.put(field, cell);
            column.faultOf(cell).ifPresentOrElse(fault -> {
                kindFaults.put(field, fault);
                faults.add(at(cell, fault));
            }, () -> object.put(column.field(), cell.date() == null ? cell.text() : cell.date().toString()));
        });
    }

    IntakeHousehold read(CircumstancesReader reader, LocalDate latest, Map<String, Long> times,
            Map<String, Set<String>> homes) {
        Circumstances read = null;
        List<Mark> warnings = new ArrayList<>();
        if (!head.household().isEmpty() && times.get(head.household()) > 1) {
            faults.add(at(head.key(), "家庭编号「%s」重复了%d次，每户应有自己的编号，请核对"
                    .formatted(head.household(), times.get(head.household()))));
        } else {
            read = circumstances(reader, latest);
            if (read != null) {
                reader.doubts(read).forEach(doubt -> warnings.add(mark(doubt)));
            }
            elsewhere(homes, warnings);
        }
        return new IntakeHousehold(head.household(), faults.isEmpty() ? read : null, List.copyOf(faults),
                List.copyOf(warnings), at(head.key(), ""), at(cells.get("villageCode"), ""));
    }

    private @Nullable Circumstances circumstances(CircumstancesReader reader, LocalDate latest) {
        try {
            return reader.read(entry, latest);
        } catch (Refusal refusal) {
            refusal.faults().stream().filter(fault -> !kindFaults.containsKey(fault.field()))
                    .forEach(fault -> faults.add(mark(fault)));
            return null;
        }
    }

    private void elsewhere(Map<String, Set<String>> homes, List<Mark> warnings) {
        for (int i = 0; i < entry.path("members").size(); i++) {
            Cell cell = cells.get("members[" + i + "].idCard");
            Set<String> keys = homes.getOrDefault(IntakeRows.person(cell), Set.of());
            if (keys.size() > 1) {
                warnings.add(at(cell, "身份证号「%s」同时出现在家庭%s中，请核对"
                        .formatted(IntakeRows.person(cell), String.join("、", keys))));
            }
        }
    }

    private Mark mark(Fault fault) {
        return at(cells.getOrDefault(fault.field(), head.key()), fault.message());
    }

    private static Mark at(Cell cell, String message) {
        return new Mark(cell.sheet(), cell.address(), message);
    }
}
