package dibao.shared;

import java.time.LocalDate;
import java.util.List;

/** 线索查询 — what the registers know of people by their exact ID numbers, before any case is opened (a trial). */
@FunctionalInterface
public interface SignsLookup {

    /**
     * @param redForm   one of them is filed staff, a cadre or payroll, or a declared relative of one (T01)
     * @param complaint a complaint about one of them is open on the day, or closed within the dated months before it (T02)
     */
    record Known(boolean redForm, boolean complaint) {
        public static final Known NOTHING = new Known(false, false);
    }

    Known of(List<IdCardNumber> people, LocalDate on);
}
