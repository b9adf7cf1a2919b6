import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../solver/intake/csv.ts'
import { openArchive } from '../../solver/workbook/gate.ts'
import { defaultLimits } from '../../solver/workbook/limits.ts'
import { readWorkbook } from '../../solver/workbook/read.ts'
import { answerSchema } from '../../solver/workbook/wire.ts'
import { partsOf, rowsXml, textXml, xlsxOf, zipOf } from './archive.ts'
import { testFolder } from './folder.ts'

const folder = testFolder()

/** The suite repeats itself; a long run with other cases: JUNPEI_FUZZ=100 for a hundredfold. */
const factor = Number(process.env.JUNPEI_FUZZ ?? 1)
const runs = (usual: number): number => usual * factor
const seed = factor === 1 ? 20260901 : Date.now()

const book = {
  sheets: [
    {
      name: '教师',
      xml: `${rowsXml(
        `${textXml('A1', '编号')}<c r="B1" t="s"><v>0</v></c><c r="C1" s="1"><v>46217</v></c>`,
        '<c r="A2"><f t="shared" ref="A2:B2" si="0">C1*2</f><v>4</v></c><c r="B2" t="e"><f t="shared" si="0"/><v>#N/A</v></c>',
      )}<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>`,
    },
  ],
  strings: '<si><r><t>李</t></r><rPh sb="0" eb="1"><t>LI</t></rPh></si>',
  styles:
    '<numFmts><numFmt numFmtId="170" formatCode="yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>',
}

/**
 * Whatever the bytes are, reading ends in pieces the other side understands, a refusal among them,
 * and never in an error.
 */
async function survives(bytes: Uint8Array): Promise<void> {
  const opened = await openArchive(folder.save('fuzz.xlsx', bytes), defaultLimits)
  if (!opened.ok) return
  for await (const piece of readWorkbook(opened.value, defaultLimits)) {
    const named = 'name' in piece || 'refusal' in piece ? { ...piece, file: 'fuzz.xlsx' } : piece
    expect(answerSchema.safeParse(named)).toMatchObject({ success: true })
  }
  opened.value.close()
}

/** What XML and references are made of, so that a change is more often a near miss than noise. */
const scraps = fc.constantFrom(
  ...[
    '',
    '"',
    '<',
    '>',
    '/',
    '&',
    '0',
    '-1',
    '9999999999',
    '1e308',
    'A0',
    'ZZZ9999999',
    'XFD1048576',
  ],
  ...[
    '<row/>',
    '<c/>',
    '<v>',
    '</v>',
    ' t="s"',
    ' t="d"',
    ' s="99"',
    ' r="2"',
    '\u0000',
    '\uFFFF',
    '龘',
    '__proto__',
  ],
)

describe('hostile input', () => {
  test('each value of a sheet replaced by each that does not belong there', async () => {
    const parts = partsOf(book)
    const sheet = String(parts.find(({ name }) => name.endsWith('sheet1.xml'))?.data)
    const values = [...sheet.matchAll(/(?<==")[^"]+(?=")|(?<=>)[^<]+(?=<)/g)]
    expect(values.length).toBeGreaterThan(25)
    for (const { index, 0: value } of values) {
      for (const odd of [
        '',
        '-1',
        '9999999999',
        '1e308',
        'A0',
        'B2:A1',
        'ZZZ1',
        '__proto__',
        '#',
      ]) {
        const data = sheet.slice(0, index) + odd + sheet.slice(index + value.length)
        await survives(
          zipOf(parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, data } : part))),
        )
      }
    }
  })

  test('changed XML in any part', async () => {
    const parts = partsOf(book)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(parts.length - 1),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), scraps), {
          minLength: 1,
          maxLength: 4,
        }),
        async (which, changes) => {
          await survives(
            zipOf(
              parts.map((part, i) => {
                if (i !== which) return part
                let data = String(part.data)
                for (const [where, length, scrap] of changes) {
                  const at = Math.floor(where * data.length)
                  data = data.slice(0, at) + scrap + data.slice(at + length)
                }
                return { ...part, data }
              }),
            ),
          )
        },
      ),
      { numRuns: runs(100), seed },
    )
  })

  test('changed bytes anywhere in the archive', async () => {
    const bytes = xlsxOf(book)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(40),
        async (changes, cut) => {
          const changed = Uint8Array.from(bytes.subarray(0, bytes.length - (cut > 20 ? 0 : cut)))
          for (const [at, value] of changes) changed[at % changed.length] = value
          await survives(changed)
        },
      ),
      { numRuns: runs(100), seed },
    )
  })

  test('any bytes as CSV', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc
            .string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', '\t', 'a', '=', "'") })
            .map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          const rows = readCsv(bytes, '教师', defaultLimits)
          const answer = rows.ok
            ? { kind: 'rows', rows: rows.value }
            : { kind: 'refusal', file: 'a.csv', sheet: null, refusal: rows.error }
          expect(answerSchema.safeParse(answer)).toMatchObject({ success: true })
        },
      ),
      { numRuns: runs(500), seed },
    )
  })
})
