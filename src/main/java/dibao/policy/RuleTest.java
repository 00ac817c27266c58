package dibao.policy;

import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * 检验 — what the cases, the generated boundaries and the mutation run say of one release.
 *
 * @param cases      every case of the workbooks and stories
 * @param coverage   per rule: hit once, and missed once by a single condition
 * @param boundaries how many made-up households at the edge of a condition were judged twice
 * @param disagreements where Drools, the interpreter and the conditions do not agree
 * @param mutants    every number moved by one unit
 */
public record RuleTest(String releaseId, List<CaseRun> cases, List<Coverage> coverage, int boundaries,
        List<String> disagreements, List<Mutant> mutants) {

    /** @param faults empty when it came out as expected */
    public record CaseRun(String id, String title, String where, List<String> faults) {

        public boolean passed() {
            return faults.isEmpty();
        }
    }

    /** @throws Refusal when the folder has faults, which {@link RuleCheck} lists, or a hand-written rule does not compile */
    static RuleTest of(RuleFiles files) {
        LoadedRelease release = LoadedRelease.read(files);
        try (var judge = new Judge(release)) {
            return of(judge);
        }
    }

    static RuleTest of(Judge judge) {
        var faults = new Faults();
        List<PolicyCase> cases = CaseBook.of(judge.release(), faults);
        faults.refuseIfAny("用例有误");
        var runs = new ArrayList<CaseRun>();
        var passed = new ArrayList<PolicyCase>();
        for (PolicyCase one : cases) {
            var found = new Faults();
            one.compare(judge, found);
            runs.add(new CaseRun(one.id(), one.title(), one.where(), found.all().stream().map(Refusal.Fault::message).toList()));
            if (found.none()) {
                passed.add(one);
            }
        }
        BoundaryRun.Outcome boundaries = BoundaryRun.of(judge);
        return new RuleTest(judge.release().id(), List.copyOf(runs), Coverage.of(judge, passed), boundaries.tried(),
                boundaries.disagreements(), MutationRun.of(judge.release(), byTables(judge.release(), passed)));
    }

    /** Cases that hand-written rules decide say nothing about the tables' numbers. */
    private static List<PolicyCase> byTables(LoadedRelease release, List<PolicyCase> cases) {
        try (var tables = Judge.byTablesAlone(release)) {
            return cases.stream().filter(c -> !c.notices(tables)).toList();
        }
    }

    /** What keeps the release from being used, one sentence each: cases, disagreements, rules no case exercises. */
    public List<String> failures() {
        var failures = new ArrayList<String>();
        cases.forEach(c -> failures.addAll(c.faults()));
        failures.addAll(disagreements);
        coverage.stream().filter(c -> !c.complete()).forEach(c -> failures.add(c.where() + " " + c.missing()));
        return failures;
    }

    public boolean passed() {
        return failures().isEmpty();
    }

    /** 未被用例覆盖. */
    public List<Mutant> untested() {
        return mutants.stream().filter(m -> !m.noticed()).toList();
    }

    public String summary() {
        return "用例 " + cases.size() + " 个，" + cases.stream().filter(CaseRun::passed).count() + " 个相符；规则 " + coverage.size()
                + " 条，" + coverage.stream().filter(Coverage::complete).count() + " 条既有命中又有差一点的用例；边界试算 " + boundaries
                + " 户，" + (disagreements.isEmpty() ? "全部一致" : disagreements.size() + " 处不一致") + "；变异 " + mutants.size()
                + " 处，" + untested().size() + " 处未被用例覆盖";
    }
}
