package dibao.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** 说法 — conditions as people say them: 大于2倍年标准. */
final class Wording {

    private Wording() {}

    static String of(Criterion criterion) {
        return of(criterion, UnaryOperator.identity());
    }

    /** @param named what to say in place of a parameter's name */
    static String of(Criterion criterion, UnaryOperator<String> named) {
        if (criterion instanceof Criterion.OneOf oneOf) {
            return (oneOf.negated() ? "不是" : "是") + String.join("、", oneOf.words());
        } else if (criterion instanceof Criterion.Named text) {
            return (text.negated() ? "不是" : "是") + named.apply(text.parameter());
        } else if (criterion instanceof Criterion.Is is) {
            return is.wanted() ? "是" : "否";
        } else if (criterion instanceof Criterion.Compare compare) {
            return sign(compare.sign()) + of(compare.operand(), named);
        } else if (criterion instanceof Criterion.Within within) {
            return sign(within.above()) + of(within.low(), named) + "且" + sign(within.below()) + of(within.high(), named);
        }
        return CriterionReader.ANY;
    }

    static String sign(Criterion.Sign sign) {
        return switch (sign) {
            case GE -> "大于等于";
            case GT -> "大于";
            case LE -> "小于等于";
            case LT -> "小于";
            case EQ -> "等于";
            case NE -> "不等于";
        };
    }

    static String of(Operand operand, UnaryOperator<String> named) {
        List<String> said = operand.factors().stream().map(f -> Operand.isNumber(f) ? f : named.apply(f)).toList();
        return said.size() == 2 && Operand.isNumber(said.get(0)) && !Operand.isNumber(said.get(1))
                ? said.get(0) + "倍" + said.get(1) : String.join("×", said);
    }

    /** A dated value with its unit; a share as per cent. */
    static String value(Parameter parameter, Object value) {
        if (value instanceof BigDecimal number) {
            return parameter.unit().equals("比例") ? Figures.percent(number) : Figures.plain(number) + parameter.unit();
        }
        return value instanceof List<?> list ? list.stream().map(Object::toString).collect(Collectors.joining("、"))
                : value.toString();
    }
}
