package dibao.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.shared.IdCardNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 家庭名册 — every household that was ever taken in, and in which others a person also stands. */
@Component
public class HouseholdRegister {

    private final Households households;
    private final ObjectMapper json;

    HouseholdRegister(Households households, ObjectMapper json) {
        this.households = households;
        this.json = json;
    }

    /** @return the household's number */
    @Transactional
    public long register(Circumstances declared, Instant at) {
        var household = new Household();
        household.category = declared.category();
        household.applicantName = declared.applicantName();
        household.applicantId = declared.applicantId().value();
        household.village = declared.villageCode();
        household.applicationDate = declared.applicationDate();
        household.declared = write(declared);
        household.registeredAt = at;
        declared.members().forEach(m -> household.members.add(
                new Household.Person(m.idCard().value(), m.name(), m.relation())));
        return households.save(household).id;
    }

    /** Numbers of the households a person stands in, oldest first. */
    @Transactional(readOnly = true)
    public List<Long> householdsOf(IdCardNumber person) {
        return households.withMember(person.value());
    }

    private String write(Circumstances declared) {
        try {
            return json.writeValueAsString(declared);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a household could not be written", e);
        }
    }
}
