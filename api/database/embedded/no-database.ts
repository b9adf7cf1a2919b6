/** Why there is no database, in words for the person who started the service. */
export class NoDatabase extends Error {}
