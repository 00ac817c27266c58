package dibao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The building itself: opens the door and switches the light on. */
@SpringBootApplication
public class DibaoApplication {

    public static void main(String[] args) {
        SpringApplication.run(DibaoApplication.class, args);
    }
}
