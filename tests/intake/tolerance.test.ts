import { describe, expect, test } from 'vitest'
import type { County } from '../../solver/domain/county.ts'
import { readCounty } from '../../solver/intake/county.ts'
import type { RawBook, RawSheet } from '../../solver/intake/raw.ts'
import {
  bookOf,
  file,
  goodSchool,
  goodTeacher,
  rowsOf,
  sheetOf,
  smallBook,
  type Typed,
} from './book.ts'

const schools = rowsOf('schools', [goodSchool])
const teachers = rowsOf('teachers', [goodTeacher])

/** The county, which must have come without errors, and the codes of all that was said. */
function read(book: RawBook): { readonly county: County; readonly codes: readonly string[] } {
  const { county, problems } = readCounty(book)
  if (county === null) throw new Error(JSON.stringify(problems))
  return { county, codes: problems.map(({ code }) => code) }
}

const expected = read(smallBook()).county

describe('the header is found where people leave it', () => {
  const header = [
    '学校名称',
    '乡镇(街道)',
    '办学类型',
    '城乡类别',
    '小学学生数',
    '小学班数',
  ] as const
  const row = ['明德小学', '明德镇', '小学', '乡村', 90, 3] as const
  const schoolsOf = (...rows: readonly (readonly Typed[])[]) =>
    read(bookOf(sheetOf('学校', rows), teachers))
  const plain = (county: County) => county.schools.map((school) => ({ ...school, order: 0 }))

  test('under a title, a line of remarks and an empty row', () => {
    const title = ['明德县学校基本情况统计表（2026年）']
    const { county, codes } = schoolsOf(
      title,
      ['填报单位（盖章）：', null, '单位：人'],
      [],
      [...header],
      [...row],
    )
    expect(plain(county)).toEqual(plain(expected))
    expect(codes).toEqual([])
  })

  test('with stars, spaces, line breaks, full-width letters and remarks in brackets', () => {
    const typed = [
      '*学校 名称',
      '乡 镇',
      '办学\n类型＊',
      '城乡类别（统计用）',
      '小学学生数（人）',
      '小学班数【个】',
    ]
    expect(plain(schoolsOf(typed, [...row]).county)).toEqual(plain(expected))
  })

  test('under other names for the same columns', () => {
    const typed = ['单位名称', '所在乡镇', '学校类别', '地域类型', '小学在校生', '教学班数']
    const { county, codes } = schoolsOf(typed, [...row])
    expect(plain(county)).toEqual(plain(expected))
    expect(codes).toEqual([])
  })

  const upper = [
    '学校名称',
    '乡镇(街道)',
    '办学类型',
    '城乡类别',
    '小学',
    null,
    '一年级',
    null,
    '核定岗位',
    null,
  ]
  const lower = [null, null, null, null, '学生数', '班数', '学生数', '班数', '高级', '中级']
  const values = ['明德小学', '明德镇', '小学', '乡村', 90, 3, 90, 3, 5, 16]
  const merges: RawSheet['merges'] = [
    ...[1, 2, 3, 4].map((column) => ({ top: 2, left: column, bottom: 3, right: column })),
    ...[5, 7, 9].map((column) => ({ top: 2, left: column, bottom: 2, right: column + 1 })),
  ]
  const expectTwoStoreys = ({ county, codes }: ReturnType<typeof read>) => {
    expect(county.schools[0]?.primary).toMatchObject({
      pupils: 90,
      classes: 3,
      pupilsByGrade: [90, 0, 0, 0, 0, 0],
      classesByGrade: [3, 0, 0, 0, 0, 0],
    })
    expect(county.schools[0]?.posts).toEqual({ senior: 5, intermediate: 16, junior: null })
    expect(codes).toEqual([])
  }

  test('in two storeys of merged cells', () => {
    const sheet = sheetOf('学校', [['学校表'], upper, lower, values])
    expectTwoStoreys(read(bookOf({ ...sheet, merges }, teachers)))
  })

  test('in two storeys of a CSV, which has no merged cells', () => {
    const sheet = { ...sheetOf('学校', [['学校表'], upper, lower, values]), file: '学校.csv' }
    expectTwoStoreys(read(bookOf(sheet, teachers)))
  })

  test('a synonym beside the column itself is left alone, and named', () => {
    const { county, codes } = schoolsOf([...header, '单位名称'], [...row, '明德中心校'])
    expect(county.schools[0]?.name).toBe('明德小学')
    expect(codes).toEqual(['F14'])
  })

  test('a header in a unit that is not the column’s is not taken for it', () => {
    const { county, codes } = schoolsOf(
      [...header, '体育运动场馆面积（亩）', '教辅用房面积（平方米）'],
      [...row, 6, 2600],
    )
    expect(county.schools[0]?.facilities).toMatchObject({ sportsArea: null, teachingArea: 2600 })
    expect(codes).toEqual(['F14'])
  })

  test('sheets may go by other names', () => {
    const named = (sheet: RawSheet, name: string): RawSheet => ({ ...sheet, name })
    const book = bookOf(named(schools, '学校信息'), named(teachers, '教师花名册'))
    expect(read(book).county.teachers).toEqual(expected.teachers)
  })
})

