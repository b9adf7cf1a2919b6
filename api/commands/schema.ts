import { z } from 'zod'
import { type Command, replies } from '../contract.ts'

/** The JSON of a command's `--json`, as JSON Schema (draft 2020-12). */
export const schema = (command: Command): object => z.toJSONSchema(replies[command])
