import { modes, stages, subjects } from '../domain/codes.ts'
import { conventions, indicatorCodes, indicatorList, indicators } from '../domain/indicator.ts'

const numbered = Object.fromEntries(
  indicatorList.map((indicator) => [
    indicator,
    `${indicatorCodes[indicator]} ${indicators[indicator]}`,
  ]),
)

/** Lists a group of columns may be repeated over; the order is the one officials print. */
export const codeLists: {
  readonly [Name in CodeListName]: { readonly [code: string]: string }
} = { subject: subjects, indicator: numbered, convention: conventions, mode: modes, stage: stages }

export type CodeListName = 'subject' | 'indicator' | 'convention' | 'mode' | 'stage'
