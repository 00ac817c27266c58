package dibao.review;

import dibao.paper.SheetOut;
import dibao.paper.Workbooks;
import dibao.review.WhatIfTally.Counts;
import dibao.shared.Divisions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 测算结果 as a workbook: 汇总, 按乡镇, and 名单 for who may see names. */
@Component
class WhatIfWorkbook {

    private static final int MOST_NAMES = 49_000;
    private static final List<String> FIGURES = Stream.concat(Stream.concat(Stream.of("户数"),
            Stream.of(WhatIfChange.values()).map(Enum::name)), Stream.of("每月原金额", "每月新金额", "每月增减")).toList();

    private final Workbooks workbooks;
    private final WhatIfJobs jobs;
    private final Divisions divisions;

    WhatIfWorkbook(Workbooks workbooks, WhatIfJobs jobs, Divisions divisions) {
        this.workbooks = workbooks;
        this.jobs = jobs;
        this.divisions = divisions;
    }

    byte[] of(WhatIfJobs.Job job, boolean named) {
        WhatIfTally.Result result = jobs.result(job);
        var sheets = new ArrayList<SheetOut>();
        sheets.add(new SheetOut("汇总", List.of("项目", "内容"), summary(job)));
        sheets.add(new SheetOut("测算数", headers("范围"), Stream.concat(Stream.of(row("全部", result.all())),
                result.byPart().entrySet().stream().map(e -> row(e.getKey(), e.getValue()))).toList()));
        sheets.add(new SheetOut("按乡镇", headers("乡镇"), result.byTownship().entrySet().stream()
                .map(e -> row(township(e.getKey()), e.getValue())).toList()));
        if (named) {
            sheets.add(new SheetOut("名单", List.of("案卷编号或家庭编号", "乡镇", "申请人", "范围", "变化", "原金额", "新金额", "原结论", "新结论"),
                    jobs.lines(job.id(), "", MOST_NAMES, 0).stream().map(this::line).toList()));
        }
        return workbooks.write(sheets);
    }

    private static List<List<Object>> summary(WhatIfJobs.Job job) {
        List<List<Object>> rows = new ArrayList<>(List.of(
                List.of("原版本", job.oldRelease()), List.of("新版本", job.newRelease()), List.of("基准日", job.asOf()),
                List.of("对象", job.source()), List.of("测算人", job.officerName()),
                List.of("说明", WhatIfPage.EXPLAINED)));
        if (job.simulationId() != null) {
            rows.add(List.of("测算编号", job.simulationId()));
        }
        return rows;
    }

    private static List<String> headers(String first) {
        return Stream.concat(Stream.of(first), FIGURES.stream()).toList();
    }

    private static List<Object> row(String name, Counts counts) {
        List<Object> row = new ArrayList<>(List.of(name, counts.households()));
        Stream.of(WhatIfChange.values()).forEach(change -> row.add(counts.count(change)));
        row.addAll(List.of(counts.before(), counts.after(), counts.difference()));
        return row;
    }

    private List<Object> line(WhatIfLine l) {
        return Arrays.asList(l.key(), township(l.township()), l.name(), l.part(), l.change().name(), l.oldAmount(),
                l.newAmount(), l.oldSays(), l.newSays());
    }

    private String township(String code) {
        return code.isEmpty() ? "未能读出" : divisions.name(code);
    }
}
