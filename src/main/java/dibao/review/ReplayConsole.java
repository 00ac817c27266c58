package dibao.review;

import dibao.policy.ReplayPolicy;
import dibao.shared.Officer;
import dibao.shared.Role;
import java.io.PrintStream;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 重放 for the command line; what it comes to is kept like the page's. */
@Component
public class ReplayConsole {

    public static final int SAME = 0;
    public static final int DIFFERENT = 1;

    private static final Officer ASKING = new Officer("replay", "命令行", Set.of(Role.SYSTEM), null);
    private static final int PRINTED = 200;
    private static final int TOLD_EVERY = 2000;

    private final ReplayJobs jobs;
    private final ReplayRun run;
    private final ReplayPolicy policy;

    ReplayConsole(ReplayJobs jobs, ReplayRun run, ReplayPolicy policy) {
        this.jobs = jobs;
        this.run = run;
        this.policy = policy;
    }

    /** @return 0 when every ruling came out as it was, 1 when one differs or cannot be replayed, or the run broke off */
    public int replay(PrintStream out) {
        long id = jobs.add(ASKING, ReplayJobs.COMMAND, policy.engine());
        ReplayJobs.Job asked = jobs.job(id);
        out.printf("重放 %d：共 %d 条裁定，Drools %s，Java %s%n", id, asked.total(), asked.drools(), asked.java());
        run.run(id, job -> {
            if (job.done() >= TOLD_EVERY && job.done() % TOLD_EVERY < ReplayRun.PAGE) {
                out.printf("  %d / %d%n", job.done(), job.total());
            }
        });
        return said(jobs.job(id), out);
    }

    private int said(ReplayJobs.Job job, PrintStream out) {
        jobs.lines(job.id(), PRINTED, 0).forEach(l -> out.printf("%s %s %s（裁定 %d，版本 %s）%n    原来：%s%n    现在：%s%n", l.kind(), l.caseNo(),
                l.sheet(), l.rulingId(), l.releaseId(), l.was().replace("\n", "；"), l.now().replace("\n", "；")));
        int listed = job.differing() + job.failing();
        if (listed > PRINTED) {
            out.printf("……共 %d 条，其余在 /policy/replay/%d%n", listed, job.id());
        }
        out.printf("%s：相同 %d，不同 %d，不能重放 %d%s%s%n", job.state(), job.same(), job.differing(), job.failing(),
                job.reworded() == 0 ? "" : "（其中只是说明文字不同 " + job.reworded() + "）",
                job.refusal() == null ? "" : "；" + job.refusal());
        return job.clean() ? SAME : DIFFERENT;
    }
}
