import type { Teacher } from '../domain/county.ts'
import { itemAt, type Random } from './random.ts'
import type { Site } from './sites.ts'

/**
 * Made-up names 虚构姓名、校名. Any likeness to people or schools is chance; every row of the
 * workbook says 合成数据.
 */

/** One name per site, no two alike: patrons' words for schools, hamlets for teaching points. */
export function schoolNames(sites: readonly Site[], random: Random): readonly string[] {
  const taken = new Set<string>()
  const words = random.shuffle(mottos)
  const places = random.shuffle(hamlets)
  return sites.map((site, i) => {
    const list = site.kind === 'teaching-point' ? places : words
    const name = firstFree(taken, (attempt) => {
      const round = Math.floor(attempt / list.length)
      const word = itemAt(list, (i + attempt) % list.length)
      return `${site.township.name}${word}${round === 0 ? '' : `第${round + 1}`}${suffixOf(site)}`
    })
    taken.add(name)
    return name
  })
}

function suffixOf(site: Site): string {
  if (site.kind === 'special') return '特殊教育学校'
  if (site.sponsor === 'private') return '民办小学'
  if (site.kind === 'teaching-point') return '教学点'
  if (site.kind === 'nine-year') return '学校'
  if (site.kind === 'junior') return '中学'
  return site.central && site.townSeat ? '中心小学' : '小学'
}

/** Draws names no other teacher of that sex and month of birth has, so that no row looks doubled. */
export function teacherNames(random: Random): (who: Pick<Teacher, 'sex' | 'birth'>) => string {
  const taken = new Set<string>()
  return ({ sex, birth }) => {
    const name = firstFree(taken, (i) => `${draw(sex, random, i > 20)}|${sex}|${birth}`)
    taken.add(name)
    return name.slice(0, name.indexOf('|'))
  }
}

function draw(sex: Teacher['sex'], random: Random, long: boolean): string {
  const family = random.pick(families)
  const given = sex === 'male' ? maleNames : femaleNames
  const middle = long || random.chance(750) ? random.pick(middles) : ''
  return `${family}${middle}${random.pick(given)}`
}

function firstFree(taken: ReadonlySet<string>, make: (attempt: number) => string): string {
  for (let i = 0; i < 10000; i++) {
    const name = make(i)
    if (!taken.has(name)) return name
  }
  throw new Error('names have run out')
}

const characters = (text: string): readonly string[] => [...text]

const families = characters(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜',
)
const middles = characters('文永志晓春秋建国明立新玉海云思雨景佳世承望兰德成学宝光家子长')
const maleNames = characters('强军刚伟勇涛鹏斌辉峰平林森杰超磊栋亮凯毅松柏山川石峻航翔阳昊')
const femaleNames = characters('芳敏静丽娟霞燕玲梅兰英华红莉萍颖慧洁婷雪倩琳娜薇蓉菊岚彤妍璐')

const mottos = [
  '知行',
  '明德',
  '致远',
  '博文',
  '弘毅',
  '笃学',
  '敏行',
  '思齐',
  '若水',
  '启明',
  '求真',
  '至善',
  '景行',
  '沐光',
  '修远',
  '立诚',
  '向荣',
  '晨曦',
  '厚朴',
  '格物',
  '崇礼',
  '静远',
  '希文',
  '望岳',
  '近仁',
  '乐群',
  '尚美',
  '同心',
  '润泽',
  '星河',
] as const

const hamlets = characters('东西南北前后大小上下').flatMap((side) =>
  characters('柳桥河湾岭坡泉塘').map((land) => `${side}${land}`),
)
