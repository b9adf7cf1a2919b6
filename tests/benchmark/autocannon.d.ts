/** What we use of autocannon, which brings no types. */
declare module 'autocannon' {
  type Options = {
    readonly url: string
    readonly connections: number
    /** Requests a second of all connections together. */
    readonly overallRate: number
    readonly duration: number
    readonly timeout: number
    readonly headers: { readonly [name: string]: string }
    readonly requests: readonly { readonly method: 'GET'; readonly path: string }[]
  }
  type Result = {
    readonly requests: { readonly total: number; readonly average: number }
    /** Milliseconds. */
    readonly latency: {
      readonly p50: number
      readonly p90: number
      readonly p99: number
      readonly max: number
    }
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
