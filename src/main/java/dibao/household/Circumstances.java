package dibao.household;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 家庭情况 — one household as declared or as seen, a snapshot. Words are those of the intake workbook.
 *
 * @param key             家庭编号 of the file it came from, or null
 * @param category        户别: 城市, 农村
 * @param villageCode     12-digit division code
 * @param applicationDate 申请日期; chooses the standard and the ages
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Circumstances(
        @Nullable String key, String category, String applicantName, IdCardNumber applicantId, String villageCode,
        String address, @Nullable String phone, @Nullable String bank, @Nullable String account,
        LocalDate applicationDate, String reason, boolean registeredPoor,
        List<Member> members, List<Income> incomes, List<Asset> assets, List<Obligor> obligors) {

    /** 家庭成员. relation 与申请人关系, status 人员状态, hukouCounty 户籍县代码 (6 digits). */
    public record Member(String name, IdCardNumber idCard, String relation, String health, String disability,
            String labour, boolean authorised, String hukouCounty, String status, boolean livesTogether) {}

    /** 收入: yuan per period (月, 年). */
    public record Income(IdCardNumber idCard, String kind, Money amount, String period) {}

    /** 财产: how many, worth how many yuan in all. */
    public record Asset(IdCardNumber idCard, String kind, long count, Money amount) {}

    /**
     * 赡(扶、抚)养义务人: support in yuan per month.
     *
     * @param authorised signed an authorisation of his own (220号 art. 12, 19); null: none on record, the same as not
     */
    public record Obligor(String name, IdCardNumber idCard, String relation, boolean declaredIncapable,
            Money monthlySupport, @Nullable Boolean authorised) {

        /** No authorisation on record. */
        public Obligor(String name, IdCardNumber idCard, String relation, boolean declaredIncapable, Money monthlySupport) {
            this(name, idCard, relation, declaredIncapable, monthlySupport, null);
        }
    }

    /** 核对对象. @param authorised who is not is recorded as 未授权 and never compared */
    public record Compared(IdCardNumber idCard, String name, boolean authorised) {}

    public Circumstances {
        members = members == null ? List.of() : List.copyOf(members);
        incomes = incomes == null ? List.of() : List.copyOf(incomes);
        assets = assets == null ? List.of() : List.copyOf(assets);
        obligors = obligors == null ? List.of() : List.copyOf(obligors);
    }

    public String townshipCode() {
        return villageCode.substring(0, 9);
    }
}
