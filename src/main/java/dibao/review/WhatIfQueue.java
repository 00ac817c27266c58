package dibao.review;

import dibao.shared.Officer;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 测算队列 — simulations run behind the page, one after the other, so that the daily work keeps its processor. */
@Component
class WhatIfQueue {

    private final WhatIfRun run;
    private final WhatIfJobs jobs;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "what-if");
        thread.setDaemon(true);
        return thread;
    });

    WhatIfQueue(WhatIfRun run, WhatIfJobs jobs) {
        this.run = run;
        this.jobs = jobs;
    }

    void submit(String id, byte @Nullable [] file, Officer officer) {
        worker.execute(() -> run.run(id, file, officer));
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
