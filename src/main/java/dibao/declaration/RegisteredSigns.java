package dibao.declaration;

import dibao.shared.IdCardNumber;
import dibao.shared.SignsLookup;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this register knows of people before a case is opened: the red form (T01). Complaints are not kept here. */
@Component
class RegisteredSigns implements SignsLookup {

    private final RelativeRegister register;

    RegisteredSigns(RelativeRegister register) {
        this.register = register;
    }

    @Override
    public Known of(List<IdCardNumber> people, LocalDate on) {
        return new Known(register.redForm(people, on), false);
    }
}
