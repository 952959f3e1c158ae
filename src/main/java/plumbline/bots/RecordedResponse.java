package plumbline.bots;

/**
 * What was made of the events that a bot reported.
 *
 * @param count how many were written
 * @param firstId the id of the first, in the order of the request
 * @param lastId the id of the last
 */
public record RecordedResponse(int count, long firstId, long lastId) {}
