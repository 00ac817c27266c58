package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 规则事实 — what the compiled rules match on; public because the engine's generated classes live in packages of
 * their own. Everything is over the members who count, but for the table that says who does (members.xlsx), which sees
 * everybody named; amounts in yuan, exact.
 */
public final class RuleFacts {

    private RuleFacts() {}

    /**
     * @param yearIncome      of all, less the exempt kinds, obligors' support included
     * @param financialAssets 金融资产 of all
     * @param applicantHukou  six digits
     * @param township        nine digits, empty where unknown
     */
    public record Household(String category, int members, BigDecimal yearIncome, BigDecimal financialAssets,
            String applicantHukou, String township) {}

    /** @param age completed years on the application date */
    public record Person(String id, String relation, int age, String health, String disability, String labour,
            boolean authorised, String hukou, String status, boolean livesTogether) {}

    /** Everything the household has of one kind; a kind of sum 0 is absent. */
    public record Asset(String kind, long count, BigDecimal amount) {}

    public record Obligor(boolean incapable, BigDecimal monthlySupport) {}

    public record Signs(boolean redForm, boolean complaint, boolean doubtful) {}

    /**
     * 限额 — the dated values that conditions compare with, for this case.
     *
     * @param applied application date as yyyymmdd
     * @param judged  acceptance date as yyyymmdd
     * @param numbers by the operand's text ({@code 2×年标准}) @param texts by parameter name
     */
    public record Limits(int applied, int judged, Map<String, BigDecimal> numbers, Map<String, List<String>> texts) {

        /** The same values on other days. */
        Limits on(LocalDate applied, LocalDate judged) {
            return new Limits(DrlWriter.number(applied), DrlWriter.number(judged), numbers, texts);
        }

        /** Sign of value − heads × operand: a comparison per head, multiplied across and so exact. */
        public int compare(BigDecimal value, int heads, String operand) {
            return value.compareTo(numbers.get(operand).multiply(BigDecimal.valueOf(heads)));
        }

        public int compare(BigDecimal value, String operand) {
            return compare(value, 1, operand);
        }

        public int compare(long value, String operand) {
            return compare(BigDecimal.valueOf(value), 1, operand);
        }

        public boolean names(String value, String parameter) {
            return texts.get(parameter).contains(value);
        }
    }

    /** 命中 — where a rule leaves its number. */
    public static final class Hits {

        /** @param person only for rules about one member */
        public record Hit(String rule, @Nullable String person) {}

        /** What a hand-written rule says by itself, having no row in a table. */
        public record Said(String rule, String code, String text, String clause) {}

        private final List<Hit> found = new ArrayList<>();
        private final List<Said> said = new ArrayList<>();

        public void add(String rule) {
            found.add(new Hit(rule, null));
        }

        public void add(String rule, String person) {
            found.add(new Hit(rule, person));
        }

        /** For hand-written rules: a reason for refusal, with the sentence for the letter and the clause's id. */
        public void reason(String rule, String code, String text, String clause) {
            said.add(new Said(rule, code, text, clause));
        }

        List<Said> said() {
            return List.copyOf(said);
        }

        List<Hit> found() {
            return List.copyOf(found);
        }
    }
}
