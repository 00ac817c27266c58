/**
 * 案卷 — the front desk and the archive: hand-ins, case files, append-only sheets, drafts, attachments; the duties of the door (220号 art. 9–14).
 * May call {@code household}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "案卷", allowedDependencies = {"household", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.casefile;
