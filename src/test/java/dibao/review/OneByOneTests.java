package dibao.review;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dibao.HouseTest;
import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.shared.CaseNo;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HouseTest
@DisplayName("No group is ever approved: every household is judged on its own sheets (R18)")
class OneByOneTests {

    /** Pages that name several households; none of them opines or decides. */
    private static final Set<String> SEVERAL = Set.of("BatchPage", "BatchResource", "MeetingPage", "WallPage");
    private static final List<Class<?>> JUDGEMENTS = List.of(Finding.TownshipProposal.class, Finding.TownshipEndorsement.class,
            Finding.TownshipOpinion.class, Finding.CountyOpinion.class, Finding.Decision.class);

    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping doors;

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dibao");

    @Test
    void every_door_that_opines_or_decides_takes_one_case() {
        for (Class<?> door : List.of(TownshipReview.class, CountyReview.class)) {
            var open = Arrays.stream(door.getDeclaredMethods()).filter(m -> Modifier.isPublic(m.getModifiers()) && m.getReturnType() == int.class).toList();
            assertThat(open).as("each answers the number of the sheet it laid").hasSize(3).allSatisfy(m -> assertThat(Arrays.stream(m.getParameters()).filter(OneByOneTests::ofCases))
                    .as(m.toString()).singleElement().satisfies(p -> assertThat(p.getType()).isEqualTo(CaseNo.class)));
        }
        assertThat(Arrays.stream(Archive.class.getDeclaredMethods()).filter(m -> m.getName().equals("lay")))
                .singleElement().satisfies(m -> assertThat(m.getParameterTypes()[0]).isEqualTo(CaseNo.class));
    }

    @Test
    void only_the_review_room_writes_an_opinion_or_a_decision_and_only_the_staircase_asks_it_to() {
        for (Class<?> judgement : JUDGEMENTS) {
            Class<?>[] parts = Arrays.stream(judgement.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            noClasses().that().resideOutsideOfPackage("dibao.review").should().callConstructor(judgement, parts).check(house);
        }
        classes().that().areAssignableTo(TownshipReview.class).or().areAssignableTo(CountyReview.class)
                .should().onlyHaveDependentClassesThat().resideInAnyPackage("dibao.review", "dibao.process").check(house);
    }

    @Test
    void pages_and_programs_name_several_households_only_to_meet_to_post_and_to_hand_up() {
        Set<String> several = doors.getHandlerMethods().values().stream().map(h -> h.getMethod())
                .filter(m -> m.getDeclaringClass().getName().startsWith("dibao")).filter(OneByOneTests::takesSeveral)
                .map(m -> m.getDeclaringClass().getSimpleName()).collect(Collectors.toSet());
        assertThat(several).isEqualTo(SEVERAL);
    }

    private static boolean takesSeveral(Method door) {
        return Arrays.stream(door.getParameters()).flatMap(p -> Stream.concat(Stream.of(p.getName() + " " + p.getParameterizedType()),
                p.getType().isRecord() ? Arrays.stream(p.getType().getRecordComponents())
                        .map(c -> c.getName() + " " + c.getGenericType()) : Stream.empty()))
                .anyMatch(text -> text.startsWith("caseNo") && text.contains("java.util.List"));
    }

    private static boolean ofCases(Parameter parameter) {
        return parameter.getParameterizedType().getTypeName().contains(CaseNo.class.getName());
    }
}
