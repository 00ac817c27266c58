package dibao.access;

import dibao.shared.DueWork;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs what has fallen due in the engine, one job after the other. */
@Component
class DueJobs implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int AT_ONCE = 100;

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    @Override
    public Done run() {
        int ran = 0;
        int unfinished = 0;
        Set<String> failed = new HashSet<>();
        List<Job> due = due();
        while (due.stream().anyMatch(job -> !failed.contains(job.getId()))) {
            for (Job job : due) {
                if (failed.contains(job.getId())) {
                    continue;
                }
                try {
                    management.executeJob(job.getId());
                    ran++;
                } catch (RuntimeException fault) {
                    if (fault instanceof OptimisticLockingException || management.createJobQuery().jobId(job.getId()).count() == 0) {
                        LOG.debug("the engine's own executor was quicker on job {}", job.getId());
                    } else {
                        LOG.warn("due job {} failed", job.getId(), fault);
                        unfinished++;
                    }
                    failed.add(job.getId());
                }
            }
            due = due();
        }
        return new Done(ran, unfinished);
    }

    private List<Job> due() {
        JobQuery query = management.createJobQuery().active().executable().withRetriesLeft();
        return query.orderByJobDuedate().asc().listPage(0, AT_ONCE);
    }
}
