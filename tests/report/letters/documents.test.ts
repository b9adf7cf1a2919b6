import { describe, expect, test } from 'vitest'
import { schoolId } from '../../../solver/domain/ids.ts'
import {
  type DocumentId,
  documentIds,
  documentList,
  documents,
} from '../../../solver/report/documents.ts'
import { planOf } from '../../kit/county.ts'
import { allText, partsOf } from '../../word/office-file.ts'
import { shippedForms } from '../small-county.ts'
import {
  canaries,
  factsOf,
  leaves,
  problemsOf,
  process,
  reportOf,
  returns,
  written,
} from './year.ts'

/** 走教 is no part of this plan, so that its paper has nothing to say. */
const empty: readonly DocumentId[] = ['D11']
const made = documentIds.filter((id) => !empty.includes(id))

describe('the list of documents', () => {
  test('names title, type, class, step and audience of each', () => {
    expect(documentList.map(({ id }) => id)).toEqual([
      ...['D01', 'D01b', 'D02', 'D02b', 'D03', 'D04', 'D05', 'D06', 'D07', 'D07a', 'D08'],
      ...[
        'D09a',
        'D09b',
        'D10',
        'D11',
        'D12',
        'D13',
        'D13a',
        'D14',
        'D15',
        'D15a',
        'D16',
        'D17',
        'D17a',
        'D18',
        'D19',
        'D20',
        'D21',
        'D22',
      ],
    ])
    for (const each of documentList) {
      expect(each.title).not.toBe('')
      expect(each.audience).not.toBe('')
      expect(['A', 'B', 'C']).toContain(each.privacy)
    }
  })

  test('says what each step waits for', () => {
    const neededBy = (step: string) =>
      documentList.filter((each) => each.neededBy.some((one) => one === step)).map(({ id }) => id)
    expect(neededBy('submit')).toEqual(['D01', 'D02', 'D03', 'D13'])
    expect(neededBy('notice')).toEqual(['D06'])
    expect(neededBy('final')).toEqual(['D07', 'D13'])
    expect(neededBy('dispatch')).toEqual(['D09a', 'D09b'])
    expect(neededBy('close')).toEqual(['D08', 'D14'])
  })
})

