/**
 * 审核审批 — the opinions of township and county, the rulings they rest on, the decision and its letters (220号 art. 24–29; R26–R28, R32).
 * May call {@code casefile}, {@code policy}, {@code correspondence}, and reads {@code household}'s snapshot in a sheet.
 */
@org.springframework.modulith.ApplicationModule(displayName = "审核审批", allowedDependencies = {"casefile", "correspondence", "household", "policy", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.review;
