package plumbline.guards.forgotten;

import plumbline.shared.Secret;

/** Forgotten: that nobody is answered a secret, in whatever type. */
record ReminderResponse(long id, String passwordHash, Secret answer) {}
