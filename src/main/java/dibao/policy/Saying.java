package dibao.policy;

import dibao.policy.Rule.Condition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;

/** 讲法 — facts, limits and differences of one case in sentences; 示例 wherever a limit is one. */
final class Saying {

    private static final String COUNT = "count";
    private static final String YEAR_INCOME = "yearIncome";

    private final CaseFacts facts;
    private final LimitsOfCase limits;
    private final Dictionary dictionary;

    Saying(CaseFacts facts, LimitsOfCase limits, Dictionary dictionary) {
        this.facts = facts;
        this.limits = limits;
        this.dictionary = dictionary;
    }

    /** {@code 唐某（本人）}, {@code 机动车}, {@code 第1位义务人}; empty for household and signs. */
    String who(FactKind kind, Record fact) {
        return switch (kind) {
            case 成员 -> ((RuleFacts.Person) fact).id() + "（" + ((RuleFacts.Person) fact).relation() + "）";
            case 财产 -> ((RuleFacts.Asset) fact).kind();
            case 义务人 -> "第" + key(kind, fact) + "位义务人";
            case 家庭, 情形 -> "";
        };
    }

    String key(FactKind kind, Record fact) {
        return switch (kind) {
            case 成员 -> ((RuleFacts.Person) fact).id();
            case 财产 -> ((RuleFacts.Asset) fact).kind();
            case 义务人 -> {
                int at = 0;
                while (facts.obligors().get(at) != fact) {
                    at++;
                }
                yield String.valueOf(at + 1);
            }
            case 家庭, 情形 -> "";
        };
    }

    String actual(Word word, Record fact) {
        Object value = word.of(fact);
        return word.perHead() ? Figures.perHead((BigDecimal) value, facts.household().members()) : amount(word, value);
    }

    private String quoted(Word word, Record fact) {
        return word.type() == Word.Type.是否 ? "“" + actual(word, fact) + "”" : actual(word, fact);
    }

    private static String amount(Word word, Object value) {
        return switch (word.type()) {
            case 是否 -> value.equals(Boolean.TRUE) ? "是" : "否";
            case 人均金额, 金额 -> Figures.yuan((BigDecimal) value) + word.unit();
            case 整数 -> value + unit(word);
            case 词, 代码 -> value.toString();
        };
    }

    /** 件或套 goes unsaid. */
    private static String unit(Word word) {
        return word.field().equals(COUNT) ? "" : word.unit();
    }

    /** What the cell asks, in words with the value of the day. */
    String required(Condition condition) {
        Criterion criterion = condition.criterion();
        if (criterion instanceof Criterion.Compare compare) {
            return Wording.sign(compare.sign()) + limit(condition.word(), compare.operand());
        } else if (criterion instanceof Criterion.Within within) {
            return Wording.sign(within.above()) + limit(condition.word(), within.low()) + "且"
                    + Wording.sign(within.below()) + limit(condition.word(), within.high());
        }
        return criterion instanceof Criterion.Named named ? Wording.of(criterion) + words(named) : Wording.of(criterion);
    }

    /** What must be so for the cell not to be met. */
    String demand(Condition condition) {
        Criterion criterion = condition.criterion();
        if (criterion instanceof Criterion.Compare compare) {
            return "须" + opposite(compare.sign()) + limit(condition.word(), compare.operand());
        } else if (criterion instanceof Criterion.Within) {
            return "须不在“" + required(condition) + "”之内";
        } else if (criterion instanceof Criterion.Is is) {
            return "须为“" + (is.wanted() ? "否" : "是") + "”";
        } else if (criterion instanceof Criterion.Named named) {
            return (named.negated() ? "须为" : "须不是") + named.parameter() + words(named);
        }
        return criterion instanceof Criterion.OneOf oneOf
                ? (oneOf.negated() ? "须为" : "须不是") + String.join("、", oneOf.words()) : "";
    }

    private String words(Criterion.Named named) {
        return "（" + String.join("、", limits.words(named.parameter())) + "）";
    }

