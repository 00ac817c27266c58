package dibao.policy;

import dibao.shared.Refusal;
import org.springframework.stereotype.Component;

/** Needs the shelf alone, so that a replay can run beside the house, without its library and its rules folder. */
@Component
class ReplaySittings implements ReplayPolicy {

    private final ReleaseShelf shelf;
    private final ReleaseStops stops;

    ReplaySittings(ReleaseShelf shelf, ReleaseStops stops) {
        this.shelf = shelf;
        this.stops = stops;
    }

    @Override
    public Sitting sit(String releaseId) {
        var judge = new Judge(LawLibrary.taken(shelf, releaseId));
        return new Sitting() {
            @Override
            public Ruling judge(HouseholdFacts facts) {
                try {
                    return judge.rule(facts);
                } catch (Disagreement found) {
                    stops.stop(found, facts, "重放");
                    throw Refusal.because("规则引擎与对照计算不一致，该版本已停用：" + found.getMessage());
                }
            }

            @Override
            public void close() {
                judge.close();
            }
        };
    }

    @Override
    public RuleEngine engine() {
        return RuleEngine.running();
    }
}
