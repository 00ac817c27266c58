package dibao.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads parameters/*.yaml; every value needs a date and a source or clause, rows ascend and never overlap. */
final class ParameterReader {

    private record Entry(String key, String name, Parameter.Type type, String unit, List<Line> rows,
            boolean inTables, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, @Nullable List<String> among) {

        Parameter.Allowed allowed() {
            return new Parameter.Allowed(atLeast, atMost, among);
        }
    }

    private record Line(LocalDate from, @Nullable LocalDate to, @JsonDeserialize(using = AsWritten.class) Object value, @Nullable String source,
            @Nullable String clause, boolean example, @Nullable String area) {}

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
                        .ifPresent(entries -> all(entries, path, YamlLines.of(files, path))));
        return new Parameters(byKey, byName);
    }

    private void all(List<Entry> entries, String path, YamlLines places) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int at = i;
            if (entry == null) {
                faults.add(places.where("parameters", i), "是空的参数");
            } else {
                add(entry, path, row -> (row < 0 ? places.where("parameters", at)
                        : places.where("parameters", at, "rows", row)) + " " + entry.key());
            }
        }
    }

    /** @param place of the entry (-1) or of one of its rows */
    private void add(Entry entry, String path, IntFunction<String> place) {
        String where = place.apply(-1);
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
            row(entry, entry.rows().get(i), place.apply(i), rows);
        }
        List<Parameter.Row> county = rows.stream().filter(r -> r.area() == null).toList();
        if (county.isEmpty() && rows.size() == entry.rows().size()) {
            faults.add(where, "每一行都写了适用地区 area，还要有不写 area 的行，说明全县其他地方的值");
        }
        var parameter = new Parameter(entry.key(), entry.name(), entry.type(), entry.unit(), county,
                rows.stream().filter(r -> r.area() != null).toList(), path, entry.inTables(), entry.allowed());
        if (byKey.put(parameter.key(), parameter) != null) {
            faults.add(where, "参数 key 重复");
        }
        if (byName.put(parameter.name(), parameter) != null) {
            faults.add(where, "参数名称“" + parameter.name() + "”重复");
        }
    }

    private void row(Entry entry, @Nullable Line line, String where, List<Parameter.Row> rows) {
        Object value = line == null ? null : value(entry.type(), line.value(), where);
        if (line == null || line.from() == null) {
            faults.add(where, "缺少起用日期 from");
        } else if (value == null) {
            faults.add(where, (line.value() == null ? "没有填值 value，应是" : "值“" + line.value() + "”不是") + entry.type() + switch (entry.type()) {
                case 数字 -> "，应只写数字，不写单位、千分位和正负号";
                case 文本 -> "，应写一段文字，数字要加引号";
                case 列表 -> "，应写成 [词, 词, …]";
            });
        } else {
            String area = area(line, where);
            order(line, where, rows.stream().filter(r -> Objects.equals(r.area(), area)).toList());
            range(entry, value, where);
            source(line, where);
            rows.add(new Parameter.Row(line.from(), line.to(), value, line.source(), line.clause(), line.example(), area));
        }
    }

    private void range(Entry entry, Object value, String where) {
        if (value instanceof BigDecimal number && !entry.allowed().holds(number)) {
            faults.add(where, "值 " + Figures.plain(number) + " 不在允许的范围内：" + entry.allowed().said());
        }
        List<?> words = value instanceof List<?> list ? list : List.of(value);
        if (entry.among() != null && entry.type() != Parameter.Type.数字) {
            words.stream().filter(word -> !entry.among().contains(word)).forEach(word -> faults.add(where, "“" + word
                    + "”不在可用的词中，应是 " + String.join("、", entry.among()) + " 之一" + Suggestion.among(String.valueOf(word), entry.among())));
        }
    }

    private @Nullable String area(Line line, String where) {
        if (line.area() == null) {
            return null;
        }
        String written = line.area().strip();
        return Area.read(written).orElseGet(() -> {
            faults.add(where, "适用地区“" + CellText.shown(written) + "”应是 城市、农村 或本县乡镇的名称、9位代码，全县适用就不写 area"
                    + Suggestion.among(written, Area.words()));
            return written;
        });
    }

    private void order(Line line, String where, List<Parameter.Row> rows) {
        if (line.to() != null && line.to().isBefore(line.from())) {
            faults.add(where, "起用日期 " + line.from() + " 晚于最后适用日 " + line.to());
        }
        if (!rows.isEmpty()) {
            Parameter.Row before = rows.get(rows.size() - 1);
            if (!line.from().isAfter(before.from()) || before.to() != null && !line.from().isAfter(before.to())) {
                faults.add(where, "起用日期 " + line.from() + " 与上一行" + (before.area() == null ? "" : "（" + Area.name(before.area()) + "）")
                        + "重叠，同一适用地区的各行应按日期先后排列");
            }
        }
    }

    private void source(Line line, String where) {
        boolean sourced = line.source() != null && !line.source().isBlank();
        if (!sourced && line.clause() == null) {
            faults.add(where, "缺少来源：请写 source（出处）或 clause（条款编号）");
        }
        if (line.clause() != null && clauses.find(line.clause()).isEmpty()) {
            faults.add(where, "条款“" + line.clause() + "”不在 " + Clauses.FILE + " 中" + Suggestion.among(line.clause(),
                    clauses.byId().keySet()));
        }
    }

    private @Nullable Object value(Parameter.Type type, @Nullable Object found, String where) {
        return switch (type) {
            case 数字 -> found instanceof BigDecimal n ? n
                    : found instanceof String s ? written(s, where) : null;
            case 文本 -> found instanceof String s && !s.isBlank() ? s.strip() : null;
            case 列表 -> found instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                    ? List.copyOf(list) : null;
        };
    }

    /** 30% and full-width digits are read as what they mean, and that is said. */
    private @Nullable BigDecimal written(String text, String where) {
        String plain = CellText.plain(text).strip();
        boolean percent = plain.endsWith("%");
        String digits = percent ? plain.substring(0, plain.length() - 1).strip() : plain;
        if (!digits.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits);
        BigDecimal read = percent ? number.movePointLeft(2) : number;
        faults.note(where, "“" + text + "”按 " + Figures.plain(read) + " 理解");
        return read;
    }
}
