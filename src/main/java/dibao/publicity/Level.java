package dibao.publicity;

import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.shared.Refusal;
import java.util.Arrays;
import java.util.Optional;

/** 公示层级 — the township's notice (220号 art. 25) and the county's (art. 29). */
public enum Level {
    TOWNSHIP("乡镇公示", "最低生活保障审核结果公示", Kind.TOWNSHIP_OPINION, Finding.TownshipPosting.class,
            Finding.TownshipNotice.class),
    COUNTY("县级公示", "最低生活保障拟批准对象公示", Kind.COUNTY_OPINION, Finding.CountyPosting.class,
            Finding.CountyNotice.class);

    private final String label;
    private final String title;
    private final Kind opinion;
    private final Class<? extends Finding.Posting> posting;
    private final Class<? extends Finding.Notice> notice;

    Level(String label, String title, Kind opinion, Class<? extends Finding.Posting> posting,
            Class<? extends Finding.Notice> notice) {
        this.label = label;
        this.title = title;
        this.opinion = opinion;
        this.posting = posting;
        this.notice = notice;
    }

    public String label() {
        return label;
    }

    public String title() {
        return title;
    }

    /** The opinion that is posted. */
    Kind opinion() {
        return opinion;
    }

    Optional<Finding.Posting> posting(Dossier dossier) {
        return dossier.standing().valid(posting).map(Finding.Posting.class::cast);
    }

    boolean posts(Finding.Posting sheet) {
        return posting.isInstance(sheet);
    }

    Optional<Finding.Notice> notice(Dossier dossier) {
        return dossier.standing().valid(notice).map(Finding.Notice.class::cast);
    }

    /** Key of a dated parameter: {@code posting.township.days}. */
    String key(String what) {
        return "posting.%s.%s".formatted(name().toLowerCase(java.util.Locale.ROOT), what);
    }

    /** Reads {@code township} or {@code county}. @throws Refusal when it is neither */
    static Level of(String text) {
        return Arrays.stream(values()).filter(l -> l.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> Refusal.of("level", "公示层级应为 township（乡镇）或 county（县级）"));
    }
}
