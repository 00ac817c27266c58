package dibao;

import dibao.policy.RulesCommand;
import dibao.review.IntakeHomes;
import dibao.shared.CountyClock;
import dibao.spotcheck.DrawVerifier;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The building itself: opens the door and switches the light on. */
@SpringBootApplication
public class DibaoApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(DrawVerifier.COMMAND)) {
            System.exit(DrawVerifier.run(List.of(args).subList(1, args.length), screen()));
        }
        if (args.length > 0 && args[0].equals(RulesCommand.COMMAND)) {
            System.exit(RulesCommand.run(List.of(args).subList(1, args.length), screen(), new IntakeHomes()));
        }
        if (args.length > 0 && args[0].equals(ReplayCommand.COMMAND)) {
            TimeZone.setDefault(TimeZone.getTimeZone(CountyClock.ZONE));
            System.exit(ReplayCommand.run(List.of(args).subList(1, args.length), screen()));
        }
        TimeZone.setDefault(TimeZone.getTimeZone(CountyClock.ZONE));
        SpringApplication house = new SpringApplication(DibaoApplication.class);
        house.addListeners(new ProductionGuard());
        house.run(args);
    }

    /** Chinese on a screen that can show it, else in UTF-8. */
    private static PrintStream screen() {
        Charset own = Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true,
                own.newEncoder().canEncode('抽') ? own : StandardCharsets.UTF_8);
    }
}
