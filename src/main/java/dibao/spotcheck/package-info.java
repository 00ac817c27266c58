/**
 * 上报与入户抽查 — hand-up batches, the county's draw that anyone can recompute, forced visits, substitutions (220号 art. 26; R32b, R32c).
 * May call {@code casefile} and {@code policy}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "抽查", allowedDependencies = {"casefile", "policy", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.spotcheck;
