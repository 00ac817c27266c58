package dibao.correspondence;

import dibao.casefile.Finding;
import dibao.household.Circumstances;
import dibao.household.Circumstances.Member;
import dibao.household.MembersWhoCount;
import dibao.household.Words;
import dibao.shared.Divisions;
import dibao.shared.IdCardNumber;
import dibao.shared.LegalTerms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** 家庭情况 as a form prints it; ages on the day of the application. */
@Component
class HouseholdFields {

    private static final String PEOPLE = "姓名 性别 年龄 身份证号 关系 健康状况 残疾等级 劳动能力 共同生活 人员状态 授权情况 代签提示";
    private static final int OLD_AGE = 60;

    private final Divisions divisions;
    private final LegalTerms terms;
    private final MembersWhoCount who;

    HouseholdFields(Divisions divisions, LegalTerms terms, MembersWhoCount who) {
        this.who = who;
        this.divisions = divisions;
        this.terms = terms;
    }

    /** @param accepted 受理日期, before it today: by which law the members are counted */
    Map<String, Object> of(Circumstances home, LocalDate accepted) {
        List<Member> counting = who.of(home, accepted);
        var fields = new HashMap<String, Object>();
        applicant(home, fields);
        fields.put("县", divisions.name(home.villageCode().substring(0, 6)));
        fields.put("乡镇", divisions.name(home.townshipCode()));
        fields.put("村居", divisions.name(home.villageCode()));
        fields.put("住址", within(home));
        fields.put("户别", home.category());
        fields.put("申请日期", Chinese.day(home.applicationDate()));
        fields.put("申请理由", home.reason());
        fields.put("建档立卡", home.registeredPoor() ? "是" : "否");
        fields.put("成员", people(home.members(), home.applicationDate()));
        fields.put("共同生活成员", people(counting, home.applicationDate()));
        fields.put("收入", Rows.of(home.incomes(), "姓名 项目 金额 周期", "无",
                i -> List.of(name(home, i.idCard()), i.kind(), i.amount(), i.period())));
        fields.put("财产", Rows.of(home.assets(), "姓名 项目 数量 价值", "无",
                a -> List.of(name(home, a.idCard()), a.kind(), a.count(), a.amount())));
        fields.put("义务人", Rows.of(home.obligors(), "姓名 身份证号 关系 赡养能力 每月金额", "无",
                o -> List.of(o.name(), o.idCard(), o.relation(), o.declaredIncapable() ? "申报丧失能力" : "有", o.monthlySupport())));
        counts(home, counting, fields);
        return fields;
    }

    /** Township, village and what follows, each once. */
    String address(Circumstances home) {
        return divisions.name(home.townshipCode()) + divisions.name(home.villageCode()) + within(home);
    }

    /** What an address says beyond township and village, which people like to repeat. */
    private String within(Circumstances home) {
        String address = home.address();
        for (String said : List.of(divisions.name(home.townshipCode()), divisions.name(home.villageCode()))) {
            address = address.startsWith(said) ? address.substring(said.length()) : address;
        }
        return address;
    }

    /** The declaration of relatives of officials made with an application. */
    static List<Map<String, String>> kin(Finding.Application application) {
        return Rows.of(application.kin(), "家庭成员 近亲属姓名 类别 关系", "无", k -> List.of(
                name(application.declared(), k.memberId()), k.officialName(), k.officialKind(), k.relation()));
    }

    private static void applicant(Circumstances home, Map<String, Object> fields) {
        IdCardNumber id = home.applicantId();
        fields.put("申请人", home.applicantName());
        fields.put("申请人性别", sex(id));
        fields.put("申请人年龄", String.valueOf(id.ageOn(home.applicationDate())));
        fields.put("申请人出生日期", Chinese.day(id.birthDate()));
        fields.put("申请人身份证号", id.value());
        fields.put("联系电话", Chinese.or(home.phone(), ""));
        fields.put("开户银行", Chinese.or(home.bank(), ""));
        fields.put("银行账号", Chinese.or(home.account(), ""));
    }

    private List<Map<String, String>> people(List<Member> members, LocalDate day) {
        int adult = terms.number("minor.age", day).intValueExact();
        return Rows.of(members, PEOPLE, "", m -> Arrays.asList(m.name(), sex(m.idCard()), m.idCard().ageOn(day), m.idCard(),
                m.relation(), m.health(), m.disability(), m.labour(), m.livesTogether() ? "是" : "否", m.status(),
                m.authorised() ? "已授权" : "未授权", m.idCard().ageOn(day) < adult ? "由法定代理人签" : ""));
    }

    private void counts(Circumstances home, List<Member> counting, Map<String, Object> fields) {
        LocalDate day = home.applicationDate();
        int adult = terms.number("minor.age", day).intValueExact();
        fields.put("家庭人口", String.valueOf(home.members().size()));
        fields.put("保障人口", String.valueOf(counting.size()));
        count(counting, fields, "女性人数", m -> !m.idCard().male());
        count(counting, fields, "劳动力人数", m -> m.labour().equals(Words.LABOUR.get(0)) && m.idCard().ageOn(day) >= adult);
        count(counting, fields, "未成年人数", m -> m.idCard().ageOn(day) < adult);
        count(counting, fields, "老年人数", m -> m.idCard().ageOn(day) >= OLD_AGE);
        count(counting, fields, "残疾人数", m -> !m.disability().equals(Words.DISABILITY.get(0)));
        count(counting, fields, "重残人数", m -> Words.DISABILITY.subList(1, 3).contains(m.disability()));
        count(counting, fields, "重病人数", m -> m.health().equals("重病"));
    }

    private static void count(List<Member> counting, Map<String, Object> fields, String name, Predicate<Member> which) {
        fields.put(name, String.valueOf(counting.stream().filter(which).count()));
    }

    private static String sex(IdCardNumber id) {
        return id.male() ? "男" : "女";
    }

    private static String name(Circumstances home, IdCardNumber id) {
        return home.members().stream().filter(m -> m.idCard().equals(id)).map(Member::name).findFirst().orElse("（非成员）");
    }
}
