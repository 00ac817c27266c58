/**
 * 民主评议 — the villagers' meeting that judges whether the survey is true (220号 art. 21–24; R23).
 * May call {@code casefile}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "民主评议", allowedDependencies = {"casefile", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.appraisal;
