package dibao.shared;

import java.time.LocalDate;

/** 群众举报 — whether a complaint about the household is open on the day, or closed within the dated months before it (T02). */
@FunctionalInterface
public interface ComplaintsKnown {

    boolean about(CaseNo caseNo, LocalDate on);
}