describe('rows that are no data are passed over', () => {
  test('examples, totals that agree, notes and rows with a number only', () => {
    const rows: readonly (readonly Typed[])[] = [
      ['序号', '学校名称', '乡镇(街道)', '办学类型', '城乡类别', '小学学生数', '小学班数'],
      ['示例', '示例小学', '某镇', '小学', '乡村', 540, 12],
      [1, '明德小学', '明德镇', '小学', '乡村', 90, 3],
      [2, '注溪小学', '明德镇', '小学', '乡村', 60, 6],
      [3],
      ['合  计', null, null, null, null, 150, 9],
      ['注：以学年初统计为准'],
      ['填表人：'],
      ['说明：本表一式两份'],
    ]
    const other = { ...goodTeacher, id: '1002', name: '李河', personnelSchool: '注溪小学' }
    const { county, codes } = read(
      bookOf(sheetOf('学校', rows), rowsOf('teachers', [goodTeacher, other])),
    )
    expect(county.schools.map(({ name, order }) => [name, order])).toEqual([
      ['明德小学', 3],
      ['注溪小学', 4],
    ])
    expect(codes).toEqual(['F14'])
  })

  test('a school whose name begins with 注 is a school', () => {
    const { county } = read(
      bookOf(
        rowsOf('schools', [{ ...goodSchool, name: '注溪小学' }]),
        rowsOf('teachers', [{ ...goodTeacher, personnelSchool: '注溪小学' }]),
      ),
    )
    expect(county.schools.map(({ name }) => name)).toEqual(['注溪小学'])
  })

  test('subtotals are compared with the rows since the last one', () => {
    const rows = [
      goodSchool,
      { name: '小计', primaryPupils: 90 },
      { ...goodSchool, name: '大河小学', primaryPupils: 60 },
      { name: '小计', primaryPupils: 61 },
      { name: '总计', primaryPupils: 150 },
    ]
    const people = [
      goodTeacher,
      { ...goodTeacher, id: '1002', name: '李', personnelSchool: '大河小学' },
    ]
    const { problems } = readCounty(bookOf(rowsOf('schools', rows), rowsOf('teachers', people)))
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([['F17', 5]])
  })
})

describe('cells are read as people type them', () => {
  test('full-width digits, odd spaces, units, separators and bullets change nothing', () => {
    const { county, codes } = read(
      smallBook({
        school: {
          primaryPupils: '９０人',
          primaryClasses: ' 3 个',
          beds: '1,200',
          teachingArea: '2600㎡',
        },
        teacher: {
          id: '００１',
          name: '张　明　德',
          personnelSchool: '明德 小学',
          title: '一级 教师',
          birth: '１９８５．０３',
          ruralYears: '6年',
          weeklyLessons: '14节',
        },
        teachers: [{ ...goodTeacher, id: '2', name: '阿依古丽•买买提', birth: '1990-01' }],
      }),
    )
    expect(county.schools[0]).toMatchObject({ beds: 1200, facilities: { teachingArea: 2600 } })
    expect(county.teachers[0]).toMatchObject({
      id: '001',
      name: '张明德',
      title: 'first',
      birth: '1985-03',
      ruralYears: 6,
      weeklyLessons: 14,
    })
    expect(county.teachers[1]?.name).toBe('阿依古丽·买买提')
    expect(codes).toEqual([])
  })

  test('无 and a dash are empty, but a remark may say 无', () => {
    const { county } = read(smallBook({ teacher: { workSince: '无', review: '—', note: '无' } }))
    expect(county.teachers[0]).toMatchObject({ workSince: null, review: null, note: '无' })
  })

  test('numbers of people typed as numbers keep their digits', () => {
    expect(read(smallBook({ teacher: { id: 370881012 } })).county.teachers[0]?.id).toBe('370881012')
  })

  test('a number too long for a spreadsheet is refused, for its digits are lost', () => {
    const { problems } = readCounty(smallBook({ teacher: { id: 370881198503120000 } }))
    expect(problems.map(({ code }) => code)).toEqual(['G02'])
  })

  test('a formula gives its saved result, whatever kind that is', () => {
    const cell = { kind: 'formula', formula: 'A1', result: { kind: 'text', text: '数学' } } as const
    const { county, codes } = read(smallBook({ teacher: { subjects: cell } }))
    expect(county.teachers[0]?.subjects).toEqual(['mathematics'])
    expect(codes).toEqual(['F11'])
  })

  test('a saved result that is an error is told once', () => {
    const cell = {
      kind: 'formula',
      formula: 'A1',
      result: { kind: 'error', text: '#N/A' },
    } as const
    const { problems } = readCounty(smallBook({ teacher: { subjects: cell } }))
    expect(problems.map(({ code, value }) => [code, value])).toEqual([['F13', '#N/A']])
  })
})

