package dibao.report;

import java.util.Arrays;
import java.util.Optional;

/** 监督检查的各张清单. */
enum Irregular {
    DEPARTURES("departures", "偏离裁定", "意见或决定与规则裁定、核对、评议、核查结果不一致"),
    SUBSTITUTIONS("substitutions", "抽查替换", "随机抽中的户被替换；被替换户仍须入户核查"),
    WITHHELD("withheld", "不予公开", "公示中隐去的户和姓名"),
    RED("red", "红表案件", "家庭成员是经办人员、村(居)委会成员或国家公职人员的近亲属"),
    LATE("late", "事后补录", "事情发生超过 %d 日才入卷的材料"),
    REVERSED("reversed", "决定反复", "撤销的决定、县级要求重新调查的初审、与县级审核意见相反的审批"),
    REFUSED("refused", "被拒操作", "案卷或流程拒绝的操作，包括非本岗位、外乡镇、应回避的人员所做的");

    private final String code;
    private final String title;
    private final String purpose;

    Irregular(String code, String title, String purpose) {
        this.code = code;
        this.title = title;
        this.purpose = purpose;
    }

    static Optional<Irregular> of(String code) {
        return Arrays.stream(values()).filter(i -> i.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }
}
