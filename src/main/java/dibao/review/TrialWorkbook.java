package dibao.review;

import dibao.paper.SheetOut;
import dibao.paper.Workbooks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** 试算结果 as a workbook. */
@Component
class TrialWorkbook {

    private final Workbooks workbooks;

    TrialWorkbook(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    byte[] of(Trial.Result result) {
        return workbooks.write(List.of(
                new SheetOut("试算结果", List.of("家庭编号", "结果", "理由编码", "保障金额", "必查编码", "说明"),
                        result.lines().stream().map(TrialWorkbook::row).toList()),
                new SheetOut("汇总", List.of("项目", "内容"), summary(result))));
    }

    private static List<Object> row(TrialLine line) {
        return Arrays.asList(line.key(), line.outcome(), String.join("、", line.reasons()),
                line.amount() == null ? null : new BigDecimal(line.amount()), String.join("、", line.triggers()),
                line.message());
    }

    private static List<List<Object>> summary(Trial.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("试算日期", result.judgedOn()));
        rows.add(List.of("户数", result.lines().size()));
        for (String outcome : result.outcomes()) {
            rows.add(List.of(outcome, result.count(outcome)));
        }
        rows.add(List.of("说明", "仅为试算，不受理、不立卷，不作为审批依据"));
        result.notes().forEach(note -> rows.add(List.of("提示", note)));
        return rows;
    }
}
