package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left behind when releases come and go, and how long a check keeps its author waiting; see docs/MEASUREMENTS.md. */
@Tag("benchmark")
@DisplayName("Cost of changing the rules")
class ReloadBenchmarkTests {

    private static final int KEPT_OPEN = 4;
    private static final int SETTLED = 50;
    private static final int RELOADS = 200;
    private static final int STEP = 50;
    private static final long MEGABYTE = 1 << 20;
    /** A release that is not let go holds about 1 MB: 150 of them would be far above this. */
    private static final long MOST_HEAP = 40 * MEGABYTE;
    private static final long MOST_META = 4 * MEGABYTE;
    private static final int CHECKS = 15;

    /** Bytes after a full collection, classes of the whole JVM. */
    private record Left(long heap, long meta, int classes) {

        static Left now() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            long meta = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getName().equals("Metaspace"))
                    .mapToLong(p -> p.getUsage().getUsed()).sum();
            return new Left(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), meta,
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }
    }

    @Test
    void two_hundred_releases_loaded_used_and_retired_leave_nothing_behind() {
        List<HouseholdFacts> homes = MadeUpCounty.of(20, 220);
        Left settled = null;
        Left last = null;
        try (var open = new OpenReleases(KEPT_OPEN, ReloadBenchmarkTests::loaded)) {
            for (int i = 1; i <= RELOADS; i++) {
                open.with(String.valueOf(i), judge -> homes.stream().map(judge::rule).toList());
                assertThat(open.size()).isLessThanOrEqualTo(KEPT_OPEN);
                if (i % STEP == 0) {
                    last = Left.now();
                    settled = i == SETTLED ? last : settled;
                    System.out.printf("BENCHMARK after %d reloads: heap %.1f MB, metaspace %.1f MB, %d classes%n", i,
                            (double) last.heap / MEGABYTE, (double) last.meta / MEGABYTE, last.classes);
                }
            }
        }
        assertThat(last.heap - settled.heap).isLessThan(MOST_HEAP);
        assertThat(last.meta - settled.meta).isLessThan(MOST_META);
        assertThat(last.classes - settled.classes).as("a release has far more classes").isLessThan(RELOADS);
    }

    private static Judge loaded(String id) {
        return new Judge(LoadedRelease.read(RuleFolder.shipped().cell("eligibility.xlsx", "K2", "第" + id + "次改动").files()));
    }

    @Test
    void from_saving_to_the_list_of_faults_takes_less_than_a_second_and_the_whole_test_a_few() {
        for (int i = 0; i < CHECKS; i++) {
            long begun = System.nanoTime();
            RuleCheck check = RuleCheck.of(RuleFiles.in(Path.of("rules")));
            double millis = (System.nanoTime() - begun) / 1e6;
            System.out.printf("BENCHMARK check %d: %.0f ms wall, %s%n", i + 1, millis, check.summary());
            if (i > 2) {
                assertThat(millis).isLessThan(1000);
            }
        }
        for (int i = 0; i < 4; i++) {
            long begun = System.nanoTime();
            assertThat(RuleTest.of(RuleFiles.in(Path.of("rules"))).passed()).isTrue();
            System.out.printf("BENCHMARK test %d: %.1f s wall%n", i + 1, (System.nanoTime() - begun) / 1e9);
        }
    }
}
