package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 裁定说明 — the tree from conclusion to rule to condition to fact to evidence, derived from facts and release whenever it
 * is asked for. Words are Chinese sentences for officers; money is yuan.
 *
 * @param applied    申请日期, chooses standards and rows of eligibility and amount
 * @param judged     受理日期, chooses rows of site checks
 * @param outcome    符合, 不符合 or 人工处理
 * @param amount     yuan a month; null unless 符合
 * @param manual     why people must judge, or null
 * @param arithmetic the calculation, line by line
 * @param members    家庭成员认定: the rows that said who counts, with whom they answered for
 * @param hits       rules that hit; those that decided first
 * @param misses     rules that did not, by table
 */
public record Why(String releaseId, LocalDate applied, LocalDate judged, String outcome, @Nullable BigDecimal amount,
        @Nullable String manual, List<String> arithmetic, List<Told> members, List<Told> hits, List<Table> misses, Otherwise otherwise) {

    /** @param name 不予批准的理由, 保障金额, 必须入户抽查的情形 or 手写规则 */
    public record Table(String name, List<Told> rules) {}

    /**
     * 规则.
     *
     * @param code     理由编码, 触发编码 or the item of the amount
     * @param place    {@code eligibility.xlsx[规则]A5}
     * @param until    last day, included; null: open
     * @param decided  the outcome rests on it: a reason, an amount that counts, a forced visit
     * @param near     missed by one number, within a tenth of its limit
     * @param distance how far the household is from it, one sentence; null unless one number parts them
     * @param strands  one per person or thing that was looked at; none: 不限条件
     */
    public record Told(String id, String table, String code, String text, String place, LocalDate from,
            @Nullable LocalDate until, List<Law> clauses, boolean hit, boolean decided, boolean near,
            @Nullable String distance, List<Strand> strands) {}

    /** 条款. @param quoted the law's own words, else its gist (要旨) @param to last day, or null */
    public record Law(String id, String document, String article, String text, boolean quoted, LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * 同一人、同一类财产 — the conditions that one person or thing must meet alone; of who meets them, or of who comes nearest.
     *
     * @param kind 家庭, 成员, 财产, 义务人 or 情形
     * @param who  {@code 唐某（本人）}, {@code 机动车}; empty for the household
     * @param held whether all hold
     */
    public record Strand(String kind, String who, boolean held, List<Ask> conditions) {}

    /**
     * 条件.
     *
     * @param cell     {@code eligibility.xlsx[规则]D5}
     * @param written  the cell as it stands
     * @param required the same in words, with the value of the day
     */
    public record Ask(String word, String cell, String written, String required, String actual, boolean held, Fact fact) {}

    /**
     * 事实.
     *
     * @param field as the dictionary ties it
     * @param key   member's id, kind of property or number of the obligor; empty for the household
     * @param how   where the value comes from, line by line; empty: recorded as it is
     */
    public record Fact(String kind, String field, String key, String name, String value, List<String> how,
            List<Evidence> evidence) {

        Fact with(List<Evidence> found) {
            return new Fact(kind, field, key, name, value, how, found);
        }
    }

    /** 证据 — where a fact stands in the papers. @param sheet its number in the dossier, or null @param text what it says */
    public record Evidence(@Nullable Integer sheet, String label, String text) {}

    /**
     * 怎样才会不同 — every statement tried: applied to the facts and judged again by the tables.
     *
     * @param differences what must change for each rule that refuses
     * @param together    all of them at once were tried, and no reason is left
     * @param unknown     reasons for which no difference is known
     * @param limits      of who qualifies: the nearest refusing rules
     * @param amount      what the amount hangs on
     */
    public record Otherwise(List<Difference> differences, boolean together, List<String> unknown, List<String> limits,
            List<String> amount) {}

    /** @param steps all of them, for this rule no longer to hit */
    public record Difference(String ruleId, String code, List<Step> steps) {}

    /**
     * One fact changed as little as possible.
     *
     * @param key     member's id, kind of property or number of the obligor; empty for the household
     * @param actual  as people say it
     * @param demand  what it must be: {@code 须低于年标准（5,207.00元/人/年）}
     * @param target  the value that was tried: an amount of the whole household, a number, 是, 否 or a word
     * @param finding what was found and what the rule demands, for a letter
     */
    public record Step(String kind, String key, String field, String word, String who, String actual, String demand,
            String target, String finding, String sentence) {}

    /** What the outcome rests on. */
    public Stream<Told> deciding() {
        return hits.stream().filter(Told::decided);
    }
}
