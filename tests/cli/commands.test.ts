import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Command, type ReplyOf, replies } from '../../api/contract.ts'
import { standardList } from '../../solver/domain/standard.ts'
import { goalList, readInput } from '../../solver/index.ts'
import { testFolder } from '../workbook/folder.ts'
import { type Ended, inProcess, junpei } from './junpei.ts'

const folder = testFolder()
const county = join(folder.path, 'county.xlsx')

/** What a command printed with `--json`: exactly one document, as its schema says. */
const replyOf = <Name extends Command>(command: Name, { out }: Ended): ReplyOf<Name> =>
  replies[command].parse(JSON.parse(out)) as ReplyOf<Name>

const sizes = ['--schools', '4', '--teachers', '60']

beforeAll(async () => {
  const made = await junpei(folder.path, 'sample', ...sizes, '--out', county)
  expect(made).toMatchObject({ code: 0, err: '' })
})

describe('sample', () => {
  test('writes a county that reads without an error, and says how large it is', async () => {
    const ended = await inProcess('sample', ...sizes, '--out', folder.save('s.xlsx', ''), '--json')
    expect(ended.code).toBe(0)
    expect(replyOf('sample', ended)).toMatchObject({
      ok: true,
      problems: [],
      county: { synthetic: true, schools: 4, teachers: 60 },
    })
    expect((await readInput(join(folder.path, 's.xlsx'))).ok).toBe(true)
  })

  test('the same seed gives the same bytes, another seed others', async () => {
    const drawn = async (seed: string) => {
      const out = join(folder.path, `seed-${seed}.xlsx`)
      await inProcess('sample', ...sizes, '--seed', seed, '--out', out)
      return readFileSync(out)
    }
    const first = await drawn('1')
    expect((await drawn('1')).equals(first)).toBe(true)
    expect((await drawn('2')).equals(first)).toBe(false)
  })

  test('schools and teachers out of proportion are a problem, and nothing is written', async () => {
    const out = join(folder.path, 'odd.xlsx')
    const ended = await inProcess('sample', '--schools', '4', '--teachers', '900', '--out', out)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toContain('不成比例')
    expect(existsSync(out)).toBe(false)
  })

  test('a table of real schools gets made-up teachers', async () => {
    // Two grades, three classes; two teachers each.
    const table = [
      '学校名称,乡镇,教师数,一年级学生数,一年级班数,二年级学生数,二年级班数',
      '明德小学,明德镇,4,60,2,40,1',
      '大河小学,大河镇,3,30,1,20,1',
    ].join('\n')
    const out = join(folder.path, 'real.xlsx')
    const from = folder.save('schools.csv', table)
    const ended = await inProcess('sample', '--from-schools', from, '--out', out, '--json')
    expect(replyOf('sample', ended)).toMatchObject({
      ok: true,
      county: { schools: 2, teachers: 7, synthetic: true },
    })
  })
})

describe('template', () => {
  test('writes the workbook that the reader knows, empty as it is', async () => {
    const out = join(folder.path, 'template.xlsx')
    const ended = await junpei(folder.path, 'template', '--out', 'template.xlsx', '--json')
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(replyOf('template', ended)).toMatchObject({ ok: true, file: 'template.xlsx' })
    const book = await readInput(out)
    expect(book.ok && book.value.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['填写说明', '学校', '教师', '参数']),
    )
  })
})

describe('check', () => {
  test('a county in order ends with 0', async () => {
    const ended = await junpei(folder.path, 'check', 'county.xlsx', '--json')
    expect(ended.code).toBe(0)
    const reply = replyOf('check', ended)
    expect(reply).toMatchObject({ ok: true, county: { schools: 4, teachers: 60 }, copy: null })
    expect(reply.counts.error).toBe(0)
    expect(reply.problems).toHaveLength(reply.counts.warning + reply.counts.notice)
  })

  test('an unfilled template ends with 1, and a coloured copy says why', async () => {
    await inProcess('template', '--out', join(folder.path, 'empty.xlsx'))
    const ended = await junpei(
      folder.path,
      'check',
      'empty.xlsx',
      '--copy',
      'marked.xlsx',
      '--json',
    )
    expect(ended.code).toBe(1)
    expect(ended.err).toMatch(/^错误 \d+ 处（必须改）/)
    expect(replyOf('check', ended)).toMatchObject({ ok: false, county: null, copy: 'marked.xlsx' })
    const copy = await readInput(join(folder.path, 'marked.xlsx'))
    expect(copy.ok && copy.value.sheets[0]?.name).toBe('错误汇总')
  })
})

