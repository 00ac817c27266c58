package dibao.policy;

import dibao.shared.Divisions;
import dibao.shared.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 适用地区 — where a row holds: a township by its code or name, the 城市 or 农村 households, or, unsaid, the whole county. Of the
 * rows in force on a day the one of the smallest area holds: township before category before county (D39).
 */
final class Area {

    static final List<String> CATEGORIES = List.of("城市", "农村");
    private static final Divisions DIVISIONS = new Divisions();

    private Area() {}

    /** Where one household is. @param township 9-digit code, null where unknown */
    record Place(String category, @Nullable String township) {

        /** Areas it lies in, the smallest first; the county is not named. */
        private Stream<String> areas() {
            return Stream.of(township, category).filter(java.util.Objects::nonNull);
        }
    }

    /** 城市, 农村 or a township's code; empty when it is none of the county's. */
    static Optional<String> read(String written) {
        return CATEGORIES.contains(written) ? Optional.of(written) : township(written);
    }

    /** The 9-digit code of a township, by code or name. */
    static Optional<String> township(String written) {
        return DIVISIONS.townships().stream().filter(t -> t.code().equals(written) || t.name().equals(written)).map(Region::code)
                .findFirst();
    }

    static List<String> words() {
        return Stream.concat(CATEGORIES.stream(), townships().stream()).toList();
    }

    static List<String> townships() {
        return DIVISIONS.townships().stream().map(Region::name).toList();
    }

    /** As people call it. */
    static String name(@Nullable String area) {
        return area == null ? "全县" : DIVISIONS.name(area);
    }

    /** One line of rows for the place, each with the area it is of. */
    static List<Parameter.Row> merged(Parameter parameter, Place place) {
        List<List<Parameter.Row>> layers = Stream.concat(place.areas().map(area -> parameter.local().stream()
                .filter(r -> area.equals(r.area())).toList()), Stream.of(parameter.rows())).toList();
        var days = new TreeSet<LocalDate>();
        layers.forEach(layer -> layer.forEach(row -> {
            days.add(row.from());
            if (row.to() != null) {
                days.add(row.to().plusDays(1));
            }
        }));
        var merged = new ArrayList<Parameter.Row>();
        for (LocalDate day : days) {
            layers.stream().flatMap(layer -> Parameter.on(layer, day).stream()).findFirst().ifPresent(row -> {
                LocalDate next = days.higher(day);
                LocalDate to = next == null ? row.to() : next.minusDays(1);
                merged.add(new Parameter.Row(day, to, row.value(), row.source(), row.clause(), row.example(), row.area()));
            });
        }
        return List.copyOf(merged);
    }
}
