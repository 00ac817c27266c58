package dibao.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 区划名册 — the county's real divisions, from {@code db/reference/divisions-431122.csv}. */
@Component
public class Divisions {

    private final Map<String, Region> byCode = new LinkedHashMap<>();

    public Divisions() {
        try (var in = new BufferedReader(new InputStreamReader(
                Divisions.class.getResourceAsStream("/db/reference/divisions-431122.csv"), StandardCharsets.UTF_8))) {
            in.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", -1))
                    .forEach(c -> byCode.put(c[0], new Region(c[0], c[1], c[2], c[3])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<Region> village(String code) {
        return find(code).filter(Region::village);
    }

    /** The name, or the code itself where it is unknown (a code since abolished). */
    public String name(String code) {
        return find(code).map(Region::name).orElse(code);
    }

    public Collection<Region> all() {
        return byCode.values();
    }

    public List<Region> townships() {
        return byCode.values().stream().filter(Region::township).toList();
    }

    /** The townships the officer may enter. */
    public List<Region> townshipsOf(Officer officer) {
        return townships().stream().filter(t -> officer.mayEnter(t.code())).toList();
    }

    /** The townships the officer may enter, each before its villages. */
    public List<Region> openTo(Officer officer) {
        return townshipsOf(officer).stream().flatMap(t -> Stream.concat(Stream.of(t), villagesOf(t.code()).stream())).toList();
    }

    public List<Region> villagesOf(String township) {
        return byCode.values().stream().filter(r -> r.village() && r.parentCode().equals(township)).toList();
    }
}
