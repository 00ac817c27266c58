/**
 * 门岗 — who you are, which villages you may see: sign-on over the engine's own user tables, grants, and the guard
 * before the engine's interfaces. Stands at the gate; nobody calls it. Besides {@code process} the only room that
 * knows the engine.
 */
@org.springframework.modulith.ApplicationModule(displayName = "门岗", allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package dibao.access;
