package dibao.policy;

import dibao.shared.MemberLaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 家庭成员认定 for the whole house, from members.xlsx of the release by which the case is judged. */
@Component
class DatedMembers implements MemberLaw {

    private final LawLibrary library;

    DatedMembers(LawLibrary library) {
        this.library = library;
    }

    @Override
    public List<Boolean> counting(List<Person> household, LocalDate applied, LocalDate accepted) {
        var members = new ArrayList<HouseholdFacts.Member>();
        household.forEach(p -> members.add(new HouseholdFacts.Member(String.valueOf(members.size() + 1), p.relation(), p.born(),
                p.health(), p.disability(), p.labour(), p.authorised(), p.hukouCounty(), p.status(), p.livesTogether())));
        var facts = new HouseholdFacts("", applied, accepted, members, List.of(), List.of(), List.of(), HouseholdFacts.Signs.NONE);
        return library.with(library.forCase(accepted), judge -> Membership.byTables(facts, judge.release()).answers().stream()
                .map(Membership.Answer::counts).toList());
    }
}
