import type { Problem } from '../domain/problem.ts'

/** Where problems go while reading: all of them, in the order they are met. */
export type Report = (problem: Problem) => void
