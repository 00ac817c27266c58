/**
 * 信息核对 — registers compared with what a household declared, each hit settled by a checker (220号 art. 12, 19; R25, R29–R31).
 * May call {@code casefile}, {@code household}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "信息核对", allowedDependencies = {"casefile", "household", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.verification;
