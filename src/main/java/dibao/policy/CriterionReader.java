package dibao.policy;

import dibao.paper.Cell;
import dibao.policy.Criterion.Sign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads condition cells: {@code ≥100}, {@code [25..50)}, {@code >2×年标准}, {@code 农村、城市}, {@code ≠本县代码}, 是, 任意. */
final class CriterionReader {

    static final String ANY = "任意";
    private static final Pattern NO_LIMIT = Pattern.compile("不限制?|无限制?|无|全部|所有|均可|都行|(?i:all|any|null)|[-—－/*×]+");
    private static final Pattern COMPARISON = Pattern.compile("(≥|>=|≤|<=|>|<|≠|<>|!=|=)?\\s*([^=<>≥≤≠]+)");
    private static final Pattern RANGE = Pattern.compile("([\\[(])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([])])");

    private final Parameters parameters;
    private final Faults faults;

    CriterionReader(Parameters parameters, Faults faults) {
        this.parameters = parameters;
        this.faults = faults;
    }

    Optional<Criterion> read(Word word, Cell cell, String where) {
        String expected = expected(word);
        Optional<String> read = CellText.read(cell, where, expected, faults);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        String text = read.get();
        if (text.equals(ANY)) {
            return Optional.of(new Criterion.Any());
        }
        if (cell.kind() == Cell.Kind.NUMBER && !word.type().numeric()) {
            faults.add(where, "是数字“" + text + "”，应填" + expected
                    + (word.type() == Word.Type.代码 ? "，请把单元格设为文本" : ""));
            return Optional.empty();
        }
        if (NO_LIMIT.matcher(text).matches() && !word.words().contains(text)) {
            return fault(where, "“" + CellText.shown(text) + "”看不懂，应填" + expected + "，是否想填“" + ANY + "”？");
        }
        return switch (word.type()) {
            case 是否 -> yesNo(text, where, expected);
            case 词, 代码 -> words(word, text, where, expected);
            case 人均金额, 金额, 整数 -> numeric(word, text, where, expected);
        };
    }

    private static String expected(Word word) {
        return switch (word.type()) {
            case 是否 -> "“是”“否”或“任意”";
            case 词 -> "“" + String.join("、", word.words()) + "”中的一个或几个（用、隔开）或“任意”";
            case 代码 -> word.digits() + "位数字、参数名称或“任意”";
            default -> "如“≥100”“[25..50)”“≥年标准”的比较或“任意”";
        };
    }

    private Optional<Criterion> yesNo(String text, String where, String expected) {
        if (text.equals("是") || text.equals("否")) {
            return Optional.of(new Criterion.Is(text.equals("是")));
        }
        return fault(where, "“" + CellText.shown(text) + "”应填" + expected
                + Suggestion.among(text, List.of("是", "否", ANY)));
    }

    private Optional<Criterion> words(Word word, String text, String where, String expected) {
        boolean negated = text.startsWith("≠") || text.startsWith("非") && !word.words().contains(text);
        List<String> found = Arrays.stream((negated ? text.substring(1) : text).split("[、,]", -1))
                .map(String::strip).toList();
        if (found.size() == 1 && parameters.named(found.get(0)).filter(p -> p.type() != Parameter.Type.数字).isPresent()) {
            return Optional.of(new Criterion.Named(found.get(0), negated));
        }
        if (word.field().equals(Rule.TOWNSHIP)) {
            return townships(found, negated, where);
        }
        if (found.contains(ANY)) {
            return fault(where, "“" + ANY + "”不能和别的词写在一起，不限就只写“" + ANY + "”，有限就写出是哪几个词");
        }
        if (new HashSet<>(found).size() < found.size()) {
            faults.note(where, "“" + CellText.shown(text) + "”里有重复的词，只算一次");
        }
        for (String one : found) {
            boolean known = word.type() == Word.Type.代码 ? one.matches("\\d{" + word.digits() + "}")
                    : word.words().contains(one);
            if (!known) {
                var near = Stream.concat(Stream.concat(word.words().stream(), Stream.of(ANY)),
                        parameters.all().stream().filter(p -> p.type() != Parameter.Type.数字).map(Parameter::name)).toList();
                return fault(where, "“" + CellText.shown(one) + "”不在可用的词中，应填" + expected + ComparisonSlip.words(one, word.words())
                        .orElseGet(() -> Suggestion.among(one, near)));
            }
        }
        return Optional.of(new Criterion.OneOf(found.stream().distinct().toList(), negated));
    }

    /** Names are read as the codes that facts carry. */
    private Optional<Criterion> townships(List<String> written, boolean negated, String where) {
        for (String one : written) {
            if (Area.township(one).isEmpty()) {
                return fault(where, "“" + CellText.shown(one) + "”不是本县的乡镇，应填乡镇名称、9位代码（几个用、隔开）或“任意”"
                        + Suggestion.among(one, Area.townships()));
            }
        }
        return Optional.of(new Criterion.OneOf(written.stream().map(one -> Area.township(one).orElseThrow()).distinct().toList(), negated));
    }

