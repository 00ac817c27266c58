package dibao.casefile;

import dibao.household.Circumstances;
import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** Sheets of a plain case, one of each kind, for tests of the gate. */
final class Sheets220 {

    private static final IdCardNumber ID = new IdCardNumber("431122194503121019");
    private static final LocalDate DAY = LocalDate.of(2018, 7, 9);

    private Sheets220() {}

    static Circumstances household() {
        return household(true);
    }

    static Circumstances household(boolean authorised) {
        return new Circumstances(null, "农村", "某", ID, "431122100201", "一组", null, null, null, DAY, "因病", false,
                List.of(new Circumstances.Member("某", ID, "本人", "重病", "无", "完全丧失", authorised, "431122", "正常", true)),
                List.of(), List.of(), List.of());
    }

    static List<Finding> roadOfTheTownship(LocalDate today, List<Finding.Verification.Person> people) {
        return List.of(application(), new Finding.Relatives(List.of()), verification(people), survey(people.stream().allMatch(Finding.Verification.Person::authorised)),
                new Finding.Appraisal(DAY, "村部", List.of(), "属实", "", List.of()),
                new Finding.TownshipProposal(true, Money.of("100"), "", null, 1, List.of()),
                new Finding.TownshipEndorsement(true, ""),
                new Finding.TownshipOpinion(true, true, Money.of("100"), "", null),
                townshipPosting(today), townshipNotice());
    }

    static Finding application() {
        return new Finding.Application(household(), List.of(), List.of());
    }

    static Finding.Verification.Person person(boolean authorised) {
        return new Finding.Verification.Person(ID, "某", authorised, List.of());
    }

    static Finding verification(List<Finding.Verification.Person> people) {
        return new Finding.Verification(DAY, people, "一致", false);
    }

    static Finding survey() {
        return survey(true);
    }

    static Finding survey(boolean authorised) {
        return new Finding.Survey(DAY, "家中", List.of("甲", "乙"), household(authorised), "", true, List.of(), false, null, false,
                null);
    }

    static Finding townshipPosting(LocalDate closesOn) {
        return new Finding.TownshipPosting(closesOn.minusDays(8), closesOn, List.of(), List.of());
    }

    static Finding townshipNotice() {
        return new Finding.TownshipNotice(DAY, List.of(), List.of());
    }

    static Finding objectedTownshipNotice() {
        return new Finding.TownshipNotice(DAY, List.of(new Finding.Notice.Objection(DAY, "村民", "有车")), List.of());
    }

    static Finding countyVisit() {
        return new Finding.CountyVisit(DAY, List.of("甲", "乙"), true, "", List.of());
    }

    static Finding sentBack() {
        return new Finding.CountyOpinion(List.of(), Finding.CountyOpinion.SEND_BACK, null, "", null, 1, List.of(),
                List.of("照片不清"), false);
    }

    static Finding precheck() {
        return new Finding.Precheck(DAY, "互联网+监督", List.of(), List.of());
    }

    static Finding favourable() {
        return new Finding.CountyOpinion(List.of(), Finding.CountyOpinion.FAVOURABLE, Money.of("100"), "", null, 1,
                List.of(), List.of(), false);
    }

    static Finding countyPosting(LocalDate closesOn) {
        return new Finding.CountyPosting(closesOn.minusDays(8), closesOn, List.of(), List.of(), Money.of("100"));
    }

    static Finding countyNotice(boolean objected) {
        return new Finding.CountyNotice(DAY,
                objected ? List.of(new Finding.Notice.Objection(DAY, "村民", "有车")) : List.of(), List.of());
    }

    static Finding approval() {
        return new Finding.Decision(true, Money.of("100"), "2018-08", List.of(), "", null, 1, null, null);
    }

    static Finding refusal() {
        return new Finding.Decision(false, null, null, List.of("C01"), "", null, 1, null, null);
    }

    static Turn answered() {
        return new Turn.ObjectionReply(DAY, "不属实", "经核实不属实", "当面", List.of());
    }
}
