package dibao.process;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.casefile.DraftBox;
import dibao.casefile.IntakeDesk;
import dibao.casefile.SheetText;
import dibao.household.Circumstances;
import dibao.review.MeansLine;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 案头 — what stands beside a form, so that nobody decides blind. */
@Component
class DeskView {

    /**
     * @param options what this task's form chooses from @param draft what was typed before
     * @param overdueDays working days late; above 0 the draft needs an {@code overdueReason}
     */
    record Content(@Nullable String caseNo, @Nullable String receiptNo, String taskId, String taskKey, String name,
            @Nullable LocalDate due, boolean provisional, int overdueDays, Summary summary, @Nullable JsonNode draft, Map<String, Object> options,
            List<Attachments.Entry> attachments, List<Divided> divisions) {}

    record Summary(String applicantName, String village, String township, String category, @Nullable LocalDate acceptedOn,
            List<Person> members, @Nullable String incomePerHead, @Nullable String standard, String label,
            List<SheetLine> sheets) {}

    record Person(String name, String relation, String health, String disability, boolean authorised, boolean livesTogether) {}

    record SheetLine(int number, String label, String officerName, Instant recordedAt, List<String> lines) {}

    /** A township and its villages. */
    record Divided(String code, String name, List<Village> villages) {
        record Village(String code, String name) {}
    }

    private final Archive archive;
    private final IntakeDesk desk;
    private final DraftBox drafts;
    private final Attachments attachments;
    private final Divisions divisions;
    private final Steps steps;
    private final LegalTerms terms;
    private final CountyClock clock;
    private final DeskOptions options;
    private final MeansLine means;

    DeskView(Archive archive, IntakeDesk desk, DraftBox drafts, Attachments attachments, Divisions divisions,
            Steps steps, LegalTerms terms, CountyClock clock, DeskOptions options, MeansLine means) {
        this.archive = archive;
        this.desk = desk;
        this.drafts = drafts;
        this.attachments = attachments;
        this.divisions = divisions;
        this.steps = steps;
        this.terms = terms;
        this.clock = clock;
        this.options = options;
        this.means = means;
    }

    @Transactional(readOnly = true)
    public Content of(TasksAtHand.AtHand atHand, Officer reader) {
        String key = atHand.key();
        String task = atHand.task().getTaskDefinitionKey();
        boolean receipt = Keys.receipt(key);
        Optional<Step> step = steps.find(atHand.task().getId());
        Summary summary = receipt ? handedIn(key, reader) : dossier(archive.open(new CaseNo(key), reader));
        return new Content(receipt ? null : key, receipt ? key : null, atHand.task().getId(), task, atHand.task().getName(),
                step.map(Step::due).orElse(null), step.map(Step::provisional).orElse(false),
                step.map(s -> s.overdueDays(clock.today(), terms.calendar())).orElse(0), summary, drafts.find(atHand.task().getId()).orElse(null),
                options.of(task, key, reader), attachments.of(key), divided(reader));
    }

    private Summary handedIn(String receiptNo, Officer reader) {
        Circumstances declared = desk.application(receiptNo, reader).declared();
        return summary(declared, null, desk.receipt(receiptNo, reader).state(), List.of());
    }

    private Summary dossier(Dossier dossier) {
        return summary(dossier.circumstances(), dossier.acceptedOn(), dossier.standing().label(), dossier.sheets().stream()
                .map(s -> new SheetLine(s.number(), s.kind().label(), s.officerName(), s.recordedAt(),
                        SheetText.lines(s.finding()))).toList());
    }

    private Summary summary(Circumstances home, @Nullable LocalDate acceptedOn, String label, List<SheetLine> sheets) {
        MeansLine.Figures figures = means.of(home);
        return new Summary(home.applicantName(), divisions.name(home.villageCode()), divisions.name(home.townshipCode()),
                home.category(), acceptedOn, home.members().stream().map(m -> new Person(m.name(), m.relation(), m.health(),
                        m.disability(), m.authorised(), m.livesTogether())).toList(),
                figures.incomePerHead(), figures.standard(), label, sheets);
    }

    /** The townships and villages the officer may choose. */
    List<Divided> divided(Officer reader) {
        return divisions.townshipsOf(reader).stream().map(t -> new Divided(t.code(), t.name(),
                divisions.villagesOf(t.code()).stream().map(v -> new Divided.Village(v.code(), v.name())).toList())).toList();
    }
}
