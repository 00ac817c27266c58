package dibao.paper;

import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import dibao.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 一行 of a {@link HeadedSheet}: reads typed cells and gathers what is wrong with them. An absent column reads as blank. */
public record Line(Row row, Map<String, Integer> columns, List<Mark> faults) {

    public boolean good() {
        return faults.isEmpty();
    }

    public void fault(String header, String message) {
        Cell cell = cell(header);
        faults.add(new Mark(cell.sheet(), cell.address(), message));
    }

    /** Trimmed text; empty if blank. */
    public Optional<String> text(String header) {
        Cell cell = cell(header);
        if (cell.kind() == Cell.Kind.FORMULA || cell.kind() == Cell.Kind.ERROR) {
            fault(header, "「%s」是公式或错误值，请改为直接填写的内容".formatted(header));
            return Optional.empty();
        }
        return Optional.of(cell.text().strip()).filter(t -> !t.isEmpty());
    }

    /** Text that must be there; "" after its fault was gathered. */
    public String required(String header) {
        int before = faults.size();
        Optional<String> text = text(header);
        if (text.isEmpty() && faults.size() == before) {
            fault(header, "「%s」未填写".formatted(header));
        }
        return text.orElse("");
    }

    /** A citizen ID in a text cell: digits of a number cell are already lost. */
    public Optional<IdCardNumber> idCard(String header) {
        if (cell(header).kind() == Cell.Kind.NUMBER) {
            fault(header, "「%s」是数字格式，末几位已失真，请改为文本格式重新填写".formatted(header));
            return Optional.empty();
        }
        String text = required(header);
        Optional<String> wrong = text.isEmpty() ? Optional.empty() : IdCardNumber.faultOf(text);
        wrong.ifPresent(message -> fault(header, message));
        return text.isEmpty() || wrong.isPresent() ? Optional.empty() : Optional.of(new IdCardNumber(text));
    }

    /** A date cell or ISO text, not after the latest day. */
    public Optional<LocalDate> date(String header, LocalDate latest) {
        String text = required(header);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = cell(header).date() != null ? cell(header).date() : LocalDate.parse(text);
            if (date.isAfter(latest)) {
                fault(header, "「%s」%s 晚于今天 %s".formatted(header, date, latest));
                return Optional.empty();
            }
            return Optional.of(date);
        } catch (DateTimeException notADate) {
            fault(header, "「%s」应为日期，如 2018-06-30，现为「%s」".formatted(header, text));
            return Optional.empty();
        }
    }

    /** Yuan; empty if blank. */
    public Optional<Money> money(String header) {
        try {
            return text(header).map(Money::of);
        } catch (Refusal wrong) {
            fault(header, wrong.getMessage());
            return Optional.empty();
        }
    }

    private Cell cell(String header) {
        Integer column = columns.get(header);
        return column == null ? Cell.blank(row.sheet(), "A" + row.number()) : row.cell(column);
    }
}
