package dibao.process;

import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Finding;
import dibao.casefile.IntakeDesk;
import dibao.casefile.IntakeWorkbook;
import dibao.household.Circumstances;
import dibao.household.HouseholdRegister;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.IdCardNumber;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Region;
import dibao.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** 示例家庭 — the sixty households of the sample workbook, handed in to the townships that have a clerk. */
@Component
class SampleCases {

    static final String WORKBOOK = "demo/applications.xlsx";
    /** The paper by which a household of the sample is known again, after a restart, too. */
    private static final String PAPER = "示例申请材料.png";

    private final IntakeWorkbook workbook;
    private final IntakeDesk intake;
    private final Archive archive;
    private final Attachments attachments;
    private final HouseholdRegister register;
    private final Divisions divisions;
    private final SampleOfficers people;
    private final CountyClock clock;
    private final Set<IdCardNumber> handedIn = new HashSet<>();
    private final Map<String, Boolean> known = new HashMap<>();

    SampleCases(IntakeWorkbook workbook, IntakeDesk intake, Archive archive, Attachments attachments,
            HouseholdRegister register, Divisions divisions, SampleOfficers people, CountyClock clock) {
        this.workbook = workbook;
        this.intake = intake;
        this.archive = archive;
        this.attachments = attachments;
        this.register = register;
        this.divisions = divisions;
        this.people = people;
        this.clock = clock;
    }

    static byte[] file() {
        try {
            return new ClassPathResource(WORKBOOK).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Circumstances> households() {
        return workbook.read(file(), LocalDate.MAX).households().stream().map(h -> h.circumstances()).filter(Objects::nonNull).toList();
    }

    /** Hands in so many of those not known yet, dated today. @return how many @throws Refusal when no township has a clerk */
    int handIn(int most) {
        List<Region> staffed = divisions.townships().stream()
                .filter(t -> people.holder(Role.INTAKE.group(t.code())).isPresent()).toList();
        if (staffed.isEmpty()) {
            throw Refusal.because("没有一个乡镇有受理员，不能生成示例案件");
        }
        List<Circumstances> waiting = households().stream().filter(h -> !handedIn.contains(h.applicantId())
                && register.householdsOf(h.applicantId()).isEmpty()).limit(most).toList();
        for (Circumstances home : waiting) {
            String township = staffed.get(handedIn.size() % staffed.size()).code();
            List<Region> villages = divisions.villagesOf(township);
            String village = home.townshipCode().equals(township) ? home.villageCode()
                    : villages.get(handedIn.size() % villages.size()).code();
            Officer clerk = people.holder(Role.INTAKE.group(township)).orElseThrow();
            String paper = attachments.keep(PAPER, "image/png", SamplePhoto.PNG, null, clerk);
            intake.handInFromFile(new Finding.Application(moved(home, village), List.of(), List.of(paper)), clerk);
            handedIn.add(home.applicantId());
        }
        return waiting.size();
    }

    private Circumstances moved(Circumstances home, String village) {
        return new Circumstances(home.key(), home.category(), home.applicantName(), home.applicantId(), village, home.address(),
                home.phone(), home.bank(), home.account(), clock.today(), home.reason(), home.registeredPoor(),
                home.members(), home.incomes(), home.assets(), home.obligors());
    }

    /** Which of these receipts and cases were handed in here; what anybody else handed in, or nobody can read, is not. */
    Set<String> among(Set<String> keys) {
        return keys.stream().filter(key -> known.computeIfAbsent(key, this::ours)).collect(Collectors.toSet());
    }

    private boolean ours(String key) {
        try {
            Finding.Application application = Keys.receipt(key) ? intake.application(key, Officer.SYSTEM)
                    : archive.open(new CaseNo(key)).latest(Finding.Application.class).orElseThrow();
            return attachments.entries(application.paperIds(), Officer.SYSTEM).stream().anyMatch(e -> e.fileName().equals(PAPER));
        } catch (Refusal unknown) {
            return false;
        }
    }
}
