package dibao.spotcheck;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dibao.shared.CaseNo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 上报批次 — as kept: the frozen frame and what was drawn from it. */
record Batch(String batchNo, String township, String month, int forced, int unforced, int drawn, String handedUpBy,
        Instant handedUpAt, String frameHash, String seed, @JsonIgnore String frame) {

    /** @param ticket null if forced @param problem why its sheet is not laid yet, or null */
    record Entry(String batchNo, CaseNo caseNo, List<String> triggers, @Nullable String ticket, boolean drawn,
            boolean laid, @Nullable String problem, @Nullable String supersededBy) {

        public boolean forced() {
            return !triggers.isEmpty();
        }

        public boolean visitDue() {
            return drawn || forced();
        }

        public boolean waiting() {
            return !laid && supersededBy == null;
        }
    }
}
