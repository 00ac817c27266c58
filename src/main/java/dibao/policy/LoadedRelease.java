package dibao.policy;

import dibao.shared.WorkCalendar;
import java.util.List;
import java.util.Optional;
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
        // without words every column would be unknown: that says nothing about the tables
        var tables = dictionary.headers().isEmpty() ? RuleTables.none()
                : RuleTables.read(files, dictionary, clauses, parameters, faults);
        HandWritten.check(files, clauses, tables.all().map(Rule::id).collect(Collectors.toSet()), faults);
        return new LoadedRelease(note.version() + "-" + files.digest(), note, files, clauses, parameters, calendar,
                tables, dictionary);
    }

    /**
     * One taken in before. A later loader may be stricter about how a file is written: what it refuses today is served
     * all the same if it reads, word for word, what was read then. What guards the house against hand-written code holds always.
     *
     * @param kept what was read when it was taken in, if known
     * @throws dibao.shared.Refusal listing the faults, and what would now be read otherwise
     */
    static LoadedRelease takenIn(RuleFiles files, Optional<ReleaseReading> kept) {
        var faults = new Faults();
        LoadedRelease strict = read(files, faults);
        if (faults.none()) {
            return strict;
        }
        if (kept.isPresent() && HandWritten.sound(strict)) {
            LoadedRelease release = read(files, Faults.forgiving());
            List<String> unlike = kept.get().unlike(release);
            if (unlike.isEmpty()) {
                return release;
            }
            unlike.forEach(line -> faults.add("[登记时的读出内容]", line));
        }
        faults.refuseIfAny("登记过的规则包，现在的程序读不出原来的内容");
        return strict;
    }

    /** As its values hold where the household lives. */
    LoadedRelease in(HouseholdFacts household) {
        Parameters here = parameters.in(household.place());
        return here == parameters ? this : with(here, tables);
    }

    /** A variant, for trying out what a change would do; it keeps the number of the whole. */
    LoadedRelease with(Parameters otherParameters, RuleTables otherTables) {
        return new LoadedRelease(id, note, files, clauses, otherParameters, calendar, otherTables, dictionary);
    }

    /** Whether any value is marked 示例. */
    boolean example() {
        return note.example() || parameters.all().stream()
                .anyMatch(p -> p.allRows().anyMatch(Parameter.Row::example));
    }
}
