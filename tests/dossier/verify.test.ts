import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { CheckVerdict } from '../../solver/dossier/checks.ts'
import { type HeldAgainst, verifyDossier } from '../../solver/dossier/verify.ts'
import { canonical } from '../../solver/report/canonical.ts'
import {
  actBy,
  approvedCase,
  bytesOf,
  checkpointAt,
  decisions,
  dossierOf,
  journalRows,
  office,
  otherLawfulPlan,
  resigned,
  rowsOf,
  smallProfile,
  stranger,
  type Written,
  written,
} from '../kit/dossier.ts'

const text = dossierOf()
const before = written(text)
const trusted: HeldAgainst = { trustedKeys: [office.publicKey] }

const told = (bytes: Uint8Array, against: HeldAgainst, wanted: CheckVerdict) =>
  verifyDossier(bytes, against)
    .checks.filter(({ verdict }) => verdict === wanted)
    .map(({ step, part, sentence }) => `${step} ${part}: ${sentence}`)

const failures = (bytes: Uint8Array, against: HeldAgainst = trusted) =>
  told(bytes, against, 'failed')

/** What whoever holds no key can do: write other words into a dossier. */
const edited = (more: Partial<Written>) => bytesOf({ ...before, ...more })
const withPart = (part: keyof Written['parts'], content: unknown) =>
  edited({ parts: { ...before.parts, [part]: content } })

describe('an honest dossier', () => {
  test('passes every check with a trusted key and an earlier checkpoint', () => {
    const checkpoint = checkpointAt(journalRows, 6)
    const { ok, checks, manifest } = verifyDossier(bytesOf(text), { ...trusted, checkpoint })
    expect(ok).toBe(true)
    expect(new Set(checks.map(({ verdict }) => verdict))).toEqual(new Set(['passed']))
    expect(new Set(checks.map(({ step }) => step))).toEqual(new Set([1, 2, 3, 4, 5]))
    expect(manifest).toMatchObject({ level: 'office', runs: { number: 2, of: 3 } })
  })

  test('without them says what it cannot say', () => {
    expect(verifyDossier(bytesOf(text)).ok).toBe(true)
    expect(told(bytesOf(text), {}, 'unknown')).toEqual([
      expect.stringContaining('不能判断由谁签发'),
      expect.stringContaining('不能排除整条日志被重写'),
    ])
  })

  test('the same content gives the same bytes', () => {
    expect(dossierOf()).toBe(text)
    expect(canonical(JSON.parse(text))).toBe(text)
  })

  test('of a plan that never entered the process says so', () => {
    const alone = bytesOf(dossierOf({ process: null, journal: null, run: null, runs: null }))
    expect(verifyDossier(alone, trusted).ok).toBe(true)
    expect(told(alone, trusted, 'not-applicable')).toEqual([
      expect.stringContaining('不含操作日志'),
      expect.stringContaining('没有进入办理流程'),
    ])
  })

  test('for readers outside passes as well, on numbers of its own', () => {
    const outside = dossierOf({ level: 'outside' })
    expect(verifyDossier(bytesOf(outside), trusted).ok).toBe(true)
    expect(written(outside).parts.plan).toMatchObject({ transfers: [{ teacher: 'T1', to: 'b' }] })
  })
})

