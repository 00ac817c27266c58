package dibao.casefile;

import dibao.paper.Cell;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 导入表栏目 — one sheet of the intake workbook: its headers, the fields they fill, and what may stand in a cell.
 *
 * @param list field of the entry that holds this sheet's rows; "" for the sheet of the households themselves
 */
record IntakeColumns(String sheet, String list, List<Column> columns) {

    enum Content {
        KEY("", Set.of(Cell.Kind.TEXT, Cell.Kind.NUMBER)),
        TEXT("应为文本：数字和日期格式会丢失位数，请把单元格设为文本后重新录入", Set.of(Cell.Kind.TEXT)),
        NUMBER("应为数字", Set.of(Cell.Kind.TEXT, Cell.Kind.NUMBER)),
        DAY("应为日期，如2018-07-09", Set.of(Cell.Kind.TEXT, Cell.Kind.DATE));

        private final String mustBe;
        private final Set<Cell.Kind> allowed;

        Content(String mustBe, Set<Cell.Kind> allowed) {
            this.mustBe = mustBe;
            this.allowed = allowed;
        }
    }

    record Column(String header, String field, Content content) {

        /** What is wrong with the cell before its text is even looked at. */
        Optional<String> faultOf(Cell cell) {
            return switch (cell.kind()) {
                case BLANK -> Optional.empty();
                case FORMULA -> Optional.of(header + "不能是公式，请改为录入的值（可复制后“选择性粘贴—数值”）");
                case ERROR -> Optional.of(header + "是错误值「" + cell.text() + "」，请重新录入");
                case BOOLEAN -> Optional.of(header + "应为文本，不能是逻辑值");
                default -> content.allowed.contains(cell.kind()) ? Optional.empty() : Optional.of(header + content.mustBe);
            };
        }
    }

    static final String KEY = "家庭编号";

    static final IntakeColumns HOUSEHOLDS = of("家庭", "", key(), text("户别", "category"),
            text("申请人姓名", "applicantName"), text("申请人身份证号", "applicantId"), text("村(居)代码", "villageCode"),
            text("住址", "address"), text("联系电话", "phone"), text("开户银行", "bank"), text("银行账号", "account"),
            new Column("申请日期", "applicationDate", Content.DAY), text("申请理由", "reason"),
            text("是否建档立卡", "registeredPoor"));

    static final IntakeColumns MEMBERS = of("成员", "members", key(), text("姓名", "name"), text("身份证号", "idCard"),
            text("与申请人关系", "relation"), text("健康状况", "health"), text("残疾等级", "disability"),
            text("劳动能力", "labour"), text("是否授权核对", "authorised"), text("户籍县代码", "hukouCounty"),
            text("人员状态", "status"), text("是否共同生活", "livesTogether"));

    static final IntakeColumns INCOMES = of("收入", "incomes", key(), text("身份证号", "idCard"), text("类别", "kind"),
            number("金额(元)", "amount"), text("周期", "period"));

    static final IntakeColumns ASSETS = of("财产", "assets", key(), text("身份证号", "idCard"), text("类别", "kind"),
            number("数量", "count"), number("金额(元)", "amount"));

    static final IntakeColumns OBLIGORS = of("赡养义务人", "obligors", key(), text("姓名", "name"),
            text("身份证号", "idCard"), text("与申请人关系", "relation"), text("是否申报丧失赡养能力", "declaredIncapable"),
            number("月赡养费(元)", "monthlySupport"));

    /** The sheets whose rows belong to a household. */
    static final List<IntakeColumns> BELONGING = List.of(MEMBERS, INCOMES, ASSETS, OBLIGORS);

    private static IntakeColumns of(String sheet, String list, Column... columns) {
        return new IntakeColumns(sheet, list, List.of(columns));
    }

    private static Column key() {
        return new Column(KEY, "key", Content.KEY);
    }

    private static Column text(String header, String field) {
        return new Column(header, field, Content.TEXT);
    }

    private static Column number(String header, String field) {
        return new Column(header, field, Content.NUMBER);
    }
}
