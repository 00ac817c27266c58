package dibao.appraisal;

import dibao.casefile.Archive;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 入卷 — the sheet of one household of a meeting, in a transaction of its own. */
@Component
class Recording {

    private final Meetings meetings;
    private final Archive archive;
    private final AppraisalMeeting door;

    Recording(Meetings meetings, Archive archive, AppraisalMeeting door) {
        this.meetings = meetings;
        this.archive = archive;
        this.door = door;
    }

    /** Lays APPRAISAL once per meeting and case; a second call does nothing. @throws Refusal of the room or the gate */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void lay(long id, CaseNo caseNo, Officer officer) {
        Meeting meeting = meetings.hold(id);
        meeting.households().stream().filter(h -> h.caseNo().equals(caseNo) && h.waiting()).findFirst().ifPresent(household -> {
            WaitingCases.obstacle(archive.open(caseNo, officer)).ifPresent(why -> {
                throw Refusal.because(why);
            });
            door.conclude(caseNo, meeting.minutes(household), officer);
            meetings.laid(id, caseNo, officer);
        });
    }
}