describe('who holds no key is found out, and what was altered is named', () => {
  test.each(Object.entries(before.parts))('part %s', (part, content) => {
    const other = Array.isArray(content) ? [...content, 1] : { ...Object(content), more: 1 }
    const found = failures(withPart(part as keyof Written['parts'], other))
    expect(found[0]).toMatch(new RegExp(`^2 ${part}: “.+”（${part}）被改动`))
  })

  test('two parts in each other’s place', () => {
    const { data, profile, ...rest } = before.parts
    const found = failures(edited({ parts: { ...rest, data: profile, profile: data } }))
    expect(found.slice(0, 2)).toEqual([
      expect.stringContaining('（data）被改动'),
      expect.stringContaining('（profile）被改动'),
    ])
  })

  test('a part too many, too few, or under another name', () => {
    const { plan, ...rest } = before.parts
    const found = (parts: object) => failures(bytesOf(canonical({ ...before, parts })))
    expect(found({ ...before.parts, secret: 1 })).toEqual([
      '1 null: 卷宗多出了不认识的部分“secret”。',
    ])
    expect(found(rest)[0]).toBe('1 plan: 卷宗缺少“交流方案”（plan）。')
    expect(found({ ...rest, plans: plan }).slice(0, 2)).toEqual([
      '1 null: 卷宗多出了不认识的部分“plans”。',
      '1 plan: 卷宗缺少“交流方案”（plan）。',
    ])
  })

  test('the manifest, the signature, the key', () => {
    const { manifest, signature } = before
    const runs = { number: 1, of: 1 }
    expect(failures(edited({ manifest: { ...manifest, runs } }))).toEqual([
      '2 null: 签名无效：清单、签名或公钥被改动过。',
    ])
    const other = signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
    expect(failures(edited({ signature: other }))).toHaveLength(1)
    expect(failures(edited({ signature: '' }))).toHaveLength(1)
    const { publicKey } = stranger
    const key = { ...manifest.key, publicKey }
    expect(failures(edited({ manifest: { ...manifest, key } }))[0]).toContain('清单写法不对（key）')
  })

  test('a whole dossier signed anew by a stranger', () => {
    const theirs = bytesOf(dossierOf({}, stranger))
    expect(failures(theirs)).toEqual([
      expect.stringContaining('不是给出的公钥'),
      expect.stringContaining('不是由签发卷宗的密钥签名'),
    ])
  })

  test('the same content in other words: a space, another order of keys, a mark in front', () => {
    const { parts, manifest, signature } = before
    const spaced = text.replace('{"manifest"', '{ "manifest"')
    expect(failures(bytesOf(spaced))).toEqual([
      '1 null: 文件自第 2 个字符起不是规范写法（RFC 8785），被改动过。',
    ])
    expect(failures(bytesOf(JSON.stringify({ signature, parts, manifest })))).toHaveLength(1)
    expect(failures(bytesOf(`\uFEFF${text}`))).toHaveLength(1)
    expect(failures(bytesOf(`${text}\n`))).toHaveLength(1)
    expect(failures(bytesOf(text.replace('"version":1', '"version":1.0')))).toHaveLength(1)
    expect(failures(bytesOf(text.replace('{"manifest"', '{"manifest":1,"manifest"')))).toHaveLength(
      1,
    )
  })

  test('what is no dossier at all', () => {
    for (const strange of ['', '{}', '[]', 'null', '"卷宗"', '[['.repeat(9), '[['.repeat(40_000)])
      expect(failures(bytesOf(strange))).toHaveLength(1)
    expect(failures(bytesOf(`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`))).toEqual([
      expect.stringContaining('层次过深'),
    ])
    expect(failures(bytesOf('{"b":1e999,"a":-1e999}'))).toEqual([
      expect.stringContaining('过大的数'),
    ])
    expect(failures(bytesOf('{"a":"\\ud800"}'))).toEqual([expect.stringContaining('不完整的字符')])
    expect(failures(Uint8Array.of(0xff, 0x00))).toEqual([expect.stringContaining('不是 UTF-8')])
  })
})