    private static String opposite(Criterion.Sign sign) {
        return switch (sign) {
            case GE -> "低于";
            case GT -> "不超过";
            case LE -> "高于";
            case LT -> "不低于";
            case EQ -> "不等于";
            case NE -> "等于";
        };
    }

    private String limit(Word word, Operand operand) {
        BigDecimal value = limits.value(operand);
        String figure = word.type() == Word.Type.整数 ? Figures.plain(value) + unit(word) : Figures.yuan(value) + word.unit();
        boolean example = operand.names().stream().anyMatch(this::example);
        return operand.names().isEmpty() ? figure
                : Wording.of(operand, UnaryOperator.identity()) + "（" + figure + (example ? "，示例" : "") + "）";
    }

    private boolean example(String name) {
        return name.equals(Operand.YEAR_STANDARD) ? limits.standard() != null && limits.standard().given().example()
                : limits.parameters().named(name).flatMap(p -> p.on(limits.applied())).map(Parameter.Row::example).orElse(false);
    }

    /** What was found, and what the rule demands. */
    String finding(Condition condition, Record fact, Object target) {
        Word word = condition.word();
        return subject(word, fact) + "为" + quoted(word, fact) + "，规定" + (toNothing(word, target) ? none(fact) : demand(condition));
    }

    private static boolean toNothing(Word word, Object target) {
        return word.field().equals(COUNT) && Bounds.number(target).signum() == 0;
    }

    /** One fact as it is and as it would have to be. */
    String step(Condition condition, Record fact, Object target) {
        Word word = condition.word();
        if (toNothing(word, target)) {
            return none(fact) + "，现有数量为" + actual(word, fact);
        }
        String said = subject(word, fact) + demand(condition) + "，现为" + quoted(word, fact);
        return word.type().numeric() ? said + "：" + moved(word, fact, target, "至少") : said;
    }

    String none(Record asset) {
        return "须没有" + who(FactKind.财产, asset);
    }

    /** How far a rule is that one number keeps away. @param then 就不再符合, 就适用 */
    String distance(Condition condition, Record fact, Object target, String then) {
        Word word = condition.word();
        return subject(word, fact) + "现为" + actual(word, fact) + "；" + required(condition) + "时" + then + "，还差："
                + moved(word, fact, target, "再");
    }

    private String subject(Word word, Record fact) {
        String who = who(word.fact(), fact);
        return who.isEmpty() ? word.name() : word.field().equals(COUNT) ? who + "数量" : who + "的" + word.name();
    }

    /** {@code 家庭年收入至少减少1,000.01元（到14,999.99元，按月计至少减少83.34元）} */
    private String moved(Word word, Record fact, Object target, String how) {
        BigDecimal own = Bounds.number(word.of(fact));
        BigDecimal by = Bounds.number(target).subtract(own);
        String verb = by.signum() < 0 ? "减少" : "增加";
        if (word.type() == Word.Type.整数) {
            return how + verb + by.abs().toPlainString() + unit(word) + "（到" + target + unit(word) + "）";
        }
        String monthly = word.field().equals(YEAR_INCOME) ? "，按月计" + (how.equals("再") ? "约" : "至少") + verb
                + Figures.yuan(by.abs().divide(YearIncome.MONTHS, 2, RoundingMode.CEILING)) + "元" : "";
        return total(word) + how + verb + Figures.yuan(by.abs()) + "元（到" + Figures.yuan(Bounds.number(target)) + "元" + monthly + "）";
    }

    /** The word for the whole household's amount. */
    private String total(Word word) {
        return !word.perHead() ? "" : dictionary.byHeader().values().stream()
                .filter(w -> w.fact() == word.fact() && w.field().equals(word.field()) && !w.perHead()).map(Word::name)
                .findFirst().orElse(word.name() + "合计");
    }

    static String table(TableKind table) {
        return List.of("家庭成员认定", "不予批准的理由", "保障金额", "必须入户抽查的情形").get(table.ordinal());
    }
}
