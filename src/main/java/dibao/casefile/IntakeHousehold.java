package dibao.casefile;

import dibao.household.Circumstances;
import dibao.paper.Mark;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 导入的一户 — one row of the sheet 家庭 with all that belongs to it.
 *
 * @param key           家庭编号 as written; it ties rows of one file and is not the case number
 * @param circumstances null where there are faults
 * @param place         the cell of its 家庭编号, for what concerns the whole household
 * @param village       the cell of its 村(居)代码
 */
public record IntakeHousehold(String key, @Nullable Circumstances circumstances, List<Mark> faults,
        List<Mark> warnings, Mark place, Mark village) {

    /** Every fault with its cell, in one line: {@code [成员]C5：…；[收入]D7：…}. */
    public String faultText() {
        return faults.stream().map(IntakeHousehold::line).collect(Collectors.joining("；"));
    }

    static String line(Mark mark) {
        return "[%s]%s：%s".formatted(mark.sheet(), mark.address(), mark.message());
    }
}
