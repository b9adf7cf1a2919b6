import { describe, expect, test, vi } from 'vitest'
import type { LetterBlock, LetterSpec } from '../../solver/domain/letter.ts'
import { writeLetter } from '../../solver/word.ts'
import { paragraphsOf, partsOf, tablesOf } from './office-file.ts'

const letterOf = (...blocks: readonly LetterBlock[]): LetterSpec => ({
  title: '关于<测试>的公示',
  parts: [{ page: 'letter', blocks }],
})
const document = async (letter: LetterSpec): Promise<string> =>
  (await partsOf(await writeLetter(letter))).get('word/document.xml') ?? ''

const whole: LetterSpec = {
  title: '关于测试的公示',
  parts: [
    {
      page: 'letter',
      blocks: [
        { kind: 'title', lines: ['关于测试县', '教师名单的公示'] },
        { kind: 'stamp', text: '（草稿）' },
        { kind: 'number', text: '测教〔2026〕　　号' },
        { kind: 'addressee', text: '各学校：' },
        { kind: 'heading', level: 1, text: '一、报到' },
        { kind: 'heading', level: 2, text: '（一）时间' },
        { kind: 'paragraph', text: '正文 & “引号”。' },
        { kind: 'annexes', names: ['甲表', '乙表'] },
        { kind: 'signature', names: ['测试县教育局'], date: '2026年7月13日' },
      ],
    },
    {
      page: 'landscape',
      blocks: [
        { kind: 'annex', text: '附件1' },
        {
          kind: 'table',
          table: {
            header: true,
            columns: [
              { label: '序号', width: 6, align: 'center' },
              { label: '姓名', width: 12, align: 'left' },
            ],
            rows: [['1', '王芳']],
          },
        },
      ],
    },
  ],
}

describe('a letter', () => {
  test('says what it was given, in its order', async () => {
    expect((await paragraphsOf(await writeLetter(whole))).filter((text) => text !== '')).toEqual([
      '关于测试县',
      '教师名单的公示',
      '（草稿）',
      '测教〔2026〕　　号',
      '各学校：',
      '一、报到',
      '（一）时间',
      '正文 & “引号”。',
      '附件：1. 甲表',
      '2. 乙表',
      '测试县教育局',
      '2026年7月13日',
      '附件1',
      '序号',
      '姓名',
      '1',
      '王芳',
    ])
  })

  test('has the page of GB/T 9704: A4, 37 mm above, 28 mm to the left, 156 × 225 mm of text', async () => {
    const xml = await document(letterOf({ kind: 'paragraph', text: '正文' }))
    // 1 mm is 56.69 twips.
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    // 22 lines of 29 pt, 28 characters of 15.79 pt.
    expect(xml).toContain(
      '<w:docGrid w:type="linesAndChars" w:linePitch="580" w:charSpace="-842"/>',
    )
  })

  test('turns the page of a wide table', async () => {
    expect(await document(whole)).toContain(
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    )
  })

  test('names its typefaces, and what to take where one is missing', async () => {
    const xml = await document(whole)
    const faceOf = (text: string) =>
      new RegExp(`w:eastAsia="([^"]*)"(?:(?!<w:p>)[\\s\\S])*?>${text}<`).exec(xml)?.[1]
    expect(faceOf('关于测试县')).toBe('方正小标宋简体')
    expect(faceOf('各学校：')).toBe('仿宋_GB2312')
    expect(faceOf('一、报到')).toBe('黑体')
    expect(faceOf('（一）时间')).toBe('楷体_GB2312')
    const fonts = (await partsOf(await writeLetter(whole))).get('word/fontTable.xml') ?? ''
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/>')
    expect(fonts).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,')
  })

  test('numbers odd pages to the right and even ones to the left', async () => {
    const parts = await partsOf(await writeLetter(whole))
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer'))
    expect(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1])).toEqual([
      'right',
      'left',
    ])
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  test('never leaves the signature alone on a page', async () => {
    const xml = await document(whole)
    for (const text of ['正文 &amp; “引号”。', '附件：1. 甲表', '2. 乙表', '测试县教育局']) {
      const paragraph = xml.split('<w:p>').find((part) => part.includes(`>${text}<`))
      expect(paragraph, text).toContain('<w:keepNext/>')
    }
  })

  test('repeats the header of a table and tears no row in two', async () => {
    const xml = await document(whole)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2)
    expect(await tablesOf(await writeLetter(whole))).toEqual([
      [
        ['序号', '姓名'],
        ['1', '王芳'],
      ],
    ])
  })
})

