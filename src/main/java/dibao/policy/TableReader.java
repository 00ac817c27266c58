package dibao.policy;

import dibao.paper.Cell;
import dibao.paper.Row;
import dibao.policy.Rule.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the 规则 sheet of one deciding table into rules. */
final class TableReader {

    static final String RULE_ID = "[A-Z][A-Z0-9-]{1,15}";
    private static final List<String> LEFT = List.of("规则编号", "适用自", "适用至");
    private static final String CLAUSES = "依据条款";
    private static final String OPEN = "长期";

    private final TableKind table;
    private final Dictionary dictionary;
    private final Clauses clauses;
    private final Parameters parameters;
    private final Faults faults;
    private final CriterionReader criteria;
    private final Map<String, Word> words = new LinkedHashMap<>();
    private boolean headersSound;

    TableReader(TableKind table, Dictionary dictionary, Clauses clauses, Parameters parameters, Faults faults) {
        this.table = table;
        this.dictionary = dictionary;
        this.clauses = clauses;
        this.parameters = parameters;
        this.faults = faults;
        this.criteria = new CriterionReader(parameters, faults);
    }

    List<Rule> read(RuleSheet sheet) {
        int before = faults.all().size();
        if (sheet.columns().isEmpty() || !headers(sheet)) {
            return List.of();
        }
        headersSound = faults.all().size() == before;
        if (sheet.body().isEmpty()) {
            faults.add(where("A2"), "一条规则也没有");
        }
        var rules = new ArrayList<Rule>();
        sheet.body().forEach(row -> rule(sheet, row).ifPresent(rules::add));
        return rules;
    }

    private boolean headers(RuleSheet sheet) {
        Set<String> known = new TreeSet<>(dictionary.headers());
        var fixed = new ArrayList<>(LEFT);
        fixed.addAll(table.results());
        fixed.add(CLAUSES);
        known.addAll(fixed);
        fixed.stream().filter(header -> !sheet.columns().containsKey(header))
                .forEach(header -> faults.add(where("A1"), "缺少列“" + header + "”，请补上（可照施行中的版本）"));
        sheet.columns().forEach((header, column) -> {
            if (!fixed.contains(header)) {
                condition(header, where(RuleSheet.letters(column) + "1"), known);
            }
        });
        moved(sheet, fixed);
        return sheet.columns().keySet().containsAll(fixed);
    }

    /** Columns are read by their titles wherever they stand; who moved one by mistake is told. */
    private void moved(RuleSheet sheet, List<String> fixed) {
        var usual = new ArrayList<>(sheet.columns().keySet());
        usual.removeAll(fixed);
        usual.addAll(0, LEFT);
        usual.addAll(fixed.subList(LEFT.size(), fixed.size()));
        var found = new ArrayList<>(sheet.columns().keySet());
        for (int c = 0; c < found.size(); c++) {
            if (usual.size() == found.size() && !found.get(c).equals(usual.get(c)) && fixed.contains(found.get(c))) {
                faults.note(where(RuleSheet.letters(sheet.columns().get(found.get(c))) + "1"), "列“" + found.get(c)
                        + "”不在通常的位置，按列名读取");
            }
        }
    }

    private void condition(String header, String where, Set<String> known) {
        Optional<Word> word = dictionary.find(header);
        if (word.isEmpty()) {
            faults.add(where, "不认识的列“" + CellText.shown(header) + "”，条件列应是 " + Dictionary.FILE + " 中的词条"
                    + Suggestion.among(header, known));
        } else if (!table.mayLookAt(word.get().fact())) {
            faults.add(where, "“" + header + "”（" + word.get().fact() + "）不能用在 " + table.file() + " 中");
        } else if (words.containsValue(word.get())) {
            faults.add(where, "“" + header + "”与另一列是同一词条“" + word.get().name() + "”，请合并成一列");
        } else {
            if (!header.equals(word.get().name())) {
                faults.note(where, "列名“" + header + "”是“" + word.get().name() + "”的同义词，按它读取");
            }
            words.put(header, word.get());
        }
    }