describe('schools are named as people name them', () => {
  test.each([
    ['full name', '明德小学'],
    ['short name', '明小'],
    ['code', '2137000001'],
  ])('by %s', (_, personnelSchool) => {
    const book = smallBook({
      school: { code: '2137000001', shortName: '明小' },
      teacher: { personnelSchool },
    })
    expect(read(book).county.teachers[0]?.personnelSchool).toBe('2137000001')
  })

  test('brackets of either width are the same', () => {
    const book = smallBook({
      school: { name: '明德小学（西校区）' },
      teacher: { personnelSchool: '明德小学(西校区)' },
    })
    expect(read(book).county.teachers[0]?.personnelSchool).toBe('明德小学（西校区）')
  })
})

describe('totals over both stages go where they cannot be misunderstood', () => {
  test('to the only stage of a school', () => {
    const { county } = read(
      smallBook({ school: { primaryClasses: null, allClasses: 3, allQuota: 7 } }),
    )
    expect(county.schools[0]?.primary).toMatchObject({ classes: 3, quota: 7 })
  })

  test('nowhere in a school of two stages, and that is told', () => {
    const nine = { kind: '九年一贯制学校', juniorPupils: 90, juniorClasses: 3, allQuota: 20 }
    const { county, codes } = read(smallBook({ school: nine }))
    expect([county.schools[0]?.primary?.quota, county.schools[0]?.junior?.quota]).toEqual([
      null,
      null,
    ])
    expect(codes).toEqual(['G10'])
  })
})

describe('lists in one cell keep their order', () => {
  test('titles with their levels in front', () => {
    const { county } = read(smallBook({ teacher: { backbone: '市级学科带头人;县级教学能手' } }))
    expect(county.teachers[0]?.backbone.map(({ title, level }) => [title, level])).toEqual([
      ['subject-leader', 'city'],
      ['teaching-expert', 'county'],
    ])
  })

  test('one level goes for all titles, one licence subject for all licences', () => {
    const { county } = read(
      smallBook({
        teacher: {
          backbone: '学科带头人、教学能手',
          backboneLevels: '县级',
          licenceStages: '小学、初中',
          licenceSubjects: '数学',
        },
      }),
    )
    expect(county.teachers[0]?.backbone.map(({ level }) => level)).toEqual(['county', 'county'])
    expect(county.teachers[0]?.licences).toEqual([
      { stage: 'primary', subject: 'mathematics' },
      { stage: 'junior', subject: 'mathematics' },
    ])
  })

  test('licences with their subjects, 特级教师 without a level', () => {
    const { county } = read(
      smallBook({ teacher: { licenceStages: '初中数学、小学语文', backbone: '特级教师' } }),
    )
    expect(county.teachers[0]?.licences).toEqual([
      { stage: 'junior', subject: 'mathematics' },
      { stage: 'primary', subject: 'chinese' },
    ])
    expect(county.teachers[0]?.backbone[0]?.level).toBe('province')
  })

  test('subjects by any separator, the first one being the main one', () => {
    const { county } = read(smallBook({ teacher: { subjects: '体育/音乐，语文' } }))
    expect(county.teachers[0]?.subjects).toEqual(['sports', 'music', 'chinese'])
  })
})

