package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 有表以前的认定 — who counted in releases that were stored before there was a members.xlsx: the rows of the first workbook,
 * so that those releases are read and replayed as they were judged (D39). Never changed; new law goes into the workbook.
 */
final class MembersBefore {

    static final String FIRST = "M01";
    static final String LAST = "M14";

    private static final LocalDate FROM = LocalDate.of(2012, 12, 12);
    private static final String CLAUSE = "220-5";
    private static final String ADULT_AGE = "成年年龄";
    private static final Word RELATION = word("与申请人关系", "relation", Word.Type.词, List.of("本人", "配偶", "子", "女", "孙辈", "父母",
            "祖父母", "兄弟姐妹", "其他"));
    private static final Word AGE = word("申请日年龄", "age", Word.Type.整数, List.of());
    private static final Word STATUS = word("人员状态", "status", Word.Type.词, List.of("正常", "服刑", "宗教教职三年以上", "失踪", "死亡"));
    private static final Word TOGETHER = word("是否共同生活", "livesTogether", Word.Type.是否, List.of());

    private final Operand adult;

    private MembersBefore(Parameters parameters) {
        this.adult = parameters.named(ADULT_AGE).isPresent() ? new Operand(List.of(ADULT_AGE)) : Operand.number(BigDecimal.valueOf(18));
    }

    static List<Rule> rules(Parameters parameters) {
        return new MembersBefore(parameters).all();
    }

    private List<Rule> all() {
        return List.of(
                row(FIRST, Membership.COUNTS, "申请人本人", is(RELATION, "本人")),
                with("M02", "共同生活的配偶", is(RELATION, "配偶")),
                with("M03", "共同生活的未成年子女", is(RELATION, "子", "女"), age(Criterion.Sign.LT)),
                with("M04", "已成年、仍共同生活的子女", is(RELATION, "子", "女"), age(Criterion.Sign.GE)),
                with("M05", "共同生活的父母", is(RELATION, "父母")),
                with("M06", "其他具有法定赡养、扶养、抚养义务关系并长期共同居住的人", not(RELATION, "本人", "配偶", "子", "女", "父母")),
                row("M11", Membership.ASIDE, "不共同生活，不计入家庭成员", not(RELATION, "本人"), is(STATUS, "正常"), together(false)),
                row("M12", Membership.ASIDE, "在监狱内服刑的人员不计入家庭成员", not(RELATION, "本人"), is(STATUS, "服刑")),
                row("M13", Membership.ASIDE, "连续三年以上脱离家庭独立生活的宗教教职人员不计入家庭成员", not(RELATION, "本人"), is(STATUS, "宗教教职三年以上")),
                row(LAST, Membership.ASIDE, "失踪、死亡的人员不计入家庭成员", not(RELATION, "本人"), not(STATUS, "正常", "服刑", "宗教教职三年以上")));
    }

    private static Rule with(String id, String text, Rule.Condition... who) {
        return row(id, Membership.COUNTS, text, Stream.concat(Stream.of(who), Stream.of(is(STATUS, "正常"), together(true)))
                .toArray(Rule.Condition[]::new));
    }

    private static Rule row(String id, String answer, String text, Rule.Condition... conditions) {
        return new Rule(TableKind.MEMBERS, id, FROM, null, List.of(conditions), answer, text, null, List.of(CLAUSE),
                "[有表以前的规定]" + id);
    }

    private static Rule.Condition is(Word word, String... words) {
        return condition(word, new Criterion.OneOf(List.of(words), false), String.join("、", words));
    }

    private static Rule.Condition not(Word word, String... words) {
        return condition(word, new Criterion.OneOf(List.of(words), true), "≠" + String.join("、", words));
    }

    private Rule.Condition age(Criterion.Sign sign) {
        return condition(AGE, new Criterion.Compare(sign, adult), sign.shown() + adult);
    }

    private static Rule.Condition together(boolean wanted) {
        return condition(TOGETHER, new Criterion.Is(wanted), wanted ? "是" : "否");
    }

    private static Rule.Condition condition(Word word, Criterion criterion, String shown) {
        return new Rule.Condition(word, criterion, "[有表以前的规定]", shown);
    }

    private static Word word(String name, String field, Word.Type type, List<String> words) {
        return new Word(name, FactKind.成员, field, type, "", null, words, 0, List.of());
    }
}
