package dibao.policy;

import static dibao.policy.Households.city;
import static dibao.policy.Households.village;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A release and rulings as a house kept them in November 2026, before there was any later kind of table. Whatever the
 * loader, the facts and the engine become, they must come out the same. Never written anew; {@code -Ddibao.write-old-release=true}
 * made them once.
 */
@DisplayName("2026年11月登记的版本和当时的裁定，永远算得一样")
class OldReleaseTests {

    private static final Path KEPT = Path.of("src/test/resources/old-release");
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** What may never change; explanations may be worded better. */
    private record Kept(HouseholdFacts facts, String outcome, List<String> reasons, String amount, String base,
            List<String> triggers, List<String> hits, List<String> misses) {

        static Kept of(HouseholdFacts facts, Ruling r) {
            return new Kept(facts, r.outcome(), r.reasons().stream().map(x -> x.code() + x.ruleId() + x.text()).toList(),
                    String.valueOf(r.amount()), String.valueOf(r.base()), r.triggers().stream().map(t -> t.code() + t.ruleId()).toList(),
                    r.hits().stream().map(Ruling.Line::ruleId).sorted().toList(), r.misses().stream().map(Ruling.Line::ruleId).sorted().toList());
        }
    }

    @Test
    void the_old_rulings_come_out_as_they_were() throws IOException {
        if (Boolean.getBoolean("dibao.write-old-release")) {
            write();
        }
        RuleFiles files = RuleFiles.unzip(Files.readAllBytes(KEPT.resolve("release.zip")));
        var release = LoadedRelease.takenIn(files, Optional.of(new ReleaseReading(Files.readString(KEPT.resolve("reading.txt")))));
        assertThat(release.id()).isEqualTo(Files.readString(KEPT.resolve("id.txt")).strip());
        List<Kept> kept = JSON.readValue(KEPT.resolve("rulings.json").toFile(), new TypeReference<>() { });
        assertThat(kept).hasSizeGreaterThan(150);
        try (var judge = new Judge(release)) {
            assertThat(kept).allSatisfy(k -> assertThat(Kept.of(k.facts(), judge.rule(k.facts()))).isEqualTo(k));
        }
    }

    private static void write() throws IOException {
        var release = LoadedRelease.read(RuleFolder.shipped().files());
        Files.write(KEPT.resolve("release.zip"), release.files().zip());
        Files.writeString(KEPT.resolve("reading.txt"), ReleaseReading.of(release).text());
        Files.writeString(KEPT.resolve("id.txt"), release.id());
        try (var judge = new Judge(release)) {
            JSON.writeValue(KEPT.resolve("rulings.json").toFile(), homes().stream().map(h -> Kept.of(h, judge.rule(h))).toList());
        }
    }

    private static List<HouseholdFacts> homes() {
        var homes = new ArrayList<HouseholdFacts>();
        for (String day : List.of("2018-07-09", "2019-01-01", "2025-03-01")) {
            for (int i = 0; i < 60; i++) {
                var home = (i % 2 == 0 ? city(1 + i % 5) : village(1 + i % 4)).on(day).accepted("2026-07-0" + (1 + i % 9))
                        .earning(String.valueOf(137 * i), i % 3 == 0 ? "月" : "年").signs(i % 7 == 0, i % 11 == 0, i % 13 == 0);
                if (i % 4 == 0) {
                    home.who(p -> p.health("重病")).member("老", "父").who(p -> p.born("1940-02-29"));
                }
                if (i % 5 == 0) {
                    home.member("走", "子").who(Households.Person::livingElsewhere).earning("走", "工资性收入", "90000", "年");
                    home.member("故", "母").who(p -> p.status("死亡"));
                }
                if (i % 6 == 1) {
                    home.owning(List.of("机动车", "住房", "商铺", "残疾人专用车", "摩托车").get(i % 5), 1 + i % 3);
                }
                if (i % 6 == 2) {
                    home.owning("1", "金融资产", 1, String.valueOf(i * 1000)).earning("1", "优待抚恤金", "5000", "年");
                }
                if (i % 8 == 3) {
                    home.who(p -> p.disability("二级")).who(Households.Person::unauthorised).obligor(i % 16 == 3, "120.50");
                }
                homes.add((i % 10 == 9 ? home.who(p -> p.hukou("430000")) : home).facts());
            }
        }
        return homes;
    }
}
