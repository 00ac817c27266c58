package dibao.policy;

import java.time.LocalDate;

/**
 * 发布单 — release.yaml.
 *
 * @param inForceFrom by acceptance date
 * @param example     示例: for the demonstration only
 */
record ReleaseNote(String version, LocalDate inForceFrom, String submittedBy, String approvedBy,
        String approvingDocument, boolean example) {

    static final String FILE = "release.yaml";
    static final ReleaseNote NONE = new ReleaseNote("0", LocalDate.EPOCH, "", "", "", true);

    static ReleaseNote read(RuleFiles files, Faults faults) {
        ReleaseNote note = YamlReader.read(files, FILE, ReleaseNote.class, faults).orElse(null);
        if (note == null) {
            return NONE;
        }
        if (note.version == null || !note.version.matches("[0-9A-Za-z.]{1,20}")) {
            faults.add("[" + FILE + "]version", "版本号“" + note.version + "”应为1到20个字母、数字或点");
        }
        if (note.inForceFrom == null) {
            faults.add("[" + FILE + "]in-force-from", "缺少启用日期");
        }
        if (blank(note.submittedBy) || blank(note.approvedBy) || blank(note.approvingDocument)) {
            faults.add("[" + FILE + "]", "提交人 submitted-by、批准人 approved-by、批准文号 approving-document 都要填写");
        } else if (note.submittedBy.equals(note.approvedBy)) {
            faults.add("[" + FILE + "]approved-by", "批准人不能是提交人本人");
        }
        return note;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
