/**
 * 基石 — the words every room speaks: case number, citizen ID, money, month, place, officer, working day.
 * Open to all rooms; calls nobody.
 */
@org.springframework.modulith.ApplicationModule(displayName = "基石", type = org.springframework.modulith.ApplicationModule.Type.OPEN, allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package dibao.shared;
