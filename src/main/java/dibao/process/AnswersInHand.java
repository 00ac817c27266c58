package dibao.process;

import org.springframework.stereotype.Component;

/** Remembers for the time of one answer that it is the task itself that accepts, so that the task is not ended twice. */
@Component
class AnswersInHand {

    private final ThreadLocal<String> receipt = new ThreadLocal<>();

    void during(String receiptNo, Runnable answer) {
        receipt.set(receiptNo);
        try {
            answer.run();
        } finally {
            receipt.remove();
        }
    }

    boolean is(String receiptNo) {
        return receiptNo.equals(receipt.get());
    }
}
