/** How long a worker waits for what; tests are quicker. */
export type Pace = {
  /** A run whose worker has not been heard of for so long is another's. */
  readonly leaseSeconds: number
  /** Between heartbeats: a cancellation whose notice was missed is seen after as long. */
  readonly heartbeatSeconds: number
  /** Between looks at the queue when nobody calls. */
  readonly pollSeconds: number
  readonly sweepSeconds: number
  /** After which a waiting run is called for again. */
  readonly callAgainSeconds: number
  /** Beyond its limit a child is killed. */
  readonly graceSeconds: number
  /** For a child to start and read its contents, before its own clock begins. */
  readonly startSeconds: number
  /** So long after a run another child stands by; 0 for none. */
  readonly standbySeconds: number
}

export const usualPace: Pace = {
  leaseSeconds: 15,
  heartbeatSeconds: 1.5,
  pollSeconds: 2,
  sweepSeconds: 5,
  callAgainSeconds: 60,
  graceSeconds: 2,
  startSeconds: 120,
  standbySeconds: 1800,
}

/** A run is tried so often; then it is for people to look at. */
export const mostAttempts = 3
