package dibao.shared;

/**
 * 岗位不符 — the gate kept an officer from a task that is not the officer's (another post, another's task, another township);
 * announced so that the dossier keeps the attempt.
 *
 * @param reference case or receipt number
 * @param step      the task's name
 * @param sentence  what the officer was told
 */
public record DutyRefused(String reference, String step, String officerId, String sentence) {}
