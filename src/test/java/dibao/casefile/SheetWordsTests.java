package dibao.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a sheet says on the desk, the other way round too")
class SheetWordsTests {

    private static final LocalDate DAY = LocalDate.of(2018, 7, 9);
    private static final IdCardNumber ID = new IdCardNumber("431122194503121019");

    static Stream<Arguments> a_sheet_says_what_was_found() {
        return Stream.of(
                says(new Finding.Verification(DAY, List.of(new Finding.Verification.Person(ID, "张三", false, List.of()),
                        new Finding.Verification.Person(ID, "李四", true, List.of())), "有车", true),
                        "核对日期：2018-07-09", "张三：未授权，未核对", "李四：未查到登记", "核对结论：有车", "核对结果：不符合条件，须书面告知申请人"),
                says(new Finding.TownshipProposal(true, null, " ", null, 1, List.of()), "符合条件，拟保障金额 未定"),
                says(new Finding.TownshipEndorsement(false, "请补充"), "不同意，退回经办人", "意见：请补充"),
                says(new Finding.TownshipEndorsement(true, ""), "同意经办人意见"),
                says(new Finding.TownshipOpinion(true, false, null, "超标准", null), "不符合条件，书面答复申请人", "意见：超标准"),
                says(new Finding.TownshipOpinion(false, true, Money.of("100"), "", null), "不同意，退回经办人"),
                says(new Finding.TownshipOpinion(true, true, Money.of("100"), "", null), "符合条件，拟保障金额 100.00 元"),
                says(new Finding.RefusalReview(true, "收入漏核"), "退回乡镇重新调查", "意见：收入漏核"),
                says(new Finding.RefusalReview(false, ""), "已查看，不重新调查"),
                says(new Finding.SpotCheck("B1", List.of(), true), "上报批次：B1", "须由县级直接入户核查：随机抽中"),
                says(new Finding.SpotCheck("B1", List.of(), false), "上报批次：B1", "未抽中"),
                says(new Finding.Precheck(DAY, "互联网+监督", List.of(new Finding.Precheck.Suspicion("张三", "财政供养", "排除", "重名")), List.of()),
                        "比对日期：2018-07-09，平台：互联网+监督", "疑似信息 1 条", "疑似：张三 财政供养 → 排除，重名"),
                says(Sheets220.precheck(), "比对日期：2018-07-09，平台：互联网+监督", "无疑似信息"),
                says(new Finding.CountyVisit(DAY, List.of("甲", "乙"), false, "家中有车", List.of()),
                        "核查日期：2018-07-09，核查人：甲、乙", "与乡镇调查不一致", "核查情况：家中有车"),
                says(new Finding.CountyOpinion(List.of(new Finding.CountyOpinion.Paper("户口簿", "有", null),
                        new Finding.CountyOpinion.Paper("残疾证", "缺", "过期")), Finding.CountyOpinion.SEND_BACK, null, "", null, 1, List.of(),
                        List.of("照片不清"), false), "退回乡镇", "材料「残疾证」：缺，过期", "退回原因：照片不清"),
                says(new Finding.Decision(false, null, null, List.of("C01"), "不予批准", null, 1, null, 21),
                        "不予批准（C01）", "更正：第 21 号材料的决定已撤销", "决定：不予批准"),
                says(new Finding.Relatives(List.of()), "未发现与经办人员、村（居）干部等的近亲属关系"),
                says(Sheets220.objectedTownshipNotice(), "结束日期：2018-07-09，有异议", "异议：2018-07-09 村民：有车"),
                says(Sheets220.townshipNotice(), "结束日期：2018-07-09，无异议"),
                says(new Turn.VerificationNotice(DAY, "有车"), "告知日期：2018-07-09", "核对不符合条件的理由：有车"),
                says(new Turn.VerificationReply(DAY, "期满未答复", "", List.of()), "2018-07-09 期满未答复", "证明材料 0 份"),
                says(Sheets220.answered(), "异议调查结论：不属实，经核实不属实", "2018-07-09 以当面方式答复异议人"),
                says(new Turn.HouseholdChange(DAY, "成员死亡", "配偶", List.of("p")), "2018-07-09 成员死亡，配偶", "证明材料 1 份"),
                says(new Turn.Closure(DAY, "申请人死亡", "", List.of("p")), "2018-07-09 终止办理：申请人死亡", "证明材料 1 份"),
                says(new Turn.Revocation(21, "漏算收入", Turn.Revocation.TO_COUNTY, List.of()), "撤销第 21 号材料的决定，县级重新审核", "错误：漏算收入", "证明材料 0 份"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_sheet_says_what_was_found(String kind, Finding sheet, List<String> lines) {
        assertThat(SheetText.lines(sheet)).as(kind).isEqualTo(lines);
    }

    private static Arguments says(Finding sheet, String... lines) {
        return Arguments.of(sheet.sort().label() + "：" + lines[0], sheet, List.of(lines));
    }
}
