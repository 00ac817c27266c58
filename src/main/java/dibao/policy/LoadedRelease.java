package dibao.policy;

import dibao.shared.WorkCalendar;
import java.util.stream.Collectors;

/** 发布包 — one release, read and found whole. */
record LoadedRelease(String id, ReleaseNote note, RuleFiles files, Clauses clauses, Parameters parameters,
        WorkCalendar calendar, RuleTables tables, Dictionary dictionary) {

    /** @throws dibao.shared.Refusal listing every fault of the folder, with its place */
    static LoadedRelease read(RuleFiles files) {
        var faults = new Faults();
        LoadedRelease release = read(files, faults);
        faults.refuseIfAny("规则包有误，未启用");
        return release;
    }

    /** For a check: everything said of the folder goes to the list; usable only if no fault is among it. */
    static LoadedRelease read(RuleFiles files, Faults faults) {
        files.refuseStrangers(faults);
        ReleaseNote note = ReleaseNote.read(files, faults);
        Clauses clauses = Clauses.read(files, faults);
        Parameters parameters = new ParameterReader(clauses, faults).read(files);
        var calendar = HolidayFile.read(files, faults);
        Dictionary dictionary = Dictionary.read(files, faults);
        var tables = RuleTables.read(files, dictionary, clauses, parameters, faults);
        HandWritten.check(files, clauses, tables.all().map(Rule::id).collect(Collectors.toSet()), faults);
        return new LoadedRelease(note.version() + "-" + files.digest(), note, files, clauses, parameters, calendar,
                tables, dictionary);
    }

    /** A variant, for trying out what a change would do; it keeps the number of the whole. */
    LoadedRelease with(Parameters otherParameters, RuleTables otherTables) {
        return new LoadedRelease(id, note, files, clauses, otherParameters, calendar, otherTables, dictionary);
    }

    /** Whether any value is marked 示例. */
    boolean example() {
        return note.example() || parameters.all().stream()
                .anyMatch(p -> p.rows().stream().anyMatch(Parameter.Row::example));
    }
}
