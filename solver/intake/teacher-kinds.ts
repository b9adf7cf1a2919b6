import {
  type BackboneLevel,
  type BackboneTitle,
  type LicenceStage,
  type Stage,
  type Subject,
  subjects,
} from '../domain/codes.ts'
import { matchKey, parseThousandths, splitList } from './cell.ts'
import {
  backboneLevelCodes,
  backboneTitleCodes,
  type CodeList,
  licenceStageCodes,
  outsideStageCodes,
  stageCodes,
  subjectCodes,
} from './codes.ts'
import type { Cell, Kind, Read } from './column.ts'
import { choice, codeOf, labelsOf, text, told } from './kinds.ts'

/** The sorts of cells that only the sheet 教师 has: shares and lists in one cell. */

/** A school as typed with its share of the teacher, in thousandths. */
export type NamedShare = { readonly name: string; readonly share: number }

/** `明德小学:0.6;大河教学点:0.4`; one school alone needs no share. */
export function teachingShares(): Kind<readonly NamedShare[]> {
  return {
    ...text(200),
    width: 26,
    accepts: '学校名称；在几所学校任教的写比例，比例之和为 1，如 明德小学:0.6;大河教学点:0.4',
    read: (cell) => {
      const parts = sharesIn(cell.text)
      if (parts.length === 1 && parts[0]?.share === '') {
        return [{ name: parts[0].name, share: 1000 }]
      }
      return summedToOne(cell, parts)
    },
    write: (shares) => writtenShares(shares),
  }
}

type TypedShare = { readonly name: string; readonly share: string }

const sharesIn = (typed: string): readonly TypedShare[] =>
  typed
    .split(/[;；、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(.*?)[:：]([^:：]*)$/.exec(part)
      return { name: (match?.[1] ?? part).trim(), share: (match?.[2] ?? '').trim() }
    })

function summedToOne(cell: Cell, parts: readonly TypedShare[]): Read<readonly NamedShare[]> {
  const shares = parts.map(({ name, share }) => ({ name, share: parseThousandths(share) }))
  const sum = shares.reduce((total, { share }) => total + (share ?? Number.NaN), 0)
  if (sum !== 1000) {
    return told(cell, 'T09', { x: Number.isNaN(sum) ? '“比例未写全”' : sum / 1000 })
  }
  return shares.map(({ name, share }) => ({ name, share: share ?? 0 }))
}

const writtenShares = (shares: readonly NamedShare[]): string =>
  shares.length === 1
    ? (shares[0]?.name ?? '')
    : shares.map(({ name, share }) => `${name}:${share / 1000}`).join(';')

export type StageShares = { readonly [S in Stage]: number }

/** `outside`: a stage that is no compulsory education; the teacher is left out of the county. */
export function stageShares(): Kind<StageShares | 'outside'> {
  return {
    ...choice(stageCodes),
    accepts: '小学、初中；兼任两个学段的写 小学:0.5;初中:0.5',
    read: readStages,
    write: (value) => {
      if (value === 'outside') return ''
      const taught = stageList.filter((stage) => value[stage] > 0)
      return writtenShares(
        taught.map((stage) => ({ name: stageCodes.labels[stage], share: value[stage] })),
      )
    },
  }
}

const stageList = ['primary', 'junior'] as const
const stagesAccepted = '小学、初中，或 小学:0.5;初中:0.5（比例之和为 1）'

function readStages(cell: Cell): Read<StageShares | 'outside'> {
  const outside = outsideStageCodes.find(cell.text)
  if (outside !== null) {
    const label = outsideStageCodes.labels[outside.code]
    cell.tell('G10', { code: `${label}，不属于义务教育，本次不列入` })
    return 'outside'
  }
  const parts = sharesIn(cell.text)
  if (parts.length === 1 && parts[0]?.share === '') {
    const stage = codeOf(cell, parts[0].name, stageCodes)
    return stage && { primary: 0, junior: 0, [stage]: 1000 }
  }
  const shares: { primary: number; junior: number } = { primary: 0, junior: 0 }
  for (const { name, share } of parts) {
    const found = stageCodes.find(name)
    const thousandths = parseThousandths(share)
    if (found === null || thousandths === null) return told(cell, 'G02', { list: stagesAccepted })
    shares[found.code] += thousandths
  }
  if (shares.primary + shares.junior !== 1000) return told(cell, 'G02', { list: stagesAccepted })
  return shares
}

export type Subjects = readonly [Subject, ...Subject[]]
const mostSubjects = 3

export function subjectList(): Kind<Subjects> {
  return {
    ...choice(subjectCodes),
    width: 14,
    accepts: `${labelsOf(subjectCodes).join('、')}；兼教的用顿号隔开，第一门为主教学科，最多 ${mostSubjects} 门`,
    blanks: [],
    read: readSubjects,
    write: (list) => list.map((subject) => subjects[subject]).join('、'),
  }
}

function readSubjects(cell: Cell): Read<Subjects> {
  const parts = subjectParts(cell.text).filter((part) => part !== '')
  const found: Subject[] = []
  for (const part of parts) {
    if (allRounder.test(matchKey(part))) return told(cell, 'T20', {})
    if (subjectCodes.find(part) === null && runTogether(part)) return told(cell, 'T19', {})
    const subject = codeOf(cell, part, subjectCodes)
    if (subject === undefined) return undefined
    if (!found.includes(subject)) found.push(subject)
  }
  const [first, ...rest] = found
  if (first === undefined || found.length > mostSubjects) {
    return told(cell, 'G02', { list: `最多 ${mostSubjects} 门学科，第一门为主教学科` })
  }
  return [first, ...rest]
}

