import type { Setting, Stage } from '../domain/codes.ts'

/**
 * How a county is shaped 校准. comfortable: enough of everything somewhere in the county, so that a
 * lawful plan very probably exists; tight: shares as counties report them, with quotas and posts
 * that bite; impossible: hardly any backbone teacher is due, so that the 20 % share cannot be met.
 */
export const temperaments = ['comfortable', 'tight', 'impossible'] as const
export type Temperament = (typeof temperaments)[number]

/** Of all teachers, in thousandths, those who teach junior grades (Dazu 2019: 331; Jining: 386). */
export const juniorTeachers = 360

/** Pupils per hundred full-time teachers (Dazu 2019: 67,424 ÷ 4,201 and 25,564 ÷ 2,075). */
export const pupilsPer100Teachers: { readonly [S in Stage]: number } = {
  primary: 1605,
  junior: 1232,
}

/**
 * Degrees in thousandths of a stage's teachers. Bachelor and above: primary between 444 (Jining
 * 2015) and 547 (Shandong 2015), junior between 784 and 842, both since risen. Below college:
 * where R1 looks in primary schools.
 */
export const degreeShares: {
  readonly [S in Stage]: {
    readonly master: number
    readonly bachelor: number
    readonly belowCollege: number
  }
} = {
  primary: { master: 12, bachelor: 520, belowCollege: 50 },
  junior: { master: 35, bachelor: 805, belowCollege: 4 },
}

/** Standard staffing 编制标准: pupils per staff member, in tenths (unified in 2014). */
export const quotaRatio: { readonly [S in Stage]: number } = { primary: 190, junior: 135 }

/** Small rural schools 乡村小规模学校: staff by class, in tenths per class, up to so many pupils. */
export const smallSchool: {
  readonly [S in Stage]: { readonly maxPupils: number; readonly perClass: number }
} = {
  primary: { maxPupils: 200, perClass: 20 },
  junior: { maxPupils: 300, perClass: 35 },
}

/** Pupils a class has at most 班额, and the fuller classes some urban schools still run. */
export const classSize: {
  readonly [S in Stage]: { readonly limit: number; readonly crowded: number }
} = {
  primary: { limit: 45, crowded: 49 },
  junior: { limit: 50, crowded: 54 },
}

/** Thresholds of R2 and R3 in thousandths per 100 pupils, from which the stock is reckoned. */
export const stockThresholds = { backbone: 1000, artsSports: 900 } as const
/** Units below this size are not tested. */
export const testedFrom = 50

/**
 * Stock of scarce teachers. `ofNeed`: per cent of the heads that R2 and R3 ask of all units
 * together. `ofTeachers`: thousandths of the teachers, as counties report them. One backbone
 * teacher per 100 pupils at 16 pupils per teacher means 16 % of all teachers, and more where units
 * are small; with the 8-10 % that are usual no lawful plan can exist.
 */
export type Stock = { readonly ofNeed: number } | { readonly ofTeachers: number }

export type Calibration = {
  readonly backbone: Stock
  readonly artsSports: Stock
  /** Difference coefficients aimed at before the plan. */
  readonly coefficients: {
    readonly backbone: { readonly [S in Stage]: number }
    readonly artsSports: { readonly [S in Stage]: number }
  }
  /** May backbone teachers be due? If not, the 20 % share has nobody to draw on. */
  readonly backboneDue: boolean
  /** Thousandths of schools with one facility just below standard, and with two or worse. */
  readonly facilityMiss: number
  readonly facilityFail: number
  /** Thousandths of schools that only say which facilities they miss, without the amounts. */
  readonly facilityBlank: number
  /** Pupils one teacher has, in tenths, before the county total is matched. */
  readonly pupilsPerTeacher: { readonly [S in Stage]: { readonly [W in Setting]: number } }
  /** Are small rural schools staffed by class 班师比, and do posts leave room? */
  readonly generousQuota: boolean
  readonly freePosts: boolean
}

const uneven = {
  backbone: { primary: 0.6, junior: 0.55 },
  artsSports: { primary: 0.55, junior: 0.52 },
}

/** Town schools have teachers to give and the country has posts to fill, or the other way round. */
const fatTowns = {
  primary: { urban: 163, town: 187, rural: 120 },
  junior: { urban: 119, town: 135, rural: 118 },
}
const leanTowns = {
  primary: { urban: 186, town: 168, rural: 112 },
  junior: { urban: 134, town: 122, rural: 108 },
}

export const calibrations: { readonly [T in Temperament]: Calibration } = {
  comfortable: {
    backbone: { ofNeed: 136 },
    artsSports: { ofNeed: 128 },
    coefficients: uneven,
    backboneDue: true,
    facilityMiss: 80,
    facilityFail: 0,
    facilityBlank: 0,
    pupilsPerTeacher: fatTowns,
    generousQuota: true,
    freePosts: true,
  },
  tight: {
    backbone: { ofTeachers: 92 },
    artsSports: { ofNeed: 100 },
    coefficients: uneven,
    backboneDue: true,
    facilityMiss: 180,
    facilityFail: 40,
    facilityBlank: 120,
    pupilsPerTeacher: leanTowns,
    generousQuota: false,
    freePosts: false,
  },
  impossible: {
    backbone: { ofTeachers: 40 },
    artsSports: { ofNeed: 100 },
    coefficients: uneven,
    backboneDue: false,
    facilityMiss: 180,
    facilityFail: 40,
    facilityBlank: 120,
    pupilsPerTeacher: leanTowns,
    generousQuota: false,
    freePosts: false,
  },
}
