package dibao.paper;

import dibao.shared.Refusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the worksheets, texts and formats in an unpacked workbook and reads them in order. */
final class WorkbookReader {

    private record Listed(String name, boolean hidden, String relation) {}

    private record Relation(String type, String target) {}

    private final Parcel parcel;
    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, Relation> relations;
    private final String home;
    private boolean from1904;

    private WorkbookReader(Parcel parcel) {
        this.parcel = parcel;
        checkContentTypes();
        home = relationsOf("").values().stream().filter(r -> r.type.endsWith("/officeDocument")).findFirst()
                .map(Relation::target).filter(parcel.parts()::containsKey)
                .orElseThrow(() -> Refusal.because(Parcel.NOT_XLSX));
        relations = relationsOf(home);
        Xml.each(parcel.parts().get(home), (name, xml) -> {
            if (name.equals("workbookPr")) {
                from1904 = Xml.flag(xml, "date1904");
            } else if (name.equals("sheet")) {
                listed.add(new Listed(Xml.attribute(xml, "name"),
                        Xml.attribute(xml, "state").toLowerCase(java.util.Locale.ROOT).contains("hidden"),
                        Xml.attribute(xml, "id")));
            }
        });
    }

    static Workbook read(Parcel parcel) {
        for (var part : parcel.parts().entrySet()) {
            if (part.getKey().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(xml|rels)")) {
                Xml.refuseDocumentType(part.getValue());
            }
        }
        return new WorkbookReader(parcel).read();
    }

    private Workbook read() {
        var texts = SharedTexts.read(part("/sharedStrings"));
        var formats = new CellFormats(part("/styles"));
        var cells = new CellReader(texts, formats, from1904);
        List<Sheet> sheets = new ArrayList<>();
        for (Listed sheet : listed) {
            Relation relation = relations.get(sheet.relation);
            if (relation != null && relation.type.endsWith("/worksheet")) {
                byte[] part = parcel.parts().get(relation.target);
                if (part == null) {
                    throw Refusal.because(Parcel.DAMAGED);
                }
                sheets.add(new SheetReader(sheet.name, sheet.hidden, cells).read(part, comments(relation.target)));
            } else if (relation != null && relation.type.endsWith("/chartsheet")) {
                sheets.add(new Sheet(sheet.name, sheet.hidden, List.of(), List.of(), Set.of(), Set.of(), Set.of(), Map.of()));
            }
        }
        if (sheets.stream().flatMap(s -> s.rows().stream()).allMatch(row -> row.cells().isEmpty())) {
            throw Refusal.because("工作簿里没有任何内容，请填写后再上传");
        }
        return new Workbook(List.copyOf(sheets));
    }

    private byte[] comments(String worksheet) {
        return relationsOf(worksheet).values().stream().filter(r -> r.type.endsWith("/comments")).findFirst()
                .map(r -> parcel.parts().get(r.target)).orElse(new byte[0]);
    }

    private byte[] part(String type) {
        return relations.values().stream().filter(r -> r.type.endsWith(type)).findFirst()
                .map(r -> parcel.parts().get(r.target)).orElse(new byte[0]);
    }

    private void checkContentTypes() {
        byte[] types = parcel.parts().get("[Content_Types].xml");
        if (types == null) {
            throw Refusal.because(Parcel.NOT_XLSX);
        }
        List<String> found = new ArrayList<>();
        Xml.each(types, (name, xml) -> found.add(Xml.attribute(xml, "ContentType")));
        if (found.stream().anyMatch(type -> type.contains("macroEnabled") || type.contains("vbaProject"))) {
            throw Refusal.because(Parcel.MACROS);
        }
        if (found.stream().noneMatch(type -> type.endsWith("spreadsheetml.sheet.main+xml"))) {
            throw Refusal.because(Parcel.NOT_XLSX);
        }
    }

    /** Relations of a part ("" = the package) by id, targets made absolute. */
    private Map<String, Relation> relationsOf(String owner) {
        int slash = owner.lastIndexOf('/') + 1;
        byte[] part = parcel.parts().get(owner.substring(0, slash) + "_rels/" + owner.substring(slash) + ".rels");
        Map<String, Relation> found = new HashMap<>();
        if (part != null) {
            URI base = URI.create("/" + owner);
            Xml.each(part, (name, xml) -> {
                if (name.equals("Relationship") && !Xml.attribute(xml, "TargetMode").equals("External")) {
                    found.put(Xml.attribute(xml, "Id"), new Relation(Xml.attribute(xml, "Type"),
                            path(base.resolve(Xml.attribute(xml, "Target")))));
                }
            });
        }
        return found;
    }

    /** Without its first slash; a target that is no path, like mailto:, is no part of ours. */
    private static String path(URI target) {
        return target.getPath() == null || target.getPath().isEmpty() ? "" : target.getPath().substring(1);
    }
}
