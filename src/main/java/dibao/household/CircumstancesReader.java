package dibao.household;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.household.Circumstances.Asset;
import dibao.household.Circumstances.Income;
import dibao.household.Circumstances.Member;
import dibao.household.Circumstances.Obligor;
import dibao.shared.Divisions;
import dibao.shared.Refusal;
import dibao.shared.Refusal.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** 填报核验 — reads what a form or a workbook says of a household, and finds every fault in one reading. */
@Component
public class CircumstancesReader {

    private final Divisions divisions;

    public CircumstancesReader(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * Reads an entry with the field names of {@link Circumstances}; 是否 fields as JSON booleans or 是, 否; money and
     * counts as JSON numbers or text.
     *
     * @param latest last day a 申请日期 may bear: today at intake, {@code LocalDate.MAX} in a trial
     * @throws Refusal with all faults; each field is a path such as {@code members[2].idCard}
     */
    public Circumstances read(JsonNode entry, LocalDate latest) {
        List<Fault> faults = new ArrayList<>();
        if (!entry.isObject()) {
            throw Refusal.because("没有收到家庭情况，请填写后再提交");
        }
        Circumstances read = circumstances(entry, faults);
        new CircumstancesCheck(read, divisions, latest, faults).check();
        Refusal.ifAny(faults);
        return read;
    }

    /** Possible but implausible data: never a refusal. Fields as in {@link #read}. */
    public List<Fault> doubts(Circumstances circumstances) {
        return new Plausibility(circumstances).doubts();
    }

    private static Circumstances circumstances(JsonNode entry, List<Fault> faults) {
        var top = new EntryFields(entry, "", "", faults);
        return new Circumstances(top.optional("key", "家庭编号"), top.word("category", "户别", Words.CATEGORY),
                top.line("applicantName", "申请人姓名"), top.idCard("applicantId", "申请人身份证号"),
                top.code("villageCode", "村(居)代码", "\\d{12}", "12位数字"), top.line("address", "住址"),
                top.optionalLine("phone", "联系电话"), top.optionalLine("bank", "开户银行"), top.optionalLine("account", "银行账号"),
                top.day("applicationDate", "申请日期"), top.word("reason", "申请理由", Words.REASON),
                top.yes("registeredPoor", "是否建档立卡"),
                each(top, "members", "家庭成员第%d人：", CircumstancesReader::member),
                each(top, "incomes", "收入第%d项：", CircumstancesReader::income),
                each(top, "assets", "财产第%d项：", CircumstancesReader::asset),
                each(top, "obligors", "赡养义务人第%d人：", CircumstancesReader::obligor));
    }

    private static <T> List<T> each(EntryFields top, String list, String whose, Function<EntryFields, T> reading) {
        JsonNode items = top.node().path(list);
        if (!items.isMissingNode() && !items.isNull() && !items.isArray()) {
            top.faults().add(new Fault(list, "「" + list + "」应为列表"));
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < items.size() && items.isArray(); i++) {
            read.add(reading.apply(new EntryFields(items.get(i), list + "[" + i + "].", whose.formatted(i + 1), top.faults())));
        }
        return read;
    }

    private static Member member(EntryFields m) {
        return new Member(m.line("name", "姓名"), m.idCard("idCard", "身份证号"),
                m.word("relation", "与申请人关系", Words.RELATION), m.word("health", "健康状况", Words.HEALTH),
                m.word("disability", "残疾等级", Words.DISABILITY), m.word("labour", "劳动能力", Words.LABOUR),
                m.yes("authorised", "是否授权核对"), m.code("hukouCounty", "户籍县代码", "\\d{6}", "6位数字"),
                m.word("status", "人员状态", Words.STATUS), m.yes("livesTogether", "是否共同生活"));
    }

    private static Income income(EntryFields i) {
        return new Income(i.idCard("idCard", "身份证号"), i.word("kind", "类别", Words.INCOME_KIND),
                i.money("amount", "金额(元)"), i.word("period", "周期", Words.PERIOD));
    }

    private static Asset asset(EntryFields a) {
        return new Asset(a.idCard("idCard", "身份证号"), a.word("kind", "类别", Words.ASSET_KIND),
                a.count("count", "数量"), a.money("amount", "金额(元)"));
    }

    private static Obligor obligor(EntryFields o) {
        return new Obligor(o.line("name", "姓名"), o.idCard("idCard", "身份证号"),
                o.word("relation", "与申请人关系", Words.RELATION), o.yes("declaredIncapable", "是否申报丧失赡养能力"),
                o.money("monthlySupport", "月赡养费(元)"), o.yesIfSaid("authorised", "是否授权核对"));
    }
}
