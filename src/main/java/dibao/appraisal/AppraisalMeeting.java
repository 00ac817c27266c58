package dibao.appraisal;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评议会 — concludes whether what the survey found is true; it is no vote on poverty. */
@Component
public class AppraisalMeeting {

    /** @param capacity one of {@link #CAPACITIES} */
    public record Attendee(@Nullable String name, @Nullable String capacity, boolean signed) {}

    /** 评议记录, as a form fills it in. @param recordIds photo or scan of the signed record */
    public record Minutes(@Nullable LocalDate heldOn, @Nullable String place, List<Attendee> attendees,
            @Nullable String conclusion, @Nullable String narrative, List<String> recordIds) {
        public Minutes {
            attendees = attendees == null ? List.of() : List.copyOf(attendees);
            recordIds = recordIds == null ? List.of() : List.copyOf(recordIds);
        }
    }

    public static final String REPRESENTATIVE = "村(居)民代表";
    public static final List<String> CAPACITIES = List.of("乡镇工作人员", "村(居)委会成员", "党员代表", REPRESENTATIVE);
    public static final List<String> CONCLUSIONS = List.of("属实", "不属实", "有争议");

    private final Archive archive;
    private final MinutesCheck check;

    AppraisalMeeting(Archive archive, MinutesCheck check) {
        this.archive = archive;
        this.check = check;
    }

    /**
     * Lays the meeting's result.
     *
     * @return the sheet's number
     * @throws dibao.shared.Refusal naming every faulty field: too few representatives, who has not signed, dates
     */
    @Transactional
    public int conclude(CaseNo caseNo, Minutes minutes, Officer officer) {
        Dossier dossier = archive.open(caseNo, officer);
        check.check(minutes, dossier, officer);
        return archive.lay(caseNo, new Finding.Appraisal(minutes.heldOn(), minutes.place(),
                minutes.attendees().stream().map(a -> new Finding.Appraisal.Attendee(a.name().strip(), a.capacity(),
                        a.signed())).toList(),
                minutes.conclusion(), minutes.narrative(), minutes.recordIds()), officer);
    }
}
