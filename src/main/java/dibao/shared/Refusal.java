package dibao.shared;

import java.util.List;
import java.util.stream.Collectors;

/** 拒绝 — the house says no, in Chinese, and names the field or cell; nothing was written. */
public class Refusal extends RuntimeException {

    /** @param field path of the field in the entry, e.g. {@code seen.members[2].idCard}; may be empty */
    public record Fault(String field, String message) {}

    private final List<Fault> faults;

    public Refusal(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining("；")));
        this.faults = List.copyOf(faults);
    }

    public static Refusal of(String field, String message) {
        return new Refusal(List.of(new Fault(field, message)));
    }

    public static Refusal because(String message) {
        return of("", message);
    }

    /** Throws if any fault was found. */
    public static void ifAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    public List<Fault> faults() {
        return faults;
    }
}
