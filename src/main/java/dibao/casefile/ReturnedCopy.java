package dibao.casefile;

import dibao.paper.Mark;
import dibao.paper.Workbooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 退回的副本 — the workbook as handed in, every fault at its cell; what the desk returned for other reasons at the village. */
@Component
class ReturnedCopy {

    private final Imports imports;
    private final IntakeWorkbook workbook;
    private final Workbooks workbooks;

    ReturnedCopy(Imports imports, IntakeWorkbook workbook, Workbooks workbooks) {
        this.imports = imports;
        this.workbook = workbook;
        this.workbooks = workbooks;
    }

    /** @throws dibao.shared.Refusal when the file could not be read at all */
    byte[] of(Imports.Job job) {
        byte[] file = imports.content(job.id());
        IntakeWorkbook.Content content = workbook.read(file, job.day());
        Map<Integer, ImportLine> lines = imports.lines(job.id(), Integer.MAX_VALUE, 0).stream()
                .collect(Collectors.toMap(ImportLine::position, Function.identity()));
        List<Mark> marks = new ArrayList<>(content.orphans());
        for (int i = 0; i < content.households().size(); i++) {
            IntakeHousehold household = content.households().get(i);
            ImportLine line = lines.get(i);
            marks.addAll(household.faults());
            household.warnings().forEach(warning -> marks.add(warning.asWarning()));
            if (line != null && household.faults().isEmpty() && !line.outcome().equals(ImportLine.TAKEN)) {
                Mark mark = new Mark(household.village().sheet(), household.village().address(), line.message());
                marks.add(line.outcome().equals(ImportLine.RETURNED) ? mark : mark.asWarning());
            }
        }
        return workbooks.marked(file, marks);
    }
}
