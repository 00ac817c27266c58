package dibao.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 变异检查 — moves every number in cells and parameters that judging uses by one unit, up and down; some case should notice. */
final class MutationRun {

    private static final Set<String> JUDGING = Set.of("standard.urban.month", "standard.rural.year", "rounding.scale");

    private final LoadedRelease release;
    private final List<PolicyCase> cases;
    private final List<Mutant> mutants = new ArrayList<>();

    private MutationRun(LoadedRelease release, List<PolicyCase> cases) {
        this.release = release;
        this.cases = cases;
    }

    /** @param cases those that pass on the release itself */
    static List<Mutant> of(LoadedRelease release, List<PolicyCase> cases) {
        var run = new MutationRun(release, cases);
        release.tables().all().forEach(run::cells);
        Set<String> used = Points.names(release.tables().all().toList());
        release.parameters().all().stream().filter(p -> p.type() == Parameter.Type.数字
                && (JUDGING.contains(p.key()) || used.contains(p.name()))).forEach(run::parameter);
        return List.copyOf(run.mutants);
    }

    private void cells(Rule rule) {
        for (int c = 0; c < rule.conditions().size(); c++) {
            Rule.Condition condition = rule.conditions().get(c);
            List<Operand> operands = condition.criterion().operands();
            for (int o = 0; o < operands.size(); o++) {
                for (int f = 0; f < operands.get(o).factors().size(); f++) {
                    String factor = operands.get(o).factors().get(f);
                    if (Operand.isNumber(factor)) {
                        for (BigDecimal moved : moved(new BigDecimal(factor))) {
                            if (noneOfIt(condition, moved)) {
                                continue;
                            }
                            cell(rule, c, moved(condition.criterion(), o, f, moved), factor + " 改为 " + moved.toPlainString());
                        }
                    }
                }
            }
        }
    }

    /** ≥1 件 and ≥0 件 are the same: property one does not have is no fact. */
    private static boolean noneOfIt(Rule.Condition condition, BigDecimal moved) {
        return condition.word().fact() == FactKind.财产 && condition.word().field().equals("count") && moved.signum() == 0
                && condition.criterion() instanceof Criterion.Compare compare && compare.sign() == Criterion.Sign.GE;
    }

    private static Criterion moved(Criterion criterion, int operand, int factor, BigDecimal moved) {
        Operand old = criterion.operands().get(operand);
        var factors = new ArrayList<>(old.factors());
        factors.set(factor, moved.toPlainString());
        var changed = new Operand(List.copyOf(factors));
        if (criterion instanceof Criterion.Within within) {
            return operand == 0 ? new Criterion.Within(changed, within.above(), within.high(), within.below())
                    : new Criterion.Within(within.low(), within.above(), changed, within.below());
        }
        return new Criterion.Compare(((Criterion.Compare) criterion).sign(), changed);
    }

    private void cell(Rule rule, int at, Criterion criterion, String change) {
        Rule.Condition old = rule.conditions().get(at);
        var conditions = new ArrayList<>(rule.conditions());
        conditions.set(at, new Rule.Condition(old.word(), criterion, old.where(), old.shown()));
        var changed = new Rule(rule.table(), rule.id(), rule.from(), rule.until(), List.copyOf(conditions), rule.code(),
                rule.text(), rule.rate(), rule.clauses(), rule.where());
        Map<TableKind, List<Rule>> tables = new LinkedHashMap<>(release.tables().byTable());
        tables.put(rule.table(), release.tables().of(rule.table()).stream().map(r -> r == rule ? changed : r).toList());
        tried(rule.table().file() + old.where(), "规则 " + rule.id() + " “" + old.shown() + "”中的 " + change,
                release.with(release.parameters(), new RuleTables(tables)));
    }

    private void parameter(Parameter parameter) {
        List<Parameter.Row> all = parameter.allRows().toList();
        for (int i = 0; i < all.size(); i++) {
            Parameter.Row row = all.get(i);
            for (BigDecimal moved : moved(Parameter.number(row))) {
                var rows = new ArrayList<>(all);
                rows.set(i, new Parameter.Row(row.from(), row.to(), moved, row.source(), row.clause(), row.example(), row.area()));
                tried("[" + parameter.file() + "]" + parameter.key(), parameter.name() + "（" + (row.area() == null ? "" : Area.name(row.area()) + "，") + "自 " + row.from() + " 起）"
                        + row.value() + " 改为 " + moved.toPlainString(), release.with(release.parameters()
                        .with(new Parameter(parameter.key(), parameter.name(), parameter.type(), parameter.unit(),
                                List.copyOf(rows.subList(0, parameter.rows().size())),
                                List.copyOf(rows.subList(parameter.rows().size(), rows.size())), parameter.file(), parameter.tableOnly(),
                                parameter.allowed())), release.tables()));
            }
        }
    }

    /** One unit of the last digit written, up and down; nothing below zero. */
    private static List<BigDecimal> moved(BigDecimal number) {
        BigDecimal unit = number.scale() > 0 ? number.ulp() : BigDecimal.ONE;
        return number.compareTo(unit) < 0 ? List.of(number.add(unit)) : List.of(number.add(unit), number.subtract(unit));
    }

    private void tried(String where, String change, LoadedRelease variant) {
        try (var judge = Judge.byTablesAlone(variant)) {
            mutants.add(new Mutant(where, change, cases.stream().filter(c -> c.notices(judge)).findFirst()
                    .map(PolicyCase::id).orElse(null)));
        }
    }
}
