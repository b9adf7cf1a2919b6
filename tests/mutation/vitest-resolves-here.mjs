const standIn = new URL('./stand-in.ts', import.meta.url).href

/** Whoever imports `vitest`, a test or a library of tests, gets the stand-in. */
export const resolve = (specifier, context, next) =>
  next(specifier === 'vitest' ? standIn : specifier, context)
