package dibao.process;

import dibao.shared.CaseNo;
import dibao.shared.Refusal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 业务键 — a case number, or a receipt number (which begins with S). */
final class Keys {

    static final String INTAKE = "intake";
    static final String APPLICATION = "application";
    /** Drawings that only another drawing of the same case calls. */
    static final Set<String> CALLED = Set.of("township", "county", "comparison", "survey", "posting", "objection");
    /** Variables an instance shows; no personal data. */
    static final String TOWNSHIP = "township";
    static final String VILLAGE_NAME = "villageName";
    static final String DRAFT_ID = "draftId";

    private Keys() {}

    static boolean receipt(@Nullable String key) {
        return key != null && key.startsWith("S");
    }

    /** 9-digit code of the township in the key. @throws Refusal when the key is neither number */
    static String township(@Nullable String key) {
        if (receipt(key) && key.length() > 10) {
            return key.substring(1, 10);
        }
        return new CaseNo(key == null ? "" : key).township();
    }

    /** {@code TownshipOpinion} is TOWNSHIP_OPINION, {@code SupplementaryVerification} one more VERIFICATION. */
    static String kind(String task) {
        return task.replaceFirst("^Supplementary", "").replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    static boolean ours(String definition) {
        return definition.equals(INTAKE) || definition.equals(APPLICATION) || CALLED.contains(definition);
    }

    /** {@code application:3:4711} is a version of {@code application}. */
    static String definition(String id) {
        return id.substring(0, id.indexOf(':'));
    }
}
