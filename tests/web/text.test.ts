import { describe, expect, test } from 'vitest'
import { subjects } from '../../solver/domain/codes.ts'
import { goals } from '../../solver/domain/run.ts'
import { conditions } from '../../solver/process/act-rules.ts'
import { en } from '../../web/text/en/index.ts'
import { zhCN } from '../../web/text/zh-CN/index.ts'

type Words = { readonly [key: string]: unknown }

/** Every sentence with its key; a sentence with slots is written with plain numbers in them. */
function sentences(words: Words, at = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const place = at === '' ? key : `${at}.${key}`
    if (typeof value === 'string') return [[place, value]]
    if (typeof value === 'function') return [[place, String(value(...slots(value.length)))]]
    return sentences(value as Words, place)
  })
}

const slots = (count: number): readonly number[] => Array.from({ length: count }, () => 2)

const chinese = sentences(zhCN)
const english = new Map(sentences(en))

/** What stays in Latin letters on a Chinese page. */
const allowed =
  /\b(km|CV|ID|SHA|SHA-256|CSV|JSON|EN|English|A4|xlsx|docx|csv|json|R[1-7]|[A-F]|No|PNG|SVG|GeoJSON|Ed25519|TOTP|Ctrl|Esc|Enter|Tab|ms|junpei|verify|Excel|WPS)\b/g

describe('words on the page', () => {
  test('both languages have the same keys', () => {
    expect([...english.keys()].sort()).toEqual(chinese.map(([key]) => key).sort())
  })

  test('no English is left in Chinese', () => {
    const left = chinese.filter(([, words]) => /[A-Za-z]{2,}/.test(words.replace(allowed, '')))
    expect(left).toEqual([])
  })

  test('no Chinese is left in English, but for the name of the other language', () => {
    const left = [...english].filter(([, words]) => /\p{Script=Han}/u.test(words))
    expect(left.map(([key]) => key).sort()).toEqual([
      'frame.otherLanguage',
      'frame.otherLanguageName',
    ])
  })

  test('nothing is called optimal, recommended or intelligent', () => {
    // 最优性证书 is the name of a file, which says how far it reaches.
    const boasts = chinese.filter(([, words]) =>
      /最优|推荐|智能|AI/.test(words.replaceAll('最优性证书', '')),
    )
    expect(boasts).toEqual([])
  })

  test('what the service names as well is called the same here', () => {
    expect(zhCN.process.conditionNames).toEqual(conditions)
    expect(zhCN.scenarios.goalNames).toEqual(goals)
    expect(zhCN.diagnosis.subjectNames).toEqual(subjects)
  })

  test('nothing is empty', () => {
    expect(chinese.filter(([, words]) => words.trim() === '')).toEqual([])
  })
})
