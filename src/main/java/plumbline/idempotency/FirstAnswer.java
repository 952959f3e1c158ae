package plumbline.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import org.jdbi.v3.json.Json;

/**
 * What was answered to the first request with a key.
 *
 * @param fingerprint tells the request from others, in hexadecimal digits
 */
public record FirstAnswer(String fingerprint, @Json JsonNode response) {}
