package dibao.shared;

import java.time.Duration;

/** The demonstration's clock now stands this far ahead of the machine's. */
public record ClockMoved(Duration offset) {}