    private Optional<Criterion> numeric(Word word, String text, String where, String expected) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return range(word, range, where);
        }
        Optional<String> meant = ComparisonSlip.meant(text);
        if (meant.isPresent()) {
            return fault(where, "“" + CellText.shown(text) + "”看不懂，应填" + expected + "，是否想填“" + meant.get() + "”？");
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (!comparison.matches()) {
            return fault(where, "“" + CellText.shown(text) + "”看不懂，应填" + expected);
        }
        if (comparison.group(1) == null && Operand.isNumber(text)) {
            faults.note(where, "“" + text + "”没有写比较符号，按“=" + text + "”（正好等于）理解；想填以上、以下的请写 ≥、<");
        }
        return operand(word, comparison.group(2), where)
                .map(operand -> new Criterion.Compare(sign(comparison.group(1)), operand));
    }

    private Optional<Criterion> range(Word word, Matcher range, String where) {
        Optional<Operand> low = operand(word, range.group(2), where);
        Optional<Operand> high = operand(word, range.group(3), where);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.get().names().isEmpty() && high.get().names().isEmpty()
                && low.get().value(null).compareTo(high.get().value(null)) >= 0) {
            return fault(where, "区间下限 " + low.get() + " 不小于上限 " + high.get() + "，是否想填“[" + high.get() + ".." + low.get() + ")”？");
        }
        return Optional.of(new Criterion.Within(low.get(), range.group(1).equals("[") ? Sign.GE : Sign.GT,
                high.get(), range.group(4).equals("]") ? Sign.LE : Sign.LT));
    }

    private static Sign sign(String written) {
        return written == null ? Sign.EQ : switch (written) {
            case "≥", ">=" -> Sign.GE;
            case ">" -> Sign.GT;
            case "≤", "<=" -> Sign.LE;
            case "<" -> Sign.LT;
            case "=" -> Sign.EQ;
            default -> Sign.NE;
        };
    }

    private Optional<Operand> operand(Word word, String text, String where) {
        List<String> factors = new ArrayList<>();
        for (String written : text.strip().split("[×*]|(?<=\\d)[xX](?=\\D)", -1)) {
            String factor = share(written.strip(), where);
            if (!known(word, factor, where)) {
                return Optional.empty();
            }
            factors.add(Operand.isNumber(factor) ? new BigDecimal(factor).toPlainString() : factor);
        }
        return Optional.of(new Operand(List.copyOf(factors))).filter(o -> sensible(word, o, where));
    }

    /** 30% is 0.30, and that is said. */
    private String share(String factor, String where) {
        if (!factor.matches("[0-9]{1,6}(\\.[0-9]{1,4})?%")) {
            return factor;
        }
        String number = Figures.plain(new BigDecimal(factor.substring(0, factor.length() - 1)).movePointLeft(2));
        faults.note(where, "“" + factor + "”是百分数，按 " + factor + "（即 " + number + "）理解");
        return number;
    }

    private boolean known(Word word, String factor, String where) {
        boolean money = word.type() != Word.Type.整数;
        if (Operand.isNumber(factor) || money && factor.equals(Operand.YEAR_STANDARD)
                || parameters.named(factor).filter(p -> p.type() == Parameter.Type.数字).isPresent()) {
            return true;
        }
        if (factor.equals(Operand.YEAR_STANDARD)) {
            faults.add(where, "“" + word.name() + "”（" + word.unit() + "）不是金额，不能与“" + factor + "”比较，应填数字或参数名称");
            return false;
        }
        var near = Stream.concat(money ? Stream.of(ANY, Operand.YEAR_STANDARD) : Stream.of(ANY), parameters.all().stream()
                .filter(p -> p.type() == Parameter.Type.数字).map(Parameter::name)).toList();
        faults.add(where, "“" + CellText.shown(factor) + "”不是数字（只写数字，不写单位和千分位），也不是参数名称，应填" + expected(word)
                + Suggestion.among(factor, near));
        return false;
    }

    private boolean sensible(Word word, Operand operand, String where) {
        if (!operand.names().isEmpty()) {
            return true;
        }
        BigDecimal number = operand.value(null);
        if (word.type() == Word.Type.整数 && number.stripTrailingZeros().scale() > 0) {
            faults.add(where, "“" + operand + "”应为整数（" + word.unit() + "）");
            return false;
        }
        if (word.range() != null && (number.compareTo(word.range().get(0)) < 0
                || number.compareTo(word.range().get(1)) > 0)) {
            faults.add(where, "“" + operand + "”超出“" + word.name() + "”的合理范围 " + word.range().get(0) + " 至 "
                    + word.range().get(1) + "（" + word.unit() + "）");
            return false;
        }
        return true;
    }

    private Optional<Criterion> fault(String where, String message) {
        faults.add(where, message);
        return Optional.empty();
    }
}
