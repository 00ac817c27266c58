package dibao.verification;

import dibao.casefile.Dossier;
import dibao.household.Circumstances;
import dibao.shared.IdCardNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 核对对象 — the members who count, and the obligors; each person once. */
record Household(List<Person> people) {

    /** @param authorised signed the 授权书; an obligor's own lies among the papers of the application */
    record Person(IdCardNumber idCard, String name, boolean authorised) {}

    static Household of(Dossier dossier) {
        Circumstances household = dossier.circumstances();
        Map<IdCardNumber, Person> people = new LinkedHashMap<>();
        dossier.countingMembers().forEach(m -> people.put(m.idCard(), new Person(m.idCard(), m.name(), m.authorised())));
        household.obligors().forEach(o -> people.putIfAbsent(o.idCard(), new Person(o.idCard(), o.name(), true)));
        return new Household(List.copyOf(people.values()));
    }
}
