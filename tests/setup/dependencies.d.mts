export declare function staleness(root: string): string | null
export declare const installArguments: readonly string[]
