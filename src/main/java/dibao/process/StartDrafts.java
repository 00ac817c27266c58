package dibao.process;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.casefile.DraftBox;
import dibao.casefile.IntakeDesk;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draft of 受理登记, before there is a task: kept under an id the form makes up, seen only by who types it. */
@RestController
@RequestMapping("/api/drafts/{id}")
class StartDrafts {

    private final DraftBox drafts;
    private final DraftReading reading;
    private final IntakeDesk desk;
    private final DryRun dryRun;

    StartDrafts(DraftBox drafts, DraftReading reading, IntakeDesk desk, DryRun dryRun) {
        this.drafts = drafts;
        this.reading = reading;
        this.desk = desk;
        this.dryRun = dryRun;
    }

    @GetMapping
    Map<String, JsonNode> read(@PathVariable UUID id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return Map.of("draft", mine(id, officer));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable UUID id, @RequestBody JsonNode draft,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        if (drafts.find(id.toString()).isPresent()) {
            mine(id, officer);
        }
        drafts.save(id.toString(), "intake-start", officer, TaskDesks.checked(draft));
    }

    @PostMapping("/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable UUID id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var application = reading.application(mine(id, officer));
        dryRun.rolledBack(() -> {
            var receipt = desk.handIn(application, officer);
            if (receipt.already()) {
                throw Refusal.because("该申请已收件，回执编号 %s（%s），不重复登记".formatted(receipt.receiptNo(), receipt.state()));
            }
        });
    }

    private JsonNode mine(UUID id, Officer officer) {
        return drafts.find(id.toString(), officer).orElseThrow(() ->
                Refusal.of("draftId", "没有这份草稿，或它是别人填写的"));
    }
}
