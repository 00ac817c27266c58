package dibao.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import dibao.shared.ClockKeeper;
import dibao.shared.CountyClock;
import dibao.shared.DueWork;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import dibao.spotcheck.SpotCheckDraw;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 示例办案 — one day of a county at work: households of the sample hand in, officers take up some of what waits, townships
 * hand up, the clock goes on to the next morning. Other people's cases and tasks somebody has taken stay as they are.
 */
@Component
class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int AT_MOST = 10_000;

    /** @param refused acts the house refused; whoever opens the task finds it as it was */
    record Day(int handedIn, int done, int refused) {

        Day plus(Day other) {
            return new Day(handedIn + other.handedIn, done + other.done, refused + other.refused);
        }
    }

    private final SampleCases sample;
    private final SampleOfficers people;
    private final SampleEntries entries;
    private final Archive archive;
    private final Attachments attachments;
    private final SpotCheckDraw draw;
    private final TaskService tasks;
    private final RuntimeService instances;
    private final LegalTerms terms;
    private final ClockKeeper keeper;
    private final CountyClock clock;
    private final DueWork dueWork;

    Rehearsal(SampleCases sample, SampleOfficers people, SampleEntries entries, Archive archive, Attachments attachments,
            SpotCheckDraw draw, TaskService tasks, RuntimeService instances, LegalTerms terms, ClockKeeper keeper,
            CountyClock clock, DueWork dueWork) {
        this.sample = sample;
        this.people = people;
        this.entries = entries;
        this.archive = archive;
        this.attachments = attachments;
        this.draw = draw;
        this.tasks = tasks;
        this.instances = instances;
        this.terms = terms;
        this.keeper = keeper;
        this.clock = clock;
        this.dueWork = dueWork;
    }

    /** @param arriving how many households hand in at the most; on a day off nobody works, but the clock goes on */
    Day day(int arriving, Random chance) {
        Day day = terms.calendar().worked(clock.today()) ? worked(arriving, chance) : new Day(0, 0, 0);
        keeper.moveTo(clock.today().plusDays(1).atTime(MORNING).atZone(CountyClock.ZONE).toInstant());
        dueWork.run();
        return day;
    }

    private Day worked(int arriving, Random chance) {
        int handedIn = sample.handIn(arriving);
        dueWork.run();
        Map<String, String> keys = instances.createProcessInstanceQuery().active().listPage(0, AT_MOST).stream()
                .filter(i -> i.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        Set<String> ours = sample.among(Set.copyOf(keys.values()));
        int done = 0;
        int refused = 0;
        for (Task task : tasks.createTaskQuery().active().taskUnassigned().orderByTaskCreateTime().asc().listPage(0, AT_MOST)) {
            String key = keys.get(task.getProcessInstanceId());
            if (key != null && ours.contains(key) && chance.nextInt(10) < 6) {
                if (taken(task, key, chance)) {
                    done++;
                } else {
                    refused++;
                }
            }
        }
        dueWork.run();
        handUp(ours);
        return new Day(handedIn, done, refused);
    }

    private boolean taken(Task task, String key, Random chance) {
        try {
            Officer officer = people.holder(task).orElseThrow(() -> Refusal.because("岗位空缺"));
            ObjectNode entry = Keys.receipt(key) ? entries.papers(key, officer, chance)
                    : entries.of(task.getTaskDefinitionKey(), archive.open(new CaseNo(key)), officer, photo(officer), chance);
            people.complete(task, entry.put(OverdueReasons.FIELD, "申请集中，人手不足"), officer);
            return true;
        } catch (Refusal | ProcessEngineException refused) {
            LOG.info("rehearsal: {} of {} stays open: {}", task.getTaskDefinitionKey(), key, refused.getMessage());
            return false;
        }
    }

    private String photo(Officer officer) {
        return attachments.keep("示例照片.png", "image/png", SamplePhoto.PNG, null, officer);
    }

    private void handUp(Set<String> ours) {
        ours.stream().filter(key -> !Keys.receipt(key)).map(CaseNo::new)
                .filter(c -> archive.open(c).standing().stands(Kind.TOWNSHIP_NOTICE) && !archive.open(c).standing().stands(Kind.SPOT_CHECK))
                .collect(Collectors.groupingBy(CaseNo::township)).forEach(this::handUp);
    }

    private void handUp(String township, List<CaseNo> ready) {
        try {
            people.holder(Role.INTAKE.group(township)).ifPresent(clerk -> draw.handUp(ready, clerk));
        } catch (Refusal refused) {
            LOG.info("rehearsal: township {} hands nothing up: {}", township, refused.getMessage());
        }
    }
}
