package dibao;

import dibao.process.Walked;
import dibao.scenario.Road;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test in the whole house: one context and one embedded PostgreSQL for all test classes of a run, on a random port,
 * job executor off. The clock starts at 2018-07-09 09:00 and is moved with {@link HouseClock}. Tests share the
 * database, so each makes its own households and cases.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({HouseClock.class, Road.class, Walked.class})
public @interface HouseTest {}
