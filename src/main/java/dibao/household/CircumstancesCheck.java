package dibao.household;

import dibao.household.Circumstances.Member;
import dibao.shared.Divisions;
import dibao.shared.IdCardNumber;
import dibao.shared.Refusal.Fault;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold among the fields of one household. Fields already found faulty are null here and judged no further. */
final class CircumstancesCheck {

    private static final Set<String> CANNOT_APPLY = Set.of("死亡", "失踪");

    private final Circumstances household;
    private final Divisions divisions;
    private final LocalDate latest;
    private final List<Fault> faults;

    CircumstancesCheck(Circumstances household, Divisions divisions, LocalDate latest, List<Fault> faults) {
        this.household = household;
        this.divisions = divisions;
        this.latest = latest;
        this.faults = faults;
    }

    void check() {
        village();
        if (household.applicationDate() != null && household.applicationDate().isAfter(latest)) {
            fault("applicationDate", "申请日期%s晚于今天%s，请核对".formatted(household.applicationDate(), latest));
        }
        applicant();
        repeatedMembers();
        belongings();
        births();
    }

    private void village() {
        String code = household.villageCode();
        if (code != null && divisions.village(code).isEmpty()) {
            fault("villageCode", "村(居)代码「" + code + "」不在本县区划名册中，请选择本县的村（社区）");
        }
    }

    private void applicant() {
        List<Member> members = household.members();
        boolean relationsRead = members.stream().allMatch(m -> m.relation() != null);
        List<Member> selves = members.stream().filter(m -> Words.SELF.equals(m.relation())).toList();
        if (selves.isEmpty()) {
            if (relationsRead) {
                fault("members", "家庭成员中没有与申请人关系为「本人」的人，请补上申请人本人");
            }
            return;
        }
        for (int i = 0; i < members.size(); i++) {
            if (Words.SELF.equals(members.get(i).relation()) && selves.size() > 1) {
                fault("members[" + i + "].relation", "家庭成员中有%d个「本人」，只能有一个，请核对".formatted(selves.size()));
            }
        }
        if (selves.size() == 1) {
            self("members[" + members.indexOf(selves.get(0)) + "].", selves.get(0));
        }
    }

    private void self(String path, Member self) {
        if (differ(household.applicantId(), self.idCard())) {
            fault("applicantId", "申请人身份证号「%s」与成员「本人」的身份证号「%s」不一致，请核对"
                    .formatted(household.applicantId(), self.idCard()));
        }
        if (differ(household.applicantName(), self.name())) {
            fault("applicantName", "申请人姓名「%s」与成员「本人」的姓名「%s」不一致，请核对"
                    .formatted(household.applicantName(), self.name()));
        }
        if (CANNOT_APPLY.contains(String.valueOf(self.status()))) {
            fault(path + "status", "申请人的人员状态为「" + self.status() + "」，不能作为申请人，请由其他家庭成员申请");
        }
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    private void repeatedMembers() {
        Map<IdCardNumber, Integer> first = new HashMap<>();
        for (int i = 0; i < household.members().size(); i++) {
            IdCardNumber id = household.members().get(i).idCard();
            Integer before = id == null ? null : first.putIfAbsent(id, i);
            if (before != null) {
                fault("members[" + i + "].idCard", "身份证号「%s」与家庭成员第%d人重复，请核对".formatted(id, before + 1));
            }
        }
    }

    private void belongings() {
        Set<IdCardNumber> members = household.members().stream().map(Member::idCard).filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < household.incomes().size(); i++) {
            owner("incomes[" + i + "].idCard", "收入", household.incomes().get(i).idCard(), members);
        }
        for (int i = 0; i < household.assets().size(); i++) {
            owner("assets[" + i + "].idCard", "财产", household.assets().get(i).idCard(), members);
        }
    }

    private void owner(String path, String what, @Nullable IdCardNumber id, Set<IdCardNumber> members) {
        if (id != null && !members.contains(id)) {
            fault(path, what + "的身份证号「" + id + "」不是本户家庭成员，请核对");
        }
    }

    private void births() {
        birth("applicantId", household.applicantId());
        for (int i = 0; i < household.members().size(); i++) {
            birth("members[" + i + "].idCard", household.members().get(i).idCard());
        }
        for (int i = 0; i < household.obligors().size(); i++) {
            birth("obligors[" + i + "].idCard", household.obligors().get(i).idCard());
        }
    }

    private void birth(String path, @Nullable IdCardNumber id) {
        LocalDate applied = household.applicationDate();
        if (id != null && applied != null && id.birthDate().isAfter(applied)) {
            fault(path, "身份证号「%s」的出生日期%s晚于申请日期%s，请核对".formatted(id, id.birthDate(), applied));
        }
    }

    private void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }
}
