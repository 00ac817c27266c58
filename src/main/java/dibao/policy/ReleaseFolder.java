package dibao.policy;

import dibao.policy.ReleaseAct.Approval;
import dibao.policy.ReleaseAct.Kind;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * 规则文件夹 at the start: what it holds and nobody knew becomes a draft, never law. Only the very first release of an
 * empty demonstration is put in force at once, and the log says so (演示初始).
 */
final class ReleaseFolder {

    static final String ORIGIN = "文件夹";
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseFolder.class);

    private final ReleaseShelf shelf;
    private final CountyClock clock;
    private final boolean demonstration;

    ReleaseFolder(ReleaseShelf shelf, CountyClock clock, boolean demonstration) {
        this.shelf = shelf;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    static RuleFiles files(Environment environment) {
        String configured = environment.getProperty("dibao.rules", "");
        if (!configured.isBlank()) {
            return RuleFiles.in(Path.of(configured));
        }
        Path beside = Path.of("rules");
        return Files.isDirectory(beside) ? RuleFiles.in(beside) : RuleFiles.inJar();
    }

    /**
     * @return what the folder is to the house, one sentence
     * @throws Refusal with every fault when the folder is broken and no release is in force either
     */
    String takeIn(Environment environment, OpenReleases open) {
        boolean lawless = ReleaseTimetable.of(shelf.acts()).isEmpty();
        try {
            LoadedRelease release = LoadedRelease.read(files(environment));
            if (shelf.acts().stream().noneMatch(a -> a.releaseId().equals(release.id()))) {
                draft(release, open);
            }
            return said(release);
        } catch (Refusal broken) {
            if (lawless) {
                throw broken;
            }
            LOG.error("规则文件夹有误，未登记；继续使用施行中的规则版本：\n{}", broken.getMessage());
            return "规则文件夹有误，启动时未登记：" + broken.getMessage();
        }
    }

    private void draft(LoadedRelease release, OpenReleases open) {
        shelf.keep(release, ORIGIN);
        List<ReleaseAct> fresh = open.with(release.id(), ReleaseCheck::of).acts(release.id(), Officer.SYSTEM, clock.instant());
        shelf.alone(() -> {
            if (shelf.acts().stream().anyMatch(a -> a.releaseId().equals(release.id()))) {
                return null;
            }
            shelf.append(ReleaseAct.of(release.id(), Kind.起草, Officer.SYSTEM, clock.instant(), "启动时取自规则文件夹"));
            fresh.forEach(shelf::append);
            boolean sound = fresh.stream().allMatch(a -> a.kind() == Kind.检查通过);
            if (!ReleaseTimetable.of(shelf.acts()).isEmpty()) {
                return null;
            }
            if (!sound) {
                throw Refusal.because(fresh.get(0).note());
            }
            if (demonstration) {
                shelf.append(ReleaseAct.of(release.id(), Kind.演示初始, Officer.SYSTEM, clock.instant(), "空库首次启动，仅限演示")
                        .with(new Approval("演示初始", "", release.note().inForceFrom(), false)));
            }
            return null;
        });
    }

    private String said(LoadedRelease release) {
        var life = ReleaseLife.of(release.id(), shelf.acts(), clock.today());
        if (life.state() == ReleaseLife.State.施行中) {
            return "规则文件夹与施行中的版本 " + release.id() + " 相同";
        }
        String sentence = "规则文件夹的内容是版本 " + release.id() + "（" + life.state() + "），没有施行；改动文件不会改变任何认定，"
                + "请政策员在 /policy 检查、模拟、提交，由审批员批准";
        LOG.warn("\n════════════════════════════════════════════════\n {}\n════════════════════════════════════════════════",
                sentence);
        return sentence;
    }
}
