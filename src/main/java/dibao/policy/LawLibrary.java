package dibao.policy;

import dibao.shared.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** 法规库 — the release of the rules folder, read once at the start, and older ones fetched from the shelf. */
@Component
class LawLibrary implements RuleLibrary, AutoCloseable {

    private static final int OLD_RELEASES_KEPT_OPEN = 3;

    private final ReleaseShelf shelf;
    private final boolean examplesAllowed;
    private final Judge current;
    private final List<Release> releases;
    private final Map<String, Judge> old = new LinkedHashMap<>(8, 0.75f, true);

    LawLibrary(Environment environment, ReleaseShelf shelf) {
        this.shelf = shelf;
        this.examplesAllowed = environment.getProperty("dibao.policy.allow-example-values", Boolean.class,
                environment.acceptsProfiles(Profiles.of("demo | test")));
        LoadedRelease release = LoadedRelease.read(files(environment));
        if (release.example() && !examplesAllowed) {
            throw Refusal.because("规则包 " + release.id() + " 含有标为“示例”的数值，只能在演示（profile demo）中启用；"
                    + "正式启用前请把 rules/ 中 example: true 的各行换成经批准的数值");
        }
        this.current = new Judge(release);
        CaseSheet.tryAll(current);
        shelf.keep(release.entry(), release.files());
        this.releases = shelf.all().stream().map(r -> r.id().equals(release.id()) ? release.entry() : r.old()).toList();
    }

    private static RuleFiles files(Environment environment) {
        String configured = environment.getProperty("dibao.rules", "");
        if (!configured.isBlank()) {
            return RuleFiles.in(Path.of(configured));
        }
        Path beside = Path.of("rules");
        return Files.isDirectory(beside) ? RuleFiles.in(beside) : RuleFiles.inJar();
    }

    @Override
    public List<Release> releases() {
        return releases;
    }

    Judge current() {
        return current;
    }

    /**
     * The release in force on the day: the latest that had begun, among equals the one served last.
     *
     * @throws Refusal when none is in force
     */
    Judge on(LocalDate day) {
        return byId(releases.stream().filter(r -> !day.isBefore(r.inForceFrom()) && (examplesAllowed || !r.example()))
                .min(Comparator.comparing(Release::inForceFrom).reversed()).map(Release::id)
                .orElseThrow(() -> Refusal.because(day + " 没有已启用的规则包，最早的启用日期是 "
                        + releases.stream().map(Release::inForceFrom).min(Comparator.naturalOrder()).orElseThrow()
                        + "（rules/" + ReleaseNote.FILE + "）")));
    }

    /** @throws Refusal when this house never served such a release */
    Judge byId(String id) {
        if (id.equals(current.release().id())) {
            return current;
        }
        synchronized (old) {
            Judge judge = old.get(id);
            if (judge == null) {
                RuleFiles files = shelf.find(id).orElseThrow(() -> Refusal.because("没有编号为“" + id + "”的规则包"));
                judge = new Judge(LoadedRelease.read(files));
                old.put(id, judge);
                retireEldest();
            }
            return judge;
        }
    }

    private void retireEldest() {
        if (old.size() > OLD_RELEASES_KEPT_OPEN) {
            old.remove(old.keySet().iterator().next()).close();
        }
    }

    @Override
    public void close() {
        synchronized (old) {
            old.values().forEach(Judge::close);
            old.clear();
        }
        current.close();
    }
}
