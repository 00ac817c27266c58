/**
 * 入户调查 — home visits by the township and by the county: who went, what was seen, who signed (220号 art. 18, 26; R22, R32).
 * May call {@code casefile}, {@code household}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "入户调查", allowedDependencies = {"casefile", "household", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.survey;