describe('each document', () => {
  test.each(made)('%s is a file of its own with the name offices expect', async (id) => {
    const { name, bytes } = await written(id)
    const { file, title } = documents[id]
    expect(name).toBe(`${id}_${title}_测试县_2026-2027学年_草稿.${file}`)
    const parts = await partsOf(bytes)
    expect([...parts.keys()]).toContain(file === 'docx' ? 'word/document.xml' : 'xl/workbook.xml')
  })

  test.each(made)('%s says in its title that it is a draft of made-up data', async (id) => {
    expect(await allText((await written(id)).bytes)).toContain('草稿·合成数据')
  })

  test.each(made)('%s is the same, byte for byte, when it is written again', async (id) => {
    const [first, second] = [await written(id), await written(id)]
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  })

  test.each(made)(
    '%s hides nothing: no comments, no hidden rows, columns or sheets, no author',
    async (id) => {
      const parts = await partsOf((await written(id)).bytes)
      const all = [...parts].map(([name, xml]) => `${name}\n${xml}`).join('\n')
      expect(all).not.toMatch(/comments\d*\.xml|hidden="1"|state="(very)?[hH]idden"|<w:vanish/)
      const core = parts.get('docProps/core.xml') ?? ''
      expect(
        [...core.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map(([, by]) => by),
      ).toEqual(['均配', '均配'])
    },
  )

  test('with nothing to say is no file but a message', async () => {
    expect(await problemsOf('D11', factsOf())).toContain(
      'B08 “走教教师课时安排表”没有可以列入的内容',
    )
    const { planning: _, ...rest } = process
    expect(await problemsOf('D21', factsOf({ process: rest }))).toContain('B08')
  })
})

describe('what anybody may read', () => {
  const open = documentList.filter(({ privacy, id }) => privacy === 'A' && !empty.includes(id))

  test.each(open.map(({ id }) => id))('%s carries nothing of class B or C', async (id) => {
    const text = await allText((await written(id)).bytes)
    expect(text.length).toBeGreaterThan(200)
    for (const [what, value] of Object.entries(canaries)) expect(text, what).not.toContain(value)
    // Births in every way they are printed; ids of teachers; the proof of deferral.
    expect(text).not.toMatch(/1983[.\-年]0?7|zq778|Z0\d/)
    // In the yearly plan the word is the rule; in a list it would be somebody's.
    if (id !== 'D04') expect(text).not.toMatch(/孕|哺乳|重大疾病|卧病/)
  })

  test('the canaries are there to be found: personnel’s own lists print births', async () => {
    expect(await allText((await written('D01')).bytes)).toContain(canaries.birth)
    expect(await allText((await written('D05')).bytes)).toContain(canaries.birth)
  })

  test('no paper at all prints identity numbers, mobiles of people, homes, remarks or where they are lent', async () => {
    for (const id of made) {
      const text = await allText((await written(id)).bytes)
      for (const what of ['identity', 'mobile', 'note', 'home', 'proof'] as const) {
        expect(text, `${id} ${what}`).not.toContain(canaries[what])
      }
    }
  })

  test('a table of a closer class stays out of a public document, whatever its form says', async () => {
    // 活动登记 names people; its form is of class B, the summary it belongs to goes to anybody.
    const forms = shippedForms().map((form) =>
      form.id === 'd05-roster' ? { ...form, document: 'D08' } : form,
    )
    const text = await allText((await written('D08', { ...factsOf(), forms })).bytes)
    expect(text).toContain('汇总表')
    expect(text).not.toContain('王芳')
  })

  test('who is deferred stands on the board by the number of the item alone', async () => {
    const text = await allText((await written('D02b')).bytes)
    expect(text).toContain('赵敏')
    expect(text).toContain('第（二）项')
  })

  test('what other bureaus get has only what they need', async () => {
    const quota = [
      await allText((await written('D17')).bytes),
      await allText((await written('D17a')).bytes),
    ].join('')
    const posts = await allText((await written('D18')).bytes)
    const gaps = await allText((await written('D22')).bytes)
    for (const name of ['王芳', '李静', '孙丽', '周强', '赵敏', '吴军']) {
      expect(quota).not.toContain(name)
      expect(gaps).not.toContain(name)
    }
    // 李静’s relation stays where it is: the personnel bureau has nothing to do.
    expect(posts).toContain('王芳')
    expect(posts).not.toContain('李静')
  })
})

describe('a paper for one alone', () => {
  test('一校一表 goes to a school with its own people and nobody else’s', async () => {
    const facts = factsOf({ only: { school: schoolId('s2') } })
    const { name, bytes } = await written('D20', facts)
    expect(name).toBe('D20_一校一表（河东小学）_测试县_2026-2027学年_草稿.xlsx')
    const text = await allText(bytes)
    expect(text).toContain('王芳')
    expect(text).not.toContain('李静')
    const all = await allText((await written('D20')).bytes)
    for (const school of ['城关小学', '河东小学', '一贯学校']) expect(all).toContain(school)
  })

  test('一镇一评 goes to a township with no other', async () => {
    const facts = factsOf({ only: { township: '乙镇' } })
    const { name, bytes } = await written('D19', facts)
    expect(name).toContain('一镇一评表（乙镇）')
    const parts = await partsOf(bytes)
    expect(parts.get('xl/workbook.xml')).toContain('name="乙镇"')
    expect(parts.get('xl/workbook.xml')).not.toContain('name="甲镇"')
  })

  test('for a school or township nobody knows there is none', async () => {
    expect(await problemsOf('D20', factsOf({ only: { school: schoolId('s9') } }))).toContain('B08')
    expect(await problemsOf('D19', factsOf({ only: { township: '丙镇' } }))).toContain('B08')
  })

  test('a choice a paper cannot be made by leaves it whole, name and all', async () => {
    const chosen = await written('D05', factsOf({ only: { school: schoolId('s2') } }))
    const whole = await written('D05')
    expect(chosen.name).toBe(whole.name)
    expect(Buffer.from(chosen.bytes).equals(Buffer.from(whole.bytes))).toBe(true)
  })
})

describe('totals', () => {
  test('the audit did not count stop every paper, letters too', async () => {
    const { report } = factsOf()
    const wrong = { ...report, rotation: { ...report.rotation, moved: 3 } }
    await expect(written('D06', factsOf({ report: wrong }))).rejects.toThrow('rotated: 2 ≠ 3')
    await expect(written('D08', factsOf({ report: wrong }))).rejects.toThrow('rotated: 2 ≠ 3')
  })

  test('of a school’s leavers that the audit did not count stop its sheet', async () => {
    const { report } = factsOf()
    const schools = report.schools.map((each) =>
      each.school === 's1' ? { ...each, leave: [leaves.id] } : each,
    )
    await expect(written('D20', factsOf({ report: { ...report, schools } }))).rejects.toThrow('s1')
  })

  test('roster, notice, dispatch list and introductions tell of the same people', async () => {
    for (const id of ['D05', 'D06', 'D09a', 'D09b', 'D10', 'D15', 'D15a'] as const) {
      const text = await allText((await written(id)).bytes)
      expect(text.includes('王芳') && text.includes('李静'), id).toBe(true)
      expect(text, id).not.toMatch(/孙丽|周强/)
    }
    const alone = factsOf({ report: reportOf(planOf(...factsOf().report.plan.transfers.slice(1))) })
    for (const id of ['D05', 'D06', 'D09a', 'D09b', 'D10', 'D15', 'D15a'] as const) {
      expect(await allText((await written(id, alone)).bytes), id).not.toContain('王芳')
    }
    expect(returns.name).toBe('李静')
  })
})
