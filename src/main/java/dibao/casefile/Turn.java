package dibao.casefile;

import java.time.LocalDate;
import java.util.List;

/** 转折 — the sheets that turn a case off the straight road. {@code proofIds} are attachment ids. */
public sealed interface Turn extends Finding {

    /** What proves it; none for a notice, whose letter is kept with the letters. */
    default List<String> proofIds() {
        return List.of();
    }

    /** 核对结果告知 (220号 art. 20): the household was told in writing, with the reasons, that the comparison failed. */
    record VerificationNotice(LocalDate toldOn, String reasons) implements Turn {
        public Kind sort() {
            return Kind.VERIFICATION_NOTICE;
        }
    }

    /** 申请人对核对结果的答复: objected asks for one 复查 (220号 art. 20). @param answer 有异议, 无异议, 期满未答复 */
    record VerificationReply(LocalDate on, String answer, String text, List<String> proofIds) implements Turn {
        public static final String OBJECTED = "有异议";
        public static final String ACCEPTED = "无异议";
        public static final String LAPSED = "期满未答复";

        public boolean objected() {
            return answer.equals(OBJECTED);
        }

        public Kind sort() {
            return Kind.VERIFICATION_REPLY;
        }
    }

    /** 异议答复: what the investigation of an objection found, told to who objected. @param outcome 属实, 部分属实, 不属实 */
    record ObjectionReply(LocalDate repliedOn, String outcome, String text, String manner, List<String> proofIds)
            implements Turn {
        public Kind sort() {
            return Kind.OBJECTION_REPLY;
        }
    }

    /** 家庭情况变更 before the decision: the case is surveyed, appraised and posted again. @param what e.g. 成员死亡 */
    record HouseholdChange(LocalDate on, String what, String text, List<String> proofIds) implements Turn {
        public static final List<String> WHATS = List.of("成员死亡", "成员迁出", "成员增加", "婚姻变化", "收入或财产变化", "其他");

        public Kind sort() {
            return Kind.HOUSEHOLD_CHANGE;
        }
    }

    /** 终止办理 before the decision. @param ground why the road ends */
    record Closure(LocalDate on, String ground, String text, List<String> proofIds) implements Turn {
        public static final List<String> GROUNDS = List.of("申请人撤回申请", "申请人死亡", "家庭迁出本县", "其他");

        public Kind sort() {
            return Kind.CLOSURE;
        }
    }

    /** 撤销决定 because of an error. @param sheet number of the sheet revoked @param backTo where the case goes on */
    record Revocation(int sheet, String error, String backTo, List<String> proofIds) implements Turn {
        public static final String TO_TOWNSHIP = "乡镇重新调查";
        public static final String TO_COUNTY = "县级重新审核";

        public boolean toCounty() {
            return backTo.equals(TO_COUNTY);
        }

        public Kind sort() {
            return Kind.REVOCATION;
        }
    }
}
