/**
 * 近亲属单独登记 — who works for the allowance, sits on a village committee or is paid by the public, and their declared relatives (220号 art. 14; 红表).
 * May call {@code casefile}, {@code household}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "近亲属登记", allowedDependencies = {"casefile", "household", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.declaration;
