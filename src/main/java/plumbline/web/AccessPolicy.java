package plumbline.web;

/**
 * What decides over access beside the routes' own words.
 *
 * @param registration who may register: {@link Right#ANYONE} or {@link Right#SYSTEM_ADMIN}
 */
public record AccessPolicy(Authenticator authenticator, MemberRoles roles, Right registration) {}
