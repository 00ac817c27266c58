package dibao.casefile;

import dibao.household.Words;
import dibao.paper.SheetOut;
import dibao.paper.Workbooks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 导入模板 — the empty intake workbook, its words offered in the cells. */
@Component
class IntakeTemplate {

    private final Workbooks workbooks;

    IntakeTemplate(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    byte[] empty() {
        return workbooks.write(Stream.concat(Stream.of(IntakeColumns.HOUSEHOLDS), IntakeColumns.BELONGING.stream())
                .map(form -> new SheetOut(form.sheet(), form.columns().stream().map(IntakeColumns.Column::header).toList(),
                        List.of(), words(form))).toList());
    }

    private static Map<String, List<String>> words(IntakeColumns form) {
        Map<String, List<String>> words = new HashMap<>(Map.of("户别", Words.CATEGORY, "申请理由", Words.REASON,
                "与申请人关系", Words.RELATION, "健康状况", Words.HEALTH, "残疾等级", Words.DISABILITY, "劳动能力", Words.LABOUR,
                "人员状态", Words.STATUS, "周期", Words.PERIOD,
                "类别", form == IntakeColumns.INCOMES ? Words.INCOME_KIND : Words.ASSET_KIND));
        form.columns().stream().map(IntakeColumns.Column::header).filter(header -> header.startsWith("是否"))
                .forEach(header -> words.put(header, Words.YES_NO));
        return words;
    }
}
