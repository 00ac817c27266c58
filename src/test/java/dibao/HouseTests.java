package dibao;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The house keeps its walls")
class HouseTests {

    private static final int LONGEST_CLASS = 250;
    private static final Path SOURCES = Path.of("src/main/java");

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dibao");

    @Test
    @DisplayName("rooms call only the rooms their package-info allows, through public doors, without circles")
    void arrows() {
        ApplicationModules rooms = ApplicationModules.of(DibaoApplication.class);
        assertThat(rooms.stream()).hasSizeGreaterThanOrEqualTo(12);
        rooms.verify();
    }

    @Test
    @DisplayName("only the staircase and the gate know the engine")
    void engine() {
        assertOnly("org.camunda..", "dibao.process", "dibao.access");
    }

    @Test
    @DisplayName("only the law library knows Drools")
    void drools() {
        assertOnly("org.drools..", "dibao.policy");
        assertThat(noClasses().that().resideOutsideOfPackage("dibao.policy")
                .should().dependOnClassesThat().resideInAPackage("org.kie..").evaluate(house).hasViolation()).isFalse();
    }

    @Test
    @DisplayName("only paper knows POI")
    void poi() {
        assertOnly("org.apache.poi..", "dibao.paper");
    }

    @Test
    @DisplayName("nobody but the keeper of the clock reads the machine's clock")
    void clock() {
        noClasses().that(not(resideInAPackage("dibao"))).and().haveNameNotMatching("dibao.shared.ClockKeeper.*")
                .should().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.YearMonth.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .check(house);
    }

    @Test
    @DisplayName("no class has an empty name")
    void names() {
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|VO|Service|Processor|Handler)$")
                .check(house);
    }

    @Test
    @DisplayName("rooms are flat")
    void flat() {
        classes().should().resideInAnyPackage("dibao", "dibao.*").check(house);
    }

    @Test
    @DisplayName("no class is longer than " + LONGEST_CLASS + " lines")
    void size() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty().allSatisfy(source -> assertThat(Files.readAllLines(source).stream()
                    .filter(line -> !line.isBlank()).count()).as(source.toString()).isLessThanOrEqualTo(LONGEST_CLASS));
        }
    }

    @Test
    @DisplayName("every room says in one sentence what it is")
    void sentences() throws IOException {
        try (Stream<Path> rooms = Files.list(SOURCES.resolve("dibao"))) {
            List<Path> folders = rooms.filter(Files::isDirectory).toList();
            assertThat(folders).isNotEmpty().allSatisfy(room ->
                    assertThat(Files.readString(room.resolve("package-info.java"))).startsWith("/**"));
        }
    }

    /** Fails when somebody else uses the library, and also when nobody does: a rule that matches nothing guards nothing. */
    private void assertOnly(String library, String... rooms) {
        noClasses().that().resideOutsideOfPackages(rooms)
                .should().dependOnClassesThat().resideInAPackage(library).check(house);
        assertThat(classes().that().resideInAnyPackage(rooms)
                .should().dependOnClassesThat().resideInAPackage(library).evaluate(house)
                .getFailureReport().getDetails().size())
                .as("somebody uses " + library)
                .isLessThan((int) house.stream().filter(c -> List.of(rooms).contains(c.getPackageName())).count());
    }
}
