/**
 * 家庭 — people who live together, their incomes, assets and obligors (220号 art. 5, 16, 17); who must not be named in public.
 * Calls nobody.
 */
@org.springframework.modulith.ApplicationModule(displayName = "家庭", allowedDependencies = {"shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.household;
