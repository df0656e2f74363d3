/** A verb and who may use it and cannot come to it: `<verb> <role, or group, guestCompany, unknown>`. */
export type UnreachableLine = `${string} ${string}`;

/**
 * What nobody of a role can come to by typing and pressing, with the reason. It may only shrink: a line that is no
 * longer needed fails the test, and so does a verb that is missing here.
 */
export const unreachable: Readonly<Record<UnreachableLine, string>> = {};
