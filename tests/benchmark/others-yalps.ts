import { z } from 'zod'

/** The part of yalps that others-node.ts uses; it is no dependency, so nothing of it is imported. */
export type Yalps = {
  readonly solve: (model: object, options: object) => YalpsAnswer
}
const answer = z.object({
  status: z.string(),
  result: z.number().or(z.nan()),
  variables: z.array(z.tuple([z.string(), z.number()])),
})
type YalpsAnswer = z.infer<typeof answer>

const callable = z.custom<(model: object, options: object) => unknown>(
  (value) => typeof value === 'function',
)

/** By a name the compiler does not follow: most machines do not have it. */
const packageName = 'yalps'

export async function yalpsOf(): Promise<Yalps> {
  const { solve } = z.object({ solve: callable }).parse(await import(packageName))
  return { solve: (model, options) => answer.parse(solve(model, options)) }
}

/** Whether it is on this machine. */
export async function hasYalps(): Promise<boolean> {
  try {
    await import(packageName)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      return false
    throw error
  }
}