describe('who holds the key and means to deceive is found out where it can be', () => {
  test('another plan that keeps the law as well', () => {
    const lawful = audit(
      JSON.parse(canonical(before.parts.data)),
      smallProfile,
      otherLawfulPlan,
      decisions,
    )
    expect(lawful.findings.every(({ verdict }) => verdict === 'met')).toBe(true)
    expect(failures(resigned(text, { plan: otherLawfulPlan }))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('“方案”与重新核验的结果不一致'),
        expect.stringContaining('“各校”与重新核验的结果不一致'),
        expect.stringContaining('不是清单所载的版本'),
      ]),
    )
    // With its own audit: the approvals were for another plan.
    expect(failures(resigned(text, { plan: otherLawfulPlan, audit: lawful }))).toEqual([
      expect.stringContaining('不是清单所载的版本'),
    ])
  })

  test('a finding that was made better than it is', () => {
    const stated = JSON.parse(canonical(before.parts.audit))
    stated.findings[0].shortfall = 3
    stated.findings[0].verdict = 'short'
    expect(failures(resigned(text, { audit: stated }))).toEqual([
      '4 audit: 条款“交流轮岗比例”（test/rotation-share）：卷宗载为不符合、缺口 3，重算为符合、缺口 0。',
      expect.stringContaining('不是清单所载的版本'),
    ])
    stated.findings.pop()
    expect(failures(resigned(text, { audit: stated }))[1]).toContain('没有载明结论')
    expect(failures(resigned(text, { audit: {} }))[0]).toContain('写法不对')
  })

  test('data, clauses or decisions that were changed do not come to the same audit', () => {
    const data = JSON.parse(canonical(before.parts.data))
    data.teachers[3].since = '2025-09'
    expect(failures(resigned(text, { data }))[0]).toMatch(/^4 audit/)
    const profile = JSON.parse(canonical(before.parts.profile))
    profile.clauses[0].params.minPercent = 90
    expect(failures(resigned(text, { profile }))[0]).toContain('（test/rotation-share）')
    expect(failures(resigned(text, { decisions: [] }))).toEqual([
      expect.stringContaining('“人员决定落实情况”'),
      expect.stringContaining('清单所载的县、学年、人数'),
    ])
  })

  test('data that are not masked, or not data at all, are refused', () => {
    const data = JSON.parse(canonical(before.parts.data))
    data.teachers[0].home = { township: '甲镇', location: null }
    expect(failures(resigned(text, { data }))[0]).toContain('“数据”的内容不符合格式')
    expect(failures(resigned(text, { profile: { clauses: [] } }))[0]).toContain('“规则档”的内容')
    expect(failures(resigned(text, { plan: null }))[0]).toContain('“交流方案”的内容')
  })

  test('levels that do not fit themselves or the plan', () => {
    const levels = JSON.parse(canonical(before.parts.levels))
    levels.levels[1].value = 0
    levels.levels[1].gap = 0
    levels.levels[1].proven = true
    expect(failures(resigned(text, { levels }))).toEqual([
      '5 levels: “交流人数最少”记载为 0，按方案重新计数为 1。',
    ])
    levels.levels[1] = { ...levels.levels[1], value: 1, gap: 0 }
    expect(failures(resigned(text, { levels }))[0]).toContain('值 1、下界 0、差距 0')
  })

  test('fewer deferred, fewer decided about or fewer runs than there are', () => {
    const { manifest } = before
    for (const more of [
      { people: { ...manifest.people, deferred: 0 } },
      { people: { ...manifest.people, decided: 0 } },
      { runs: { number: 4, of: 3 } },
      { county: { ...manifest.county, name: '别县' } },
    ])
      expect(failures(resigned(text, {}, more))).toEqual([expect.stringContaining('不一致')])
  })
})

describe('the journal', () => {
  const journal = JSON.parse(canonical(before.parts.journal))
  const withJournal = (more: object) =>
    failures(resigned(text, { journal: { ...journal, ...more } }))

  test('holds the acts on this plan in full and of the others only a hash', () => {
    expect(journal.rows.map(({ seq }: { seq: number }) => seq)).toEqual([2, 3, 5, 6, 8, 9])
    expect(journal.acts).toHaveLength(10)
    expect(canonical(journal)).not.toContain('p9')
  })

  test('an act that was changed, dropped, or is not where it says', () => {
    const [first, ...others] = journal.rows
    expect(withJournal({ rows: [{ ...first, actor: 'l3' }, ...others] })[0]).toContain('第 2 条')
    expect(withJournal({ rows: [...others, first] })[0]).toContain('第 2 条')
    const acts = journal.acts.with(4, 'a'.repeat(64))
    expect(withJournal({ acts })[0]).toContain('日志被改动、删去或增加过')
    expect(withJournal({ acts: journal.acts.slice(0, 9) })[0]).toContain('日志被改动、删去或增加过')
    expect(withJournal({ acts: 'none' })[0]).toContain('写法不对')
  })

  test('written anew as a whole it is found out with the checkpoint the auditor kept', () => {
    const kept = checkpointAt(journalRows, 6)
    const acts = journalRows.map(({ chain: _, seq: __, prev: ___, hash: ____, ...act }) => act)
    const anew = rowsOf('county-1', acts.with(3, actBy('p1', 'run.start', 'run:9')))
    const forged = dossierOf({
      journal: { rows: anew, checkpoint: checkpointAt(anew), objects: [] },
    })
    expect(failures(bytesOf(forged))).toEqual([])
    expect(failures(bytesOf(forged), { ...trusted, checkpoint: kept })).toEqual([
      '3 journal: 日志与记有 6 行的检查点不一致。',
    ])
  })

  test('shorter than when the checkpoint was taken it is found out', () => {
    const shorter = dossierOf({
      journal: {
        rows: journalRows.slice(0, 9),
        checkpoint: checkpointAt(journalRows, 9),
        objects: [],
      },
    })
    const full = checkpointAt(journalRows)
    expect(failures(bytesOf(shorter), { ...trusted, checkpoint: full })).toHaveLength(1)
  })

  test('a checkpoint of a stranger, of another chain, or taken later than the dossier', () => {
    const against = (checkpoint: HeldAgainst['checkpoint']) => ({
      ...trusted,
      checkpoint: checkpoint ?? null,
    })
    expect(failures(bytesOf(text), against(checkpointAt(journalRows, 6, stranger)))[0]).toContain(
      '不是由本单位',
    )
    const elsewhere = checkpointAt(rowsOf('county-2', [actBy('p', 'a', 'b')]))
    expect(failures(bytesOf(text), against(elsewhere))[0]).toContain('另一条日志链')
    const act = actBy('p1', 'run.start', 'run:7')
    const longer = rowsOf(
      'county-1',
      Array.from({ length: 30 }, () => act),
    )
    const later = checkpointAt(longer)
    const early = dossierOf({ at: '2026-07-08T00:00:00.000Z' })
    expect(told(bytesOf(early), against(later), 'unknown')[0]).toContain('晚于卷宗')
    expect(failures(bytesOf(text), against(later))).toHaveLength(1)
  })
})

