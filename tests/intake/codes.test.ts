import { describe, expect, test } from 'vitest'
import type { CodeList } from '../../solver/intake/codes.ts'
import * as codes from '../../solver/intake/codes.ts'

const lists = codes.codeLists

test('every list of the file is among those the guide prints', () => {
  const all = Object.values(codes).filter((each) => typeof each === 'object' && 'find' in each)
  expect(new Set<unknown>(all.filter((each) => !Array.isArray(each)))).toEqual(new Set(lists))
})

describe('every list reads its own words back', () => {
  test.each(lists)('$name', ({ labels, aliases, find }) => {
    for (const [code, label] of Object.entries(labels)) {
      expect([label, find(label)]).toEqual([label, { code, alias: false }])
    }
    for (const [word, code] of aliases) expect([word, find(word)?.code]).toEqual([word, code])
  })

  test.each(lists)('$name has no word for two things', ({ labels, aliases }) => {
    const words = [...Object.values(labels), ...aliases.map(([word]) => word)]
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })
})

/** Words counties use, and what they mean: section 3.8 of the workbook's description. */
const meant: readonly (readonly [CodeList<string>, readonly (readonly [string, string])[]])[] = [
  [
    codes.stageCodes,
    [
      ['小学部', 'primary'],
      ['小学阶段', 'primary'],
      ['初级中学', 'junior'],
      ['初中部', 'junior'],
    ],
  ],
  [
    codes.outsideStageCodes,
    [
      ['学前', 'kindergarten'],
      ['普高', 'senior'],
      ['特教', 'special'],
    ],
  ],
  [
    codes.schoolKindCodes,
    [
      ['完全小学', 'primary'],
      ['完小', 'primary'],
      ['中心小学', 'primary'],
      ['村小', 'primary'],
      ['分校点', 'teaching-point'],
      ['中学', 'junior'],
      ['九年制', 'nine-year'],
      ['一贯制学校', 'nine-year'],
      ['完中', 'complete-secondary'],
      ['特校', 'special'],
    ],
  ],
  [
    codes.settingCodes,
    [
      ['city', 'urban'],
      ['Town', 'town'],
      ['ＲＵＲＡＬ', 'rural'],
    ],
  ],
  [
    codes.subjectCodes,
    [
      ['品德', 'civics'],
      ['政治', 'civics'],
      ['道法', 'civics'],
      ['英语', 'english'],
      ['日语', 'english'],
      ['自然', 'science'],
      ['生物学', 'biology'],
      ['历史与社会', 'history'],
      ['信息技术', 'computing'],
      ['计算机', 'computing'],
      ['微机', 'computing'],
      ['体育', 'sports'],
      ['体健', 'sports'],
      ['书法', 'fine-art'],
      ['综合艺术', 'arts'],
      ['劳技', 'labour'],
      ['综合实践', 'practice'],
      ['心理', 'mental-health'],
      ['校医', 'health'],
      ['行政', 'none'],
      ['后勤', 'none'],
      ['无', 'none'],
    ],
  ],
  [
    codes.degreeCodes,
    [
      ['博士', 'doctor'],
      ['研究生', 'master'],
      ['研究生（硕士）', 'master'],
      ['大学', 'bachelor'],
      ['大本', 'bachelor'],
      ['大专', 'college'],
      ['高职', 'college'],
      ['中师', 'secondary-normal'],
      ['中专(中师)', 'secondary-normal'],
      ['职高', 'senior'],
    ],
  ],
  [
    codes.titleCodes,
    [
      ['正高', 'full-senior'],
      ['四级岗', 'full-senior'],
      ['中学高级', 'senior'],
      ['中高', 'senior'],
      ['副高', 'senior'],
      ['中小学高级教师', 'senior'],
      ['中学一级', 'first'],
      ['小学高级', 'first'],
      ['小高', 'first'],
      ['中小学一级教师', 'first'],
      ['馆员', 'first'],
      ['会计师', 'first'],
      ['中学二级', 'second'],
      ['小学一级', 'second'],
      ['小一', 'second'],
      ['助理级', 'second'],
      ['小学二级', 'third'],
      ['员级', 'third'],
      ['见习', 'none'],
      ['未评', 'none'],
    ],
  ],
  [
    codes.backboneTitleCodes,
    [
      ['教学名师', 'master-teacher'],
      ['教坛新秀', 'rising-star'],
      ['优秀教师', 'honour'],
      ['师德标兵', 'honour'],
      ['先进个人', 'honour'],
    ],
  ],
  [
    codes.backboneLevelCodes,
    [
      ['省', 'province'],
      ['地市级', 'city'],
      ['设区市', 'city'],
      ['区县级', 'county'],
      ['县（市、区）级', 'county'],
      ['片区级', 'school'],
      ['镇级', 'school'],
    ],
  ],
  [
    codes.officeCodes,
    [
      ['副书记', 'vice-principal'],
      ['业务副校长', 'vice-principal'],
      ['教导主任', 'middle'],
      ['年级主任', 'middle'],
    ],
  ],
  [
    codes.modeCodes,
    [
      ['支教', 'support'],
      ['顶岗支教', 'support'],
      ['跟岗', 'other'],
      ['组织调剂', 'other'],
      ['走教', 'itinerant'],
    ],
  ],
  [
    codes.deferralCodes,
    [
      ['临近退休', 'Z01'],
      ['产假', 'Z03'],
      ['因病', 'Z04'],
      ['照顾病人', 'Z05'],
      ['z11', 'Z11'],
    ],
  ],
  [codes.employmentCodes, [['是', 'in-quota']]],
  [codes.reviewCodes, [['不称职', 'fail']]],
  [
    codes.misconductCodes,
    [
      ['不合格', 'yes'],
      ['合格', 'no'],
    ],
  ],
  [
    codes.sexCodes,
    [
      ['1', 'male'],
      ['2', 'female'],
    ],
  ],
]

describe('words of the counties', () => {
  test.each(meant.map(([list, words]) => ({ name: list.name, list, words })))(
    '$name',
    ({ list, words }) => {
      for (const [word, code] of words) expect([word, list.find(word)?.code]).toEqual([word, code])
    },
  )

  test('a degree is no schooling, and likeness is no match', () => {
    expect(codes.degreeCodes.find('学士')).toBeNull()
    expect(codes.titleCodes.find('一级教')).toBeNull()
    expect(codes.subjectCodes.find('语数')).toBeNull()
  })
})
