package dibao.review;

import dibao.policy.WhatIfPolicy;
import dibao.policy.WhatIfPolicy.Evidence;
import dibao.policy.WhatIfPolicy.Sitting;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 测算 of one caseload, start to end; nothing it does changes a case. */
@Component
class WhatIfRun {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfRun.class);
    private static final int PORTION = 500;
    static final String CASELOAD = "在享和在办";

    private final WhatIfPolicy policy;
    private final WhatIfCaseload caseload;
    private final WhatIfJobs jobs;

    WhatIfRun(WhatIfPolicy policy, WhatIfCaseload caseload, WhatIfJobs jobs) {
        this.policy = policy;
        this.caseload = caseload;
        this.jobs = jobs;
    }

    /** @param file an intake workbook; null: the whole caseload. Never throws: the job says what went wrong. */
    void run(String id, byte @Nullable [] file, Officer officer) {
        WhatIfJobs.Job job = jobs.job(id);
        try (var tables = new Tables(job)) {
            if (file == null) {
                var plan = caseload.plan();
                tables.total = plan.size();
                caseload.each(plan, job.asOf(), tables::take);
            } else {
                var homes = caseload.uploaded(file, job.asOf());
                tables.total = homes.size();
                homes.forEach(tables::take);
            }
            tables.end();
            WhatIfTally.Result result = tables.tally.result();
            jobs.finish(id, result, policy.keep(evidence(job, result.all()), file == null, officer));
        } catch (Refusal refusal) {
            jobs.fail(id, refusal.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("simulation {} failed", id, failed);
            jobs.fail(id, "测算时发生内部错误，请联系管理员查看日志");
        }
    }

    private static Evidence evidence(WhatIfJobs.Job job, WhatIfTally.Counts all) {
        return new Evidence(job.oldRelease(), job.newRelease(), job.asOf(), job.source(), all.households(),
                all.count(WhatIfChange.进入), all.count(WhatIfChange.退出), all.count(WhatIfChange.增加),
                all.count(WhatIfChange.减少), all.count(WhatIfChange.不变), all.count(WhatIfChange.均不符合),
                all.count(WhatIfChange.算不出), all.before(), all.after());
    }

    /** The sittings of one run: the new release, the old one, and those of running cases' acceptance days. */
    private final class Tables implements AutoCloseable {

        private final WhatIfJobs.Job job;
        private final Map<String, Sitting> sittings = new HashMap<>();
        private final Map<LocalDate, String> releaseOf = new HashMap<>();
        private final WhatIfTally tally = new WhatIfTally();
        private final List<WhatIfLine> waiting = new ArrayList<>();
        private int total;
        private int done;
        private int kept;

        private Tables(WhatIfJobs.Job job) {
            this.job = job;
            sitting(job.newRelease());
            sitting(job.oldRelease());
        }

        private Sitting sitting(String release) {
            return sittings.computeIfAbsent(release, policy::sit);
        }

        private void take(WhatIfHousehold home) {
            WhatIfLine line = judged(home);
            tally.add(line);
            if (line.change().listed()) {
                waiting.add(line);
            }
            if (++done % PORTION == 0) {
                end();
            }
        }

        private WhatIfLine judged(WhatIfHousehold home) {
            if (home.facts() == null) {
                return WhatIfLine.unreadable(home, home.fault());
            }
            try {
                String before = home.accepted() == null ? job.oldRelease()
                        : releaseOf.computeIfAbsent(home.accepted(), policy::releaseFor);
                return WhatIfLine.of(home, sitting(before).judge(home.facts()), sitting(job.newRelease()).judge(home.facts()));
            } catch (Refusal none) {
                return WhatIfLine.unreadable(home, none.getMessage());
            }
        }

        private void end() {
            jobs.add(job.id(), kept, waiting);
            kept += waiting.size();
            waiting.clear();
            jobs.progress(job.id(), done, total);
        }

        @Override
        public void close() {
            sittings.values().forEach(Sitting::close);
        }
    }
}
