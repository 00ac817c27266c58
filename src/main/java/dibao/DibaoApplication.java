package dibao;

import dibao.shared.CountyClock;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The building itself: opens the door and switches the light on. */
@SpringBootApplication
public class DibaoApplication {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(CountyClock.ZONE));
        SpringApplication house = new SpringApplication(DibaoApplication.class);
        house.addListeners(new ProductionGuard());
        house.run(args);
    }
}
