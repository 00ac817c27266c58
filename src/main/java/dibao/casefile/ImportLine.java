package dibao.casefile;

import dibao.household.Circumstances;
import dibao.paper.Mark;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 导入结果 of one household.
 *
 * @param position  place in the sheet 家庭, from 0
 * @param outcome   收下, 退回, 已收件 or 已受理
 * @param message   what is wrong, or where the household already stands
 * @param warnings  one a line; "" if none
 */
record ImportLine(int position, String key, @Nullable String applicant, String outcome, @Nullable String receiptNo,
        @Nullable String caseNo, String message, String warnings) {

    static final String TAKEN = "收下";
    static final String RETURNED = "退回";
    static final String WAITING = "已收件";
    static final String ACCEPTED = "已受理";

    static ImportLine answered(int position, IntakeHousehold household, IntakeDesk.Receipt receipt, Stream<String> doubts) {
        String warnings = Stream.concat(household.warnings().stream().map(IntakeHousehold::line), doubts)
                .collect(Collectors.joining("\n"));
        String caseNo = receipt.caseNo().map(Object::toString).orElse(null);
        String outcome = !receipt.already() ? TAKEN : caseNo == null ? WAITING : ACCEPTED;
        String message = switch (outcome) {
            case TAKEN -> "已收件，待审查材料";
            case WAITING -> "此前已收件，回执号" + receipt.receiptNo() + "，不重复收件";
            default -> "此前已受理，案卷编号" + caseNo + "，不重复受理";
        };
        return new ImportLine(position, household.key(), applicant(household), outcome, receipt.receiptNo(), caseNo,
                message, warnings);
    }

    static ImportLine returned(int position, IntakeHousehold household, String message) {
        return new ImportLine(position, household.key(), applicant(household), RETURNED, null, null, message,
                household.warnings().stream().map(IntakeHousehold::line).collect(Collectors.joining("\n")));
    }

    /** The mark of a household that the desk itself returned. */
    Mark at(Mark place) {
        return new Mark(place.sheet(), place.address(), message);
    }

    private static @Nullable String applicant(IntakeHousehold household) {
        Circumstances circumstances = household.circumstances();
        return circumstances == null ? null : circumstances.applicantName();
    }
}
