package dibao.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 差错清单 — gathers every fault of an entry, so that one answer names them all. */
public final class FaultList {

    private final List<Refusal.Fault> faults = new ArrayList<>();

    public FaultList when(boolean faulty, String field, String message) {
        if (faulty) {
            faults.add(new Refusal.Fault(field, message));
        }
        return this;
    }

    /** The day must be given and lie inside the span. @param name what the day is, in Chinese */
    public FaultList day(String field, String name, @Nullable LocalDate day, Span span) {
        Optional<String> fault = span.faultOf(name, day);
        return when(fault.isPresent(), field, fault.orElse(""));
    }

    /** The text must be given. */
    public FaultList text(String field, String name, @Nullable String text) {
        return when(text == null || text.isBlank(), field, "请填写" + name);
    }

    public FaultList addAll(List<Refusal.Fault> more) {
        faults.addAll(more);
        return this;
    }

    public List<Refusal.Fault> all() {
        return List.copyOf(faults);
    }

    /** @throws Refusal with all faults, if there is any */
    public void refuse() {
        Refusal.ifAny(faults);
    }

    /** 期间 — from a named day to a named day, both included. */
    public record Span(String fromName, LocalDate from, String toName, LocalDate to) {

        /** From the named day until today. */
        public static Span since(String fromName, LocalDate from, LocalDate today) {
            return new Span(fromName, from, "今天", today);
        }

        Optional<String> faultOf(String name, @Nullable LocalDate day) {
            if (day == null) {
                return Optional.of("请填写" + name);
            }
            if (day.isBefore(from)) {
                return Optional.of("%s %s 早于%s %s，请核实".formatted(name, day, fromName, from));
            }
            return day.isAfter(to) ? Optional.of("%s %s 晚于%s %s，请核实".formatted(name, day, toName, to))
                    : Optional.empty();
        }
    }
}
