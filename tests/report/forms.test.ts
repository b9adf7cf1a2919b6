import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readForms } from '../../solver/intake/forms.ts'
import { shippedForms } from './small-county.ts'

const folder = mkdtempSync(join(tmpdir(), 'junpei-forms-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const good = `id: own
document: D06
sheet: 自定表
title: '{县}名单'
rows: transfers
privacy: A
place: 1
columns:
  - { label: 姓名, field: name, format: text, width: 10 }
  - { label: 学段, field: stage, format: text, width: 10 }
sort: [from, teacher]
foot: ['{版本}']
`

function read(text: string, name = 'own.yaml') {
  const own = mkdtempSync(join(folder, 'case-'))
  writeFileSync(join(own, name), text)
  return readForms(own)
}

function messages(text: string, name?: string): string {
  const forms = read(text, name)
  return forms.ok ? '' : forms.error.map(({ message }) => message).join('\n')
}

test('the project’s own forms are all in order, each document with its sheets', () => {
  const forms = shippedForms()
  const documents = forms.map(({ document }) => document)
  expect(new Set(documents)).toEqual(
    new Set([
      '',
      ...[
        'D01',
        'D01b',
        'D02',
        'D02b',
        'D03',
        'D05',
        'D06',
        'D07a',
        'D08',
        'D09a',
        'D11',
        'D12',
        'D13',
        'D14',
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
    ]),
  )
  const places = forms.map(({ place }) => place)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

describe('a county’s own form', () => {
  test('may rename, reorder and leave out columns', () => {
    const forms = read(good.replace('label: 姓名', 'label: 教师姓名'))
    expect(forms.ok && forms.value[0]?.columns.map(({ label }) => label)).toEqual([
      '教师姓名',
      '学段',
    ])
  })

  test('an unknown field is an error that names form, column and place', () => {
    const forms = read(good.replace('field: stage', 'field: stagee'))
    const [problem] = forms.ok ? [] : forms.error
    expect(problem?.message).toContain('表“own”的列“学段”引用了不存在的字段“stagee”')
    expect(problem?.place).toMatchObject({ file: 'own.yaml', row: 10 })
  })

  test('that is public may not print birth, reasons or certificates', () => {
    for (const field of ['birth', 'reason', 'degree', 'backbone-title'])
      expect(messages(good.replace('field: stage', `field: ${field}`))).toContain('不得公开')
    const internal = good.replace('privacy: A', 'privacy: B')
    expect(read(internal.replace('field: stage', 'field: birth')).ok).toBe(true)
    const deferred = good.replace('rows: transfers', 'rows: deferred').replace('[from,', '[school,')
    expect(messages(deferred.replace('field: stage', 'field: item'))).toContain('不得公开')
    expect(messages(deferred.replace('field: stage', 'field: item-number'))).toBe('')
  })

  test('all mistakes come at once: key, placeholder, format, list', () => {
    const bad = good
      .replace('sort: [from', 'sort: [form')
      .replace("'{县}名单'", "'{市}名单'")
      .replace("['{版本}']", "['{方案}']")
    const told = messages(bad)
    expect(told).toContain('sort 中没有“form”')
    expect(told).toContain('占位“{市}”不存在')
    expect(told).toContain('占位“{方案}”不存在')
    expect(messages(good.replace('format: text', 'format: date'))).toContain('columns.0')
    expect(messages(good.replace('rows: transfers', 'rows: nothing'))).toContain('rows')
  })

  test('repeated columns are checked against their list and its fields', () => {
    const repeat = (line: string) =>
      good
        .replace('rows: transfers', 'rows: rotation-of-county')
        .replace(/columns:[\s\S]*foot:/, `columns:\n  - ${line}\nfoot:`)
    const column = (field: string) => `[{ label: '{名称}', field: ${field}, format: n, width: 8 }]`
    expect(read(repeat(`{ repeat: mode, columns: ${column('mode')} }`)).ok).toBe(true)
    expect(messages(repeat(`{ repeat: mode, columns: ${column('by-stage')} }`))).toContain(
      '不能按 mode 重复的字段“by-stage”',
    )
    expect(
      messages(repeat(`{ repeat: mode, codes: [walking], columns: ${column('mode')} }`)),
    ).toContain('没有代码“walking”')
  })

  test('must be called what it says, and spelt as YAML', () => {
    expect(messages(good, 'other.yaml')).toContain('编号与文件名不一致')
    expect(read('id: [').ok).toBe(false)
    expect(read(good.replace('sheet: 自定表', 'sheet: 表/一')).ok).toBe(false)
  })

  test('two forms cannot share a sheet, and a folder without forms is told', () => {
    const own = mkdtempSync(join(folder, 'case-'))
    writeFileSync(join(own, 'own.yaml'), good)
    writeFileSync(join(own, 'two.yaml'), good.replace('id: own', 'id: two'))
    const forms = readForms(own)
    expect(forms.ok ? [] : forms.error.map(({ code }) => code)).toEqual(['B03'])
    const none = readForms(join(own, 'missing'))
    expect(none.ok ? [] : none.error.map(({ code }) => code)).toEqual(['B04'])
  })
})
