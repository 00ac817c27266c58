package dibao.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.household.HouseholdRegister;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import dibao.shared.WorkCalendar.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 受理窗口 — every hand-in gets a dated receipt at once and stands on the list until it is answered (R4; 220号 art. 9–14). */
@Component
public class IntakeDesk {

    /** A hand-in that arrived by file waits for the check of its papers. */
    public record HandInWaiting(String receiptNo, String township) {}

    /** A case was opened; its road begins. */
    public record CaseAccepted(CaseNo caseNo, String receiptNo) {}

    /** 一次性告知 was given. @param reason of a second one, else "" */
    public record SupplementAsked(String receiptNo, String township, String applicantName, LocalDate handedInOn,
            List<String> missing, String reason, Officer officer) {}

    /**
     * 申请回执.
     *
     * @param already the same applicant, 户别 and 申请日期 were handed in before; nothing new was created
     * @param answer  last day for the answer; provisional: 暂定
     */
    public record Receipt(String receiptNo, LocalDate handedInOn, LocalDate answer, boolean provisional,
            boolean already, String state, Optional<CaseNo> caseNo) {

        /** Accepted, or told what is missing. */
        public boolean answered() {
            return !state.equals(HandIn.OPEN);
        }
    }

    private final HandIns handIns;
    private final Supplements supplements;
    private final Numbers numbers;
    private final Attachments attachments;
    private final HouseholdRegister households;
    private final CaseOpening opening;
    private final LegalTerms terms;
    private final CountyClock clock;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    IntakeDesk(HandIns handIns, Supplements supplements, Numbers numbers, Attachments attachments,
            HouseholdRegister households,
            CaseOpening opening, LegalTerms terms, CountyClock clock, ObjectMapper json,
            ApplicationEventPublisher events) {
        this.handIns = handIns;
        this.supplements = supplements;
        this.numbers = numbers;
        this.attachments = attachments;
        this.households = households;
        this.opening = opening;
        this.terms = terms;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /**
     * Takes an application in at the window.
     *
     * @throws Refusal when the officer is no intake clerk of the township, or the date lies ahead
     */
    @Transactional
    public Receipt handIn(Finding.Application application, Officer officer) {
        return take(application, officer, HandIn.AT_WINDOW);
    }

    /**
     * The same for a household of an intake workbook; announces it, so that its papers are checked. The county may hand
     * in for every township (R7b); the papers are checked by the township's clerk all the same.
     */
    @Transactional
    public Receipt handInFromFile(Finding.Application application, Officer officer) {
        Receipt receipt = take(application, officer, HandIn.IMPORTED);
        if (!receipt.already()) {
            events.publishEvent(new HandInWaiting(receipt.receiptNo(), application.declared().townshipCode()));
        }
        return receipt;
    }

    private Receipt take(Finding.Application application, Officer officer, String source) {
        var declared = application.declared();
        if (!(source.equals(HandIn.IMPORTED) && officer.has(Role.COUNTY_EXAMINER))) {
            clerkOf(declared.townshipCode(), officer);
        }
        LocalDate today = clock.today();
        if (declared.applicationDate().isAfter(today)) {
            throw Refusal.of("applicationDate", "申请日期 %s 晚于今天 %s".formatted(declared.applicationDate(), today));
        }
        var before = handIns.findByApplicantIdAndCategoryAndApplicationDate(declared.applicantId().value(),
                declared.category(), declared.applicationDate());
        if (before.isPresent()) {
            return receiptOf(before.get(), true);
        }
        List<String> unknown = attachments.unknown(application.paperIds(), officer);
        if (!unknown.isEmpty()) {
            throw Refusal.of("paperIds", "附件 %s 未上传或无权使用，请重新上传".formatted(String.join("、", unknown)));
        }
        var due = terms.due("clock.hand-in-answer", today);
        var handIn = new HandIn();
        handIn.receiptNo = numbers.receipt(declared.townshipCode(), today.getYear());
        handIn.township = declared.townshipCode();
        handIn.village = declared.villageCode();
        handIn.category = declared.category();
        handIn.applicantName = declared.applicantName();
        handIn.applicantId = declared.applicantId().value();
        handIn.applicationDate = declared.applicationDate();
        handIn.handedInAt = clock.instant();
        handIn.answerDue = due.day();
        handIn.dueProvisional = due.provisional();
        handIn.content = write(application);
        handIn.source = source;
        handIn.receivedBy = officer.name();
        handIn.state = HandIn.OPEN;
        attachments.belong(application.paperIds(), handIn.receiptNo);
        return receiptOf(handIns.saveAndFlush(handIn), false);
    }

    /** The last day for the answer, counted anew after the calendar or the term changed. */
    @Transactional
    public void answerBy(String receiptNo, Deadline due) {
        handIns.findById(receiptNo).ifPresent(handIn -> {
            handIn.answerDue = due.day();
            handIn.dueProvisional = due.provisional();
        });
    }

    /**
     * 受理: opens the case once every required paper is ticked as on file.
     *
     * @param papers names of the papers on file, of {@link #requiredPapers()}
     * @throws Refusal naming the papers missing
     */
    @Transactional
    public CaseNo accept(String receiptNo, Set<String> papers, Officer officer) {
        HandIn handIn = open(receiptNo, officer);
        List<String> missing = requiredPapers().stream().filter(p -> !papers.contains(p)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.of("papers", "材料不齐，不能受理，缺：%s。请一次性告知申请人补正".formatted(String.join("、", missing)));
        }
        Finding.Application application = read(handIn.content);
        long household = households.register(application.declared(), clock.instant());
        CaseNo caseNo = opening.open(application, household, officer);
        handIn.state = HandIn.ACCEPTED;
        handIn.answeredAt = clock.instant();
        handIn.caseNo = caseNo.value();
        events.publishEvent(new CaseAccepted(caseNo, receiptNo));
        return caseNo;
    }

    /**
     * 一次性告知补正 (220号 art. 13): one notice naming everything missing; a second needs the office head and a reason.
     *
     * @throws Refusal when nothing is named, or a second notice lacks the head or the reason
     */
    @Transactional
    public void askSupplement(String receiptNo, List<String> missing, String reason, Officer officer) {
        HandIn handIn = open(receiptNo, officer);
        if (missing.stream().allMatch(String::isBlank)) {
            throw Refusal.of("missing", "请写明全部需要补正的材料");
        }
        if (supplements.count(receiptNo) > 0 && (!officer.has(Role.OFFICE_HEAD) || reason.isBlank())) {
            throw Refusal.of("reason", "已一次性告知过，再次告知须由民政所负责人办理并写明理由");
        }
        supplements.add(receiptNo, missing, reason, officer, clock.instant());
        handIn.state = HandIn.SUPPLEMENT;
        handIn.answeredAt = clock.instant();
        events.publishEvent(new SupplementAsked(receiptNo, handIn.township, handIn.applicantName,
                LocalDate.ofInstant(handIn.handedInAt, CountyClock.ZONE), missing.stream().filter(m -> !m.isBlank()).toList(),
                java.util.Objects.requireNonNullElse(reason, ""), officer));
    }

    /** 必备材料 in force today. */
    public List<String> requiredPapers() {
        return List.of(terms.text("intake.papers", clock.today()).split("、"));
    }

    /** @throws Refusal when unknown, or of another township */
    @Transactional(readOnly = true)
    public Receipt receipt(String receiptNo, Officer reader) {
        return receiptOf(visible(receiptNo, reader), false);
    }

    /** What was handed in. @throws Refusal when unknown, or of another township */
    @Transactional(readOnly = true)
    public Finding.Application application(String receiptNo, Officer reader) {
        return read(visible(receiptNo, reader).content);
    }

    private HandIn visible(String receiptNo, Officer reader) {
        return handIns.findById(receiptNo).filter(h -> reader.mayEnter(h.township))
                .orElseThrow(() -> Refusal.of("receiptNo", "没有收件 " + receiptNo + "，或您无权查看"));
    }

    private HandIn open(String receiptNo, Officer officer) {
        HandIn handIn = visible(receiptNo, officer);
        clerkOf(handIn.township, officer);
        if (handIn.state.equals(HandIn.ACCEPTED)) {
            throw Refusal.because("收件 %s 已受理，案卷编号 %s".formatted(receiptNo, handIn.caseNo));
        }
        return handIn;
    }

    private static void clerkOf(String township, Officer officer) {
        if (!officer.mayEnter(township) || !(officer.has(Role.INTAKE) || officer.has(Role.OFFICE_HEAD))) {
            throw Refusal.of("villageCode", "只能受理本乡镇的申请，且须由乡镇受理员办理");
        }
    }

    private static Receipt receiptOf(HandIn h, boolean already) {
        return new Receipt(h.receiptNo, LocalDate.ofInstant(h.handedInAt, CountyClock.ZONE), h.answerDue,
                h.dueProvisional, already, h.state, Optional.ofNullable(h.caseNo).map(CaseNo::new));
    }

    private String write(Finding.Application application) {
        try {
            return json.writerFor(Finding.class).writeValueAsString(application);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a hand-in could not be written", e);
        }
    }

    private Finding.Application read(String content) {
        try {
            return (Finding.Application) json.readValue(content, Finding.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a hand-in could not be read", e);
        }
    }
}
