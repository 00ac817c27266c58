/**
 * 报表 — the glass roof: what supervisors and the discipline inspector see of every room, read from SQL views only.
 * May call nobody.
 */
@org.springframework.modulith.ApplicationModule(displayName = "报表", allowedDependencies = {"shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.report;
