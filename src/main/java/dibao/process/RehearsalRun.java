package dibao.process;

import dibao.process.Rehearsal.Day;
import dibao.shared.ClockKeeper;
import dibao.shared.Refusal;
import jakarta.annotation.PreDestroy;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 生成示例案件 — rehearses day after day behind the page, one run at a time. */
@Component
class RehearsalRun {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRun.class);
    static final int LONGEST = 90;

    /** @param fault why it ended early */
    record Progress(int days, int over, Day sum, boolean running, @Nullable String fault) {}

    private final Rehearsal rehearsal;
    private final ClockKeeper keeper;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rehearsal");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Progress progress;

    RehearsalRun(Rehearsal rehearsal, ClockKeeper keeper) {
        this.rehearsal = rehearsal;
        this.keeper = keeper;
    }

    @Nullable Progress progress() {
        return progress;
    }

    /**
     * @param days      calendar days to go on, 1 to {@value #LONGEST}
     * @param arriving  households that hand in on each working day
     * @throws Refusal outside the demonstration, for other numbers, or while a run is under way
     */
    synchronized void start(int days, int arriving) {
        if (!keeper.movable()) {
            throw Refusal.because("正式环境不能生成示例案件");
        }
        if (days < 1 || days > LONGEST) {
            throw Refusal.of("days", "天数应为 1 至 " + LONGEST + " 的整数");
        }
        if (arriving < 0 || arriving > 20) {
            throw Refusal.of("arriving", "每天收件应为 0 至 20 的整数");
        }
        if (progress != null && progress.running()) {
            throw Refusal.because("示例案件正在生成，请等它结束");
        }
        progress = new Progress(days, 0, new Day(0, 0, 0), true, null);
        worker.execute(() -> run(days, arriving));
    }

    private void run(int days, int arriving) {
        Day sum = new Day(0, 0, 0);
        var chance = new Random(days * 31L + arriving);
        String fault = null;
        for (int over = 0; over < days && fault == null; over++) {
            try {
                sum = sum.plus(rehearsal.day(arriving, chance));
                progress = new Progress(days, over + 1, sum, true, null);
            } catch (RuntimeException failed) {
                LOG.error("the rehearsal ended early", failed);
                fault = failed instanceof Refusal ? failed.getMessage() : "系统出错，已办的案件不受影响；详情见日志";
            }
        }
        Progress last = progress;
        progress = new Progress(days, last == null ? 0 : last.over(), sum, false, fault);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
