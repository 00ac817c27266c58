package dibao.correspondence;

import dibao.casefile.Dossier;
import dibao.casefile.Dossier.LaidSheet;
import dibao.casefile.Kind;
import dibao.casefile.SheetText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** 审批表各栏 — what each step that stands says, by whom and when; blank where nothing stands yet. */
final class Opinions {

    private static final Map<Kind, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put(Kind.RELATIVES, "近亲属比对");
        COLUMNS.put(Kind.VERIFICATION, "信息核对");
        COLUMNS.put(Kind.SURVEY, "入户调查");
        COLUMNS.put(Kind.APPRAISAL, "民主评议");
        COLUMNS.put(Kind.TOWNSHIP_PROPOSAL, "经办人意见");
        COLUMNS.put(Kind.TOWNSHIP_ENDORSEMENT, "民政所意见");
        COLUMNS.put(Kind.TOWNSHIP_OPINION, "乡镇意见");
        COLUMNS.put(Kind.TOWNSHIP_NOTICE, "乡镇公示");
        COLUMNS.put(Kind.SPOT_CHECK, "抽查");
        COLUMNS.put(Kind.COUNTY_VISIT, "县级入户");
        COLUMNS.put(Kind.COUNTY_OPINION, "县审核意见");
        COLUMNS.put(Kind.COUNTY_NOTICE, "县级公示");
        COLUMNS.put(Kind.DECISION, "审批决定");
    }

    private Opinions() {}

    static Map<String, Object> of(Dossier dossier) {
        var fields = new HashMap<String, Object>();
        COLUMNS.forEach((kind, column) -> {
            Optional<LaidSheet> sheet = standing(dossier, kind);
            fields.put(column, sheet.map(s -> words(kind, s)).orElse(""));
            fields.put(column + "人", sheet.map(LaidSheet::officerName).orElse(""));
            fields.put(column + "日期", Chinese.or(sheet.map(s -> Chinese.day(s.recordedAt())).orElse(""), "　　年　　月　　日"));
        });
        return fields;
    }

    /** The last sheet of the kind, if it still stands. */
    static Optional<LaidSheet> standing(Dossier dossier, Kind kind) {
        return dossier.standing().stands(kind)
                ? dossier.sheets().stream().filter(s -> s.kind() == kind).reduce((first, second) -> second) : Optional.empty();
    }

    /** A survey repeats the whole household; the form has it already. */
    private static String words(Kind kind, LaidSheet sheet) {
        if (sheet.finding() instanceof dibao.casefile.Finding.Survey survey) {
            return "%s由%s入户调查。%s".formatted(Chinese.day(survey.visitedOn()), String.join("、", survey.investigators()),
                    Chinese.or(survey.narrative(), ""));
        }
        return String.join("\n", SheetText.lines(sheet.finding()));
    }
}
