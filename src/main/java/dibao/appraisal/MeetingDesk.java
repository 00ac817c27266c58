package dibao.appraisal;

import dibao.shared.CaseNo;
import dibao.shared.Divisions;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Region;
import dibao.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 评议会办理 — one meeting for several households: drafted freely, recorded household by household (220号 art. 21–24). */
@Component
class MeetingDesk {

    /** A household whose sheet could not be laid, and why. */
    record Problem(CaseNo caseNo, String message) {}

    private static final Logger LOG = LoggerFactory.getLogger(MeetingDesk.class);

    private final Meetings meetings;
    private final WaitingCases waiting;
    private final Recording recording;
    private final MinutesCheck check;
    private final Divisions divisions;

    MeetingDesk(Meetings meetings, WaitingCases waiting, Recording recording, MinutesCheck check, Divisions divisions) {
        this.meetings = meetings;
        this.waiting = waiting;
        this.recording = recording;
        this.check = check;
        this.divisions = divisions;
    }

    static boolean mayHold(Officer officer, String township) {
        return township.equals(officer.township()) && (officer.has(Role.INTAKE) || officer.has(Role.OFFICE_HEAD));
    }

    /** @return the meeting's number @throws Refusal when no waiting household of the village is chosen */
    @Transactional
    public long open(String village, List<CaseNo> caseNos, Officer officer) {
        Region region = divisions.village(village).orElseThrow(() -> Refusal.of("village", "请选择村（居）"));
        holder(officer, region.parentCode());
        long id = meetings.open(region.parentCode(), village, officer);
        invite(id, village, caseNos);
        return id;
    }

    /** @throws Refusal when the meeting is recorded, or no waiting household is chosen */
    @Transactional
    public void invite(long id, List<CaseNo> caseNos, Officer officer) {
        invite(id, draft(id, officer).village(), caseNos);
    }

    private void invite(long id, String village, List<CaseNo> caseNos) {
        var chosen = waiting.of(village).stream().filter(w -> caseNos.contains(w.caseNo())).toList();
        if (chosen.isEmpty()) {
            throw Refusal.of("caseNo", "请至少勾选一户待评议的家庭");
        }
        chosen.forEach(w -> meetings.invite(id, w.cover()));
    }

    @Transactional
    public void leaveOut(long id, CaseNo caseNo, Officer officer) {
        meetings.leaveOut(draft(id, officer).id(), caseNo);
    }

    @Transactional
    public void discard(long id, Officer officer) {
        meetings.discard(draft(id, officer).id());
    }

    /**
     * Keeps what was typed as it is.
     *
     * @param version the one that was opened
     * @return the new version
     * @throws Refusal when another saved it since, it is recorded, or words are about a household that is not invited; nothing
     *         was written then
     */
    @Transactional
    public int save(long id, MeetingEntry entry, int version, Officer officer) {
        Meeting meeting = draft(id, officer);
        var invited = meeting.households().stream().map(h -> h.caseNo().value()).toList();
        var faults = new FaultList();
        for (int i = 0; i < entry.households().size(); i++) {
            String named = entry.households().get(i).caseNo();
            faults.when(named != null && !invited.contains(named), "households[" + i + "].caseNo",
                    "案卷 %s 不在这次会议的家庭之中，请先把它加入会议，或删去这一行".formatted(named));
        }
        faults.refuse();
        if (!meetings.save(id, entry, version, officer)) {
            throw Refusal.of("version", "这份草稿已由%s另行保存，您这一页不是最新的；请核对后再保存".formatted(meeting.savedBy()));
        }
        return version + 1;
    }

    /**
     * Lays the result in each dossier, one transaction per household; also tries those again that failed before.
     *
     * @return the households that could not be laid
     * @throws Refusal naming every faulty field of what all share, or of a household's line; nothing was laid then
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Problem> record(long id, Officer officer) {
        Meeting meeting = meetings.find(id, officer);
        holder(officer, meeting.township());
        if (meeting.draft()) {
            faults(meeting, officer).refuse();
        }
        var problems = new ArrayList<Problem>();
        for (Meeting.Household household : meeting.households()) {
            try {
                recording.lay(id, household.caseNo(), officer);
            } catch (RuntimeException failure) {
                String sentence = failure instanceof Refusal ? failure.getMessage() : "未能入卷，请稍后重试";
                LOG.warn("meeting {}: the sheet of {} was not laid: {}", id, household.caseNo(), sentence, failure instanceof Refusal ? null : failure);
                meetings.failed(id, household.caseNo(), sentence);
                problems.add(new Problem(household.caseNo(), sentence));
            }
        }
        return problems;
    }

    /** Corrects the words about a household that failed, before it is tried again. @throws Refusal when none of that number waits */
    @Transactional
    public void correct(long id, MeetingEntry.Line line, Officer officer) {
        Meeting meeting = meetings.hold(meetings.find(id, officer).id());
        holder(officer, meeting.township());
        if (!meetings.line(id, line)) {
            throw Refusal.of("caseNo", "案卷 %s 不在这次会议还没有入卷的家庭之中".formatted(line.caseNo()));
        }
    }

    private FaultList faults(Meeting meeting, Officer officer) {
        FaultList faults = check.common(meeting.shared(), officer);
        faults.when(meeting.households().isEmpty(), "households", "会议中没有家庭，请先加入待评议的家庭");
        Set<String> names = new TreeSet<>();
        meeting.attendees().forEach(a -> names.add(MeetingEntry.plain(a.name())));
        for (int i = 0; i < meeting.households().size(); i++) {
            var household = meeting.households().get(i);
            String at = "households[" + i + "]";
            String who = household.applicantName() + "户的";
            var strangers = household.steppedOut().stream().filter(n -> !names.contains(n)).sorted().toList();
            faults.when(!AppraisalMeeting.CONCLUSIONS.contains(household.conclusion()), at + ".conclusion",
                            "请选择" + who + "评议结论：" + String.join("、", AppraisalMeeting.CONCLUSIONS))
                    .text(at + ".narrative", who + "评议情况", household.narrative())
                    .when(!strangers.isEmpty(), at + ".recused",
                            who + "回避人员「%s」不在参加人名单中".formatted(String.join("、", strangers)));
        }
        return faults;
    }

    private Meeting draft(long id, Officer officer) {
        Meeting meeting = meetings.find(id, officer);
        holder(officer, meeting.township());
        if (!meeting.draft()) {
            throw Refusal.because("评议会已记录，不能再修改");
        }
        return meeting;
    }

    private static void holder(Officer officer, String township) {
        if (!mayHold(officer, township)) {
            throw Refusal.because("评议会由本乡镇的受理员或民政所负责人办理");
        }
    }
}
