package dibao.appraisal;

import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.shared.CountyClock;
import dibao.shared.FaultList;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 评议记录校验 — who sat there, the share of the villagers, all signatures (220号 art. 22–24). */
@Component
class MinutesCheck {

    private final LegalTerms terms;
    private final Attachments attachments;
    private final CountyClock clock;

    MinutesCheck(LegalTerms terms, Attachments attachments, CountyClock clock) {
        this.terms = terms;
        this.attachments = attachments;
        this.clock = clock;
    }

    void check(AppraisalMeeting.Minutes minutes, Dossier dossier, Officer officer) {
        var faults = new FaultList();
        LocalDate surveyed = dossier.standing().valid(Finding.Survey.class).map(Finding.Survey::visitedOn)
                .orElse(dossier.acceptedOn());
        faults.day("heldOn", "评议日期", minutes.heldOn(), FaultList.Span.since("入户调查日期", surveyed, clock.today()))
                .text("narrative", "评议情况", minutes.narrative())
                .when(!AppraisalMeeting.CONCLUSIONS.contains(Objects.requireNonNullElse(minutes.conclusion(), "")),
                        "conclusion", "评议结论应为：" + String.join("、", AppraisalMeeting.CONCLUSIONS));
        record(faults, minutes, dossier.acceptedOn(), officer);
        parties(faults, minutes.attendees(), dossier);
        faults.refuse();
    }

    /** What all households of one meeting share. */
    FaultList common(AppraisalMeeting.Minutes minutes, Officer officer) {
        var faults = new FaultList();
        faults.when(minutes.heldOn() == null, "heldOn", "请填写评议日期")
                .when(minutes.heldOn() != null && minutes.heldOn().isAfter(clock.today()), "heldOn",
                        "评议日期 %s 晚于今天 %s，请核实".formatted(minutes.heldOn(), clock.today()));
        record(faults, minutes, clock.today(), officer);
        return faults;
    }

    private void record(FaultList faults, AppraisalMeeting.Minutes minutes, LocalDate day, Officer officer) {
        faults.text("place", "评议地点", minutes.place());
        attendance(faults, minutes.attendees());
        share(faults, minutes.attendees(), day);
        List<String> unknown = attachments.unknown(minutes.recordIds(), officer);
        faults.when(minutes.recordIds().isEmpty(), "recordIds", "请上传评议记录的照片或扫描件")
                .when(!unknown.isEmpty(), "recordIds",
                        "附件 %s 未上传或无权使用，请重新上传".formatted(String.join("、", unknown)));
    }

    /** Nobody judges what is said of his own household, or of his relatives' (220号 art. 14). */
    private static void parties(FaultList faults, List<AppraisalMeeting.Attendee> attendees, Dossier dossier) {
        Set<String> members = dossier.memberNames();
        Set<String> relatives = dossier.standing().valid(Finding.Relatives.class).stream().flatMap(r -> r.links().stream())
                .map(Finding.Relatives.Link::officialName).collect(Collectors.toSet());
        for (int i = 0; i < attendees.size(); i++) {
            String name = Objects.requireNonNullElse(attendees.get(i).name(), "").strip();
            String party = members.contains(name) ? "家庭成员" : relatives.contains(name) ? "家庭成员登记的近亲属" : "";
            faults.when(!party.isEmpty(), "attendees[" + i + "].name",
                    "参加人「%s」是%s户的%s，评议该户时应当回避；确系同名的，请在参加人姓名后加注以示区分"
                            .formatted(name, dossier.applicantName(), party));
        }
    }

    private static void attendance(FaultList faults, List<AppraisalMeeting.Attendee> attendees) {
        faults.when(attendees.isEmpty(), "attendees", "请填写参加评议人员名单");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < attendees.size(); i++) {
            var attendee = attendees.get(i);
            String at = "attendees[" + i + "]";
            String name = Objects.requireNonNullElse(attendee.name(), "").strip();
            faults.text(at + ".name", "第%d名参加人姓名".formatted(i + 1), name)
                    .when(!name.isEmpty() && !seen.add(name), at + ".name",
                            "参加人「%s」重复；确有同名人员的，请在姓名后加注以示区分".formatted(name))
                    .when(!AppraisalMeeting.CAPACITIES.contains(Objects.requireNonNullElse(attendee.capacity(), "")),
                            at + ".capacity", "参加人「%s」的身份应为：%s".formatted(name,
                                    String.join("、", AppraisalMeeting.CAPACITIES)))
                    .when(!attendee.signed(), at + ".signed", "参加人「%s」未签字，全体参加人员均须签字确认".formatted(name));
        }
    }

    /** Exact: representatives × denominator ≥ numerator × all present. */
    private void share(FaultList faults, List<AppraisalMeeting.Attendee> attendees, LocalDate day) {
        BigInteger numerator = terms.number("appraisal.representatives.numerator", day).toBigIntegerExact();
        BigInteger denominator = terms.number("appraisal.representatives.denominator", day).toBigIntegerExact();
        long villagers = attendees.stream().filter(a -> AppraisalMeeting.REPRESENTATIVE.equals(a.capacity())).count();
        boolean enough = BigInteger.valueOf(villagers).multiply(denominator)
                .compareTo(BigInteger.valueOf(attendees.size()).multiply(numerator)) >= 0;
        faults.when(!enough, "attendees", "村(居)民代表应不少于参加评议人数的%s/%s：现到会%d人，其中村(居)民代表%d人"
                .formatted(numerator, denominator, attendees.size(), villagers));
    }
}
