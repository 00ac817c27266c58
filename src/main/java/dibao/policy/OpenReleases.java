package dibao.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * 在用的规则版本 — compiled releases, lent out and counted: one that somebody still judges with is never retired. Who
 * asks for a release that is being compiled waits for it; nobody else does.
 */
final class OpenReleases implements AutoCloseable {

    /** 借用 — give it back by closing. */
    final class Loan implements AutoCloseable {

        private final Shelved shelved;
        private boolean back;

        private Loan(Shelved shelved) {
            this.shelved = shelved;
        }

        Judge judge() {
            return shelved.judge();
        }

        @Override
        public void close() {
            if (!back) {
                back = true;
                giveBack(shelved);
            }
        }
    }

    private static final class Shelved {
        private final String id;
        private final FutureTask<Judge> task;
        private int users;
        private boolean retired;

        Shelved(String id, FutureTask<Judge> task) {
            this.id = id;
            this.task = task;
        }

        /** @throws dibao.shared.Refusal and whatever else the loading threw */
        Judge judge() {
            task.run();
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a release was loaded", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failed) {
                    throw failed;
                }
                throw new IllegalStateException("a release could not be loaded", e.getCause());
            }
        }
    }

    private final int kept;
    private final Function<String, Judge> load;
    private final Map<String, Shelved> open = new LinkedHashMap<>(8, 0.75f, true);

    /** @param kept how many stay compiled when nobody uses them */
    OpenReleases(int kept, Function<String, Judge> load) {
        this.kept = kept;
        this.load = load;
    }

    /** @throws dibao.shared.Refusal when there is no such release, or it cannot be loaded; asked again, it is tried again */
    Loan take(String id) {
        Shelved shelved;
        synchronized (open) {
            shelved = open.computeIfAbsent(id, key -> new Shelved(key, new FutureTask<>(() -> load.apply(key))));
            shelved.users++;
        }
        try {
            shelved.judge();
            return new Loan(shelved);
        } catch (RuntimeException failed) {
            synchronized (open) {
                open.remove(id, shelved);
            }
            throw failed;
        }
    }

    <T> T with(String id, Function<Judge, T> work) {
        try (Loan loan = take(id)) {
            return work.apply(loan.judge());
        }
    }

    /** Loaded anew when it is next asked for; who has it keeps it until he gives it back. */
    void retire(String id) {
        Shelved out;
        synchronized (open) {
            out = open.remove(id);
            if (out == null) {
                return;
            }
            out.retired = true;
            if (out.users > 0) {
                return;
            }
        }
        if (out.task.isDone()) {
            out.judge().close();
        }
    }

    /** Compiled and at hand. */
    int size() {
        synchronized (open) {
            return open.size();
        }
    }

    private void giveBack(Shelved shelved) {
        List<Shelved> retired = new ArrayList<>();
        synchronized (open) {
            shelved.users--;
            if (shelved.retired && shelved.users == 0) {
                retired.add(shelved);
            }
            var eldest = open.values().iterator();
            for (int left = open.size(); left > kept && eldest.hasNext(); ) {
                Shelved one = eldest.next();
                if (one.users == 0) {
                    eldest.remove();
                    retired.add(one);
                    left--;
                }
            }
        }
        retired.forEach(one -> one.judge().close());
    }

    @Override
    public void close() {
        List<Shelved> all;
        synchronized (open) {
            all = List.copyOf(open.values());
            open.clear();
        }
        all.stream().filter(one -> one.task.isDone()).forEach(one -> one.judge().close());
    }
}
