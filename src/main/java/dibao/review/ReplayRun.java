package dibao.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.casefile.CaseIndex;
import dibao.policy.HouseholdFacts;
import dibao.policy.ReplayPolicy;
import dibao.policy.ReplayPolicy.Sitting;
import dibao.review.ReplayJobs.Counts;
import dibao.review.ReplayJobs.Line;
import dibao.shared.CaseNo;
import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 重放 of every ruling, release by release and page by page, so that a county of rulings needs the memory of a page. One that
 * cannot be judged is listed with a sentence and holds up no other.
 */
@Component
class ReplayRun {

    private record Kept(long id, String caseNo, String facts, String ruling) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);
    static final int PAGE = 200;
    private static final int LONGEST = 2000;

    private final ReplayPolicy policy;
    private final ReplayJobs jobs;
    private final CaseIndex index;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReplayRun(ReplayPolicy policy, ReplayJobs jobs, CaseIndex index, JdbcClient jdbc, ObjectMapper json) {
        this.policy = policy;
        this.jobs = jobs;
        this.index = index;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Never throws: the run itself says what went wrong. @param told the job after each page */
    void run(long id, Consumer<ReplayJobs.Job> told) {
        try {
            ReplayJobs.Job job = jobs.job(id);
            var walk = new Walk(job, told);
            jdbc.sql("select release_id from review_ruling where id <= ? group by release_id order by min(id)").param(job.upto())
                    .query(String.class).list().forEach(walk::release);
            jobs.end(id, ReplayJobs.DONE, null);
        } catch (RuntimeException failed) {
            LOG.error("replay {} failed", id, failed);
            jobs.end(id, ReplayJobs.FAILED, "重放时发生内部错误，请联系管理员查看日志");
        }
    }

    private final class Walk {

        private final ReplayJobs.Job job;
        private final Consumer<ReplayJobs.Job> told;
        private final List<Line> found = new ArrayList<>();
        private int listed;
        private int done;
        private int same;
        private int differing;
        private int failing;
        private int reworded;

        private Walk(ReplayJobs.Job job, Consumer<ReplayJobs.Job> told) {
            this.job = job;
            this.told = told;
        }

        private void release(String release) {
            try (Sitting sitting = policy.sit(release)) {
                pages(release, kept -> judged(release, kept, sitting));
            } catch (Refusal unreadable) {
                pages(release, kept -> list(release, kept, "不能重放", said(kept), unreadable.getMessage()));
            }
        }

        private void pages(String release, Consumer<Kept> each) {
            long after = 0;
            for (List<Kept> page = page(release, after); !page.isEmpty(); page = page(release, after)) {
                page.forEach(kept -> {
                    done++;
                    each.accept(kept);
                });
                after = page.get(page.size() - 1).id();
                jobs.progress(job.id(), new Counts(done, same, differing, failing, reworded), found);
                found.clear();
                told.accept(jobs.job(job.id()));
            }
        }

        private List<Kept> page(String release, long after) {
            return jdbc.sql("""
                    select id, case_no, facts::text as facts, ruling::text as ruling from review_ruling
                    where release_id = ? and id > ? and id <= ? order by id limit ?""")
                    .params(release, after, job.upto(), PAGE).query(Kept.class).list();
        }

        private void judged(String release, Kept kept, Sitting sitting) {
            ReplaySaid was = read(kept.ruling());
            if (was == null) {
                list(release, kept, "不能重放", "", "保存的裁定读不出");
                return;
            }
            try {
                HouseholdFacts facts = json.readValue(kept.facts(), HouseholdFacts.class);
                ReplaySaid now = ReplaySaid.of(json.valueToTree(sitting.judge(facts)));
                compare(release, kept, was, now);
            } catch (JsonProcessingException unreadable) {
                list(release, kept, "不能重放", said(kept), "保存的事实读不出：" + unreadable.getOriginalMessage());
            } catch (Refusal refused) {
                list(release, kept, "不能重放", said(kept), refused.getMessage());
            } catch (RuntimeException failed) {
                LOG.error("ruling {} could not be replayed", kept.id(), failed);
                list(release, kept, "不能重放", said(kept), "保存的事实不完整，或认定时出错（" + failed.getClass().getSimpleName() + "）");
            }
        }

        private void compare(String release, Kept kept, ReplaySaid was, ReplaySaid now) {
            if (!was.parts().equals(now.parts())) {
                list(release, kept, "不同", was.where(now), now.where(was));
            } else {
                same++;
                reworded += was.wording().equals(now.wording()) ? 0 : 1;
            }
        }

        private void list(String release, Kept kept, String kind, String was, String now) {
            boolean different = kind.equals("不同");
            differing += different ? 1 : 0;
            failing += different ? 0 : 1;
            found.add(new Line(++listed, kept.id(), kept.caseNo(), sheet(kept), release, kind, cut(was), cut(now)));
        }

        /** Which sheet of the dossier rests on it. */
        private String sheet(Kept kept) {
            try {
                return index.sheetOnRuling(new CaseNo(kept.caseNo()), kept.id()).orElse("（没有材料引用）");
            } catch (Refusal noSuchNumber) {
                return "（没有材料引用）";
            }
        }

        private String said(Kept kept) {
            ReplaySaid was = read(kept.ruling());
            return was == null ? "" : was.where(new ReplaySaid(Map.of(), List.of()));
        }
    }

    private @Nullable ReplaySaid read(String ruling) {
        try {
            JsonNode node = json.readTree(ruling);
            return node.has("qualified") ? ReplaySaid.of(node) : null;
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
