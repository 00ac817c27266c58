package dibao.policy;

import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.shared.Refusal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("在用的规则版本")
class OpenReleasesTests {

    private final LoadedRelease release = LoadedRelease.read(RuleFolder.shipped().files());

    @Test
    void a_release_retired_while_somebody_judges_with_it_still_judges() throws Exception {
        var built = new AtomicInteger();
        var facts = village(2).owning("机动车", 1).facts();
        var hands = Executors.newFixedThreadPool(6);
        try (var open = new OpenReleases(1, id -> {
            built.incrementAndGet();
            return new Judge(release);
        })) {
            List<Callable<Long>> work = IntStream.range(0, 6).<Callable<Long>>mapToObj(hand -> () -> IntStream.range(0, 4)
                    .mapToLong(i -> open.with("r" + (hand + i) % 3, judge -> IntStream.range(0, 30)
                            .filter(n -> judge.rule(facts).reasons().get(0).code().equals("P01")).count())).sum()).toList();
            for (var right : hands.invokeAll(work)) {
                assertThat(right.get()).isEqualTo(120);
            }
            assertThat(open.size()).isEqualTo(1);
            assertThat(built.get()).as("they did push each other out").isGreaterThan(3);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void what_could_not_be_loaded_is_tried_again() {
        var tries = new AtomicInteger();
        try (var open = new OpenReleases(1, id -> {
            if (tries.incrementAndGet() == 1) {
                throw Refusal.because("编译不通过");
            }
            return new Judge(release);
        })) {
            assertThatThrownBy(() -> open.take("r")).isInstanceOf(Refusal.class);
            assertThat(open.size()).isZero();
            assertThat(open.with("r", Judge::release)).isSameAs(release);
        }
    }
}
