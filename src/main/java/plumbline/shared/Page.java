package plumbline.shared;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next the keyset behind the last item, where there are more
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {}
