/**
 * 文书送达 — the letters and forms: templates, filling, numbering, filing in the dossier, delivery with its proof, and the
 * whole dossier on paper (220号 art. 12–14, 20, 26, 29; 649号 art. 11, 13). What a ruling says in a letter is said by who writes it.
 * May call {@code casefile}, and reads {@code household}'s snapshot in a sheet.
 */
@org.springframework.modulith.ApplicationModule(displayName = "文书送达", allowedDependencies = {"casefile", "household", "shared", "paper"})
@org.jspecify.annotations.NullMarked
package dibao.correspondence;
