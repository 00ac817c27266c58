package dibao.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Speaks HTTP with Basic log-ins, and finds tasks. */
abstract class RestCaller {

    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0, 0, 0};

    private final TestRestTemplate http;
    private final String password;
    private final ManagementService jobs;
    final HouseClock clock;
    final ObjectMapper json;

    RestCaller(TestRestTemplate http, String password, ManagementService jobs, HouseClock clock, ObjectMapper json) {
        this.http = http;
        this.password = password;
        this.jobs = jobs;
        this.clock = clock;
        this.json = json;
    }

    public String task(String who, String key, String taskKey) {
        var tasks = tasks(who, key, taskKey);
        assertThat(tasks).as(taskKey + " of " + key + " for " + who).hasSize(1);
        return tasks.get(0).path("id").asText();
    }

    public String dueDateOrNothing(String who, String key, String taskKey) {
        return tasks(who, key, taskKey).get(0).path("due").asText("").replace("null", "");
    }

    public boolean open(String who, String key, String taskKey) {
        return tasks(who, key, taskKey).size() == 1;
    }

    private JsonNode tasks(String who, String key, String taskKey) {
        return call(HttpMethod.GET, who, "/engine-rest/task?maxResults=10&processInstanceBusinessKey=" + key + "&taskDefinitionKey=" + taskKey,
                null).getBody();
    }

    public JsonNode desk(String who, String task) {
        var desk = call(HttpMethod.GET, who, "/api/tasks/" + task + "/desk", null);
        ok(desk);
        return desk.getBody();
    }

    public String photo(String who) {
        var file = new ByteArrayResource(PHOTO) {
            @Override
            public String getFilename() {
                return "现场.jpg";
            }
        };
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file);
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        var kept = http.withBasicAuth(who, password).postForEntity("/api/attachments", new HttpEntity<>(form, headers), JsonNode.class);
        ok(kept);
        return kept.getBody().path("id").asText();
    }

    /** What has fallen due, by hand. */
    public void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return jobs.createJobQuery().executable().withRetriesLeft().list();
    }

    public ResponseEntity<JsonNode> call(HttpMethod method, String who, String path, Object body) {
        return http.withBasicAuth(who, password).exchange(path, method, new HttpEntity<>(body), JsonNode.class);
    }

    public String today() {
        return clock.today().toString();
    }

    String name(String user) {
        return call(HttpMethod.GET, user, "/engine-rest/user/" + user + "/profile", null).getBody().path("firstName").asText();
    }

    static void ok(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getStatusCode() + " " + answer.getBody()).isTrue();
    }
}
