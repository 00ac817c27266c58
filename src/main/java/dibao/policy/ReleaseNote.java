package dibao.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 发布单 — release.yaml. What it says of dates and people is a proposal: a release is put in force by the log alone.
 *
 * @param inForceFrom  拟施行日期, by acceptance date
 * @param runningCases 在办案件: 沿用 (stay on the release of their acceptance; so too when left out) or 改用
 * @param example      示例: for the demonstration only
 */
record ReleaseNote(String version, LocalDate inForceFrom, @Nullable String submittedBy, @Nullable String approvedBy,
        @Nullable String approvingDocument, @Nullable String runningCases, boolean example) {

    static final String FILE = "release.yaml";
    static final ReleaseNote NONE = new ReleaseNote("0", LocalDate.EPOCH, "", "", "", null, true);
    private static final String CHANGE = "改用";
    private static final String STAY = "沿用";

    static ReleaseNote read(RuleFiles files, Faults faults) {
        ReleaseNote note = YamlReader.read(files, FILE, ReleaseNote.class, faults).orElse(null);
        if (note == null) {
            return NONE;
        }
        var places = YamlLines.of(files, FILE);
        if (note.version == null || !note.version.matches("[0-9A-Za-z.]{1,20}")) {
            faults.add(places.where("version") + " version", "版本号“" + note.version + "”应为1到20个字母、数字或点");
        }
        if (note.inForceFrom == null) {
            faults.add(places.where() + " in-force-from", "缺少拟施行日期");
        }
        if (note.runningCases != null && !List.of(STAY, CHANGE).contains(note.runningCases)) {
            faults.add(places.where("running-cases") + " running-cases", "“" + CellText.shown(note.runningCases)
                    + "”应填“沿用”（在办案件仍用受理时的版本）或“改用”（在办案件改用本版本）"
                    + Suggestion.among(note.runningCases, List.of(STAY, CHANGE)));
        }
        if (note.approvedBy != null && note.approvedBy.equals(note.submittedBy)) {
            faults.add(places.where("approved-by") + " approved-by", "批准人不能是提交人本人");
        }
        return note;
    }

    /** 沿用 or 改用. */
    String running() {
        return CHANGE.equals(runningCases) ? CHANGE : STAY;
    }

    boolean runningToo() {
        return running().equals(CHANGE);
    }
}
