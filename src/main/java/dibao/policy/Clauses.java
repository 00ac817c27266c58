package dibao.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 依据条款 — law/clauses.yaml: the articles that rules and parameters rest on. */
record Clauses(Map<String, Clause> byId) {

    static final String FILE = "law/clauses.yaml";

    /**
     * @param quoted    text is the law's own wording; otherwise its gist (要旨)
     * @param delegates leaves the limit to a local document (授权地方规定)
     * @param local     is of such a local document (地方文件)
     */
    record Clause(String id, String document, String article, LocalDate from, @Nullable LocalDate to, String text,
            boolean quoted, boolean delegates, boolean local) {

        /** For a letter: document, article and what it says. */
        String cited() {
            return document + article + (quoted ? "：" : "（要旨）：") + text;
        }

        boolean inForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private record File(List<Clause> clauses) {}

    static Clauses read(RuleFiles files, Faults faults) {
        var byId = new LinkedHashMap<String, Clause>();
        var places = YamlLines.of(files, FILE);
        YamlReader.read(files, FILE, File.class, faults).map(File::clauses).ifPresent(list -> list.forEach(c -> {
            String where = places.where("clauses", list.indexOf(c)) + " " + (c == null ? "" : c.id());
            if (c == null || c.id() == null || c.document() == null || c.article() == null || c.from() == null || c.text() == null) {
                faults.add(where, "条款要有 id、document、article、from、text");
            } else if (c.to() != null && c.to().isBefore(c.from())) {
                faults.add(where, "施行日期 " + c.from() + " 晚于失效日期 " + c.to());
            } else if (byId.put(c.id(), c) != null) {
                faults.add(where, "条款编号重复");
            }
        }));
        return new Clauses(byId);
    }

    Optional<Clause> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<String> cited(List<String> ids) {
        return ids.stream().map(byId::get).map(Clause::cited).toList();
    }
}
