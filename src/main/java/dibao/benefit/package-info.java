/**
 * 待遇 — entitlements, month amounts and changes (220号 art. 27–33; R33–R37).
 * May call {@code casefile} and {@code policy}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "待遇", allowedDependencies = {"casefile", "policy", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.benefit;
