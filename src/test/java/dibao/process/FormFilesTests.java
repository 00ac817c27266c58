package dibao.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.appraisal.AppraisalMeeting;
import dibao.casefile.Finding;
import dibao.household.Words;
import dibao.survey.SurveyTeam;
import dibao.verification.MeansCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("The forms of the road")
class FormFilesTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/forms");

    @LocalServerPort int port;
    @Autowired ObjectMapper json;

    @Test
    @DisplayName("are served to who is logged in, and to nobody else")
    void served() throws IOException {
        Visitor clerk = Visitor.person(port, "baiyashi.shouli");
        for (Path form : forms()) {
            var answer = clerk.get("/forms/" + form.getFileName());
            assertThat(answer.statusCode()).as(form.toString()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(Files.readString(form));
        }
        assertThat(clerk.get("/forms/form.js").headers().firstValue("content-type")).hasValueSatisfying(
                type -> assertThat(type).contains("javascript"));
        assertThat(clerk.get("/forms/../application.yml").statusCode()).isNotEqualTo(200);
        assertThat(Visitor.stranger(port).get("/forms/form.js").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("offer the words the rooms accept, and no others")
    void words() throws IOException {
        Map<String, List<String>> offered = json.readValue(Files.readString(SCRIPTS.resolve("words.json")), new TypeReference<>() {});
        assertThat(offered).containsEntry("CATEGORY", Words.CATEGORY).containsEntry("PERIOD", Words.PERIOD)
                .containsEntry("RELATION", Words.RELATION).containsEntry("HEALTH", Words.HEALTH)
                .containsEntry("DISABILITY", Words.DISABILITY).containsEntry("LABOUR", Words.LABOUR)
                .containsEntry("STATUS", Words.STATUS).containsEntry("REASON", Words.REASON)
                .containsEntry("INCOME_KIND", Words.INCOME_KIND).containsEntry("ASSET_KIND", Words.ASSET_KIND)
                .containsEntry("CAPACITY", AppraisalMeeting.CAPACITIES).containsEntry("APPRAISAL", AppraisalMeeting.CONCLUSIONS)
                .containsEntry("SETTLEMENT", MeansCheck.SETTLEMENTS).containsEntry("HANDLING", MeansCheck.HANDLINGS)
                .containsEntry("WITHHELD_REASON", SurveyTeam.WITHHELD_REASONS)
                .containsEntry("COUNTY_CONCLUSION", List.of(Finding.CountyOpinion.FAVOURABLE,
                        Finding.CountyOpinion.UNFAVOURABLE, Finding.CountyOpinion.SEND_BACK));
    }

    @Test
    @DisplayName("name only words, fragments and scripts that exist")
    void names() throws IOException {
        Map<String, List<String>> offered = json.readValue(Files.readString(SCRIPTS.resolve("words.json")), new TypeReference<>() {});
        for (Path form : Stream.concat(forms().stream(), Stream.of(SCRIPTS.resolve("circumstances.html"))).toList()) {
            String html = Files.readString(form);
            assertThat(attribute(html, "data-words")).as(form.toString()).isSubsetOf(offered.keySet());
            assertThat(attribute(html, "data-with")).allSatisfy(name -> assertThat(SCRIPTS.resolve(name + ".js")).exists());
            assertThat(attribute(html, "data-insert")).allSatisfy(name -> assertThat(SCRIPTS.resolve(name + ".html")).exists());
        }
    }

    @Test
    @DisplayName("use nothing Tasklist's policy forbids: no dialogs, no event attributes")
    void policy() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path file : Stream.concat(forms().stream(), scripts).toList()) {
                assertThat(Files.readString(file)).as(file.toString())
                        .doesNotContainPattern("\\b(alert|confirm|prompt)\\(").doesNotContainPattern("<[^>]+\\son[a-z]+=");
            }
        }
    }

    private static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            List<Path> forms = files.filter(f -> f.toString().endsWith(".html")).toList();
            assertThat(forms).hasSizeGreaterThanOrEqualTo(15);
            return forms;
        }
    }

    private static List<String> attribute(String html, String name) {
        return Pattern.compile(name + "=\"([^\"]+)\"").matcher(html).results().map((MatchResult m) -> m.group(1)).toList();
    }
}
