/**
 * 公示 — what hangs on the wall, for how long, who objected, and what must never be named (220号 art. 25, 29, 34; R24, R41).
 * May call {@code casefile}, {@code household}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "公示", allowedDependencies = {"casefile", "household", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.publicity;
