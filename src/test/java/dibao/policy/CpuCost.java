package dibao.policy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kinds of the same work timed in turn, so that their ratios come from one run: CPU of this thread, the median of several rounds. */
public final class CpuCost {

    /** One kind of work. @param times households it goes over */
    private record Work(int times, Runnable work) {}

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e3;

    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, Double> median = new LinkedHashMap<>();

    /** @param times what its cost is divided by */
    public CpuCost of(String name, int times, Runnable work) {
        works.put(name, new Work(times, work));
        return this;
    }

    /** Each kind once in every round; the first rounds only warm up. */
    public CpuCost measured(int warmUp, int rounds) {
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (int round = 0; round < warmUp + rounds; round++) {
            boolean counts = round >= warmUp;
            works.forEach((name, work) -> {
                long begun = THREAD.getCurrentThreadCpuTime();
                work.work.run();
                double each = (THREAD.getCurrentThreadCpuTime() - begun) / NANOS / work.times;
                if (counts) {
                    micros.computeIfAbsent(name, n -> new ArrayList<>()).add(each);
                }
            });
        }
        micros.forEach((name, all) -> median.put(name, all.stream().sorted().toList().get(all.size() / 2)));
        return this;
    }

    /** CPU microseconds each. */
    public double micros(String name) {
        return median.get(name);
    }

    public double ratio(String name, String yardstick) {
        return micros(name) / micros(yardstick);
    }

    public void print(String title, String yardstick) {
        System.out.println("BENCHMARK " + title + ", Java " + System.getProperty("java.version"));
        median.forEach((name, each) -> System.out.printf("BENCHMARK | %-58s | %10.2f CPU-µs | %8.1f ×%n", name, each, ratio(name, yardstick)));
    }
}
