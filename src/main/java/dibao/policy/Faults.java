package dibao.policy;

import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** 差错单 — everything found wrong in a release folder, each with its place; all of it, not only the first. */
final class Faults {

    private final List<Refusal.Fault> found = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final boolean forgiving;

    Faults() {
        this(false);
    }

    private Faults(boolean forgiving) {
        this.forgiving = forgiving;
    }

    /** Says what is wrong, but holds nothing up: the reader goes on as well as it can. */
    static Faults forgiving() {
        return new Faults(true);
    }

    /** @param where {@code [表]B7}, or the file and key of a YAML value */
    void add(String where, String message) {
        if (!forgiving) {
            found.add(new Refusal.Fault(where, where + " " + message));
        }
        remarks.add(new Remark(Remark.Level.错误, where, where + " " + message));
    }

    /** What somebody should look at, though the release can be used. */
    void warn(String where, String message) {
        remarks.add(new Remark(Remark.Level.提醒, where, where + " " + message));
    }

    /** How something was read that could have been meant otherwise. */
    void note(String where, String message) {
        remarks.add(new Remark(Remark.Level.说明, where, where + " " + message));
    }

    /** Faults, warnings and notes, each sort in the order found. */
    List<Remark> remarks() {
        return remarks.stream().sorted(Comparator.comparing(Remark::level)).toList();
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