describe('the file', () => {
  test('is the same, byte for byte, whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-13T08:00:00Z') })
    const first = await writeLetter(whole)
    vi.setSystemTime(new Date('2031-01-01T00:00:00Z'))
    const second = await writeLetter(whole)
    vi.useRealTimers()
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test('has no comments, no notes, no properties of its own and no name but the program’s', async () => {
    const parts = await partsOf(await writeLetter(letterOf({ kind: 'paragraph', text: '正文' })))
    expect([...parts.keys()].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
    ])
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>关于&lt;测试&gt;的公示</dc:title>')
    expect(core).toContain('<dc:creator>均配</dc:creator>')
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
      '2026-01-01T00:00:00Z',
      '2026-01-01T00:00:00Z',
    ])
  })

  test('points to nothing it does not hold, and holds nothing that is not declared', async () => {
    const parts = await partsOf(await writeLetter(whole))
    const targets = [
      ...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]*)"/g),
    ].map(([, target]) => `word/${target}`)
    const declared = [
      ...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]*)"/g),
    ].map(([, name]) => name ?? '')
    expect(targets.length).toBeGreaterThan(3)
    for (const name of [...targets, ...declared]) expect(parts.has(name), name).toBe(true)
    for (const name of parts.keys()) {
      if (name.endsWith('.rels') || name === '[Content_Types].xml') continue
      expect(declared, name).toContain(name)
    }
    expect([...parts.keys()][0]).toBe('[Content_Types].xml')
  })
})

describe('slips', () => {
  const slip = (title: string) => ({
    title,
    number: '2026年第0001号',
    addressee: '河东小学：',
    paragraphs: ['兹介绍王芳同志。'],
    signature: ['测试县教育局', '2026年8月10日'],
  })
  const slips: LetterBlock = {
    kind: 'slips',
    seam: '骑缝号：2026年第0001号',
    slips: [slip('存根'), slip('正联'), slip('回执')],
  }
  const two: LetterSpec = { title: '介绍信', parts: [{ page: 'slips', blocks: [slips, slips] }] }

  test('stand three on a page with the number on both seams', async () => {
    const tables = await tablesOf(await writeLetter(two))
    expect(tables).toHaveLength(2)
    expect(tables[0]?.map(([cell]) => cell?.split('\n')[0])).toEqual([
      '存根',
      '骑缝号：2026年第0001号',
      '正联',
      '骑缝号：2026年第0001号',
      '回执',
    ])
  })

  test('of one page never reach the next: 3 × 82 mm and 2 × 12 mm between 10 and 8 mm of margin', async () => {
    const xml = await document(two)
    const heights = [...xml.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="exact"\/>/g)].map(
      ([, height]) => Number(height),
    )
    expect(heights).toHaveLength(10)
    const page = heights.slice(0, 5).reduce((sum, height) => sum + height, 0)
    // 297 - 18 mm are 15817 twips.
    expect(page).toBeLessThan(15817)
    expect(xml.match(/<w:br w:type="page"\/>/g)).toHaveLength(1)
  })

  test('have no page number: they are cut apart', async () => {
    const parts = await partsOf(await writeLetter(two))
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer'))
    expect(footers).not.toHaveLength(0)
    for (const [, xml] of footers) expect(xml).not.toContain('PAGE')
  })
})
