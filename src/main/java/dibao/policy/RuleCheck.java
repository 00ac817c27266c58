package dibao.policy;

import java.util.Comparator;
import java.util.List;

/**
 * 检查 — what a check says of a rules folder, without engine, database or start: every cell read, then what the tables mean.
 *
 * @param releaseId version and content hash
 * @param remarks   faults first, then warnings, then notes
 */
public record RuleCheck(String releaseId, List<Remark> remarks) {

    static RuleCheck of(RuleFiles files) {
        var faults = new Faults();
        LoadedRelease release = LoadedRelease.read(files, faults);
        if (faults.none()) {
            MeaningCheck.of(release, faults);
            CaseBook.of(release, faults);
        }
        return new RuleCheck(release.id(), faults.remarks().stream().distinct()
                .sorted(Comparator.comparing(Remark::level)).toList());
    }

    public boolean sound() {
        return of(Remark.Level.错误).isEmpty();
    }

    public List<Remark> of(Remark.Level level) {
        return remarks.stream().filter(r -> r.level() == level).toList();
    }

    /** 没有错误，2处提醒，1处说明 */
    public String summary() {
        int faults = of(Remark.Level.错误).size();
        int warnings = of(Remark.Level.提醒).size();
        int notes = of(Remark.Level.说明).size();
        return (faults == 0 ? "没有错误" : faults + " 处错误") + (warnings == 0 ? "" : "，" + warnings + " 处提醒")
                + (notes == 0 ? "" : "，" + notes + " 处说明");
    }
}
