package dibao;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Camunda's four webapps speak Chinese: our texts cover the vendor's, key by key. */
@DisplayName("流程引擎各页面全部使用中文")
class ChineseScreensTests {

    private static final String CAMUNDA = "META-INF/resources/webjars/camunda/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}|%[sd]");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/][^>]*>|&\\w+;|\\[|]");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern REPLACED_WORD = Pattern.compile("'([A-Za-z][^']*)':\\s+'");
    private static final List<String> VENDORS_CODE = List.of(
            "app/tasklist/camunda-tasklist-bootstrap.js", "app/cockpit/camunda-cockpit-bootstrap.js",
            "app/admin/camunda-admin-bootstrap.js", "app/welcome/camunda-welcome-bootstrap.js",
            "../../plugin/cockpit/app/plugin.js");
    private static final Pattern TOP_LEVEL_SHORTCUT = Pattern.compile("(?m)^ {4}(\\w+): \\{");

    /** Proper names, file formats, patterns to type and date tokens: the same in every language. */
    private static final Set<String> SAME_EVERYWHERE = Set.of(
            "CSV", "JSON", "XML", "BPMN", "DMN", "LDAP", "CTRL", "Optimize", "cockpit", "tasklist", "resolve",
            "DI", "EDE", "FNI", "PI", "TU",
            "yyyy", "MM", "dd", "ddTHH", "DDTHH", "mm", "ss", "YYYY", "DD", "HH", "LT", "dddd");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void every_text_of_the_vendor_has_a_chinese_one(String app) {
        assertThat(texts(app, "zh").keySet()).containsExactlyElementsOf(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void every_placeholder_is_filled_in_chinese_as_in_english(String app) {
        var chinese = texts(app, "zh");
        texts(app, "en").forEach((key, english) -> assertThat(placeholders(chinese.get(key)))
                .as("%s %s: %s", app, key, english)
                .containsExactlyInAnyOrderElementsOf(placeholders(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void no_text_is_left_in_english_or_empty(String app) {
        var english = texts(app, "en");
        texts(app, "zh").forEach((key, chinese) -> {
            assertThat(latinWords(chinese)).as("%s %s: %s", app, key, chinese).isSubsetOf(SAME_EVERYWHERE);
            // Chinese has no plural "s"
            assertThat(chinese.isBlank()).as("%s %s", app, key).isEqualTo(english.get(key).matches("|s"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void our_settings_come_before_those_in_the_vendors_jar(String app) {
        assertThat(read("app/" + app + "/scripts/config.js"))
                .contains("availableLocales: ['zh']", "fallbackLocale: 'zh'", "vendor: '低保案卷'");
        assertThat(read("app/" + app + "/styles/user-styles.css")).contains("../../../assets/dibao/brand.css");
    }

    @Test
    void the_keyboard_shortcuts_of_tasklist_are_kept_and_explained_in_chinese() throws IOException {
        var copies = getClass().getClassLoader().getResources(CAMUNDA + "app/tasklist/scripts/config.js").asIterator();
        var ours = text(copies.next().openStream().readAllBytes());
        var vendors = text(copies.next().openStream().readAllBytes());
        assertThat(shortcuts(ours)).isNotEmpty().containsExactlyElementsOf(shortcuts(vendors));
        assertThat(ours.lines().filter(line -> line.contains("description:")))
                .isNotEmpty().allMatch(line -> line.codePoints().anyMatch(Character::isIdeographic));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void the_words_the_vendor_wrote_into_its_code_are_replaced_on_every_page(String app) {
        assertThat(read("app/" + app + "/scripts/config.js"))
                .contains("deps: ['dibao-chinese']", "ngDeps: ['dibao.chinese']", "'../../assets/dibao/chinese'");
    }

    @Test
    void every_word_we_replace_still_stands_in_the_vendors_code() {
        var vendors = VENDORS_CODE.stream().map(ChineseScreensTests::read).collect(joining());
        var replaced = REPLACED_WORD.matcher(read("assets/dibao/chinese.js")).results()
                .map(found -> found.group(1)).toList();
        assertThat(replaced).hasSizeGreaterThan(50).allMatch(vendors::contains);
    }

    @Test
    void the_end_of_life_banner_is_hidden_and_the_administrators_are_told() throws IOException {
        assertThat(read("assets/dibao/brand.css")).containsPattern("\\.ce-eol-banner \\{\\s+display: none");
        assertThat(Files.readString(Path.of("docs/OPERATIONS.md")))
                .contains("Camunda 7.24", "社区版");
    }

    private static List<String> shortcuts(String config) {
        return TOP_LEVEL_SHORTCUT.matcher(config.substring(config.indexOf("shortcuts: {"))).results()
                .map(found -> found.group(1)).toList();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group().replaceAll("\\s", "")).toList();
    }

    private static List<String> latinWords(String text) {
        var bare = MARKUP.matcher(PLACEHOLDER.matcher(text).replaceAll(" ")).replaceAll(" ");
        return LATIN_WORD.matcher(bare).results().map(MatchResult::group).toList();
    }

    private static Map<String, String> texts(String app, String language) {
        try {
            var texts = new TreeMap<String, String>();
            collect("", JSON.readTree(bytes("app/" + app + "/locales/" + language + ".json")), texts);
            assertThat(texts).hasSizeGreaterThan(100);
            return texts;
        } catch (IOException e) {
            throw new AssertionError("不是有效的 JSON：%s %s.json".formatted(app, language), e);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isValueNode()) {
            into.put(path, node.asText());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), into);
            }
        } else {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), into));
        }
    }

    private static String read(String file) {
        return text(bytes(file));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (var in = ChineseScreensTests.class.getClassLoader().getResourceAsStream(
                URI.create(CAMUNDA + file).normalize().getPath())) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
