import type { Source } from '../solver/index.ts'

/** Where something comes from, as every reply prints it. */
export const sourceView = ({
  document,
  number,
  item,
  quote,
  effective,
  evidence,
  note,
}: Source) => ({ document, number, item, quote, effective, evidence, note })