describe('indicators', () => {
  test('every stage, indicator, basis and convention', async () => {
    const ended = await junpei(folder.path, 'indicators', 'county.xlsx', '--json')
    expect(ended.code).toBe(0)
    const { rows, profile, standards } = replyOf('indicators', ended)
    expect(standards.map(({ standard }) => standard)).toEqual(standardList)
    expect(profile).toBe('国家基本规则档')
    // 2 stages × 7 indicators × 2 bases.
    expect(rows).toHaveLength(28)
    for (const { coefficients, pupils, limit } of rows) {
      expect(Object.keys(coefficients)).toEqual(['weighted', 'unweighted', 'sample'])
      expect(pupils).toBeGreaterThan(0)
      // 教督〔2017〕6号: 0.50 for primary, 0.45 for junior.
      expect([0.5, 0.45]).toContain(limit)
    }
  })

  test('in sentences, when no program reads along', async () => {
    const { code, out } = await inProcess('indicators', county)
    expect(code).toBe(0)
    expect(out).toContain('R1 每百名学生拥有高于规定学历教师数（人事关系口径）')
    expect(out).toContain('按学生数加权：X̄=')
    // One line for all standards, and one for what no figure here answers.
    expect(out).toContain(`配备标准：核查 ${standardList.length} 项`)
    expect(out).toMatch(/本核验未涵盖 \d+ 项：.*不低于当地公务员/)
  })
})

