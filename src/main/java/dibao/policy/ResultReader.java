package dibao.policy;

import dibao.paper.Cell;
import dibao.policy.Rule.Condition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the result columns of a row. */
final class ResultReader {

    /** 补差: the household's gap to the standard. */
    static final String GAP = "补差";
    /** 分档: a fixed amount a head and month, by grades of income, in place of the gap. */
    static final String GRADE = "分档";
    private static final String TIMES_HEADS = "×人数";
    /** 分类施保: a share of the month standard for one member. */
    static final String SUPPLEMENT = "分类施保";
    private static final String GAP_FORMULA = "差额补足";
    private static final String TIMES_STANDARD = "×月标准";
    private static final int LONGEST_TEXT = 300;

    /** @param rate name of the parameter, for supplements only */
    record Result(String code, String text, @Nullable String rate) {}

    private final TableKind table;
    private final Parameters parameters;
    private final Faults faults;

    ResultReader(TableKind table, Parameters parameters, Faults faults) {
        this.table = table;
        this.parameters = parameters;
        this.faults = faults;
    }

    /** @param conditions null when some could not be read: then nothing is said about what they lack */
    Optional<Result> read(List<Cell> cells, @Nullable List<Condition> conditions) {
        Cell code = cells.get(0);
        Cell text = cells.get(cells.size() - 1);
        String said = CellText.prose(text, where(text), "给申请人看的一句话", faults).orElse("");
        if (said.length() > LONGEST_TEXT) {
            faults.add(where(text), "有" + said.length() + "字，不能超过" + LONGEST_TEXT + "字");
        }
        if (table == TableKind.AMOUNT) {
            return amount(code, cells.get(1), said, conditions);
        }
        if (table == TableKind.MEMBERS) {
            return member(code, said);
        }
        String read = CellText.read(code, where(code), "编码，如 P01", faults).orElse("");
        if (!read.isEmpty() && !read.matches("[A-Z][0-9]{2}")) {
            faults.add(where(code), "编码“" + CellText.shown(read) + "”应为一个大写字母加两位数字，如 P01");
        }
        if (conditions != null && conditions.stream().allMatch(Condition::any)) {
            faults.add(where(code), "所有条件都是“任意”，这条规则会对每一户生效；至少要有一个条件");
        }
        return Optional.of(new Result(read, said, null));
    }

    private Optional<Result> member(Cell answer, String said) {
        String read = CellText.read(answer, where(answer), "“计入”或“不计入”", faults).orElse("");
        if (!read.isEmpty() && !Membership.ANSWERS.contains(read)) {
            faults.add(where(answer), "“" + CellText.shown(read) + "”应填“计入”或“不计入”" + Suggestion.among(read, Membership.ANSWERS));
        }
        return Optional.of(new Result(read, said, null));
    }

    private Optional<Result> amount(Cell item, Cell formula, String said, @Nullable List<Condition> conditions) {
        String name = CellText.read(item, where(item), "“补差”“分档”或“分类施保”", faults).orElse("");
        String how = CellText.read(formula, where(formula), "“差额补足”“参数名称×人数”或“参数名称×月标准”", faults).orElse("");
        boolean person = conditions != null
                && conditions.stream().anyMatch(c -> !c.any() && c.word().fact() == FactKind.成员);
        if (name.equals(GAP)) {
            if (!how.equals(GAP_FORMULA)) {
                faults.add(where(formula), "“" + CellText.shown(how) + "”不对，补差应填“差额补足”");
            }
            if (person) {
                faults.add(where(item), "补差对全家计算，不能有成员条件，请把成员各列写“任意”");
            }
            return Optional.of(new Result(name, said, null));
        }
        if (name.equals(GRADE)) {
            if (person) {
                faults.add(where(item), "分档对全家计算，不能有成员条件，请把成员各列写“任意”");
            }
            return Optional.of(new Result(name, said, rate(how, formula, TIMES_HEADS)));
        }
        if (!name.equals(SUPPLEMENT)) {
            faults.add(where(item), "“" + CellText.shown(name) + "”应填“补差”“分档”或“分类施保”"
                    + Suggestion.among(name, List.of(GAP, GRADE, SUPPLEMENT)));
            return Optional.empty();
        }
        if (conditions != null && !person) {
            faults.add(where(item), "分类施保至少要有一个成员条件");
        }
        return Optional.of(new Result(name, said, rate(how, formula, TIMES_STANDARD)));
    }

    private String rate(String how, Cell formula, String times) {
        String rate = how.replaceAll("\\s*[×*]\\s*" + times.substring(1) + "$", "");
        if (rate.equals(how) || parameters.named(rate).filter(p -> p.type() == Parameter.Type.数字).isEmpty()) {
            if (rate.matches("[0-9.]+%?")) {
                faults.add(where(formula), "“" + CellText.shown(how) + "”把数值写死了，数值是有日期和来源的参数：请写进 parameters/means.yaml，"
                        + "这里填“参数名称" + times + "”");
                return rate;
            }
            var near = parameters.all().stream().map(p -> p.name() + times).toList();
            faults.add(where(formula), "“" + CellText.shown(how) + "”应填“参数名称" + times + "”" + Suggestion.among(how, near));
        }
        return rate;
    }

    private String where(Cell cell) {
        return table.file() + cell.where();
    }
}
