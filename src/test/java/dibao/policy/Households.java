package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Households for the rules: {@code city(3).earning("600", "月")}. */
final class Households {

    static final LocalDate MARCH_2019 = LocalDate.of(2019, 3, 1);

    private final String category;
    private LocalDate applied = MARCH_2019;
    private LocalDate judged = LocalDate.of(2026, 7, 1);
    private final List<HouseholdFacts.Member> members = new ArrayList<>();
    private final List<HouseholdFacts.Income> incomes = new ArrayList<>();
    private final List<HouseholdFacts.Asset> assets = new ArrayList<>();
    private final List<HouseholdFacts.Obligor> obligors = new ArrayList<>();
    private HouseholdFacts.Signs signs = HouseholdFacts.Signs.NONE;

    private Households(String category, int members) {
        this.category = category;
        for (int i = 1; i <= members; i++) {
            member(String.valueOf(i), i == 1 ? "本人" : "子");
        }
    }

    static Households city(int members) {
        return new Households("城市", members);
    }

    static Households village(int members) {
        return new Households("农村", members);
    }

    Households on(String applicationDate) {
        applied = LocalDate.parse(applicationDate);
        return this;
    }

    Households accepted(String acceptanceDate) {
        judged = LocalDate.parse(acceptanceDate);
        return this;
    }

    /** A healthy adult who counts. */
    Households member(String id, String relation) {
        members.add(new HouseholdFacts.Member(id, relation, LocalDate.of(1980, 5, 5), "健康或良好", "无", "有劳动能力", true,
                "431122", "正常", true));
        return this;
    }

    /** Changes the last member. */
    Households who(java.util.function.UnaryOperator<Person> change) {
        var m = members.remove(members.size() - 1);
        members.add(change.apply(new Person(m)).member);
        return this;
    }

    Households earning(String memberId, String kind, String amount, String period) {
        incomes.add(new HouseholdFacts.Income(memberId, kind, new BigDecimal(amount), period));
        return this;
    }

    Households earning(String amount, String period) {
        return earning("1", "工资性收入", amount, period);
    }

    Households owning(String memberId, String kind, long count, String amount) {
        assets.add(new HouseholdFacts.Asset(memberId, kind, count, new BigDecimal(amount)));
        return this;
    }

    Households owning(String kind, long count) {
        return owning("1", kind, count, "0");
    }

    Households obligor(boolean incapable, String monthly) {
        obligors.add(new HouseholdFacts.Obligor(incapable, new BigDecimal(monthly)));
        return this;
    }

    Households signs(boolean redForm, boolean complaint, boolean doubtful) {
        signs = new HouseholdFacts.Signs(redForm, complaint, doubtful);
        return this;
    }

    HouseholdFacts facts() {
        return new HouseholdFacts(category, applied, judged, members, incomes, assets, obligors, signs);
    }

    Ruling judged() {
        return new HouseholdPolicy(Shelf.shippedLibrary()).judge(facts());
    }

    List<String> reasons() {
        return judged().reasons().stream().map(Ruling.Reason::code).toList();
    }

    /** Base and amount, or null and null. */
    String amounts() {
        Ruling ruling = judged();
        return ruling.base() + " " + ruling.amount();
    }

    record Person(HouseholdFacts.Member member) {

        Person born(String day) {
            return with(LocalDate.parse(day), member.health(), member.disability(), member.authorised(),
                    member.hukouCounty(), member.status(), member.livesTogether());
        }

        Person health(String health) {
            return with(member.birthDate(), health, member.disability(), member.authorised(), member.hukouCounty(),
                    member.status(), member.livesTogether());
        }

        Person disability(String level) {
            return with(member.birthDate(), member.health(), level, member.authorised(), member.hukouCounty(),
                    member.status(), member.livesTogether());
        }

        Person unauthorised() {
            return with(member.birthDate(), member.health(), member.disability(), false, member.hukouCounty(),
                    member.status(), member.livesTogether());
        }

        Person hukou(String county) {
            return with(member.birthDate(), member.health(), member.disability(), member.authorised(), county,
                    member.status(), member.livesTogether());
        }

        Person status(String status) {
            return with(member.birthDate(), member.health(), member.disability(), member.authorised(),
                    member.hukouCounty(), status, member.livesTogether());
        }

        Person livingElsewhere() {
            return with(member.birthDate(), member.health(), member.disability(), member.authorised(),
                    member.hukouCounty(), member.status(), false);
        }

        private Person with(LocalDate born, String health, String disability, boolean authorised, String hukou,
                String status, boolean together) {
            return new Person(new HouseholdFacts.Member(member.id(), member.relation(), born, health, disability,
                    member.labour(), authorised, hukou, status, together));
        }
    }
}
