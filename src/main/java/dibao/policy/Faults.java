package dibao.policy;

import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 差错单 — everything found wrong in a release folder, each with its place; all of it, not only the first. */
final class Faults {

    private final List<Refusal.Fault> found = new ArrayList<>();

    /** @param where {@code [表]B7}, or the file and key of a YAML value */
    void add(String where, String message) {
        found.add(new Refusal.Fault(where, where + " " + message));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Refusal.Fault> all() {
        return List.copyOf(found);
    }

    /** @throws Refusal listing every fault, one per line */
    void refuseIfAny(String title) {
        if (!found.isEmpty()) {
            throw new BrokenRelease(title, found);
        }
    }

    /** 规则包有误 — the message is the whole list, for the console and the policy desk. */
    static final class BrokenRelease extends Refusal {

        private final String text;

        BrokenRelease(String title, List<Fault> faults) {
            super(faults);
            text = faults.stream().map(f -> "  · " + f.message())
                    .collect(Collectors.joining("\n", title + "（共" + faults.size() + "处）：\n", ""));
        }

        @Override
        public String getMessage() {
            return text;
        }
    }
}
