package dibao.verification;

import dibao.paper.HeadedSheet;
import dibao.paper.Line;
import dibao.paper.Mark;
import dibao.paper.SheetOut;
import dibao.paper.Workbooks;
import dibao.shared.CountyClock;
import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.verification.MeansRegisters.Entry;
import dibao.verification.MeansRegisters.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核对名册文件 — the first sheet of a workbook; good lines come in, faulty ones are marked in a copy. */
@Component
class MeansFile {

    /** @param marked a copy with the faults marked, if there are any */
    record Taken(int lines, int refused, byte @Nullable [] marked) {}

    private static final String AMOUNT = "金额";
    private static final List<String> COLUMNS = List.of("姓名", "身份证号", "数据日期");

    private final Workbooks workbooks;
    private final MeansRegisters registers;
    private final CountyClock clock;

    MeansFile(Workbooks workbooks, MeansRegisters registers, CountyClock clock) {
        this.workbooks = workbooks;
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * Takes a book in.
     *
     * @param replace the book replaces what stood; else it adds to it
     * @throws Refusal in one sentence when the kind is unknown, the file cannot be read, or no line of it is good
     */
    @Transactional
    Taken take(String register, String fileName, byte[] file, boolean replace, Officer by) {
        Register kind = find(register);
        HeadedSheet sheet = HeadedSheet.of(workbooks.open(file).sheets().get(0), COLUMNS);
        String item = Stream.of(kind.itemColumn(), "单位", "号牌", "项目").filter(sheet::has).findFirst().orElseThrow(() ->
                Refusal.of("file", "工作表「%s」缺少列：%s，请按样表补齐表头".formatted(sheet.name(), kind.itemColumn())));
        List<Entry> good = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int refused = 0;
        for (Line line : sheet.lines()) {
            Optional<Entry> entry = entry(line, item);
            entry.ifPresent(good::add);
            refused += entry.isPresent() ? 0 : 1;
            marks.addAll(line.faults());
        }
        if (good.isEmpty() && refused == 0) {
            throw Refusal.of("file", "工作表「%s」只有表头，没有数据".formatted(sheet.name()));
        }
        if (!good.isEmpty()) {
            registers.keep(kind.name(), fileName, good, replace, by.name(), clock.instant());
        }
        return new Taken(good.size(), refused, marks.isEmpty() ? null : workbooks.marked(file, marks));
    }

    /** An empty book of the kind, to fill in. */
    byte[] sample(String register) {
        return workbooks.write(List.of(new SheetOut(register,
                List.of("姓名", "身份证号", find(register).itemColumn(), AMOUNT, "数据日期"), List.of())));
    }

    private Register find(String register) {
        return registers.find(register).orElseThrow(() -> Refusal.of("register", "没有名册「%s」，请从列表中选择".formatted(register)));
    }

    private Optional<Entry> entry(Line line, String item) {
        String name = line.required("姓名");
        Optional<IdCardNumber> id = line.idCard("身份证号");
        String what = line.required(item);
        Money amount = line.money(AMOUNT).orElse(null);
        var date = line.date("数据日期", clock.today());
        return line.good() ? Optional.of(new Entry(id.orElseThrow(), name, what, amount, date.orElseThrow())) : Optional.empty();
    }
}
