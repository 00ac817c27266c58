package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parameters/*.yaml; every value needs a date and a source or clause, rows ascend and never overlap. */
final class ParameterReader {

    private record Entry(String key, String name, Parameter.Type type, String unit, List<Line> rows) {}

    private record Line(LocalDate from, @Nullable LocalDate to, Object value, @Nullable String source,
            @Nullable String clause, boolean example) {}

    private record File(List<Entry> parameters) {}

    private final Clauses clauses;
    private final Faults faults;
    private final Map<String, Parameter> byKey = new LinkedHashMap<>();
    private final Map<String, Parameter> byName = new LinkedHashMap<>();

    ParameterReader(Clauses clauses, Faults faults) {
        this.clauses = clauses;
        this.faults = faults;
    }

    Parameters read(RuleFiles files) {
        files.content().keySet().stream().filter(p -> p.startsWith("parameters/") && p.endsWith(".yaml"))
                .forEach(path -> YamlReader.read(files, path, File.class, faults).map(File::parameters)
                        .ifPresent(entries -> entries.forEach(entry -> add(entry, path))));
        return new Parameters(byKey, byName);
    }

    private void add(Entry entry, String path) {
        String where = "[" + path + "]" + entry.key();
        if (entry.key() == null || entry.name() == null || entry.type() == null || entry.unit() == null
                || entry.rows() == null || entry.rows().isEmpty()) {
            faults.add(where, "参数要有 key、name、type、unit 和至少一行 rows");
            return;
        }
        if (!DrlWriter.harmless(entry.name()) || Operand.isNumber(entry.name())
                || entry.name().equals(Operand.YEAR_STANDARD)) {
            faults.add(where, "参数名称“" + CellText.shown(entry.name()) + "”只能含汉字、字母、数字和括号，且不能是“年标准”或数字");
            return;
        }
        var rows = new ArrayList<Parameter.Row>();
        for (int i = 0; i < entry.rows().size(); i++) {
            row(entry, entry.rows().get(i), where + " 第" + (i + 1) + "行", rows);
        }
        var parameter = new Parameter(entry.key(), entry.name(), entry.type(), entry.unit(), List.copyOf(rows), path);
        if (byKey.put(parameter.key(), parameter) != null) {
            faults.add(where, "参数 key 重复");
        }
        if (byName.put(parameter.name(), parameter) != null) {
            faults.add(where, "参数名称“" + parameter.name() + "”重复");
        }
    }

    private void row(Entry entry, Line line, String where, List<Parameter.Row> rows) {
        Object value = value(entry.type(), line.value());
        if (line.from() == null) {
            faults.add(where, "缺少起用日期 from");
        } else if (value == null) {
            faults.add(where, "值“" + line.value() + "”不是" + entry.type());
        } else {
            order(line, where, rows);
            source(line, where);
            rows.add(new Parameter.Row(line.from(), line.to(), value, line.source(), line.clause(), line.example()));
        }
    }

    private void order(Line line, String where, List<Parameter.Row> rows) {
        if (line.to() != null && line.to().isBefore(line.from())) {
            faults.add(where, "起用日期 " + line.from() + " 晚于最后适用日 " + line.to());
        }
        if (!rows.isEmpty()) {
            Parameter.Row before = rows.get(rows.size() - 1);
            if (!line.from().isAfter(before.from()) || before.to() != null && !line.from().isAfter(before.to())) {
                faults.add(where, "起用日期 " + line.from() + " 与上一行重叠，各行应按日期先后排列");
            }
        }
    }

    private void source(Line line, String where) {
        if (line.source() == null && line.clause() == null) {
            faults.add(where, "缺少来源：请写 source（出处）或 clause（条款编号）");
        }
        if (line.clause() != null && clauses.find(line.clause()).isEmpty()) {
            faults.add(where, "条款“" + line.clause() + "”不在 " + Clauses.FILE + " 中" + Suggestion.among(line.clause(),
                    clauses.byId().keySet()));
        }
    }

    private static @Nullable Object value(Parameter.Type type, @Nullable Object found) {
        return switch (type) {
            case 数字 -> found instanceof Number n ? new BigDecimal(n.toString()) : null;
            case 文本 -> found instanceof String s && !s.isBlank() ? s.strip() : null;
            case 列表 -> found instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                    ? List.copyOf(list) : null;
        };
    }
}
