package dibao.shared;

/** 到期事项 — what has fallen due in the engine; the gate runs it when the demonstration's clock was moved. */
public interface DueWork {

    /** @param failed jobs that threw; the engine keeps them for another try */
    record Done(int ran, int failed) {}

    /** Runs all that is due, and what that brings about, until nothing is left. */
    Done run();
}
