/**
 * 纸 — workbooks in and out with their cell addresses, faults marked in a returned copy, letters filled from templates.
 * The only room that imports Apache POI; open to all rooms, calls only {@code shared}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "纸", type = org.springframework.modulith.ApplicationModule.Type.OPEN, allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package dibao.paper;
