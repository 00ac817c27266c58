package dibao.household;

import dibao.household.Circumstances.Member;
import dibao.shared.MemberLaw;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 计入的家庭成员 — who of a household counts, as the law library answers; nothing of the law stands here. */
@Component
public class MembersWhoCount {

    private final MemberLaw law;

    public MembersWhoCount(MemberLaw law) {
        this.law = law;
    }

    /**
     * In the order of the application.
     *
     * @param accepted 受理日期, before it today
     * @throws dibao.shared.Refusal as {@link MemberLaw} says
     */
    public List<Member> of(Circumstances home, LocalDate accepted) {
        List<Member> all = home.members();
        List<Boolean> counts = law.counting(all.stream().map(MembersWhoCount::person).toList(), home.applicationDate(), accepted);
        return IntStream.range(0, all.size()).filter(counts::get).mapToObj(all::get).toList();
    }

    private static MemberLaw.Person person(Member m) {
        return new MemberLaw.Person(m.relation(), m.idCard().birthDate(), m.health(), m.disability(), m.labour(), m.authorised(),
                m.hukouCounty(), m.status(), m.livesTogether());
    }
}
