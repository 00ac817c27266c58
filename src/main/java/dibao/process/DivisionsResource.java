package dibao.process;

import dibao.shared.Officer;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The townships and villages an officer may choose. */
@RestController
class DivisionsResource {

    private final DeskView view;

    DivisionsResource(DeskView view) {
        this.view = view;
    }

    @GetMapping("/api/divisions")
    List<DeskView.Divided> divisions(@AuthenticationPrincipal(expression = "officer") Officer officer) {
        return view.divided(officer);
    }
}