describe('plan and audit', () => {
  const planWords = ['--policy', 'national', '--time-limit', '60'] as const
  const out = join(folder.path, 'result')
  let ended: Ended

  beforeAll(async () => {
    const words = ['plan', 'county.xlsx', ...planWords, '--out', 'result', '--json']
    ended = await junpei(folder.path, ...words)
  })

  test('its certificate holds, is the plan’s own, and has the rows of this county', async () => {
    const out = join(folder.path, 'result')
    const words = ['certificate', join(out, 'certificate.json.gz'), '--json']
    const whole = await inProcess(
      ...words,
      ...['--plan', join(out, 'plan.json'), '--data', county, '--policy', 'national'],
    )
    const { ok, faults, levels } = replyOf('certificate', whole)
    expect({ ok, faults, code: whole.code }).toEqual({ ok: true, faults: [], code: 0 })
    expect(levels.map(({ goal }) => goal)).toEqual(goalList)
    for (const { checked, value } of levels) expect(checked).toBeLessThanOrEqual(value)

    const other = await inProcess(...words, '--data', county, '--policy', 'qufu')
    expect(other.code).toBe(1)
    expect(replyOf('certificate', other).faults).toContain('证书写明的规则版本与所给规则档不同。')
  })

  test('what is no certificate is refused with the file’s name and what to take instead', async () => {
    for (const content of ['x', '\u001f\u008b', '{"format":"junpei-plan"}']) {
      const file = folder.save('no-certificate.json', content)
      const ended = await inProcess('certificate', file)
      expect(ended.code).toBe(1)
      expect(ended.out + ended.err).toMatch(/certificate\.json\.gz|证书的格式不对/)
    }
  })

  test('a plan is written with all its documents, and its reply names them', () => {
    expect(ended.code).toBe(0)
    const reply = replyOf('plan', ended)
    expect(reply).toMatchObject({ ok: true, folder: 'result', unsound: [] })
    expect(readdirSync(out).sort()).toEqual([...reply.files].sort())
    expect(reply.files).toEqual(
      expect.arrayContaining(['plan.json', 'audit.json', 'run.json', 'manifest.json']),
    )
    expect(reply.levels.map(({ goal }) => goal)).toEqual(goalList)
    for (const level of reply.levels) expect(level.proven).toBe(level.gap === 0)
  })

  test('progress went to standard error, in plain lines', () => {
    expect(ended.err).toMatch(/^\[\d+\/11\] /m)
    expect(ended.err).not.toContain('\u001b')
    expect(ended.err).toContain('法定要求缺口最小')
  })

  test('the same county gives the same plan and the same documents, whatever was there', async () => {
    const files = ['plan.json', 'audit.json']
    const before = files.map((name) => readFileSync(join(out, name), 'utf8'))
    const again = await inProcess('plan', county, ...planWords, '--out', out)
    expect(again.code).toBe(0)
    expect(files.map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(before)
  })

  test('a folder with somebody’s own files in it stays as it is', async () => {
    const busy = join(folder.path, 'busy')
    mkdirSync(busy)
    writeFileSync(join(busy, '请示.docx'), 'mine')
    const refused = await inProcess('plan', county, ...planWords, '--out', busy, '--json')
    expect(refused.code).toBe(1)
    expect(replyOf('plan', refused)).toMatchObject({ ok: false, folder: null, files: [] })
    expect(refused.err).toContain('请示.docx')
    expect(readdirSync(busy)).toEqual(['请示.docx'])
  })

  test('the plan passes its own audit in a program that only reads it', async () => {
    const words = ['audit', 'county.xlsx', 'result/plan.json', '--policy', 'national', '--json']
    const audited = await junpei(folder.path, ...words)
    const reply = replyOf('audit', audited)
    const planned = replyOf('plan', ended)
    expect(reply.verdicts).toEqual(planned.verdicts)
    expect(reply.transfers).toBe(planned.transfers)
    expect(audited.code).toBe(reply.findings.every(({ verdict }) => verdict === 'met') ? 0 : 1)
  })

  test('a plan changed behind its back is noticed', async () => {
    const text = readFileSync(join(out, 'plan.json'), 'utf8').replace('"2026-09"', '"2026-10"')
    const path = folder.save('changed.json', text)
    const audited = await inProcess('audit', county, path, '--policy', 'national', '--json')
    expect(audited.code).toBe(1)
    expect(replyOf('audit', audited).problems.map(({ code }) => code)).toContain('J03')
  })

  test('a plan for somebody the county does not know is unsound', async () => {
    const { planHash: _, ...written } = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'))
    const [first] = written.plan.transfers
    const plan = { ...written.plan, transfers: [{ ...first, teacher: 'nobody' }] }
    const path = folder.save('unsound.json', JSON.stringify({ ...written, plan }))
    const audited = await inProcess('audit', county, path, '--policy', 'national', '--json')
    expect(audited.code).toBe(1)
    expect(replyOf('audit', audited).unsound).toHaveLength(1)
  })

  test('a plan made for other data is audited, and the mix-up is told', async () => {
    const other = join(folder.path, 'other.xlsx')
    await inProcess('sample', ...sizes, '--seed', '2', '--out', other)
    const path = join(out, 'plan.json')
    const audited = await inProcess('audit', other, path, '--policy', 'national', '--json')
    expect(replyOf('audit', audited).problems.map(({ code }) => code)).toContain('O03')
    expect(audited.err).toContain('另一版数据')
  })

  test('three audits in a row: what the plan solves is cancelled, and stays cancelled', async () => {
    const { planHash: _, ...written } = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'))
    const nobody = { ...written, plan: { ...written.plan, transfers: [] } }
    const empty = folder.save('nobody.json', JSON.stringify(nobody))
    const words = ['--policy', 'national', '--json']
    const first = await inProcess('audit', county, empty, ...words)
    const opened = replyOf('audit', first)
    expect(opened.changes).toBe(null)
    expect(opened.flags).toHaveLength(15)
    expect(opened.standards.map(({ standard }) => standard)).toEqual(standardList)
    const rotation = opened.ledger.find(({ key }) => key.includes('rotation-share'))
    // Nobody moves, so that the whole tenth of those due is missing.
    expect(rotation).toMatchObject({ state: 'open', school: null, unit: '人' })

    const firstFile = folder.save('first.json', first.out)
    const planFile = join(out, 'plan.json')
    const second = await inProcess('audit', county, planFile, ...words, '--since', firstFile)
    const key = rotation?.key ?? ''
    expect(replyOf('audit', second).changes?.cancelled).toContain(key)

    const secondFile = folder.save('second.json', second.out)
    const third = await inProcess('audit', county, planFile, ...words, '--since', secondFile)
    const { changes, ledger } = replyOf('audit', third)
    expect(changes).toMatchObject({ opened: [], cancelled: [], reopened: [] })
    expect(ledger.find((entry) => entry.key === key)?.state).toBe('cancelled')
  })

  test('the audit.json beside an earlier plan will do, any other file is refused', async () => {
    const words = ['audit', county, join(out, 'plan.json'), '--policy', 'national']
    const told = await inProcess(...words, '--since', join(out, 'audit.json'))
    expect(told.out).toContain('与上次核验相比：')
    expect(told.out).toContain('红线核查：')
    const refused = await inProcess(...words, '--since', join(out, 'run.json'))
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('audit.json')
  })

  test('fewer goals in another order are kept in that order', async () => {
    const goals = ['--goals', 'fewest-moves,subject-gap']
    const folderOut = join(folder.path, 'two-goals')
    const words = ['plan', county, ...planWords, '--out', folderOut, ...goals, '--json']
    const reply = replyOf('plan', await inProcess(...words))
    expect(reply.levels.map(({ goal }) => goal)).toEqual(['fewest-moves', 'subject-gap'])
  })
})

describe('policies', () => {
  test('lists the profiles that --policy takes', async () => {
    const ended = await junpei(folder.path, 'policies', '--json')
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(replyOf('policies', ended).profiles.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['national', 'shandong', 'qufu']),
    )
  })

  test('one that is not on the list is refused by every command that takes one', async () => {
    for (const command of ['check', 'indicators'] as const) {
      const ended = await inProcess(command, county, '--policy', 'nowhere', '--json')
      expect(ended.code).toBe(1)
      expect(replyOf(command, ended).ok).toBe(false)
      expect(ended.err).toContain('nowhere')
    }
  })
})
