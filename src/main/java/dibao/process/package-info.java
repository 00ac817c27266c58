/**
 * 流程 — the staircase: which room is next, by when, and the desk its forms stand on; opens the rooms' doors and writes
 * no sheet itself. Nobody calls it. Besides the sign-on in {@code access} the only room that knows the engine.
 */
@org.springframework.modulith.ApplicationModule(displayName = "流程", allowedDependencies = {"casefile", "household", "declaration", "verification", "survey", "appraisal", "publicity", "spotcheck", "review", "benefit", "policy", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.process;
