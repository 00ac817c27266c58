package dibao.process;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Remembers for the time of one act whose case is in hand, so that its own sheet does not end its task a second time. */
@Component
class InHand {

    private final ThreadLocal<Set<String>> keys = ThreadLocal.withInitial(HashSet::new);

    void during(String key, Runnable act) {
        boolean mine = keys.get().add(key);
        try {
            act.run();
        } finally {
            if (mine) {
                keys.get().remove(key);
            }
        }
    }

    boolean is(String key) {
        return keys.get().contains(key);
    }
}
