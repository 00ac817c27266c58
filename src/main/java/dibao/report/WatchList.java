package dibao.report;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 每日清单的各张清单 — what may have been left lying, the worst first. */
enum WatchList {
    LOST("lost", "不在任何待办的案件", "在办，却不在任何人的待办里，也不在等待日期或事件；应立即报管理员", null),
    SEVERAL("several", "同时在多处的案件", "在办，同时在两处以上待办或等待；请核对是否重复办理", null),
    FAILED("failed", "流程出错的案件", "系统步骤未能完成；显示「已停止重试」的须由管理员在流程监督中处理", null),
    UNANSWERED("unanswered", "逾期未答复的收件", "申请回执已出具，超过答复期限仍未受理、也未一次性告知", "today"),
    POSTINGS("postings", "期满未结束的公示", "公示已经期满，仍未登记公示结果", "today"),
    UNTOUCHED("untouched", "久未办理的案件", "在办，最后一份材料入卷已满 %d 日", "watch.untouched-days"),
    HAND_UP("hand-up", "久未上报的案件", "乡镇公示结束、可以上报已满 %d 日", "watch.hand-up-days"),
    DRAFTS("drafts", "搁置的草稿", "表单填了一半，已 %d 日没有再保存", "watch.draft-days");

    private final String code;
    private final String title;
    private final String purpose;
    private final @Nullable String measure;

    WatchList(String code, String title, String purpose, @Nullable String measure) {
        this.code = code;
        this.title = title;
        this.purpose = purpose;
        this.measure = measure;
    }

    static Optional<WatchList> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
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

    /** Every row counts. */
    boolean always() {
        return measure == null;
    }

    /** Key of the parameter that says after how many days a row counts; empty where the first day after counts. */
    Optional<String> parameter() {
        return Optional.ofNullable(measure).filter(m -> m.contains("."));
    }
}
