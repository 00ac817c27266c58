package dibao.policy;

import dibao.shared.WorkCalendar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 读出内容 — what the loader made of a release's files, one line a value, rule or clause. Kept when a release is taken in, so
 * that a later, stricter loader can show that it reads the very same out of it (D38).
 *
 * @param text first the parts it tells of, then a line each, beginning with its part
 */
record ReleaseReading(String text) {

    private static final String PARTS = "读出 1：";

    static ReleaseReading of(LoadedRelease release) {
        var lines = new ArrayList<String>();
        List<String> parts = parts(release);
        parts.forEach(part -> lines(release, part).forEach(line -> lines.add(part + "│" + line)));
        return new ReleaseReading(PARTS + String.join("、", parts) + "\n" + String.join("\n", lines));
    }

    private static List<String> parts(LoadedRelease release) {
        return Stream.concat(Stream.of("版本", "参数", "条款", "节假日"), release.tables().byTable().keySet().stream().map(Enum::name))
                .toList();
    }

    /** Where the release as read now says something else; parts that were not known when this was kept do not count. */
    List<String> unlike(LoadedRelease now) {
        List<String> kept = Arrays.asList(text.split("\n"));
        List<String> known = kept.get(0).startsWith(PARTS) ? List.of(kept.get(0).substring(PARTS.length()).split("、")) : List.of();
        var read = Arrays.asList(of(now).text.split("\n"));
        List<String> before = kept.subList(1, kept.size());
        List<String> after = read.subList(1, read.size()).stream()
                .filter(line -> known.contains(line.substring(0, line.indexOf('│')))).toList();
        var changed = new ArrayList<String>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> changed.add("少了 " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> changed.add("多了 " + line));
        if (changed.isEmpty() && !before.equals(after)) {
            changed.add("次序不同");
        }
        return known.isEmpty() ? List.of("保存的读出内容不认识") : changed;
    }

    private static Stream<String> lines(LoadedRelease release, String part) {
        return switch (part) {
            case "版本" -> Stream.of(line(release.note().version(), release.note().inForceFrom(), release.note().running(),
                    release.note().example()));
            case "参数" -> release.parameters().all().stream().flatMap(p -> p.allRows().map(r -> (r.area() == null ? "" : r.area() + "│") + line(p.key(), p.name(),
                    p.type(), p.unit(), r.from(), r.to(), r.value(), r.source(), r.clause(), r.example())));
            case "条款" -> release.clauses().byId().values().stream().map(c -> line(c.id(), c.document(), c.article(), c.from(),
                    c.to(), c.text(), c.quoted(), c.delegates(), c.local()));
            case "节假日" -> Stream.of(days(release.calendar()));
            default -> release.tables().of(TableKind.valueOf(part)).stream().map(ReleaseReading::rule);
        };
    }

    private static String days(WorkCalendar calendar) {
        return calendar.noticedYears().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")) + "│"
                + new TreeMap<>(calendar.dayOff());
    }

    private static String rule(Rule rule) {
        return line(rule.id(), rule.from(), rule.until(), rule.code(), rule.text(), rule.rate(), rule.clauses(),
                rule.conditions().stream().map(c -> c.word().fact().name() + "." + c.word().field() + " " + c.criterion() + " “"
                        + c.shown() + "” " + c.where()).collect(Collectors.joining("；")), rule.where());
    }

    private static String line(Object... values) {
        return Arrays.stream(values).map(v -> Objects.toString(v, "—").replace('\n', ' ')).collect(Collectors.joining("│"));
    }
}
