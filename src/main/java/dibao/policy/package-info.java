/**
 * 政策 — the law library: dated parameters, rule releases, Drools; judges what it is handed and says why. Calls nobody.
 */
@org.springframework.modulith.ApplicationModule(displayName = "政策", allowedDependencies = {"shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.policy;
