import { stages, subjects } from '../../domain/codes.ts'
import type { LetterBlock, LetterSpec, Slip } from '../../domain/letter.ts'
import { dateInWords, monthInWords } from '../format.ts'
import type { KnownTransfer } from '../register.ts'
import { stampOf } from '../render.ts'
import { type LetterFacts, listed } from './facts.ts'
import { given, open, signingDate } from './words.ts'

/** Days in which the holder has to report. */
const validDays = 15

/**
 * D09b 派遣介绍信: one person a page, 存根, 正联 and 回执 with the number of one series across the seams
 * 骑缝号. Where the relation moves, a second letter goes to whoever pays the salary.
 */
export function introductions(facts: LetterFacts): LetterSpec {
  return {
    title: '教师交流轮岗派遣介绍信',
    parts: [{ page: 'slips', blocks: listed(facts).flatMap((move) => lettersOf(facts, move)) }],
  }
}

function lettersOf(facts: LetterFacts, move: KnownTransfer): readonly LetterBlock[] {
  const issued = facts.register.process.introductions?.find(
    ({ teacher }) => teacher === move.teacher.id,
  )
  const { year } = facts.register.county
  const introduction = slips(facts, numberOf(year, issued?.number), textsOf(facts, move))
  if (!move.figures.transfer.relationMoves) return [introduction]
  return [
    introduction,
    slips(facts, numberOf(year, issued?.salaryNumber), salaryTextsOf(facts, move)),
  ]
}

/** `2026年第0012号`: given out by the office's register, never here. */
const numberOf = (year: number, number: number | undefined): string =>
  `${year}年第${number === undefined ? open : String(number).padStart(4, '0')}号`

type Texts = {
  readonly title: string
  readonly stub: string
  readonly addressee: string
  readonly body: string
  readonly receipt: string
}

function slips(facts: LetterFacts, number: string, texts: Texts): LetterBlock {
  const issued = signingDate(facts.register.process.dispatch?.issued ?? facts.date)
  const bureau = given(facts.office.bureau)
  // A slip is sealed by itself: each says what it is not.
  const stamp = stampOf(facts.register, facts.state)
  const slip = (part: Pick<Slip, 'title' | 'addressee' | 'paragraphs' | 'signature'>): Slip => ({
    number,
    ...part,
  })
  return {
    kind: 'slips',
    seam: `骑缝号：${number}（加盖公章）`,
    slips: [
      slip({
        title: `${texts.title}（存根）${stamp}`,
        addressee: '',
        paragraphs: [texts.stub],
        signature: ['经办人：　　　　　领取人：　　　　　', issued],
      }),
      slip({
        title: `${texts.title}${stamp}`,
        addressee: texts.addressee,
        paragraphs: [texts.body],
        signature: [`${bureau}（盖章）`, issued],
      }),
      slip({
        title: `${texts.title}（回执）${stamp}`,
        addressee: `${bureau}：`,
        paragraphs: [texts.receipt],
        signature: ['单位（盖章）　　　　经办人：　　　　　', '　　年　月　日'],
      }),
    ],
  }
}

function textsOf(facts: LetterFacts, { teacher, figures, from, to }: KnownTransfer): Texts {
  const { transfer } = figures
  const post = `任教${stages[transfer.stage]}${subjects[transfer.subject]}`
  const purpose = transfer.relationMoves ? '工作' : '交流任教'
  const since = startOf(facts, transfer.start)
  const term = transfer.end === null ? '' : `，期限至${monthInWords(transfer.end)}`
  const relation = transfer.relationMoves ? '人事、工资关系随转' : '人事、工资关系保留在原单位'
  return {
    title: '教师交流轮岗派遣介绍信',
    stub: `${teacher.name}同志（${post}）由${from.name}到${to.name}${purpose}，自${since}起${term}，${relation}。`,
    addressee: `${to.name}：`,
    body: `兹介绍${teacher.name}同志（${post}）自${since}起到你校${purpose}${term}，${relation}。请接洽。（有效期${validDays}天）`,
    receipt: `${teacher.name}同志已于　　年　月　日到我校报到，安排${post}，周课时　　节。`,
  }
}

function salaryTextsOf(facts: LetterFacts, { teacher, figures, from, to }: KnownTransfer): Texts {
  const since = startOf(facts, figures.transfer.start)
  return {
    title: '工资（供给）关系介绍信',
    stub: `${teacher.name}同志由${from.name}调到${to.name}工作，工资（供给）关系自${since}起转移。`,
    addressee: `${given(facts.office.accounts)}：`,
    body: `${teacher.name}同志由${from.name}调到${to.name}工作，请自${since}起办理工资（供给）关系转移手续。（有效期${validDays}天）`,
    receipt: `${teacher.name}同志的工资（供给）关系已于　　年　月转入${to.name}，起薪月份为　　年　月。`,
  }
}

/** The day of reporting where it is set, else the month the transfer starts in. */
function startOf({ register }: LetterFacts, start: KnownTransfer['figures']['transfer']['start']) {
  const day = register.process.dispatch?.report
  return day?.startsWith(start) === true ? dateInWords(day) : monthInWords(start)
}
