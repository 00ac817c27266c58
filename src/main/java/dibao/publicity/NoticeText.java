package dibao.publicity;

import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.household.Circumstances;
import dibao.household.Circumstances.Member;
import dibao.shared.Divisions;
import dibao.shared.LegalTerms;
import dibao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 公示内容 — the lines on the wall, from the dated list of public fields (220号 art. 25, 29, 34). There is no word here
 * for an ID number, account, phone, illness or disability, so no list can ask for one.
 */
@Component
class NoticeText {

    static final String WITHHELD = withheld(1);

    private final LegalTerms terms;
    private final Divisions divisions;

    NoticeText(LegalTerms terms, Divisions divisions) {
        this.terms = terms;
        this.divisions = divisions;
    }

    /** @param day of posting: chooses the list, and who is still a minor */
    List<String> lines(Dossier dossier, Level level, LocalDate day) {
        if (withheld(dossier)) {
            return List.of(WITHHELD);
        }
        return Stream.of(terms.text(level.key("fields"), day).split("、"))
                .map(field -> field + "：" + content(field, dossier, day)).toList();
    }

    /** Where it hangs: the village; the whole township where a count of one would point at the household. */
    String place(Dossier dossier) {
        String township = divisions.name(dossier.township());
        return withheld(dossier) ? township : township + divisions.name(dossier.village());
    }

    /** 落款: the township's government, or the county's civil affairs bureau. */
    String office(Dossier dossier, Level level) {
        return office(dossier.township(), level);
    }

    String office(String township, Level level) {
        return level == Level.TOWNSHIP ? divisions.name(township) + "人民政府"
                : divisions.name(township.substring(0, 6)) + "民政局";
    }

    @Nullable Money amount(Dossier dossier) {
        return dossier.standing().valid(Finding.CountyOpinion.class).map(Finding.CountyOpinion::amount).orElse(null);
    }

    /** The one line for all that must not be named. */
    static String withheld(long households) {
        return "另有%d户依法不予公开".formatted(households);
    }

    static boolean withheld(Dossier dossier) {
        return dossier.standing().valid(Finding.Survey.class).map(Finding.Survey::withheld).orElse(false);
    }

    private String content(String field, Dossier dossier, LocalDate day) {
        Circumstances household = dossier.circumstances();
        return switch (field) {
            case "申请人姓名" -> applicant(household, day);
            case "居住村(居)" -> divisions.name(dossier.village());
            case "家庭人数" -> dossier.countingMembers().size() + "人";
            case "家庭成员" -> members(dossier.countingMembers(), day);
            case "调查结果" -> dossier.standing().valid(Finding.Survey.class).map(s -> "%s由%d名工作人员入户调查，家庭情况已核实"
                    .formatted(s.visitedOn(), s.investigators().size())).orElse("");
            case "评议结果" -> dossier.standing().valid(Finding.Appraisal.class)
                    .map(a -> "%s民主评议，%d人参加，认为调查情况%s".formatted(a.heldOn(), a.attendees().size(), a.conclusion()))
                    .orElse("");
            case "审核结果" -> "符合条件，拟纳入%s最低生活保障".formatted(dossier.category());
            case "拟保障金额" -> amount(dossier) + "元/月";
            default -> throw new IllegalStateException("公示内容「" + field + "」不在可选范围内，请检查 rules/parameters/publicity.yaml");
        };
    }

    private String applicant(Circumstances household, LocalDate day) {
        return household.applicantId().ageOn(day) < adult(day) ? "未成年人，姓名依法不予公开" : household.applicantName();
    }

    private String members(List<Member> members, LocalDate day) {
        int adult = adult(day);
        String named = members.stream().filter(m -> m.idCard().ageOn(day) >= adult).map(Member::name)
                .collect(Collectors.joining("、"));
        long minors = members.stream().filter(m -> m.idCard().ageOn(day) < adult).count();
        String hidden = minors == 0 ? "" : "未成年人%d名（姓名依法不予公开）".formatted(minors);
        return Stream.of(named, hidden).filter(s -> !s.isEmpty()).collect(Collectors.joining("，"));
    }

    private int adult(LocalDate day) {
        return terms.number("minor.age", day).intValueExact();
    }
}
