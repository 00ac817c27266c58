package dibao.process;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.IntakeDesk;
import dibao.household.Circumstances;
import dibao.process.DueDates.Counted;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Officers;
import dibao.shared.Refusal;
import dibao.shared.WorkCalendar.Deadline;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** 记账 — enters each task in the {@link Steps} as it opens, is taken and ends, and sets its due date. */
@Component
class StepBook implements TaskListener {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Steps steps;
    private final DueDates dueDates;
    private final Archive archive;
    private final IntakeDesk desk;
    private final IdentityService identities;
    private final Officers officers;
    private final CountyClock clock;
    private final Awaited awaited;

    StepBook(Steps steps, DueDates dueDates, Archive archive, IntakeDesk desk, IdentityService identities,
            Officers officers, CountyClock clock, Awaited awaited) {
        this.awaited = awaited;
        this.steps = steps;
        this.dueDates = dueDates;
        this.archive = archive;
        this.desk = desk;
        this.identities = identities;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> {
                if (Awaited.WALLS.contains(task.getTaskDefinitionKey())) {
                    task.setName(awaited.kind(task.getTaskDefinitionKey(), key).label());
                }
                List<String> posts = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
                enter(task.getId(), key, task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task.getName(), posts,
                        clock.instant()).ifPresent(due -> task.setDueDate(endOf(due)));
            }
            case EVENTNAME_ASSIGNMENT -> steps.assign(task.getId(), task.getAssignee());
            case EVENTNAME_COMPLETE -> steps.close(task.getId(), true, caseOf(key), actor());
            case EVENTNAME_DELETE -> steps.close(task.getId(), false, caseOf(key), actor());
            default -> throw new IllegalStateException("not listened for: " + task.getEventName());
        }
    }

    /** @return its last day, unless the household is waited for */
    Optional<Deadline> enter(String taskId, String key, String definition, String step, String name, List<String> posts,
            Instant at) {
        String drawing = definition.substring(0, definition.indexOf(':'));
        if (Keys.receipt(key)) {
            Circumstances declared = desk.application(key, Officer.SYSTEM).declared();
            Optional<Counted> counted = dueDates.of(desk.receipt(key, Officer.SYSTEM));
            return steps.open(new Steps.Opened(taskId, key, drawing, step, name, declared.townshipCode(), declared.villageCode(),
                    declared.applicantName(), posts, counted.isEmpty(), counted.orElse(null), at));
        }
        Dossier dossier = archive.open(new CaseNo(key));
        return steps.open(new Steps.Opened(taskId, key, drawing, step, name, dossier.township(), dossier.village(),
                dossier.applicantName(), posts, Keys.kind(step).equals("VERIFICATION_REPLY"), dueDates.of(step, dossier), at));
    }

    static Date endOf(Deadline due) {
        return Date.from(due.day().atTime(END_OF_DAY).atZone(CountyClock.ZONE).toInstant());
    }

    private @Nullable String caseOf(String key) {
        return Keys.receipt(key) ? desk.receipt(key, Officer.SYSTEM).caseNo().map(CaseNo::value).orElse(null) : key;
    }

    /** Who works in the engine, else who clicks on a page of ours; nobody where the house itself moves the case on. */
    private @Nullable Officer actor() {
        return Stream.concat(Stream.ofNullable(identities.getCurrentAuthentication()).map(a -> a.getUserId()),
                        Stream.ofNullable(SecurityContextHolder.getContext().getAuthentication()).map(Principal::getName))
                .filter(Objects::nonNull).flatMap(id -> known(id).stream()).findFirst().orElse(null);
    }

    private Optional<Officer> known(String login) {
        try {
            return Optional.of(officers.byId(login));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }
}