    private Optional<Rule> rule(RuleSheet sheet, Row row) {
        int before = faults.all().size();
        String id = id(cell(sheet, row, LEFT.get(0)));
        LocalDate from = day(cell(sheet, row, LEFT.get(1)), "起用日期（如 2018-01-01）", "").orElse(LocalDate.MIN);
        LocalDate to = day(cell(sheet, row, LEFT.get(2)), "最后适用日（如 2018-12-31，含当日）或“长期”", OPEN)
                .orElse(LocalDate.MAX);
        if (from.isAfter(to)) {
            faults.add(where(cell(sheet, row, LEFT.get(1)).address()), "适用自 " + from + " 晚于适用至 " + to + "，请核对是否填反了；适用至是最后适用日，一直有效写“长期”");
        }
        var conditions = new ArrayList<Condition>();
        words.forEach((header, word) -> {
            Cell cell = cell(sheet, row, header);
            criteria.read(word, cell, where(cell.address())).ifPresent(criterion -> conditions.add(new Condition(word,
                    criterion, "[" + RuleSheet.RULES + "]" + cell.address(), CellText.plain(cell.text()).strip())));
        });
        boolean complete = headersSound && conditions.size() == words.size();
        var result = new ResultReader(table, parameters, faults).read(table.results().stream()
                .map(header -> cell(sheet, row, header)).toList(), complete ? conditions : null);
        List<String> cited = clauses(cell(sheet, row, CLAUSES), from);
        if (faults.all().size() > before || result.isEmpty()) {
            return Optional.empty();
        }
        @Nullable LocalDate until = to.equals(LocalDate.MAX) ? null : to.plusDays(1);
        return Optional.of(new Rule(table, id, from, until, List.copyOf(conditions), result.get().code(),
                result.get().text(), result.get().rate(), cited, where(row.cell(0).address())));
    }

    private String id(Cell cell) {
        String id = CellText.read(cell, where(cell.address()), "规则编号，如 P01", faults).orElse("");
        if (!id.isEmpty() && !id.matches(RULE_ID)) {
            faults.add(where(cell.address()), "规则编号“" + CellText.shown(id) + "”应为大写字母开头的字母、数字和短横，如 P01");
        }
        return id;
    }

    private Optional<LocalDate> day(Cell cell, String expected, String instead) {
        return DayCell.read(cell, where(cell.address()), expected, instead, faults);
    }

    private List<String> clauses(Cell cell, LocalDate from) {
        String where = where(cell.address());
        String text = CellText.read(cell, where, "条款编号，如 220-17，几条用、隔开", faults).orElse("");
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> ids = Arrays.stream(text.split("[、,]", -1)).map(String::strip).toList();
        if (ids.contains("")) {
            faults.add(where, "“" + CellText.shown(text) + "”多了一个顿号，是否想填“" + ids.stream().filter(id -> !id.isEmpty())
                    .collect(Collectors.joining("、")) + "”？");
            return List.of();
        }
        List<String> parted = Arrays.stream(text.split("[、,;；/\\s]+")).toList();
        if (parted.size() > ids.size() && parted.stream().allMatch(id -> clauses.find(id).isPresent())) {
            faults.add(where, "“" + CellText.shown(text) + "”里的几条要用、隔开，是否想填“" + String.join("、", parted) + "”？");
            return List.of();
        }
        if (new TreeSet<>(ids).size() < ids.size()) {
            faults.note(where, "“" + CellText.shown(text) + "”里有重复的条款，只算一次");
        }
        ids.stream().filter(id -> clauses.find(id).isEmpty()).forEach(id -> faults.add(where, "条款“"
                + CellText.shown(id) + "”不在 " + Clauses.FILE + " 中" + Suggestion.among(id, clauses.byId().keySet())));
        var known = ids.stream().flatMap(id -> clauses.find(id).stream()).toList();
        if (!known.isEmpty() && from.isAfter(LocalDate.MIN) && known.stream().noneMatch(c -> c.inForce(from))) {
            faults.add(where, "所引条款在适用自 " + from + " 当日都未施行");
        }
        return ids.stream().distinct().toList();
    }

    private static Cell cell(RuleSheet sheet, Row row, String header) {
        return row.cell(sheet.columns().get(header));
    }

    private String where(String address) {
        return table.file() + "[" + RuleSheet.RULES + "]" + address;
    }
}
