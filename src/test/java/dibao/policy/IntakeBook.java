package dibao.policy;

import dibao.paper.Cell;
import dibao.paper.Row;
import dibao.paper.Sheet;
import dibao.paper.Workbook;
import dibao.paper.Workbooks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample workbook as facts, without any of the checks of intake. */
final class IntakeBook {

    private IntakeBook() {}

    static Map<String, HouseholdFacts> read(byte[] file, LocalDate judgedOn) {
        Workbook book = new Workbooks().open(file);
        Map<String, HouseholdFacts> households = new LinkedHashMap<>();
        for (Map<String, String> home : rows(book, "家庭")) {
            String key = home.get("家庭编号");
            households.put(key, new HouseholdFacts(home.get("户别"), LocalDate.parse(home.get("申请日期")), judgedOn,
                    of(book, "成员", key).map(m -> new HouseholdFacts.Member(m.get("身份证号"), m.get("与申请人关系"),
                            LocalDate.parse(m.get("身份证号").substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE),
                            m.get("健康状况"), m.get("残疾等级"), m.get("劳动能力"), m.get("是否授权核对").equals("是"),
                            m.get("户籍县代码"), m.get("人员状态"), m.get("是否共同生活").equals("是"))).toList(),
                    of(book, "收入", key).map(i -> new HouseholdFacts.Income(i.get("身份证号"), i.get("类别"),
                            new BigDecimal(i.get("金额(元)")), i.get("周期"))).toList(),
                    of(book, "财产", key).map(a -> new HouseholdFacts.Asset(a.get("身份证号"), a.get("类别"),
                            Long.parseLong(a.get("数量")), new BigDecimal(a.get("金额(元)")))).toList(),
                    of(book, "赡养义务人", key).map(o -> new HouseholdFacts.Obligor(
                            o.get("是否申报丧失赡养能力").equals("是"), new BigDecimal(o.get("月赡养费(元)")))).toList(),
                    HouseholdFacts.Signs.NONE));
        }
        return households;
    }

    private static java.util.stream.Stream<Map<String, String>> of(Workbook book, String sheet, String key) {
        return rows(book, sheet).stream().filter(row -> row.get("家庭编号").equals(key));
    }

    private static List<Map<String, String>> rows(Workbook book, String name) {
        Sheet sheet = book.sheet(name).orElseThrow();
        Row header = sheet.rows().get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Row row : sheet.rows().subList(1, sheet.rows().size())) {
            Map<String, String> values = new HashMap<>();
            header.cells().forEach((column, title) -> {
                Cell cell = row.cell(column);
                values.put(title.text().strip(), cell.text().strip());
            });
            rows.add(values);
        }
        return rows;
    }
}
