package dibao.household;

import dibao.household.Circumstances.Member;
import dibao.shared.Refusal.Fault;
import java.util.ArrayList;
import java.util.List;

/** 合理性提示 — what is possible but worth a second look: several spouses, ages and sexes that do not fit the relation. */
final class Plausibility {

    private final Circumstances household;
    private final List<Fault> doubts = new ArrayList<>();

    Plausibility(Circumstances household) {
        this.household = household;
    }

    List<Fault> doubts() {
        List<Member> members = household.members();
        long spouses = members.stream().filter(m -> m.relation().equals("配偶")).count();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.relation().equals("配偶") && spouses > 1) {
                doubt(i, "relation", "有" + spouses + "名配偶，请核对");
            }
            age(i, member);
            sex(i, member);
        }
        return doubts;
    }

    private void age(int i, Member member) {
        var applicant = household.applicantId().birthDate();
        var born = member.idCard().birthDate();
        switch (member.relation()) {
            case "子", "女", "孙辈" -> {
                if (!born.isAfter(applicant)) {
                    doubt(i, "idCard", member.name() + "是申请人的" + member.relation() + "，但不比申请人年轻，请核对");
                }
            }
            case "父母", "祖父母" -> {
                if (!born.isBefore(applicant)) {
                    doubt(i, "idCard", member.name() + "是申请人的" + member.relation() + "，但不比申请人年长，请核对");
                }
            }
            default -> { }
        }
    }

    private void sex(int i, Member member) {
        boolean son = member.relation().equals("子");
        if ((son || member.relation().equals("女")) && son != member.idCard().male()) {
            doubt(i, "relation", member.name() + "与申请人关系为「" + member.relation() + "」，与身份证号的性别不符，请核对");
        }
    }

    private void doubt(int i, String field, String message) {
        doubts.add(new Fault("members[" + i + "]." + field, message));
    }
}
