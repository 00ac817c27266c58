package dibao.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 家庭工作簿 — households for the command line from an intake workbook; {@code review} knows its form and how facts are made. */
public interface HouseholdBook {

    /**
     * @param applicant name; empty when unknown
     * @param facts     null when they cannot be read
     * @param fault     why not, each with its cell; empty otherwise
     */
    record Home(String key, String applicant, @Nullable HouseholdFacts facts, String fault) {}

    /** @param notes warnings and rows that belong to nobody, each with its cell */
    record Content(List<Home> homes, List<String> notes) {}

    /** @throws dibao.shared.Refusal one sentence, when the whole file cannot be read */
    Content read(byte[] workbook);
}
