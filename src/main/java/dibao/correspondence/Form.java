package dibao.correspondence;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 文书与表单 — one per template. A letter has a number of its own and, unless it is kept by hand-over, a term of delivery. */
public enum Form {
    RECEIPT("申请回执"),
    SUPPLEMENT("一次性补正告知书", "政低保补字", false, Form.OTHER_TERM),
    AUTHORISATION("居民家庭经济状况核对授权书"),
    DECLARATION("家庭收入和财产声明及承诺书"),
    ACCEPTANCE("受理通知书", "政低保受字", false, Form.OTHER_TERM),
    APPLICATION("最低生活保障申请审批表"),
    RELATIVES("近亲属享受最低生活保障单独登记表（红表）"),
    VERIFICATION_NOTICE("信息核对结果告知书", "政低保核字", false, Form.OTHER_TERM),
    SURVEY("家庭经济状况核查表"),
    APPRAISAL("民主评议记录"),
    POSTING("公示单"),
    TOWNSHIP_REPLY("初审不符合条件书面答复", "政低保答字", false, Form.REFUSAL_TERM),
    COUNTY_REFUSAL("不予批准告知书", "东民低保不准字", true, Form.REFUSAL_TERM),
    COUNTY_APPROVAL("批准通知", "东民低保准字", true, Form.REFUSAL_TERM),
    CERTIFICATE("最低生活保障证", "东低保证字", true, null),
    REVOCATION("撤销决定通知书", "东民低保撤字", true, Form.REFUSAL_TERM),
    DELIVERY("送达回证"),
    DOSSIER("卷内目录"),
    SHEET("案卷材料");

    /** 220号 art. 26: three days from the decision. */
    private static final String REFUSAL_TERM = "clock.rejection-letter";
    private static final String OTHER_TERM = "clock.letter-delivery";

    private final String title;
    private final @Nullable String series;
    private final boolean county;
    private final @Nullable String term;

    Form(String title) {
        this(title, null, false, null);
    }

    Form(String title, @Nullable String series, boolean county, @Nullable String term) {
        this.title = title;
        this.series = series;
        this.county = county;
        this.term = term;
    }

    public String title() {
        return title;
    }

    /** The template's file name. */
    String template() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".docx";
    }

    /** As it stands in addresses: {@code township-reply}. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    boolean numbered() {
        return series != null;
    }

    /** The words before year and number; a township's follow its short name. */
    @Nullable String series() {
        return series;
    }

    /** In the name of the county's 民政局, else of the 乡镇人民政府. */
    boolean county() {
        return county;
    }

    /** Key of the term of delivery, or null for what needs no proof of delivery. */
    @Nullable String term() {
        return term;
    }

    boolean delivered() {
        return term != null;
    }

    static Optional<Form> at(String path) {
        return Arrays.stream(values()).filter(form -> form.path().equals(path)).findFirst();
    }
}
