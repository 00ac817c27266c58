package dibao.casefile;

import dibao.shared.Officer;
import dibao.shared.Officers;
import dibao.shared.Refusal;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 导入队列 — workbooks are read behind the page, one after the other; a stop of the house interrupts none for good. */
@Component
class ImportQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final Imports imports;
    private final ImportRun run;
    private final ObjectProvider<Officers> officers;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "intake-import");
        thread.setDaemon(true);
        return thread;
    });

    ImportQueue(Imports imports, ImportRun run, ObjectProvider<Officers> officers) {
        this.imports = imports;
        this.run = run;
        this.officers = officers;
    }

    void submit(String id, Officer officer) {
        worker.execute(() -> imports.find(id).filter(Imports.Job::open).ifPresent(job -> work(job, officer)));
    }

    private void work(Imports.Job job, Officer officer) {
        try {
            run.run(job, officer);
        } catch (RuntimeException failed) {
            LOG.error("import {} failed", job.id(), failed);
            imports.finish(job.id(), Imports.REFUSED, "导入时发生内部错误，已收下的家庭不受影响，请重新上传本文件；仍不成功请联系管理员");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpAgain() {
        imports.unfinished().forEach(job -> officers.ifAvailable(roll -> takeUp(job, roll)));
    }

    /** Who left meanwhile hands nothing in, and does not keep the house from starting. */
    private void takeUp(Imports.Job job, Officers roll) {
        try {
            submit(job.id(), roll.byId(job.officerId()));
        } catch (Refusal left) {
            imports.finish(job.id(), Imports.REFUSED, "%s已不在岗，未完成的部分没有收下，请由在岗人员重新上传本文件".formatted(job.officerName()));
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