const allRounder = /^(全科|包班)(教师|教学)?(\/(全科|包班))?$/

/** The code 其他/不任课 holds a stroke itself, so strokes separate only what is no code. */
function subjectParts(typed: string): readonly string[] {
  return splitList(typed).flatMap((part) =>
    subjectCodes.find(part) !== null || allRounder.test(matchKey(part)) ? [part] : part.split('/'),
  )
}

/** 语数, 语文数学: two subjects without anything between them. */
function runTogether(typed: string): boolean {
  const characters = [...typed]
  return characters.some((_, i) => {
    if (i === 0) return false
    const rest = characters.slice(i).join('')
    const first = subjectCodes.find(characters.slice(0, i).join('')) !== null
    return first && (subjectCodes.find(rest) !== null || runTogether(rest))
  })
}

/** A licence as far as the stage column says it. */
export type TypedLicence = { readonly stage: LicenceStage; readonly subject: Subject | null }

/** 初中, or with the subject 初中数学; 无 for none. */
export function licenceList(): Kind<readonly TypedLicence[]> {
  return {
    ...choice(licenceStageCodes),
    width: 14,
    accepts: '幼儿园、小学、初中、高中；几本证书用分号“;”隔开；确实没有的填“无”',
    blanks: [],
    read: (cell) => {
      if (['无', '没有', '无证'].includes(cell.text)) return []
      const licences: TypedLicence[] = []
      for (const part of splitList(cell.text).filter((each) => each !== '')) {
        const licence = licenceOf(cell, part)
        if (licence === undefined) return undefined
        licences.push(licence)
      }
      return licences
    },
    write: (licences) =>
      licences.length === 0
        ? '无'
        : licences.map(({ stage }) => licenceStageCodes.labels[stage]).join(';'),
  }
}

function licenceOf(cell: Cell, part: string): TypedLicence | undefined {
  const [stage, subject] = prefixed(part, licenceStageCodes, (rest) =>
    subjectCodes.find(rest.replace(/^教师资格证?/, '')),
  )
  if (stage !== null && subject !== null) return { stage, subject }
  const alone = codeOf(cell, part, licenceStageCodes)
  return alone && { stage: alone, subject: null }
}

/** Splits `市级学科带头人` into a code in front and one behind; `null` twice where it does not. */
function prefixed<A extends string, B extends string>(
  part: string,
  front: CodeList<A>,
  behind: (rest: string) => { readonly code: B } | null,
): readonly [A, B] | readonly [null, null] {
  const characters = [...part]
  for (let length = characters.length - 1; length > 0; length -= 1) {
    const head = front.find(characters.slice(0, length).join(''))
    const tail = head && behind(characters.slice(length).join('').trim())
    if (head && tail) return [head.code, tail.code]
  }
  return [null, null]
}

/** Subjects of the licences, by position; one alone goes for all of them. */
export function licenceSubjects(): Kind<readonly (Subject | null)[]> {
  return {
    ...choice(subjectCodes),
    width: 14,
    accepts: '学科名称；几本证书时与学段逐项对应，用分号“;”隔开',
    read: (cell) => codesByPosition(cell, subjectCodes),
    write: (list) => list.map((subject) => (subject === null ? '' : subjects[subject])).join(';'),
  }
}

function codesByPosition<Code extends string>(
  cell: Cell,
  codes: CodeList<Code>,
): Read<readonly (Code | null)[]> {
  const values: (Code | null)[] = []
  for (const part of splitList(cell.text)) {
    const value = part === '' ? null : codeOf(cell, part, codes)
    if (value === undefined) return undefined
    values.push(value)
  }
  return values
}

/** A backbone title as far as its own column says it. */
export type TypedTitle = { readonly title: BackboneTitle; readonly level: BackboneLevel | null }

/** 学科带头人, or with the level 市级学科带头人; 是 of a column 是否骨干 is a title without a level. */
export function backboneTitleList(): Kind<readonly TypedTitle[]> {
  return {
    ...choice(backboneTitleCodes),
    width: 16,
    accepts: `${labelsOf(backboneTitleCodes).join('、')}；几个称号用分号“;”隔开，也可写 市级学科带头人;县级教学能手`,
    blanks: [...text(1).blanks, '否', '没有'],
    read: (cell) => {
      const found: TypedTitle[] = []
      for (const part of splitList(cell.text).filter((each) => each !== '')) {
        const title = titleOf(cell, part)
        if (title === undefined) return undefined
        found.push(title)
      }
      return found
    },
    write: (list) => list.map(({ title }) => backboneTitleCodes.labels[title]).join(';'),
  }
}

function titleOf(cell: Cell, part: string): TypedTitle | undefined {
  const found = backboneTitleCodes.find(part)
  // Honours have many names, and T13 says what becomes of them.
  if (found?.code === 'honour') return { title: 'honour', level: null }
  if (found === null) {
    const [level, title] = prefixed(part, backboneLevelCodes, backboneTitleCodes.find)
    if (level !== null && title !== null) return { title, level }
  }
  const title = codeOf(cell, part, backboneTitleCodes)
  return title && { title, level: null }
}

/** Levels of the titles, by position; one alone goes for all of them. */
export function backboneLevelList(): Kind<readonly (BackboneLevel | null)[]> {
  return {
    ...choice(backboneLevelCodes),
    width: 12,
    accepts: `${labelsOf(backboneLevelCodes).join('、')}；几个称号时逐项对应，用分号“;”隔开`,
    read: (cell) => codesByPosition(cell, backboneLevelCodes),
    write: (list) =>
      list.map((level) => (level === null ? '' : backboneLevelCodes.labels[level])).join(';'),
  }
}
