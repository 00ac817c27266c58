package dibao.policy;

import dibao.paper.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The household a line of a 用例 sheet describes: one person as said, the applicant unless another relation is given, and
 * healthy adults beside.
 */
final class CaseHousehold {

    private static final Map<String, String> UNSAID = Map.ofEntries(Map.entry("用例编号", "-"), Map.entry("说明", "-"),
            Map.entry("户别", "农村"), Map.entry("乡镇", ""), Map.entry("申请日期", ""), Map.entry("受理日期", ""), Map.entry("家庭人数", "1"),
            Map.entry("家庭年收入", "0"), Map.entry("财产类别", "无"), Map.entry("财产数量", "0"), Map.entry("财产金额", "0"),
            Map.entry("申请人户籍县", ""), Map.entry("授权核对", "是"), Map.entry("申请日年龄", "30"),
            Map.entry("残疾等级", "无"), Map.entry("健康状况", "健康或良好"), Map.entry("红表备案", "否"),
            Map.entry("与申请人关系", CaseFacts.SELF), Map.entry("人员状态", Membership.NORMAL), Map.entry("是否共同生活", "是"),
            Map.entry("群众举报", "否"), Map.entry("有疑问", "否"), Map.entry("申报丧失赡养能力", "否"));
    private static final int ADULT = 30;
    private static final int MOST_PEOPLE = 500;
    private static final int OLDEST = 150;
    private static final int MOST_THINGS = 100_000;
    private static final String NO_PROPERTY = "无";

    private final TableKind table;
    private final LoadedRelease release;
    private final Map<String, Cell> cells;
    private final Faults faults;

    CaseHousehold(TableKind table, LoadedRelease release, Map<String, Cell> cells, Faults faults) {
        this.table = table;
        this.release = release;
        this.cells = cells;
        this.faults = faults;
    }

    static Set<String> columns() {
        return new TreeSet<>(UNSAID.keySet());
    }

    HouseholdFacts facts() {
        text("用例编号");
        LocalDate accepted = cells.containsKey("受理日期") ? date("受理日期") : null;
        LocalDate applied = cells.containsKey("申请日期") ? date("申请日期") : accepted == null ? LocalDate.EPOCH : accepted;
        String hukou = cells.containsKey("申请人户籍县") ? text("申请人户籍县") : release.parameters().text("county.code", release.note().inForceFrom());
        var members = new ArrayList<HouseholdFacts.Member>();
        String relation = known("与申请人关系");
        if (!relation.equals(CaseFacts.SELF)) {
            members.add(beside("1", CaseFacts.SELF, applied, hukou));
        }
        members.add(new HouseholdFacts.Member(String.valueOf(members.size() + 1), relation,
                applied.minusYears(whole("申请日年龄", 0, OLDEST)), known("健康状况"), known("残疾等级"), "有劳动能力", yes("授权核对"),
                hukou, known("人员状态"), yes("是否共同生活")));
        int people = whole("家庭人数", 1, MOST_PEOPLE);
        while (members.size() < people) {
            members.add(beside(String.valueOf(members.size() + 1), "其他", applied, hukou));
        }
        String kind = text("财产类别").equals(NO_PROPERTY) ? NO_PROPERTY : known("财产类别");
        var asset = new HouseholdFacts.Asset("1", kind, whole("财产数量", 0, MOST_THINGS), number("财产金额"));
        var assets = kind.equals(NO_PROPERTY) ? List.<HouseholdFacts.Asset>of() : List.of(asset);
        var obligors = yes("申报丧失赡养能力") ? List.of(new HouseholdFacts.Obligor(true, BigDecimal.ZERO))
                : List.<HouseholdFacts.Obligor>of();
        return new HouseholdFacts(known("户别"), applied, accepted == null ? applied : accepted, members,
                List.of(new HouseholdFacts.Income("1", "工资性收入", number("家庭年收入"), "年")), assets, obligors,
                new HouseholdFacts.Signs(yes("红表备案"), yes("群众举报"), yes("有疑问")), township());
    }

    private @Nullable String township() {
        String written = text("乡镇");
        if (!written.isEmpty() && Area.township(written).isEmpty()) {
            faults.add(where(cells.get("乡镇")), "“" + CellText.shown(written) + "”不是本县的乡镇" + Suggestion.among(written, Area.townships()));
        }
        return Area.township(written).orElse(null);
    }

    private static HouseholdFacts.Member beside(String id, String relation, LocalDate applied, String hukou) {
        return new HouseholdFacts.Member(id, relation, applied.minusYears(ADULT), "健康或良好", "无", "有劳动能力", true, hukou,
                Membership.NORMAL, true);
    }

    /** A word of the dictionary. */
    private String known(String header) {
        String text = text(header);
        var words = release.dictionary().find(header).map(Word::words).orElse(java.util.List.of(text));
        if (!words.contains(text)) {
            faults.add(where(cells.get(header)), "“" + CellText.shown(text) + "”应填 " + String.join("、", words) + " 之一"
                    + Suggestion.among(text, words));
        }
        return text;
    }

    private String text(String header) {
        Cell cell = cells.get(header);
        return cell == null ? UNSAID.get(header)
                : CellText.read(cell, where(cell), header, faults).orElse(UNSAID.get(header));
    }

    private boolean yes(String header) {
        String text = text(header);
        if (!text.equals("是") && !text.equals("否")) {
            faults.add(where(cells.get(header)), "“" + CellText.shown(text) + "”应填“是”或“否”");
        }
        return text.equals("是");
    }

    private BigDecimal number(String header) {
        String text = text(header);
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            faults.add(where(cells.get(header)), "“" + CellText.shown(text) + "”应填不小于0的数字");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    private int whole(String header, int least, int most) {
        String text = text(header);
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            faults.add(where(cells.get(header)), "“" + CellText.shown(text) + "”应填" + least + "至" + most + "的整数");
            return least;
        }
        return Integer.parseInt(text);
    }

    private LocalDate date(String header) {
        Cell cell = cells.get(header);
        return DayCell.read(cell, where(cell), "日期，如 2018-01-01", "", faults).orElse(LocalDate.EPOCH);
    }

    private String where(Cell cell) {
        return table.file() + cell.where();
    }
}
