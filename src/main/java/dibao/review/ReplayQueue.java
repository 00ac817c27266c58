package dibao.review;

import dibao.policy.ReplayPolicy;
import dibao.shared.Officer;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 重放队列 — runs behind the page, one at a time. */
@Component
class ReplayQueue {

    private final ReplayRun run;
    private final ReplayJobs jobs;
    private final ReplayPolicy policy;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "replay");
        thread.setDaemon(true);
        return thread;
    });

    ReplayQueue(ReplayRun run, ReplayJobs jobs, ReplayPolicy policy) {
        this.run = run;
        this.jobs = jobs;
        this.policy = policy;
    }

    /** @return its number @throws dibao.shared.Refusal when one is running */
    long submit(Officer officer) {
        long id = jobs.add(officer, ReplayJobs.PAGE, policy.engine());
        worker.execute(() -> run.run(id, job -> { }));
        return id;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        jobs.giveUpUnfinished();
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