describe('four eyes', () => {
  const process = JSON.parse(canonical(before.parts.process))
  const withProcess = (more: object) =>
    failures(resigned(text, { process: { ...process, ...more } }))
  const [first] = process.approvals

  test('one approval, or two of one person, are not two', () => {
    expect(withProcess({ approvals: [first] })).toEqual([expect.stringContaining('只有 1 人')])
    expect(withProcess({ approvals: [first, first] })).toEqual([
      expect.stringContaining('只有 1 人'),
    ])
  })

  test('nobody approves what he drew up, imported or submitted', () => {
    for (const more of [
      { authors: ['p1', 'l2'] },
      { importers: ['l1'] },
      { submitted: { by: 'l1', at: '2026-07-07T09:00' } },
    ])
      expect(withProcess(more)).toEqual([expect.stringContaining('经手过本方案')])
  })

  test('whose hand the extract hides, the journal shows', () => {
    const plan = { plan: before.manifest.full.plan }
    const { data } = before.manifest.full
    const rows = rowsOf('county-1', [
      actBy('l1', 'dataset.confirm', `dataset:${data}`, { after: data }),
      actBy('l1', 'case.approve', 'case:1', { detail: plan }),
      actBy('l2', 'case.approve', 'case:1', { after: before.manifest.full.audit, detail: plan }),
    ])
    const hidden = dossierOf({ journal: { rows, checkpoint: checkpointAt(rows), objects: [] } })
    expect(failures(bytesOf(hidden))).toEqual([
      expect.stringContaining('经手过本方案'),
      expect.stringContaining('流程状态与日志最后的记载不符'),
    ])
  })

  test('an approval of another plan, and one the journal does not know', () => {
    const triple = { ...first.triple, planHash: 'a'.repeat(64) }
    expect(withProcess({ approvals: [first, { ...first, by: 'l3', triple }] })).toEqual([
      expect.stringContaining('批准的不是这一版本'),
      '5 process: 1 项批准在日志中没有记载。',
    ])
    expect(withProcess({ triple })[0]).toContain('流程所办的方案不是卷宗中的版本')
  })

  test('a final plan tells who made it final and that no objection is open', () => {
    const finalised = { by: 'l3', at: '2026-07-20T09:00' }
    const objections = { received: 2, inTime: 2, answered: 2, changing: 1, replanned: 1 }
    expect(withProcess({ phase: 'final', finalised, objections })).toEqual([])
    expect(withProcess({ phase: 'final' })).toEqual([expect.stringContaining('没有定稿的记载')])
    const open = { ...objections, answered: 1 }
    const bytes = resigned(text, {
      process: { ...process, phase: 'final', finalised, objections: open },
    })
    expect(told(bytes, trusted, 'unknown')).toContainEqual(expect.stringContaining('1 件未答复'))
  })

  test('a draft needs no approval yet', () => {
    const { approvals: _, ...state } = approvedCase
    const rows = journalRows.slice(0, 5)
    const draft = dossierOf({
      process: { id: '1', state: { ...state, approvals: [], submitted: null, phase: 'draft' } },
      journal: null,
    })
    expect(rows).toHaveLength(5)
    expect(told(bytesOf(draft), trusted, 'not-applicable')).toContainEqual(
      '5 process: 方案尚未批准。',
    )
  })
})
