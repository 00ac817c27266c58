package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 事实 — one household in the words of the regulation; all the rules ever see. Members are all those named;
 * the rules count only who counts (220号 art. 5).
 *
 * @param category        户别: 城市 or 农村
 * @param applicationDate 申请日期: chooses standards and ages
 * @param judgedOn        受理日期 (a trial: the clock's day): chooses rules and edition
 * @param township        9-digit code, for values and amounts of an area; null in facts kept before there were any: the whole county
 * @param signs           what other rooms found that may force a site check
 */
public record HouseholdFacts(String category, LocalDate applicationDate, LocalDate judgedOn,
        List<Member> members, List<Income> incomes, List<Asset> assets, List<Obligor> obligors, Signs signs,
        @Nullable String township) {

    public HouseholdFacts(String category, LocalDate applicationDate, LocalDate judgedOn, List<Member> members,
            List<Income> incomes, List<Asset> assets, List<Obligor> obligors, Signs signs) {
        this(category, applicationDate, judgedOn, members, incomes, assets, obligors, signs, null);
    }

    Area.Place place() {
        return new Area.Place(category, township);
    }

    /** As if re-examined on a day: its standards, ages and rules are those of that day. */
    public HouseholdFacts reexamined(LocalDate day) {
        return new HouseholdFacts(category, day, day, members, incomes, assets, obligors, signs, township);
    }

    /** @param id any text unique in the household @param birthDate for the age on the application date */
    public record Member(String id, String relation, LocalDate birthDate, String health, String disability,
            String labour, boolean authorised, String hukouCounty, String status, boolean livesTogether) {}

    /** yuan per period 月 or 年 */
    public record Income(String memberId, String kind, BigDecimal amount, String period) {}

    public record Asset(String memberId, String kind, long count, BigDecimal amount) {}

    /** yuan per month */
    public record Obligor(boolean declaredIncapable, BigDecimal monthlySupport) {}

    /**
     * 入户抽查的情形.
     *
     * @param redForm   红表备案: a member is a relative of a filed person (T01)
     * @param complaint 群众举报 open on the day, or closed within the dated months (T02)
     * @param doubtful  有疑问或其他需要重点调查 (T04)
     */
    public record Signs(boolean redForm, boolean complaint, boolean doubtful) {
        public static final Signs NONE = new Signs(false, false, false);
    }
}
