package dibao.policy;

import dibao.shared.Officer;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 发布记录 — one act in the life of a release: who, when, what.
 *
 * @param id       running number; 0 before it is kept
 * @param approval only for the acts that put a release in force
 * @param about    the act this one is about: the approval that began or was withdrawn
 */
record ReleaseAct(long id, String releaseId, Kind kind, String officerId, String officerName, Instant at, String note,
        @Nullable Approval approval, @Nullable Long about) {

    enum Kind {
        起草, 检查通过, 检查未通过, 模拟, 提交, 退回, 批准, 施行, 回退, 撤回, 演示初始, 承接, 停用, 恢复;

        /** Whether it puts a release in force from a day on. */
        boolean puts() {
            return this == 批准 || this == 回退 || this == 演示初始 || this == 承接;
        }
    }

    /**
     * 批准.
     *
     * @param from       施行日期, by acceptance date
     * @param runningToo 改用: also for cases accepted before and not yet decided; else they stay (沿用)
     */
    record Approval(String documentName, String documentNumber, LocalDate from, boolean runningToo) {

        public String running() {
            return runningToo ? "改用" : "沿用";
        }
    }

    static ReleaseAct of(String releaseId, Kind kind, Officer officer, Instant at, String note) {
        return new ReleaseAct(0, releaseId, kind, officer.id(), officer.name(), at, note, null, null);
    }

    ReleaseAct with(Approval given) {
        return new ReleaseAct(id, releaseId, kind, officerId, officerName, at, note, given, about);
    }

    ReleaseAct about(@Nullable Long act) {
        return new ReleaseAct(id, releaseId, kind, officerId, officerName, at, note, approval, act);
    }
}