describe('other layouts people have are recognised', () => {
  test('a curriculum table with grades across is unfolded', () => {
    const table = sheetOf('课程安排', [
      ['课程设置表'],
      ['科目', '一年级', '2年级', '七年级', '初三'],
      ['语文', 8, 8, 5, 5],
      ['数学', 4, null, '4', 5],
    ])
    const { county } = read(smallBook({ more: [table] }))
    expect(
      county.lessons.map(({ grade, subject, lessonsPerClass }) => [
        grade,
        subject,
        lessonsPerClass,
      ]),
    ).toEqual([
      [1, 'chinese', 8],
      [2, 'chinese', 8],
      [7, 'chinese', 5],
      [9, 'chinese', 5],
      [1, 'mathematics', 4],
      [7, 'mathematics', 4],
      [9, 'mathematics', 5],
    ])
    expect(county.lessons.every(({ school }) => school === null)).toBe(true)
  })

  const threeSchools = (distances: RawSheet): RawBook => {
    const names = ['大河小学', '远山小学']
    return smallBook({
      schools: names.map((name) => ({ ...goodSchool, name })),
      teachers: names.map((name, i) => ({
        ...goodTeacher,
        id: name,
        name: `李${i}`,
        personnelSchool: name,
      })),
      more: [distances],
    })
  }

  test('a square table of distances is unfolded, each agreeing pair once', () => {
    const { county, codes } = read(
      threeSchools(
        sheetOf('距离', [
          ['里程（公里）'],
          ['学校', '明德小学', '大河小学', '远山小学'],
          ['明德小学', 0, 6.4, 12],
          ['大河小学', 6.4, 0, 7],
          ['远山小学', null, 8, 0],
        ]),
      ),
    )
    const rows = county.distances.map(({ from, to, metres, bothWays }) => [
      from,
      to,
      metres,
      bothWays,
    ])
    expect(rows).toEqual([
      ['明德小学', '远山小学', 12_000, true],
      ['大河小学', '明德小学', 6400, true],
      ['大河小学', '远山小学', 7000, true],
      ['远山小学', '大河小学', 8000, true],
    ])
    // 7 there and 8 back: told once, and both are kept for whoever takes the larger.
    expect(codes).toEqual(['D02'])
  })

  test('an unknown school beside a square table is told, its row left out', () => {
    const { problems } = readCounty(
      threeSchools(
        sheetOf('距离', [
          ['', '明德小学', '大河小学'],
          ['明得小学', 1, 6.4],
          ['大河小学', '六', 0],
        ]),
      ),
    )
    expect(problems.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
      ['T02', 2, 1],
      ['G03', 3, 2],
    ])
  })

  test('是否特岗 and 是否公费师范生 are asked by some counties', () => {
    const { county } = read(
      smallBook({ teacher: { isStateTrainee: '是', specialUntil: '2028-08' } }),
    )
    expect(county.teachers[0]?.special).toEqual({ status: 'state-trainee', until: '2028-08' })
  })

  test('members of a network may stand one a row', () => {
    const row = { name: '明德集团', kind: '集团', lead: '明德小学' }
    const networks = rowsOf('networks', [
      { ...row, members: '大河小学', from: '2024-09' },
      { ...row, members: '远山小学' },
    ])
    const { county } = read(threeSchools(networks))
    expect(county.networks).toEqual([
      {
        name: '明德集团',
        kind: 'group',
        lead: '明德小学',
        members: ['大河小学', '远山小学'],
        from: '2024-09',
        until: null,
      },
    ])
  })
})

describe('teachers of no compulsory stage are read and left out', () => {
  test('with their wishes, and as spouses', () => {
    const senior = { ...goodTeacher, id: '9', name: '王高', stages: '普高', licenceStages: '高中' }
    const { county, codes } = read(
      smallBook({
        teacher: { spouse: '9' },
        teachers: [senior],
        more: [rowsOf('wishes', [{ teacher: '9', willingness: '服从' }])],
      }),
    )
    expect(county.teachers.map(({ id, spouse }) => [id, spouse])).toEqual([['1001', null]])
    expect(county.wishes).toEqual([])
    expect(codes).toEqual(['G10'])
  })
})

describe('what the county is called and when it is counted', () => {
  const said = (parameters: readonly (readonly [string, string])[], at = file) => {
    const sheet = rowsOf(
      'parameters',
      parameters.map(([name, value]) => ({ name, value })),
    )
    const book = { ...smallBook({ more: parameters.length > 0 ? [sheet] : [] }), file: at }
    const options = { name: '丙县', year: 2030 }
    const { county } = readCounty(book, options)
    return county && [county.name, county.year, county.baseMonth, county.synthetic]
  }

  test('by the sheet, else by the name of the file, else by the caller', () => {
    expect(
      said([
        ['县名', '乙县'],
        ['学年', '2027-2028'],
        ['基准日', '2027-07-31'],
        ['合成数据', '是'],
      ]),
    ).toEqual(['乙县', 2027, '2027-07', true])
    expect(said([])).toEqual(['明德县', 2026, '2026-08', false])
    expect(said([], 'data.xlsx')).toEqual(['丙县', 2030, '2030-08', false])
  })

  test('policy rows go on as typed, with their place', () => {
    const sheet = rowsOf('parameters', [
      { name: '县名', value: '乙县' },
      { name: '交流比例下限', value: 0.1, basis: '某办法第三条' },
    ])
    expect(read(smallBook({ more: [sheet] })).county.overrides).toEqual([
      {
        name: '交流比例下限',
        value: '0.1',
        basis: '某办法第三条',
        place: { file, sheet: '参数', row: 3, column: 2, header: '取值' },
      },
    ])
  })

  test('a year nobody says is asked for', () => {
    const { county, problems } = readCounty({ ...smallBook(), file: 'data.xlsx' })
    expect(county).toBeNull()
    expect(problems.map(({ code, place }) => [code, place?.sheet, place?.header])).toEqual([
      ['G01', '参数', '学年'],
    ])
  })
})
