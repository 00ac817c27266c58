package dibao.scenario;

import dibao.casefile.Finding;
import dibao.household.Circumstances;
import dibao.household.Circumstances.Asset;
import dibao.household.Circumstances.Income;
import dibao.household.Circumstances.Member;
import dibao.household.Circumstances.Obligor;
import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Households as a language: {@code aHousehold().of(3).rural().earning("7000").build()}; every one is of new people. */
public final class Households {

    /** 柳溪村 and 龙溪社区 of 白牙市镇, 三星村 of 大庙口镇. */
    public static final String VILLAGE = "431122100203";
    public static final String COMMUNITY = "431122100001";
    public static final String OTHER_TOWNSHIP_VILLAGE = "431122101200";

    private String category = "农村";
    private String village = VILLAGE;
    private LocalDate appliedOn = LocalDate.of(2018, 7, 2);
    private final List<Member> members = new ArrayList<>();
    private final List<Income> incomes = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<Obligor> obligors = new ArrayList<>();
    private final List<Finding.Application.KinDeclaration> kin = new ArrayList<>();

    private Households() {
        members.add(member("唐本人", Ids.born(1970), "本人"));
    }

    public static Households aHousehold() {
        return new Households();
    }

    public static Member member(String name, IdCardNumber id, String relation) {
        return new Member(name, id, relation, "健康或良好", "无", "有劳动能力", true, "431122", "正常", true);
    }

    /** The applicant, a spouse, and children under age until there are so many. */
    public Households of(int people) {
        while (members.size() < people) {
            members.add(members.size() == 1 ? member("蒋配偶", Ids.born(1972), "配偶")
                    : member("唐小" + members.size(), Ids.born(2010), "子"));
        }
        return this;
    }

    public Households with(Member member) {
        members.add(member);
        return this;
    }

    public Households rural() {
        category = "农村";
        return this;
    }

    public Households city() {
        category = "城市";
        village = COMMUNITY;
        return this;
    }

    public Households in(String villageCode) {
        village = villageCode;
        return this;
    }

    public Households appliedOn(LocalDate day) {
        appliedOn = day;
        return this;
    }

    /** The applicant earns so many yuan a year. */
    public Households earning(String yuanAYear) {
        incomes.add(new Income(applicant().idCard(), "工资性收入", Money.of(yuanAYear), "年"));
        return this;
    }

    public Households owning(String kind, long count) {
        assets.add(new Asset(applicant().idCard(), kind, count, Money.ZERO));
        return this;
    }

    public Households supportedBy(Obligor obligor) {
        obligors.add(obligor);
        return this;
    }

    /** The last member has not authorised the comparison. */
    public Households withoutAuthorisation() {
        Member last = members.remove(members.size() - 1);
        members.add(new Member(last.name(), last.idCard(), last.relation(), last.health(), last.disability(),
                last.labour(), false, last.hukouCounty(), last.status(), last.livesTogether()));
        return this;
    }

    /** The applicant declares an official as a relative. */
    public Households relatedTo(String officialName, IdCardNumber officialId, String officialKind, String relation) {
        kin.add(new Finding.Application.KinDeclaration(applicant().idCard(), officialName, officialId, officialKind, relation));
        return this;
    }

    private Member applicant() {
        return members.get(0);
    }

    public Circumstances build() {
        return new Circumstances(null, category, applicant().name(), applicant().idCard(), village, "某组1号", null, null,
                null, appliedOn, "因病", false, members, incomes, assets, obligors);
    }

    public Finding.Application application() {
        return new Finding.Application(build(), List.copyOf(kin), List.of());
    }
}
